package org.linacre.formats.validation;

import org.linacre.engine.catalogue.Violations;
import org.linacre.engine.validation.Grouping;
import org.linacre.engine.validation.Predictions;

/** Whether what a plan names is in the file, where nothing can stand in for it. */
public final class PlanFit {
  private PlanFit() {}

  /** Adds an error where the split that others are compared with is not in the file. */
  public static void check(Protocol protocol, Predictions predictions, Violations violations) {
    String reference = protocol.plan().timing().reference();
    Grouping split = predictions.split();
    if (!reference.isEmpty() && split != null && !split.levels().contains(reference)) {
      violations.error(
          protocol.file(),
          0,
          "reference",
          "There is no split '%s' in the column %s; there are %s. Maybe one of these."
              .formatted(reference, split.name(), String.join(", ", split.levels())));
    }
  }
}
