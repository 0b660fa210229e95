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

  /** A part of a text, in words, and how many function words tell its language. */
  private static final int PART = 25;

  private static final int TELLING = 4;

  /** Of this many parts one in another language makes a text partly in it. */
  private static final int PARTLY = 6;

  private final List<String> names;
  private final int english;
  private final Lexicon words;

  Tongue(List<RuleBook.Language> languages) {
    names = languages.stream().map(RuleBook.Language::id).toList();
    english = names.indexOf(PostingReader.LANGUAGE);
    Lexicon.Builder all = new Lexicon.Builder();
    for (int i = 0; i < names.size(); i++) {
      all.add(i, languages.get(i).words());
    }
    words = all.build();
  }

  /**
   * What a text is in.
   *
   * @param language the language of most function words, {@link #UNKNOWN} or {@link
   *     PostingReader#TOO_SHORT}
   * @param also the language of a sixth of its parts or more, where it is another; or empty
   */
  record Told(String language, String also) {}

  /** What a text is in. */
  Told of(Tokens tokens) {
    int n = Math.min(tokens.size(), MOST);
    int[][] parts = new int[n / PART + 1][names.size()];
    words.scan(tokens, 0, n, (number, from, _) -> parts[from / PART][number]++);
    int[] counts = new int[names.size()];
    for (int[] part : parts) {
      for (int i = 0; i < counts.length; i++) {
        counts[i] += part[i];
      }
    }
    String language = n < SHORT ? ofShort(counts) : ofLong(counts, tokens, n);
    return new Told(language, also(parts, language));
  }

  /** English where it has two function words and more than any other language; else not told. */
  private String ofShort(int[] counts) {
    if (english < 0) {
      return PostingReader.TOO_SHORT;
    }
    boolean most = counts[english] > 1;
    for (int i = 0; i < counts.length; i++) {
      most &= i == english || counts[i] < counts[english];
    }
    return most ? PostingReader.LANGUAGE : PostingReader.TOO_SHORT;
  }

  private String ofLong(int[] counts, Tokens tokens, int n) {
    int most = most(counts);
    if (most < 0) {
      return PostingReader.LANGUAGE;
    }
    if (counts[most] * 25 < n) {
      return english >= 0 && isLatin(tokens, n) ? PostingReader.LANGUAGE : UNKNOWN;
    }
    return names.get(most);
  }

  /** The language of most function words, English before others, these in their order. */
  private int most(int[] counts) {
    int most = english;
    for (int i = 0; i < counts.length; i++) {
      most = most < 0 || counts[i] > counts[most] ? i : most;
    }
    return most;
  }

  private String also(int[][] parts, String language) {
    int[] other = new int[names.size()];
    for (int[] part : parts) {
      int most = most(part);
      if (most >= 0 && part[most] >= TELLING && !names.get(most).equals(language)) {
        other[most]++;
      }
    }
    int most = -1;
    for (int i = 0; i < other.length; i++) {
      most = other[i] * PARTLY >= parts.length && (most < 0 || other[i] > other[most]) ? i : most;
    }
    return most < 0 || other[most] == 0 ? "" : names.get(most);
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
