package org.linacre.engine.portfolio;

import java.util.List;

/**
 * A language by the words that join others in it.
 *
 * @param name its name in English
 * @param words in small letters
 */
public record Language(String name, List<String> words) {
  /** A language with its own list. */
  public Language {
    words = List.copyOf(words);
  }
}
