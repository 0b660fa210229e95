package org.linacre.engine.monitoring;

import java.util.Locale;

/** What moved, as far as the product's own numbers tell. */
public enum Cause {
  /** How often the outcome occurs. */
  PREVALENCE,
  /** Whom the product sees: the distribution of its scores. */
  CASE_MIX,
  /** How observed outcomes compare with those expected from the scores. */
  CALIBRATION,
  /** How well the scores tell the outcomes apart. */
  DISCRIMINATION,
  /** A group alone, while all cases together do not move. */
  GROUP,
  /** How often people go against the product. */
  OVERRIDE,
  /** What people can do without the product. */
  SKILL,
  /** Nothing of the above can yet be told. */
  UNCLEAR;

  /** The word in files, such as {@code case-mix}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
