package org.linacre.formats.monitoring;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linacre.engine.catalogue.Violation;
import org.linacre.engine.monitoring.MonitoringAnswer;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The answer of monitoring as JSON, as {@code docs/json.md} lists it. */
public final class MonitoringJson {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  private MonitoringJson() {}

  /** Writes one document; the stream stays open. */
  public static void write(MonitoringAnswer answer, List<Violation> warnings, OutputStream out) {
    @SuppressWarnings("unchecked")
    Map<String, Object> document = MAPPER.convertValue(answer, LinkedHashMap.class);
    document.put("signals", answer.signals().stream().map(MonitoringJson::signal).toList());
    document.put("warnings", warnings);
    try {
      out.write(MAPPER.writeValueAsBytes(document));
      out.write('\n');
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A signal with the names of the contract, which are no names in Java. */
  private static Map<String, Object> signal(MonitoringAnswer.Signal signal) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("metric", signal.metric());
    fields.put("group", signal.group());
    fields.put("level", signal.level());
    fields.put("at", signal.at());
    fields.put("case", signal.number());
    fields.put("cause", signal.cause());
    fields.put("side", signal.side());
    fields.put("by", signal.by());
    fields.put("since", signal.since());
    fields.put("value", signal.value());
    fields.put("owner", signal.owner());
    fields.put("next", signal.next());
    fields.put("new", signal.fresh());
    return fields;
  }
}
