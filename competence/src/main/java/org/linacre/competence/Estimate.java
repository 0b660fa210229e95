package org.linacre.competence;

/**
 * What is known of a level set that is not wholly known: it covers {@code atLeast} and is covered
 * by {@code atMost}.
 *
 * @param atLeast what is held for certain
 * @param atMost what may be held; covers {@code atLeast}
 */
public record Estimate(LevelSet atLeast, LevelSet atMost) {
  /** What an estimate can say of a need. */
  public enum Answer {
    /** Whatever lies between, the need is met. */
    YES,
    /** Whatever lies between, the need is not met. */
    NO,
    /** It depends on what lies between. */
    UNKNOWN
  }

  /** An interval of level sets; refused where it holds none. */
  public Estimate {
    if (!atMost.covers(atLeast)) {
      throw new IllegalArgumentException(
          "At least '"
              + atLeast
              + "' and at most '"
              + atMost
              + "' cannot both be true. Maybe two answers contradict each other.");
    }
  }

  /** Nothing is known: anything from nothing to everything. */
  public static Estimate unknown(Frame frame) {
    return new Estimate(frame.empty(), frame.full());
  }

  /** All is known. */
  public static Estimate exactly(LevelSet held) {
    return new Estimate(held, held);
  }

  /** Whether nothing is left open. */
  public boolean isExact() {
    return atLeast.equals(atMost);
  }

  /** Whether the need is met, not met, or open. */
  public Answer covers(LevelSet need) {
    if (atLeast.covers(need)) {
      return Answer.YES;
    }
    return atMost.covers(need) ? Answer.UNKNOWN : Answer.NO;
  }

  /** Whether this set can be the one estimated. */
  public boolean admits(LevelSet held) {
    return held.covers(atLeast) && atMost.covers(held);
  }

  /** The estimate after learning that {@code held} is held. */
  public Estimate holding(LevelSet held) {
    return new Estimate(atLeast.join(held), atMost.join(held));
  }

  /**
   * The estimate after learning that the item is not held, and so nothing that implies it.
   *
   * @throws IllegalArgumentException if it is held for certain
   */
  public Estimate lacking(Item item) {
    return new Estimate(atLeast, atMost.without(item));
  }

  /** What two people have together, each known this well. */
  public Estimate join(Estimate other) {
    return new Estimate(atLeast.join(other.atLeast), atMost.join(other.atMost));
  }

  /** What two people both have, each known this well. */
  public Estimate meet(Estimate other) {
    return new Estimate(atLeast.meet(other.atLeast), atMost.meet(other.atMost));
  }

  /**
   * What two estimates of the same set say together.
   *
   * @throws IllegalArgumentException if they contradict each other
   */
  public Estimate and(Estimate other) {
    return new Estimate(atLeast.join(other.atLeast), atMost.meet(other.atMost));
  }
}
