package org.linacre.engine.validation;

import java.util.List;

/** A local validation of a product's predictions. */
public final class Validation {
  private Validation() {}

  /**
   * Validates predictions by a plan.
   *
   * @param predictions the rows, in any order: the same rows give the same result to the last bit
   * @param plan what was declared
   */
  public static ValidationResult of(Predictions predictions, Plan plan) {
    return new ValidationResult(List.of(), List.of(), List.of(), List.of());
  }
}
