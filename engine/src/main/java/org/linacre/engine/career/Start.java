package org.linacre.engine.career;

import org.linacre.competence.LevelSet;

/**
 * From where someone sets out: a role, a person of an organisation, or levels they name.
 *
 * @param id the role's or the person's id, or {@code levels}
 * @param title in words, as a sentence names it
 * @param lane the background it belongs to, or empty where it is not known
 * @param held what is held; for a role, what it asks
 * @param confirmed the part of it that someone other than the person stands behind
 * @param evidence whether held rests on statements about a person, rather than on what a role asks
 */
public record Start(
    String id, String title, String lane, LevelSet held, LevelSet confirmed, boolean evidence) {
  private static final String LEVELS = "levels";

  /** A start from what a role asks: nothing is confirmed of anyone. */
  public static Start role(CareerRole role, LevelSet asks) {
    return new Start(role.id(), role.title(), role.lane(), asks, asks.frame().empty(), false);
  }

  /** A start from levels someone names of themselves. */
  public static Start said(String lane, LevelSet held) {
    return new Start(LEVELS, "what you hold", lane, held, held.frame().empty(), true);
  }

  /** The person's id; empty where the start is a role or levels. */
  String person() {
    return evidence && !id.equals(LEVELS) ? id : "";
  }
}
