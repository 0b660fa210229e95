package org.linacre.formats.validation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Which column of a file holds what.
 *
 * @param columns the column of each part that is there
 * @param groups the columns that sort rows into levels
 * @param missing the words that stand for "missing", beside an empty field
 */
public record Layout(Map<Part, String> columns, List<String> groups, List<String> missing) {
  /** A layout with its own copies. */
  public Layout {
    EnumMap<Part, String> own = new EnumMap<>(Part.class);
    own.putAll(columns);
    columns = Collections.unmodifiableMap(own);
    groups = List.copyOf(new LinkedHashSet<>(groups));
    missing = List.copyOf(missing);
  }

  /** What a column can hold. */
  public enum Part {
    /** The score, from 0 to 1. */
    SCORE,
    /** The outcome, 1 or 0. */
    LABEL,
    /** The score of another product or version on the same rows, from 0 to 1. */
    SCORE2,
    /** A name of the row that stands once. */
    ID,
    /** A pseudonym of the patient, who may have several rows. */
    PATIENT,
    /** The day of the prediction. */
    TIME,
    /** The day on which the outcome is due to be known. */
    DUE,
    /** How long the row was followed. */
    FOLLOW_UP,
    /** Whether the outcome ended the follow-up, 1 or 0; the label unless declared. */
    EVENT,
    /** What the person decided without the product, 1 or 0. */
    UNAIDED,
    /** What the person decided with the product, 1 or 0. */
    AIDED,
    /** Whether the case was done with the product, 1 or 0. */
    ASSISTED,
    /** What splits the rows, such as development and test. */
    SPLIT;

    /** The word of plans, such as {@code follow-up}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Every word. */
    public static List<String> words() {
      return Arrays.stream(values()).map(Part::word).toList();
    }
  }

  /** Whether there is such a column. */
  public boolean has(Part part) {
    return columns.containsKey(part);
  }

  /** The column of a part. */
  public String column(Part part) {
    return columns.getOrDefault(part, "");
  }

  /** Every column that is read, each once. */
  public List<String> all() {
    LinkedHashSet<String> all = new LinkedHashSet<>(columns.values());
    all.addAll(groups);
    return List.copyOf(all);
  }

  /** The layout with more groups. */
  public Layout with(List<String> more) {
    List<String> all = new ArrayList<>(groups);
    all.addAll(more);
    return new Layout(columns, all, missing);
  }
}
