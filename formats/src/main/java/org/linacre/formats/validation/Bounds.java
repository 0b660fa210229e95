package org.linacre.formats.validation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.linacre.formats.table.Numbers;
import org.linacre.formats.text.Yaml;
import org.linacre.formats.validation.Assurance.Metric;
import org.linacre.formats.validation.Assurance.Range;

/** What a plan may not say of its numbers: values that cannot be, and one thing twice. */
final class Bounds {
  private static final double PER_CENT = 100;

  private final Assurance assurance;

  private Bounds(Assurance assurance) {
    this.assurance = assurance;
  }

  /** Adds an error for each. */
  static void check(Yaml plan, Assurance assurance) {
    Bounds bounds = new Bounds(assurance);
    items(plan.get("margins")).forEach(bounds::margin);
    once(plan.get("thresholds"), Numbers::of);
    items(plan.get("groups")).forEach(group -> once(group.get("levels"), text -> text));
  }

  /** Those of a list; what is none has its error already. */
  private static List<Yaml> items(Yaml list) {
    return list.isList() ? list.items() : List.of();
  }

  private void margin(Yaml margin) {
    String metric = margin.get("metric").text();
    Range range = assurance.range(metric);
    bound(margin.get("low"), range);
    bound(margin.get("high"), range);
    boolean plain = assurance.metric(metric).filter(m -> !m.threshold()).isPresent();
    Yaml threshold = margin.get("threshold");
    if (plain && !threshold.text().isEmpty()) {
      List<String> others =
          assurance.metrics().stream().filter(Metric::threshold).map(Metric::metric).toList();
      threshold.error(
          "%s has no threshold; those with one are %s. Maybe leave it out."
              .formatted(metric, String.join(", ", others)));
    }
  }

  private static void bound(Yaml bound, Range range) {
    double value = Numbers.of(bound.text());
    if (Double.isNaN(value) || range.holds(value)) {
      return;
    }
    boolean share = value > 1 && range.high() == 1 && range.holds(value / PER_CENT);
    String maybe = share ? Double.toString(value / PER_CENT) : "a value within it";
    bound.error(
        "%s is outside the range of %s, %s. Maybe %s."
            .formatted(bound.text(), range.metric(), between(range), maybe));
  }

  private static String between(Range range) {
    String low = Double.isInfinite(range.low()) ? "" : "from " + plain(range.low());
    String high = Double.isInfinite(range.high()) ? "" : "to " + plain(range.high());
    return (low + " " + high).strip();
  }

  private static String plain(double value) {
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }

  /** Adds an error at each item that is an earlier one again. */
  private static void once(Yaml list, Function<String, Object> value) {
    Set<Object> seen = new HashSet<>();
    for (Yaml item : items(list)) {
      String text = item.text();
      if (!text.isEmpty() && !seen.add(value.apply(text))) {
        item.error("'" + text + "' stands twice. Maybe another was meant.");
      }
    }
  }
}
