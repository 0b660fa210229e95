package org.linacre.formats.validation;

import java.util.List;
import org.linacre.engine.audit.Precision.Aim;
import org.linacre.engine.audit.Precision.Expected;
import org.linacre.engine.validation.Plan;
import org.linacre.formats.validation.Assurance.Metric;

/**
 * What is to be done: a plan, and where the file has what the plan speaks of.
 *
 * @param layout the columns
 * @param plan the plan
 * @param sought what is expected, and how precise results are to be
 * @param title what is validated, in words
 * @param file the plan's file; empty where nothing was declared
 * @param sha256 of its bytes, in hexadecimal; empty likewise
 */
public record Protocol(
    Layout layout, Plan plan, Sought sought, String title, String file, String sha256) {
  /**
   * What sample sizes are worked out for.
   *
   * @param expected what the plan expects
   * @param aims the widths of intervals that it wants; the pack's where it names none
   */
  public record Sought(Expected expected, List<Aim> aims) {
    /** Nothing expected, the pack's widths. */
    static final Sought NOTHING = new Sought(Expected.NOTHING, List.of());

    /** With its own copy. */
    public Sought {
      aims = List.copyOf(aims);
    }
  }

  /** What was asked for without a plan, no dates and no horizon. */
  public static Protocol undeclared(Layout layout, List<Double> thresholds, Assurance assurance) {
    return undeclared(layout, thresholds, Plan.Timing.NONE, assurance);
  }

  /** What was asked for without a plan: everything is exploratory. */
  public static Protocol undeclared(
      Layout layout, List<Double> thresholds, Plan.Timing timing, Assurance assurance) {
    List<String> metrics =
        assurance.metrics().stream().filter(Metric::first).map(Metric::metric).toList();
    List<Plan.Declared> groups =
        layout.groups().stream().map(g -> new Plan.Declared(g, List.of(), metrics)).toList();
    Plan plan = Plan.exploratory(thresholds, groups, timing);
    return new Protocol(layout, plan, Sought.NOTHING, "", "", "");
  }
}
