package org.linacre.formats.report;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linacre.engine.catalogue.Violations;
import org.linacre.engine.organisation.Report;
import org.linacre.formats.text.Source;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON, as {@code docs/json.md} lists it. */
public final class JsonReport {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  private static final String NO_REPORT = "Not a readiness report: ";

  /** The parts that stand in files of their own where there are many people. */
  static final List<String> BESIDE = List.of("people", "rows", "closings", "paths");

  private JsonReport() {}

  /** Writes any value of records, lists and maps as one document; the stream stays open. */
  public static void write(Object value, OutputStream out) {
    byte[] bytes = MAPPER.writeValueAsBytes(value);
    try {
      out.write(bytes);
      out.write('\n');
      out.flush();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Any value of a record with one field more behind its own. */
  public static Object with(Object value, String name, Object more) {
    @SuppressWarnings("unchecked")
    Map<String, Object> document = MAPPER.convertValue(value, Map.class);
    document.put(name, more);
    return document;
  }

  /**
   * Reads an older report.
   *
   * @return the report, or null where it cannot be read, with the reason added
   */
  public static Report.@Nullable Older read(Path file, Violations violations) {
    Source source = new Source(file, file.toString());
    if (!source.isReadable(violations)) {
      return null;
    }
    try {
      Report.Older report = MAPPER.readValue(file.toFile(), Report.Older.class);
      if (hasNulls(report)) {
        violations.error(source.name(), 0, "", NO_REPORT + "header, cells or products are null.");
        return null;
      }
      return report;
    } catch (JacksonException e) {
      int line = e.getLocation() == null ? 0 : Math.max(e.getLocation().getLineNr(), 0);
      violations.error(
          source.name(), line, "", NO_REPORT + e.getOriginalMessage().replaceAll(" \\(.*", "."));
      return null;
    }
  }

  private static boolean hasNulls(Report.Older report) {
    return Stream.of(report.header(), report.cells(), report.products()).anyMatch(Objects::isNull)
        || report.cells().stream().anyMatch(Objects::isNull)
        || report.products().stream().anyMatch(Objects::isNull);
  }

  /**
   * The report and what stands beside it as one document.
   *
   * @param files the files that hold the rows behind the numbers; empty where they stand within
   */
  public static Object document(Report report, Annex annex, List<String> files) {
    @SuppressWarnings("unchecked")
    Map<String, Object> document = MAPPER.convertValue(report, Map.class);
    annex.parts().forEach(document::put);
    if (!files.isEmpty()) {
      BESIDE.forEach(part -> document.put(part, List.of()));
      document.put("rowsBehind", files);
    }
    return document;
  }
}
