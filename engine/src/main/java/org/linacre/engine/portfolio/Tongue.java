package org.linacre.engine.portfolio;

import static java.lang.Character.UnicodeScript.HAN;
import static java.lang.Character.UnicodeScript.HIRAGANA;
import static java.lang.Character.UnicodeScript.KATAKANA;
import static java.lang.Character.UnicodeScript.KHMER;
import static java.lang.Character.UnicodeScript.LAO;
import static java.lang.Character.UnicodeScript.MYANMAR;
import static java.lang.Character.UnicodeScript.THAI;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.linacre.engine.document.Passage;

/**
 * Tells the language of a file by its function words (the short-word technique; Grefenstette 1995,
 * "Comparing two language identification schemes", JADT), from the beginning of each passage.
 */
final class Tongue {
  /** What is in no language of the pack. */
  static final String UNKNOWN = "unknown";

  /** Scripts that set no blanks between words. */
  private static final Set<Character.UnicodeScript> UNSPACED =
      EnumSet.of(HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR);

  private static final BitSet NONE = new BitSet();
  private static final int LOOK = 4_000;
  private static final int LEAST_WORDS = 10;
  private static final int ENOUGH_WORDS = 40;
  private static final int LEAST_JOINING = 3;
  private static final int JOINING_IN = 8;
  private static final double LEAST_PLAIN = 0.25;
  private static final int LEAST_SMALL = 8;
  private static final char LATIN_END = '\u0250';

  private final Mask mask;
  private final List<Language> languages;
  private final Map<String, BitSet> joining = new HashMap<>();
  private Counts all;
  private Counts here;
  private String part = "";

  /**
   * How many words, plain English ones, letters that are not Latin, and joining ones by language.
   */
  private static final class Counts {
    private final int[] joining;
    private int words;
    private int plain;
    private int strange;
    private int small;
    private int smallPlain;

    Counts(int languages) {
      joining = new int[languages];
    }

    void add(Counts more) {
      words += more.words;
      plain += more.plain;
      strange += more.strange;
      small += more.small;
      smallPlain += more.smallPlain;
      Arrays.setAll(joining, i -> joining[i] + more.joining[i]);
    }
  }

  Tongue(Mask mask, List<Language> languages) {
    this.mask = mask;
    this.languages = new ArrayList<>(languages);
    for (int i = 0; i < languages.size(); i++) {
      for (String word : languages.get(i).words()) {
        joining.computeIfAbsent(word, _ -> new BitSet()).set(i);
      }
    }
    all = new Counts(languages.size());
    here = all;
  }

  void begin() {
    all = new Counts(languages.size());
    part = "";
  }

  void add(Passage passage) {
    String text = passage.text();
    int end = Math.min(passage.to(), passage.from() + LOOK);
    int start = passage.from();
    here = new Counts(languages.size());
    for (int i = passage.from(); i <= end; i++) {
      if (i == end || !Character.isLetter(text.charAt(i))) {
        if (i > start) {
          word(text.substring(start, i));
        }
        start = i + 1;
      }
    }
    all.add(here);
    if (part.isEmpty() && here.words >= ENOUGH_WORDS) {
      part = of(here);
    }
  }

  private void word(String written) {
    String word = written.toLowerCase(Locale.ROOT);
    int count = unspaced(word) ? (word.length() + 1) / 2 : 1;
    int plain = mask.isPlain(word) ? 1 : 0;
    boolean small = Character.isLowerCase(written.charAt(0));
    here.words += count;
    here.plain += plain;
    here.strange += isStrange(word) ? count : 0;
    here.small += small ? 1 : 0;
    here.smallPlain += small ? plain : 0;
    BitSet in = joining.getOrDefault(word, NONE);
    for (int i = in.nextSetBit(0); i >= 0; i = in.nextSetBit(i + 1)) {
      here.joining[i]++;
    }
  }

  private static boolean isStrange(String word) {
    return word.charAt(0) >= LATIN_END;
  }

  /** Whether its script sets no blanks between words: two characters are about one. */
  private static boolean unspaced(String word) {
    return UNSPACED.contains(Character.UnicodeScript.of(word.charAt(0)));
  }

  /**
   * The name of a language in which the file, or a part of it, is; empty for the first, English.
   */
  String other() {
    String whole = all.words < LEAST_WORDS ? "" : of(all);
    return whole.isEmpty() ? part : whole;
  }

  private String of(Counts counts) {
    if (counts.strange * 2 > counts.words) {
      return UNKNOWN;
    }
    int most = 0;
    for (int i = 1; i < counts.joining.length; i++) {
      most = counts.joining[i] > counts.joining[most] ? i : most;
    }
    int joined = counts.joining.length == 0 ? 0 : counts.joining[most];
    boolean enough = joined >= LEAST_JOINING && joined * JOINING_IN >= counts.words;
    if (most > 0 && enough && !isMostlyPlain(counts)) {
      return languages.get(most).name();
    }
    boolean few = counts.words >= ENOUGH_WORDS && counts.plain < LEAST_PLAIN * counts.words;
    return few || isForeign(counts) ? UNKNOWN : "";
  }

  /**
   * Most words in small letters are English: names and short forms may look like other languages.
   */
  private static boolean isMostlyPlain(Counts counts) {
    return counts.small >= LEAST_SMALL && counts.smallPlain * 2 >= counts.small;
  }

  /** A short text in which no word joins as in English, and few in small letters are English. */
  private static boolean isForeign(Counts counts) {
    return counts.joining.length > 0
        && counts.joining[0] == 0
        && counts.small >= LEAST_SMALL
        && counts.smallPlain < LEAST_PLAIN * counts.small;
  }
}
