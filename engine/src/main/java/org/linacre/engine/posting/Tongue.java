package org.linacre.engine.posting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;

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

  /** Of a text in sentences one word in so many, at least, tells its language. */
  private static final int TOLD = 25;

  /** The last letter of the Latin scripts: the end of Latin Extended-B in Unicode. */
  private static final char LATIN = '\u024f';

  private static final int TELLING = 4;

  /** Of this many parts one in another language makes a text partly in it. */
  private static final int PARTLY = 6;

  /** So many different words of a language, no fewer, tell that a text is in it and not English. */
  private static final int DIFFERENT = 3;

  /** From so many words on, a text without words that tell is a list of terms. */
  private static final int LISTED = 40;

  private final List<String> names;
  private final int english;
  private final Lexicon words;

  /** By the number of a word, its language. */
  private final int[] languages;

  Tongue(List<RuleBook.Language> all) {
    names = all.stream().map(RuleBook.Language::id).toList();
    english = names.indexOf(PostingReader.LANGUAGE);
    Lexicon.Builder known = new Lexicon.Builder();
    List<Integer> owners = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      for (String word : all.get(i).words()) {
        known.add(owners.size(), List.of(word));
        owners.add(i);
      }
    }
    words = known.build();
    languages = owners.stream().mapToInt(Integer::intValue).toArray();
  }

  /**
   * What a text is in.
   *
   * @param language the language of most function words, {@link #UNKNOWN} or {@link
   *     PostingReader#TOO_SHORT}
   * @param also the language of a sixth of its parts or more, where it is another; or empty
   * @param bare whether it is taken as English though fewer than one word in {@value #TOLD} tells
   *     it, as a list of terms is
   */
  record Told(String language, String also, boolean bare) {}

  /** What a text is in. */
  Told of(Tokens tokens) {
    int n = Math.min(tokens.size(), MOST);
    int[][] parts = new int[n / PART + 1][names.size()];
    BitSet met = new BitSet();
    Phrases found = words.found(tokens, 0, n);
    for (int i = 0; i < found.size(); i++) {
      int word = found.number(i);
      parts[found.from(i) / PART][languages[word]]++;
      met.set(word);
    }
    int[] counts = new int[names.size()];
    for (int[] part : parts) {
      for (int i = 0; i < counts.length; i++) {
        counts[i] += part[i];
      }
    }
    String language = n < SHORT ? ofShort(counts, met) : ofLong(counts, tokens, n);
    if (n >= SHORT && !isTold(counts, met, n)) {
      language = ofFew(counts, tokens, n);
    }
    if (language.equals(PostingReader.TOO_SHORT) && isOtherScript(tokens, n)) {
      language = UNKNOWN;
    }
    boolean bare = english >= 0 && counts[english] * TOLD < n;
    return new Told(language, also(parts, language), bare && names.get(english).equals(language));
  }

  /** English where it has two of its words and more than any other language; else not told. */
  private String ofShort(int[] counts, BitSet met) {
    if (english < 0) {
      return PostingReader.TOO_SHORT;
    }
    boolean alone = Arrays.stream(counts).sum() == counts[english];
    boolean most = alone ? counts[english] > 1 : different(met, english) > 1;
    for (int i = 0; i < counts.length; i++) {
      most &= i == english || counts[i] < counts[english];
    }
    return most ? PostingReader.LANGUAGE : PostingReader.TOO_SHORT;
  }

  /**
   * Whether enough speaks for the language of most words: several different words for another than
   * English, and for English, in few words, more of them than for any other.
   */
  private boolean isTold(int[] counts, BitSet met, int n) {
    int most = most(counts);
    if (most != english) {
      return different(met, most) >= DIFFERENT;
    }
    boolean even = false;
    for (int i = 0; i < counts.length; i++) {
      even |= i != english && most >= 0 && counts[i] == counts[most] && different(met, i) > 1;
    }
    return n >= LISTED || !even;
  }

  /** A text without its parts in another language, which has this name. */
  Tokens without(Tokens tokens, String language) {
    int other = names.indexOf(language);
    return ForeignParts.without(
        tokens, where(tokens, i -> i == english), where(tokens, i -> i == other));
  }

  /** Where words stand, in small letters, that tell another language and not English. */
  BitSet foreign(Tokens tokens) {
    BitSet foreign = where(tokens, i -> i != english);
    foreign.andNot(where(tokens, i -> i == english));
    for (int i = foreign.nextSetBit(0); i >= 0; i = foreign.nextSetBit(i + 1)) {
      foreign.set(i, Character.isLowerCase(tokens.text().charAt(tokens.start(i))));
    }
    return foreign;
  }

  private BitSet where(Tokens tokens, IntPredicate language) {
    BitSet where = new BitSet();
    words.each(
        tokens,
        0,
        tokens.size(),
        (word, from, _) -> where.set(from, where.get(from) || language.test(languages[word])));
    return where;
  }

  private long different(BitSet met, int language) {
    return met.stream().filter(word -> languages[word] == language).count();
  }

  /** A text in which few different words speak for another language. */
  private String ofFew(int[] counts, Tokens tokens, int n) {
    if (english >= 0 && (counts[english] >= DIFFERENT || (n >= LISTED && isLatin(tokens, n)))) {
      return PostingReader.LANGUAGE;
    }
    return n >= LISTED ? UNKNOWN : PostingReader.TOO_SHORT;
  }

  private String ofLong(int[] counts, Tokens tokens, int n) {
    int most = most(counts);
    if (most < 0) {
      return PostingReader.LANGUAGE;
    }
    if (counts[most] * TOLD < n) {
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

  /** Whether most words begin with a letter that no Latin script has, as Chinese does. */
  private static boolean isOtherScript(Tokens tokens, int n) {
    int other = 0;
    for (int i = 0; i < n; i++) {
      other += tokens.text().charAt(tokens.start(i)) > LATIN ? 1 : 0;
    }
    return other * 2 > n;
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
