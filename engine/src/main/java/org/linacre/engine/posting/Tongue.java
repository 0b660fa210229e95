package org.linacre.engine.posting;

import java.util.List;

/**
 * Tells the language of a text by its function words (the short-word technique; Grefenstette 1995,
 * "Comparing two language identification schemes", JADT).
 */
final class Tongue {
  /** What is neither short nor in a language of the pack. */
  static final String UNKNOWN = "unknown";

  private static final int SHORT = 20;
  private static final int MOST = 4_000;

  private final List<String> names;
  private final Lexicon words = new Lexicon();

  Tongue(List<RuleBook.Language> languages) {
    names = languages.stream().map(RuleBook.Language::id).toList();
    for (int i = 0; i < names.size(); i++) {
      words.add(i, languages.get(i).words());
    }
  }

  /** The language of most function words; English where the text is too short to tell. */
  String of(Tokens tokens) {
    int n = Math.min(tokens.size(), MOST);
    int[] counts = new int[names.size()];
    words.scan(tokens, 0, n, (number, _, _) -> counts[number]++);
    int english = names.indexOf(PostingReader.LANGUAGE);
    int most = english;
    for (int i = 0; i < counts.length; i++) {
      most = most < 0 || counts[i] > counts[most] ? i : most;
    }
    if (n < SHORT || most < 0) {
      return PostingReader.LANGUAGE;
    }
    if (counts[most] * 25 < n) {
      return english >= 0 && isLatin(tokens, n) ? PostingReader.LANGUAGE : UNKNOWN;
    }
    return names.get(most);
  }

  /** Whether most words begin with one of the letters a to z, as lists of English terms do. */
  private static boolean isLatin(Tokens tokens, int n) {
    int plain = 0;
    for (int i = 0; i < n; i++) {
      plain += tokens.text().charAt(tokens.start(i)) < 128 ? 1 : 0;
    }
    return plain * 10 >= n * 9;
  }
}
