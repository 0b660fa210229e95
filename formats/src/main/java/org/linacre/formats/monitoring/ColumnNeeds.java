package org.linacre.formats.monitoring;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.linacre.engine.monitoring.Metric;
import org.linacre.engine.monitoring.MonitoringPlan;
import org.linacre.engine.monitoring.MonitoringPlan.Chart;
import org.linacre.engine.monitoring.MonitoringPlan.Target;
import org.linacre.formats.text.Yaml;

/** Which columns a plan needs and does not name. */
final class ColumnNeeds {
  private final Map<String, String> columns;
  private final boolean thresholded;
  private final Set<String> missing = new TreeSet<>();

  ColumnNeeds(Map<String, String> columns, double threshold) {
    this.columns = columns;
    thresholded = !Double.isNaN(threshold);
  }

  /** Adds an error for each. */
  void tell(Yaml yaml, MonitoringPlan plan) {
    Stream.concat(
            plan.targets().stream().map(Target::metric), plan.charts().stream().map(Chart::metric))
        .forEach(this::of);
    need(thresholded, "score");
    if (plan.labelFree().wanted()) {
      need(true, "label");
      need(true, "score");
      need(!thresholded, "prediction");
    }
    for (String column : missing) {
      String maybe = column.equals("prediction") ? " Maybe a threshold of the score." : "";
      yaml.error("The metrics need a column for '" + column + "'." + maybe);
    }
  }

  private void of(Metric metric) {
    need(metric.needsLabel(), "label");
    need(metric.needsScore(), "score");
    need(metric.needsAided(), "aided");
    need(metric.needsUnaided(), "unaided");
    need(metric.needsPrediction() && !thresholded, "prediction");
  }

  private void need(boolean when, String column) {
    if (when && !columns.containsKey(column)) {
      missing.add(column);
    }
  }
}
