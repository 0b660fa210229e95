package org.linacre.formats.validation;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.linacre.engine.validation.Plan;
import org.linacre.engine.validation.Plan.Declared;
import org.linacre.engine.validation.Plan.Margin;

/** A plan in the form of its file: what is written is read back as the same plan. */
final class PlanForm {
  private PlanForm() {}

  /** The keys and values of the plan's file. */
  static Map<String, Object> of(Protocol protocol) {
    Plan plan = protocol.plan();
    Map<String, Object> form = new LinkedHashMap<>();
    form.put("title", protocol.title());
    form.put("purpose", plan.purpose());
    form.put("outcome", plan.outcome());
    Map<String, Object> columns = new LinkedHashMap<>();
    protocol.layout().columns().forEach((part, column) -> columns.put(part.word(), column));
    form.put("columns", columns);
    form.put("missing", protocol.layout().missing());
    form.put("thresholds", plan.thresholds());
    form.put("groups", plan.groups().stream().map(PlanForm::group).toList());
    form.put("margins", plan.margins().stream().map(PlanForm::margin).toList());
    rest(plan, form);
    form.put(Sizes.KEY, Sizes.form(protocol.sought()));
    return form;
  }

  private static void rest(Plan plan, Map<String, Object> form) {
    Map<String, Object> minimum =
        two("events", plan.minimum().events(), "non-events", plan.minimum().nonEvents());
    minimum.put("patients", plan.minimum().patients());
    form.put("minimum", minimum);
    String correction = plan.errors().correction().name().toLowerCase(Locale.ROOT);
    form.put("errors", two("correction", correction, "alpha", plan.errors().alpha()));
    plan.timing()
        .cutOff()
        .ifPresent(day -> form.put("labels-read-on", LocalDate.ofEpochDay(day).toString()));
    plan.timing()
        .assistedFrom()
        .ifPresent(day -> form.put("assisted-from", LocalDate.ofEpochDay(day).toString()));
    number(form, "horizon", plan.timing().horizon());
    form.put("reference", plan.timing().reference());
    Map<String, Object> intervals =
        two("exact", plan.intervals().exact(), "resamples", plan.intervals().resamples());
    intervals.put("seed", plan.intervals().seed());
    form.put("intervals", intervals);
  }

  private static Map<String, Object> two(String a, Object first, String b, Object second) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put(a, first);
    map.put(b, second);
    return map;
  }

  private static Map<String, Object> group(Declared group) {
    Map<String, Object> form = two("column", group.group(), "levels", group.levels());
    form.put("compare", List.copyOf(group.metrics()));
    number(form, "margin", group.margin());
    return form;
  }

  private static Map<String, Object> margin(Margin margin) {
    Map<String, Object> form = two("metric", margin.metric(), "group", margin.group());
    form.put("level", margin.level());
    number(form, "threshold", margin.threshold());
    number(form, "low", margin.low());
    number(form, "high", margin.high());
    return form;
  }

  static void number(Map<String, Object> form, String key, double value) {
    if (Double.isFinite(value)) {
      form.put(key, value);
    }
  }
}
