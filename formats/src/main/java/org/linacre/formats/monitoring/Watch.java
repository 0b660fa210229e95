package org.linacre.formats.monitoring;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.linacre.engine.monitoring.MonitoringPlan;

/**
 * A plan with what only its files need.
 *
 * @param plan what is watched
 * @param columns the column of the cases for each of id, time, due, label, score, prediction, aided
 *     and unaided that there is
 * @param threshold positive is a score of at least this; NaN where predictions have a column
 * @param digest the SHA-256 of the plan's file, in hexadecimal
 */
public record Watch(
    MonitoringPlan plan, Map<String, String> columns, double threshold, String digest) {
  /** A watch with its own copy. */
  public Watch {
    columns = Collections.unmodifiableMap(new TreeMap<>(columns));
  }
}
