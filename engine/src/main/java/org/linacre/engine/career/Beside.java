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
    /** Beside a place of work, without being one. */
    PLACE,
    /** A place of work. */
    SITE,
    /** A place of the country whose registers the pack names. */
    UK,
    /** A specialty, or its short form. */
    SPECIALTY,
    /** A grade, which may have a number. */
    GRADE,
    /** Makes of a place of work another, or of who is there somebody else. */
    UNLIKE,
    /** After a trade, before how long. */
    FOR,
    /** How long, after one that leads to it. */
    TIME,
    /** Before a trade, where it is said since when or how long. */
    LASTING,
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
    DOUBT,
    /** Denies something that is had, and not the trade: no degree. */
    LACK,
    /** Where it is denied, the registration is in doubt too: no licence to practise. */
    PRACTICE,
    /** A title of other countries too: a registration counts where its register is named. */
    TITLE,
    /** Before the plural of a trade: one of many, or all of them. */
    MANY,
    /** What one studied for, which changes nothing for a trade beside it. */
    STUDY,
    /** Leads to what one studied for, and says that one has it. */
    STUDIED,
    /** A skill, which leaves a trade beside it as it is. */
    SKILL,
    /** Names coding: whoever denies it codes not, or hardly. */
    CODES,
    /** Leads to a skill. */
    SKILLED,
    /** Leads to a skill that one does not have, or not yet. */
    UNSKILLED,
    /** Right after a skill. */
    SKILLS;

    /** The text form, in small letters, as the pack has it. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
