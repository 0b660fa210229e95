package org.linacre.engine.portfolio;

import java.util.Locale;

/** When a word of plain English may be shown in a quote. */
public enum Shown {
  /** It announces what identifies somebody and is nobody's name: always, also with capitals. */
  KEY,
  /** It joins other words and is nobody's name: in small letters, also beside a name. */
  LINK,
  /** In small letters, where nothing near identifies somebody. */
  PLAIN,
  /** The same, and as a word of the claim that is quoted also beside a name. */
  TERM,
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
        "'" + word + "' does not say when. Known are key, link, plain, term, claim, never.");
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
