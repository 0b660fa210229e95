package org.linacre.engine.career;

import java.util.Locale;

/** What of a role or a lane the answer to a question of the worksheet is compared with. */
public enum Meets {
  /** The backgrounds for which the sources name the role. */
  BACKGROUND,
  /** The worksheet's lane the role's work belongs to. */
  WORK,
  /** The family of the role. */
  FAMILY,
  /** The competencies the role asks for itself. */
  SKILLS,
  /** The kind of the role's first proof project. */
  PROJECT,
  /** Nothing of a role: what every project keeps out. */
  AVOID,
  /** The least coding the role can be begun with. */
  CODING;

  /** The text form, in small letters, as the pack has it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether an answer gives a role points by itself, beside background and coding. */
  boolean isOfRole() {
    return this == WORK || this == FAMILY || this == SKILLS || this == PROJECT;
  }
}
