package org.linacre.engine.portfolio;

import java.util.Locale;

/** How much a finding weighs. High and medium ones must be mended before the work is shown. */
public enum Severity {
  /** It identifies a person, or claims what no portfolio may. */
  HIGH,
  /** It may, or something that must be said is not. */
  MEDIUM,
  /** Worth a look. */
  LOW,
  /** No finding: the line of the rule says that this is harmless. */
  NONE;

  /** The severity of this word, in small letters. */
  public static Severity parse(String word) {
    for (Severity severity : values()) {
      if (severity.toString().equals(word)) {
        return severity;
      }
    }
    throw new IllegalArgumentException(
        "'" + word + "' is no severity. Known are high, medium, low, none.");
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
