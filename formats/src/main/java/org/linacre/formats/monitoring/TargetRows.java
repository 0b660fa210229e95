package org.linacre.formats.monitoring;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.linacre.engine.monitoring.Acceptable;
import org.linacre.engine.monitoring.Metric;
import org.linacre.engine.monitoring.MonitoringPlan.Grouping;
import org.linacre.engine.monitoring.MonitoringPlan.Target;
import org.linacre.formats.text.Words;
import org.linacre.formats.text.Yaml;

/** The metrics of a plan, and what is acceptable of each. */
final class TargetRows {
  private static final double NONE = Double.POSITIVE_INFINITY;

  private static final String NO_MARGIN =
      "A margin of 0 leaves one value acceptable, which no count of cases keeps. Maybe 0.05, or"
          + " at-least and at-most.";

  private final List<String> columns;
  private final Set<Metric> seen = new HashSet<>();

  TargetRows(List<Grouping> groups) {
    columns = groups.stream().map(Grouping::column).toList();
  }

  List<Target> read(Yaml list) {
    List<Target> targets = new ArrayList<>();
    list.items().forEach(yaml -> one(yaml).ifPresent(targets::add));
    if (list.items().isEmpty() && !list.isUnread()) {
      list.error("There are no metrics to watch.");
    }
    return targets;
  }

  /** The metric of this word, and an error where there is none. */
  static Optional<Metric> metric(Yaml yaml) {
    String word = yaml.need();
    Optional<Metric> metric = Metric.of(word);
    if (metric.isEmpty() && !word.isEmpty()) {
      yaml.error(Words.unknown("metric", word, Metric.ids()));
    }
    return metric;
  }

  private Optional<Target> one(Yaml yaml) {
    yaml.knowsNoneBut(
        List.of("metric", "at-least", "at-most", "baseline", "margin", "find", "weight", "groups"));
    Optional<Metric> metric = metric(yaml.get("metric"));
    if (metric.isEmpty()) {
      return Optional.empty();
    }
    if (!seen.add(metric.get())) {
      yaml.get("metric").error("The metric '" + metric.get().id() + "' stands twice.");
    }
    Optional<Acceptable> acceptable = acceptable(metric.get(), yaml);
    double weight = Figures.positive(yaml.get("weight"), 1);
    List<String> groups = groups(yaml.get("groups"));
    return acceptable.map(
        a -> new Target(metric.get(), a, find(metric.get(), a, yaml.get("find")), weight, groups));
  }

  private List<String> groups(Yaml list) {
    if (!list.isPresent()) {
      return columns;
    }
    List<String> groups = new ArrayList<>();
    for (Yaml item : list.items()) {
      groups.add(item.need());
      if (!columns.contains(groups.getLast())) {
        item.error(Words.unknown("grouping", groups.getLast(), columns));
      }
    }
    return groups;
  }

  private static Optional<Acceptable> acceptable(Metric metric, Yaml yaml) {
    boolean bounds = yaml.get("at-least").isPresent() || yaml.get("at-most").isPresent();
    boolean around = yaml.get("baseline").isPresent() || yaml.get("margin").isPresent();
    if (bounds == around) {
      yaml.error(
          bounds
              ? "Both bounds and a baseline with a margin. Maybe leave one of the two out."
              : "What is acceptable is missing: at-least, at-most, or baseline and margin.");
      return Optional.empty();
    }
    return bounds ? bounds(metric, yaml) : around(metric, yaml);
  }

  private static Optional<Acceptable> bounds(Metric metric, Yaml yaml) {
    double low = bound(metric, yaml.get("at-least"), 0);
    double high = bound(metric, yaml.get("at-most"), NONE);
    if (high <= low) {
      yaml.get("at-most").error("At most " + high + " is not above at least " + low + ".");
      return Optional.empty();
    }
    return Optional.of(new Acceptable(low, high));
  }

  private static double bound(Metric metric, Yaml yaml, double otherwise) {
    return metric == Metric.OE ? Figures.positive(yaml, otherwise) : Figures.share(yaml, otherwise);
  }

  private static Optional<Acceptable> around(Metric metric, Yaml yaml) {
    yaml.get("baseline").need();
    yaml.get("margin").need();
    double baseline = bound(metric, yaml.get("baseline"), 0.5);
    double margin = Figures.of(yaml.get("margin"), 0.05);
    double low = round(baseline - margin);
    double high = round(baseline + margin);
    boolean two = metric.isTwoSided();
    if (margin == 0) {
      yaml.get("margin").error(NO_MARGIN);
      return Optional.empty();
    }
    if (low <= 0 || (two && metric != Metric.OE && high >= 1)) {
      yaml.get("margin")
          .error(
              "A margin of "
                  + margin
                  + " around "
                  + baseline
                  + " reaches "
                  + (low <= 0 ? "0" : "1")
                  + ": every such value would be acceptable. Maybe a smaller one.");
      return Optional.empty();
    }
    return Optional.of(new Acceptable(low, two ? high : NONE));
  }

  private static double round(double value) {
    return Math.round(value * 1e9) / 1e9;
  }

  private static double find(Metric metric, Acceptable acceptable, Yaml yaml) {
    double find = bound(metric, yaml, Double.NaN);
    if (find >= acceptable.low() && find <= acceptable.high()) {
      yaml.error(yaml.text() + " is acceptable by this plan: there is nothing to find.");
    }
    return find;
  }
}
