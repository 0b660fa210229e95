package org.linacre.engine.career;

import java.util.Locale;
import java.util.Set;

/**
 * Words that may stand beside a trade without changing whose it is.
 *
 * @param place where
 * @param words in small letters
 */
public record Beside(Place place, Set<String> words) {
  /** Words with their own copy. */
  public Beside {
    words = Set.copyOf(words);
  }

  /** Where a word may stand, or what it does there. */
  public enum Place {
    /** Before a trade: a rank, a specialty, a place of work. */
    BEFORE,
    /** Right after a trade. */
    AFTER,
    /** After a trade, before a place of work. */
    AT,
    /** A place of work, after one that leads to it. */
    PLACE,
    /** After a trade, before how long. */
    FOR,
    /** How long, after one that leads to it. */
    TIME,
    /** Between two answers. */
    JOIN,
    /** Begins another part, after one that denies a trade or leaves it. */
    TURN,
    /** Says that a trade is left. */
    LEFT,
    /** Denies what follows. */
    DENY,
    /** Leads to what is wished for, or to what somebody else is. */
    LEAD,
    /** Names a register of a trade. */
    REGISTER,
    /** Beside the name of a register, without changing what it says. */
    ENTRY,
    /** After a trade, before where it was learned, which changes nothing for who is registered. */
    ORIGIN,
    /** Leaves in doubt whether a registration is held. */
    DOUBT;

    /** The text form, in small letters, as the pack has it. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
