package org.linacre.formats.validation;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.linacre.engine.catalogue.Violations;
import org.linacre.engine.validation.Grouping;
import org.linacre.engine.validation.Predictions;

/**
 * Whether levels can be told apart by those who read of them: two that look alike are one level
 * written in two ways, and each would be judged by a part of its rows. Alike are words of the same
 * compatibility form (Unicode Standard Annex 15) but for format characters and the kind of space. A
 * format character alone is no fault, since some scripts need it.
 */
public final class LevelFit {
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Cc}]+");
  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");

  private LevelFit() {}

  /** Adds an error for each level with a control character and each that looks like another. */
  public static void check(String file, Predictions predictions, Violations violations) {
    predictions.groupings().forEach(grouping -> check(file, grouping, violations));
    Grouping split = predictions.split();
    if (split != null) {
      check(file, split, violations);
    }
  }

  private static void check(String file, Grouping grouping, Violations violations) {
    Map<String, String> seen = new HashMap<>();
    for (String level : grouping.levels()) {
      String other = seen.putIfAbsent(seenAs(level), level);
      if (CONTROL.matcher(level).find()) {
        violations.error(
            file,
            0,
            grouping.name(),
            "The level %s has a control character. Maybe a damaged file.".formatted(spelt(level)));
      } else if (other != null) {
        violations.error(
            file,
            0,
            grouping.name(),
            "The levels %s and %s look alike. Maybe one level, written in one way."
                .formatted(spelt(other), spelt(level)));
      }
    }
  }

  private static String seenAs(String level) {
    String form = Normalizer.normalize(level, Normalizer.Form.NFKC);
    return SPACE.matcher(UNSEEN.matcher(form).replaceAll("")).replaceAll(" ").strip();
  }

  /** A word with what is not seen, or is beyond ASCII, by its code point. */
  private static String spelt(String level) {
    return level
        .codePoints()
        .mapToObj(c -> c >= ' ' && c <= '~' ? Character.toString(c) : "<U+%04X>".formatted(c))
        .collect(Collectors.joining("", "'", "'"));
  }
}
