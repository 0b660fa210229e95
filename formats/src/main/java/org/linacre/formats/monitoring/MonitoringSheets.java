package org.linacre.formats.monitoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linacre.engine.monitoring.MonitoringAnswer;
import org.linacre.formats.report.Spreadsheet.Sheet;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** What monitoring shows as sheets of rows, with the names of its JSON as headings. */
final class MonitoringSheets {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY).build();
  private static final Set<String> CURVES = Set.of("points", "marked");

  private MonitoringSheets() {}

  static List<Sheet> of(MonitoringAnswer answer) {
    return List.of(
        sheet("signals", answer.signals()),
        sheet("streams", answer.streams()),
        sheet("charts", answer.charts()),
        sheet("estimates", answer.estimates()),
        sheet("rows", List.of(answer.counts())),
        sheet("missing", answer.missing()),
        sheet("unwatched", answer.unwatched()),
        points(answer));
  }

  private static Sheet sheet(String title, List<?> records) {
    List<String> columns = new ArrayList<>();
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (Object one : records) {
      Map<String, @Nullable Object> cells = MAPPER.convertValue(one, new TypeReference<>() {});
      cells.keySet().removeAll(CURVES);
      if (columns.isEmpty()) {
        columns.addAll(cells.keySet());
      }
      List<@Nullable Object> row = new ArrayList<>();
      cells.values().forEach(value -> row.add(cell(value)));
      rows.add(row);
    }
    return new Sheet(title, columns, Set.of(), rows);
  }

  private static @Nullable Object cell(@Nullable Object value) {
    return value instanceof Map<?, ?> map ? map.toString() : value;
  }

  /** The charts of the streams, a row for each point. */
  private static Sheet points(MonitoringAnswer answer) {
    List<String> columns = new ArrayList<>(List.of("metric", "group", "level"));
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (MonitoringAnswer.StreamRow stream : answer.streams()) {
      for (Object point : stream.points()) {
        Map<String, @Nullable Object> cells = MAPPER.convertValue(point, new TypeReference<>() {});
        if (columns.size() == 3) {
          columns.addAll(cells.keySet());
        }
        List<@Nullable Object> row = new ArrayList<>();
        row.add(stream.metric());
        row.add(stream.group());
        row.add(stream.level());
        cells.values().forEach(value -> row.add(cell(value)));
        rows.add(row);
      }
    }
    return new Sheet("points", columns, Set.of(), rows);
  }
}
