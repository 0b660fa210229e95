package org.linacre.formats.text;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** What messages say of a word that is not known, and dates. */
public final class Words {
  private static final int LONGEST = 60;

  private Words() {}

  /** What somebody wrote, as a message quotes it: on one line, without controls, cut if long. */
  public static String quoted(String said) {
    return quoted(said, LONGEST);
  }

  /** The same, with at most so many letters. */
  public static String quoted(String said, int longest) {
    String plain = said.replaceAll("[\\p{Cntrl}\\p{Cf}]+", " ").strip();
    int end =
        plain.offsetByCodePoints(0, Math.min(longest, plain.codePointCount(0, plain.length())));
    return end < plain.length() ? plain.substring(0, end) + "…" : plain;
  }

  /** That a row has another number of fields than the header. */
  public static String fields(int found, int wanted) {
    return found + (found == 1 ? " field" : " fields") + " where the header has " + wanted;
  }

  /** That a word is unknown, with the nearest that is known. */
  public static String unknown(String what, String word, Collection<String> known) {
    String nearest = maybe(word, known);
    String start = "Unknown " + what + " '" + quoted(word) + "'.";
    if (!nearest.isEmpty()) {
      return start + " " + nearest;
    }
    if (known.isEmpty()) {
      return start + " None is known.";
    }
    return known.size() <= 12 ? start + " Known are " + String.join(", ", known) + "." : start;
  }

  /** The nearest word that is known as {@code Maybe this.}; empty where none is near. */
  static String maybe(String word, Collection<String> known) {
    return nearest(word, known).map(k -> "Maybe " + k + ".").orElse("");
  }

  /** The nearest word that is known, whatever its letters' size; empty where none is near. */
  public static Optional<String> nearest(String word, Collection<String> known) {
    String small = word.toLowerCase(Locale.ROOT);
    ToIntFunction<String> far = k -> distance(k.toLowerCase(Locale.ROOT), small);
    return word.isBlank()
        ? Optional.empty()
        : known.stream()
            .filter(k -> !k.isBlank())
            .filter(k -> far.applyAsInt(k) <= Math.max(1, word.length() / 3))
            .min(Comparator.comparingInt(far).thenComparing(k -> k));
  }

  /** The date of an ISO text such as 2026-09-30; null where it is none. */
  public static @Nullable LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  /** How many letters must be put in, left out or changed (Levenshtein 1966). */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int corner = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int change = corner + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        corner = row[j];
        row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
