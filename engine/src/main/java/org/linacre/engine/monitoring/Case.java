package org.linacre.engine.monitoring;

import java.time.LocalDateTime;
import java.util.AbstractMap;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One case of a product in use.
 *
 * @param id by which it is recognised when it is given again
 * @param time when the product spoke, on the clock of its own place: days are those of this clock
 * @param due when its label is due to be known, on the same clock; the time itself where the plan
 *     has no due dates
 * @param score from 0 to 1; NaN where missing
 * @param label the outcome: 1, 0 or {@link #MISSING}
 * @param prediction what the product said: 1, 0 or {@link #MISSING}
 * @param aided what the person decided with the product: 1, 0 or {@link #MISSING}
 * @param unaided what the person decided without it: 1, 0 or {@link #MISSING}
 * @param patient whose case it is, by a pseudonym; empty where it is not known
 * @param groups the level in each of the plan's groupings, by column
 */
public record Case(
    String id,
    LocalDateTime time,
    LocalDateTime due,
    double score,
    int label,
    int prediction,
    int aided,
    int unaided,
    String patient,
    Map<String, String> groups) {
  /** A label, prediction or decision that is missing. */
  public static final int MISSING = -1;

  /** By time, then id, then all else, so that the order of rows in a file does not matter. */
  static final Comparator<Case> ORDER =
      Comparator.comparing(Case::time)
          .thenComparing(Case::id)
          .thenComparing(Case::due)
          .thenComparingInt(Case::label)
          .thenComparing(Case::unlabelled);

  /** A case with its own copy of the groups, in the order of their columns. */
  public Case {
    groups = levels(groups);
  }

  /**
   * Levels by column in the order of the columns, as a case keeps them: cases of the same levels
   * can share one such map.
   */
  public static Map<String, String> levels(Map<String, String> groups) {
    return groups instanceof Levels ? groups : new Levels(groups);
  }

  /** An own copy that does not change, with its text. */
  private static final class Levels extends AbstractMap<String, String> {
    private final Map<String, String> sorted;
    private final String text;

    private Levels(Map<String, String> groups) {
      sorted = Collections.unmodifiableMap(new TreeMap<>(groups));
      text = sorted.toString();
    }

    @Override
    public Set<Map.Entry<String, String>> entrySet() {
      return sorted.entrySet();
    }

    @Override
    public @Nullable String get(Object column) {
      return sorted.get(column);
    }

    @Override
    public String toString() {
      return text;
    }
  }

  /** Whether the outcome is known. */
  public boolean isLabelled() {
    return label != MISSING;
  }

  /** The same case with its outcome, which counts from this moment. */
  Case labelled(int outcome, LocalDateTime from) {
    return new Case(id, time, from, score, outcome, prediction, aided, unaided, patient, groups);
  }

  /** Whether nothing but the labels differs. */
  public boolean equalsButForLabel(Case other) {
    return labelled(MISSING, due).equals(other.labelled(MISSING, other.due));
  }

  /** What does not change when the outcome becomes known. */
  String unlabelled() {
    return time
        + "|"
        + score
        + "|"
        + prediction
        + "|"
        + aided
        + "|"
        + unaided
        + "|"
        + patient
        + groups;
  }
}
