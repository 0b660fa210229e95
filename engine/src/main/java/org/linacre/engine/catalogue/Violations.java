package org.linacre.engine.catalogue;

import java.util.ArrayList;
import java.util.List;

/** Gathers the problems of an input, so that all are told at once. */
public final class Violations {
  private final List<Violation> errors = new ArrayList<>();
  private final List<Violation> warnings = new ArrayList<>();

  /** Adds an error: the input cannot be used. */
  public void error(String file, int line, String field, String message) {
    errors.add(new Violation(file, line, field, message));
  }

  /** Adds a warning: the input can be used, and the report says what was odd. */
  public void warn(String file, int line, String field, String message) {
    warnings.add(new Violation(file, line, field, message));
  }

  /** The errors in the order of file and line. */
  public List<Violation> errors() {
    return errors.stream().sorted().toList();
  }

  /** The warnings in the order of file and line. */
  public List<Violation> warnings() {
    return warnings.stream().sorted().toList();
  }

  /**
   * Ends the reading if there was any error.
   *
   * @throws InvalidInput with every error
   */
  public void stopOnErrors() {
    if (!errors.isEmpty()) {
      throw new InvalidInput(errors());
    }
  }
}
