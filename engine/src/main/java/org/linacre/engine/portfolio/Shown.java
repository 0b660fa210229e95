package org.linacre.engine.portfolio;

import java.util.Locale;

/** When a word of plain English may be shown in a quote. */
public enum Shown {
  /** It announces what identifies somebody and is nobody's name: always, also with capitals. */
  KEY,
  /** It joins other words and is nobody's name: in small letters, also beside a name. */
  LINK,
  /**
   * The same, but it may stand between a name and what announces it: in "the patient is N and M"
   * what follows it may be a name too.
   */
  JOIN,
  /** In small letters, where no name may stand. */
  PLAIN,
  /** The same, and as a word of the claim that is quoted also beside a name. */
  TERM,
  /** A surname that few bear: in small letters, where no name may stand. */
  RARE,
  /**
   * It joins other words, though somebody may be called so (to, in, her): in small letters, where
   * no name may stand or between a word that joins and what identifies; and as a claim's word.
   */
  GRAMMAR,
  /** Somebody may be called so: only in the claim that is quoted, after a word that is shown. */
  CLAIM,
  /** Somebody may be called so: never. */
  NEVER;

  /** The answer of this word, in small letters. */
  public static Shown parse(String word) {
    for (Shown shown : values()) {
      if (shown.toString().equals(word)) {
        return shown;
      }
    }
    throw new IllegalArgumentException(
        "'"
            + word
            + "' does not say when. Known are key, link, join, plain, term, rare,"
            + " grammar, claim, never.");
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
