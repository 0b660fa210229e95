package org.linacre.engine.career;

import java.util.List;
import java.util.Map;
import org.linacre.competence.Item;
import org.linacre.competence.LevelSet;

/**
 * From where someone sets out: a role, a background, a person of an organisation, or levels they
 * name.
 *
 * @param kind which of these
 * @param id the role's or the person's id, {@code background:} with its name, or {@code levels}
 * @param title in words, as a sentence names it
 * @param lane the background it belongs to, or empty where it is not known
 * @param licence the registration or qualification known to be held, or empty
 * @param job the role that a person's job or a background is, or empty
 * @param called what a person's job or a background is called
 * @param held what is held; for a role, what it asks; for a background, what its licence bears
 * @param shown the part of it that evidence says, or that the work plainly has; the rest is assumed
 * @param confirmed the part of it that someone other than the person stands behind
 * @param grounds for each kind of evidence that counts, what it says is held; empty for a role
 * @param taken what a background is taken to hold, in words; empty for all others
 */
public record Start(
    Kind kind,
    String id,
    String title,
    String lane,
    String licence,
    String job,
    Called called,
    LevelSet held,
    LevelSet shown,
    LevelSet confirmed,
    Map<String, LevelSet> grounds,
    String taken) {
  /** What is held by one's own account stands under this, whatever kind of evidence says it. */
  public static final String OWN = "said";

  /** Begins the id of a background. */
  static final String BACKGROUND = "background:";

  private static final String LEVELS = "levels";

  /** From where. */
  public enum Kind {
    /** What a role asks. */
    ROLE,
    /** What someone calls their work, where it is no role. */
    BACKGROUND,
    /** Levels that someone names of themselves. */
    LEVELS,
    /** A person, by their evidence. */
    PERSON
  }

  /**
   * A trade by which somebody's work is called.
   *
   * @param word the trade as the pack has it, or empty
   * @param clear whether it is plainly theirs: neither left nor learned
   * @param learned whether they still learn it
   */
  public record Called(String word, boolean clear, boolean learned) {
    /** Of no trade. */
    public static final Called NONE = new Called("", false, false);

    /** As a calling is understood. */
    public static Called of(Calling calling) {
      boolean learned = calling.licence().equals(Answers.LEARNER);
      return new Called(calling.name(), calling.clear(), learned);
    }
  }

  /** A start with its own copy of the grounds. */
  public Start {
    grounds = Map.copyOf(grounds);
  }

  /** A start from what a role asks: nothing is confirmed of anyone. */
  static Start role(CareerRole role, LevelSet asks, LevelSet plain) {
    LevelSet none = asks.frame().empty();
    LevelSet shown = asks.meet(plain);
    String lane = role.lane();
    String id = role.id();
    return new Start(
        Kind.ROLE,
        id,
        role.title(),
        lane,
        role.licence(),
        "",
        Called.NONE,
        asks,
        shown,
        none,
        Map.of(),
        "");
  }

  /** A start from levels someone names of themselves. */
  public static Start said(String lane, LevelSet held) {
    LevelSet none = held.frame().empty();
    Map<String, LevelSet> own = Map.of(OWN, held);
    return new Start(
        Kind.LEVELS, LEVELS, "what you hold", lane, "", "", Called.NONE, held, held, none, own, "");
  }

  /** Whether held rests on statements about a person, rather than on a role or a background. */
  boolean evidence() {
    return kind == Kind.LEVELS || kind == Kind.PERSON;
  }

  /** The title or, of a background, the name of the trade without what else was said of it. */
  String trade() {
    return kind == Kind.BACKGROUND ? id.substring(BACKGROUND.length()).replace('-', ' ') : title;
  }

  /** The name of the trade as the pack has it, or the id of the role or job; empty of neither. */
  public String callingOrRole() {
    return called.word().isEmpty() ? work() : called.word();
  }

  /** The role that whoever sets out has, or empty. */
  String work() {
    return kind == Kind.ROLE ? id : job;
  }

  /** Whether something is known of the work that whoever sets out does. */
  boolean hasJob() {
    return kind == Kind.BACKGROUND || !callingOrRole().isEmpty();
  }

  /**
   * How what is held was come by, where no evidence says it: what a background is taken to hold, or
   * how many of the levels needed are assumed from a role; empty where neither is so.
   */
  String taken(LevelSet need) {
    int assumed = held.meet(need).size() - shown.meet(need).size();
    return assumed == 0
        ? taken
        : assumed
            + " of the levels that carry over "
            + (assumed == 1 ? "is" : "are")
            + " assumed from the role, not shown";
  }

  /** The kinds of evidence that say a level is held, in the order of their ids. */
  List<String> by(Item item) {
    return grounds.entrySet().stream()
        .filter(ground -> ground.getValue().has(item))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  /** The person's id; empty where the start is none. */
  String person() {
    return kind == Kind.PERSON ? id : "";
  }
}
