package org.linacre.engine.career;

import java.util.List;
import java.util.Map;
import org.linacre.competence.Item;
import org.linacre.competence.LevelSet;

/**
 * From where someone sets out: a role, a person of an organisation, or levels they name.
 *
 * @param id the role's or the person's id, or {@code levels}
 * @param title in words, as a sentence names it
 * @param lane the background it belongs to, or empty where it is not known
 * @param licence the registration or qualification known to be held, or empty
 * @param job the role that a person's job is, or empty
 * @param held what is held; for a role, what it asks
 * @param confirmed the part of it that someone other than the person stands behind
 * @param grounds for each kind of evidence that counts, what it says is held; empty for a role
 * @param evidence whether held rests on statements about a person, rather than on what a role asks
 */
public record Start(
    String id,
    String title,
    String lane,
    String licence,
    String job,
    LevelSet held,
    LevelSet confirmed,
    Map<String, LevelSet> grounds,
    boolean evidence) {
  /** What is held by one's own account stands under this, whatever kind of evidence says it. */
  public static final String OWN = "said";

  private static final String LEVELS = "levels";

  /** A start with its own copy of the grounds. */
  public Start {
    grounds = Map.copyOf(grounds);
  }

  /** A start from what a role asks: nothing is confirmed of anyone. */
  public static Start role(CareerRole role, LevelSet asks) {
    LevelSet nothing = asks.frame().empty();
    return new Start(
        role.id(), role.title(), role.lane(), role.licence(), "", asks, nothing, Map.of(), false);
  }

  /** A start from levels someone names of themselves. */
  public static Start said(String lane, LevelSet held) {
    LevelSet nothing = held.frame().empty();
    return new Start(LEVELS, "what you hold", lane, "", "", held, nothing, Map.of(OWN, held), true);
  }

  /** The role that whoever sets out has, or empty. */
  String work() {
    return evidence ? job : id;
  }

  /** Whether a role is known that whoever sets out has. */
  boolean hasJob() {
    return !work().isEmpty();
  }

  /** The kinds of evidence that say a level is held, in the order of their ids. */
  List<String> by(Item item) {
    return grounds.entrySet().stream()
        .filter(ground -> ground.getValue().has(item))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  /** The person's id; empty where the start is a role or levels. */
  String person() {
    return evidence && !id.equals(LEVELS) ? id : "";
  }
}
