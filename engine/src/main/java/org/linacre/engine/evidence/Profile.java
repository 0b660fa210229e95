package org.linacre.engine.evidence;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.linacre.competence.Estimate;
import org.linacre.competence.Frame;
import org.linacre.competence.Item;
import org.linacre.competence.LevelSet;
import org.linacre.engine.evidence.Policy.Purpose;

/**
 * What is known of a person on a day, for a purpose: a fold over dated evidence under a policy.
 *
 * <p>Which statements stand, {@link History} says; what stands adds up.
 *
 * @param held what counts as held
 * @param confirmed the part of it that someone other than the person stands behind
 * @param claimed what any evidence says, expired or of a kind that does not count included
 * @param spoken the competencies that counting evidence speaks of
 */
public record Profile(LevelSet held, LevelSet confirmed, LevelSet claimed, Set<String> spoken) {
  /** A profile with its own copy of the set. */
  public Profile {
    spoken = Set.copyOf(spoken);
  }

  /** Folds a person's evidence. */
  public static Profile of(Frame frame, Collection<Evidence> evidence, Standpoint standpoint) {
    LevelSet held = frame.empty();
    LevelSet confirmed = frame.empty();
    LevelSet claimed = frame.empty();
    Set<String> spoken = new HashSet<>();
    for (History.Entry entry : History.of(evidence, standpoint).standing()) {
      Evidence one = entry.evidence();
      claimed = claimed.join(one.holds());
      if (entry.state() == History.State.COUNTS) {
        held = held.join(one.holds());
        confirmed = one.kind().confirmed() ? confirmed.join(one.holds()) : confirmed;
        speak(one, spoken);
      }
    }
    return new Profile(held, confirmed, claimed, spoken);
  }

  private static void speak(Evidence one, Set<String> spoken) {
    spoken.add(one.about());
    one.holds().items().forEach(item -> spoken.add(item.competency()));
  }

  /**
   * The interval the evidence leaves: at least what is held; at most that, what is claimed, and all
   * of the competencies that no counting evidence speaks of.
   */
  public Estimate estimate() {
    LevelSet all = held.frame().full();
    LevelSet open =
        held.frame()
            .of(all.items().stream().filter(i -> !spoken.contains(i.competency())).toList());
    return new Estimate(held, held.join(claimed).join(open));
  }

  /** How sure it is that an item not held is not held. */
  public Certainty certaintyOf(Item missing) {
    if (claimed.has(missing)) {
      return Certainty.POSSIBLE;
    }
    return spoken.contains(missing.competency()) ? Certainty.CERTAIN : Certainty.UNKNOWN;
  }

  /** How sure a lack is. */
  public enum Certainty {
    /** Evidence that counts speaks of the competency and stops below the level. */
    CERTAIN,
    /** Evidence that does not count, or no longer, says that it is held. */
    POSSIBLE,
    /** No evidence that counts speaks of the competency. */
    UNKNOWN
  }

  /**
   * From where evidence is looked at.
   *
   * @param policy what evidence is worth
   * @param purpose what the profile is for
   * @param asOf the day
   */
  public record Standpoint(Policy policy, Purpose purpose, LocalDate asOf) {}
}
