package org.linacre.formats.report;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linacre.engine.organisation.Report;

/** The report as tables: a name, columns and rows of plain values, in the report's order. */
record Rows(String name, List<String> columns, List<List<@Nullable Object>> values) {
  private static final ClassValue<List<RecordComponent>> PARTS =
      new ClassValue<>() {
        @Override
        protected List<RecordComponent> computeValue(Class<?> type) {
          return List.of(type.getRecordComponents());
        }
      };

  /** Every part of the report as a table. */
  static List<Rows> of(Report report) {
    List<Rows> tables = new ArrayList<>();
    for (RecordComponent part : Report.class.getRecordComponents()) {
      Object value = read(part, report);
      List<?> rows =
          value instanceof List<?> list ? list : value == null ? List.of() : List.of(value);
      tables.add(new Rows(part.getName(), columns(part), rows.stream().map(Rows::row).toList()));
    }
    return tables;
  }

  /** The tables by name. */
  static Map<String, Rows> byName(Report report) {
    Map<String, Rows> byName = new LinkedHashMap<>();
    of(report).forEach(table -> byName.put(table.name(), table));
    return byName;
  }

  /** Records of one type as a table. */
  static Rows table(String name, Class<?> type, List<?> records) {
    return new Rows(name, columns(type), records.stream().map(r -> row((Object) r)).toList());
  }

  private static List<String> columns(Class<?> type) {
    return Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName).toList();
  }

  private static List<String> columns(RecordComponent part) {
    Class<?> type = part.getType();
    if (type == List.class
        && part.getGenericType() instanceof java.lang.reflect.ParameterizedType generic) {
      type = (Class<?>) generic.getActualTypeArguments()[0];
    }
    return columns(type);
  }

  static List<@Nullable Object> row(Object row) {
    List<@Nullable Object> values = new ArrayList<>();
    for (RecordComponent part : PARTS.get(row.getClass())) {
      Object value = read(part, row);
      values.add(value instanceof List<?> list ? joined(list) : value);
    }
    return values;
  }

  private static String joined(List<?> list) {
    return String.join(" ", list.stream().map(String::valueOf).toList());
  }

  private static @Nullable Object read(RecordComponent part, Object record) {
    try {
      return part.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("The record " + record.getClass() + " hides " + part, e);
    }
  }

  /** Whether a column holds shares from 0 to 1. */
  static boolean isShare(String column) {
    return column.endsWith("Share");
  }
}
