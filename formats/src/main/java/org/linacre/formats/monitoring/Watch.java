package org.linacre.formats.monitoring;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
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
 * @param dueWithin within how many days of its case every label is due; 0 where it is not said
 * @param file the SHA-256 of the plan's file, in hexadecimal
 */
public record Watch(
    MonitoringPlan plan,
    Map<String, String> columns,
    double threshold,
    int dueWithin,
    String file) {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY).build();

  /** A watch with its own copy. */
  public Watch {
    columns = Collections.unmodifiableMap(new TreeMap<>(columns));
  }

  /** The part of a plan that says within how many days labels are due. */
  static final String DUE_WITHIN = "labels: due-within-days";

  /**
   * How a plan differs from that of the last run.
   *
   * @param refused the parts that the budget, the streams or what enters them depend on
   * @param told the parts that may change within a life
   */
  record Change(List<String> refused, List<String> told) {
    Change {
      refused = List.copyOf(refused);
      told = List.copyOf(told);
    }

    /** What is told where nothing is refused. */
    String text() {
      if (told.isEmpty()) {
        return Texts.of("plan.words");
      }
      List<String> lines =
          told.stream().map(part -> part + " (" + Texts.of("plan." + name(part)) + ")").toList();
      return Texts.of("plan.told", String.join(", ", lines));
    }

    private static String name(String part) {
      return part.substring(part.indexOf(' ') + 1);
    }
  }

  /** The parts in which a plan differs from another, given as {@link #parts}. */
  Change since(Map<String, String> before) {
    List<String> refused = new ArrayList<>();
    List<String> told = new ArrayList<>();
    parts()
        .forEach(
            (part, digest) -> {
              if (!digest.equals(before.get(part))) {
                (mayChange(part) ? told : refused).add(part);
              }
            });
    return new Change(refused, told);
  }

  /**
   * Whether a part may change within a life: what neither the budget nor the streams nor what
   * enters them depend on. A row that comes after its case has been forgotten is not taken however
   * long cases are known, so that no case counts twice.
   */
  static boolean mayChange(String part) {
    return List.of("remembered-days", DUE_WITHIN, "label-free", "watching", "actions")
        .contains(part);
  }

  /** The SHA-256, in hexadecimal, of each part of the plan, by its key in the file. */
  public Map<String, String> parts() {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("product", plan.product());
    parts.put("budget", plan.budget());
    parts.put("life", plan.life());
    parts.put("threshold", String.valueOf(threshold));
    parts.put("columns", columns);
    parts.put("patient-counts-again-after", plan.patients().again());
    parts.put("remembered-days", plan.remembered());
    parts.put("labels", plan.labels());
    parts.put(DUE_WITHIN, dueWithin);
    parts.put("groups", plan.groups());
    parts.put("metrics", plan.targets());
    parts.put("charts", plan.charts());
    parts.put("label-free", plan.labelFree());
    parts.put("watching", plan.watching());
    parts.put("actions", plan.actions());
    Map<String, String> digests = new LinkedHashMap<>();
    parts.forEach((part, value) -> digests.put(part, Digests.of(MAPPER.writeValueAsBytes(value))));
    return digests;
  }
}
