package org.linacre.formats.monitoring;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.linacre.engine.monitoring.MonitoringPlan;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A plan with what only its files need.
 *
 * @param plan what is watched
 * @param columns the column of the cases for each of id, time, due, label, score, prediction, aided
 *     and unaided that there is
 * @param threshold positive is a score of at least this; NaN where predictions have a column
 * @param file the SHA-256 of the plan's file, in hexadecimal
 */
public record Watch(
    MonitoringPlan plan, Map<String, String> columns, double threshold, String file) {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY).build();

  /** A watch with its own copy. */
  public Watch {
    columns = Collections.unmodifiableMap(new TreeMap<>(columns));
  }

  /**
   * The SHA-256, in hexadecimal, of what the budget and the streams depend on. Comments, actions
   * and their owners, estimates without labels, and when a stream is said not to be watched, are
   * not part of it: they may change within a life.
   */
  public String digest() {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("product", plan.product());
    parts.put("budget", plan.budget());
    parts.put("life", plan.life());
    parts.put("columns", columns);
    parts.put("threshold", String.valueOf(threshold));
    parts.put("patients", plan.patients());
    parts.put("groups", plan.groups());
    parts.put("metrics", plan.targets());
    parts.put("charts", plan.charts());
    parts.put("labels", plan.labels());
    return Digests.of(MAPPER.writeValueAsBytes(parts));
  }
}
