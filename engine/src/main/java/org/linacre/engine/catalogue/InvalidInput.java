package org.linacre.engine.catalogue;

import java.util.List;
import java.util.stream.Collectors;

/** An input that cannot be used, with every problem found in it. */
public final class InvalidInput extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Violation> violations;

  /** An input with these problems, at least one. */
  public InvalidInput(List<Violation> violations) {
    super(violations.stream().map(Violation::toString).collect(Collectors.joining("\n")));
    this.violations = List.copyOf(violations);
  }

  /** The problems in the order of file and line. */
  public List<Violation> violations() {
    return violations;
  }
}
