package org.linacre.formats.validation;

import java.util.List;
import org.linacre.engine.validation.Plan;

/**
 * What is to be done: a plan, and where the file has what the plan speaks of.
 *
 * @param layout the columns
 * @param plan the plan
 * @param title what is validated, in words
 * @param file the plan's file; empty where nothing was declared
 * @param sha256 of its bytes, in hexadecimal; empty likewise
 */
public record Protocol(Layout layout, Plan plan, String title, String file, String sha256) {
  /** What was asked for without a plan: everything is exploratory. */
  public static Protocol undeclared(Layout layout, List<Double> thresholds) {
    List<Plan.Declared> groups =
        layout.groups().stream().map(g -> new Plan.Declared(g, List.of(), List.of())).toList();
    return new Protocol(layout, Plan.exploratory(thresholds, groups), "", "", "");
  }
}
