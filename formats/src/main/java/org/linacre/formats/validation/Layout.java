package org.linacre.formats.validation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which column of a file holds what.
 *
 * @param columns the column of each part that is there
 * @param groups the columns that sort rows into levels
 * @param missing the words that stand for "missing", beside an empty field
 */
public record Layout(Map<Part, String> columns, List<String> groups, List<String> missing) {
  /** What sorts no rows into levels. */
  private static final Set<Part> SINGLE =
      EnumSet.of(Part.SCORE, Part.SCORE2, Part.LABEL, Part.ID, Part.EVENT, Part.FOLLOW_UP);

  /** What is measured of a row. */
  private static final Set<Part> VALUES =
      EnumSet.of(
          Part.SCORE,
          Part.SCORE2,
          Part.LABEL,
          Part.FOLLOW_UP,
          Part.EVENT,
          Part.UNAIDED,
          Part.AIDED,
          Part.ASSISTED);

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

  /**
   * Columns that two parts share though they say different things: each part with an earlier one of
   * its column. What names or dates a row may be one column, such as id and patient; the label may
   * be the event, since that is what it is unless declared, and assistance may split the rows.
   */
  static Map<Part, Part> twice(Map<Part, String> columns) {
    Map<Part, Part> twice = new EnumMap<>(Part.class);
    columns.forEach(
        (part, column) ->
            columns.keySet().stream()
                .filter(other -> other.compareTo(part) < 0 && column.equals(columns.get(other)))
                .filter(other -> VALUES.contains(part) || VALUES.contains(other))
                .filter(other -> !(other == Part.LABEL && part == Part.EVENT))
                .filter(other -> !(other == Part.ASSISTED && part == Part.SPLIT))
                .findFirst()
                .ifPresent(other -> twice.put(part, other)));
    return twice;
  }

  /** That two parts have one column. */
  static String same(Part part, Part other, Map<Part, String> columns) {
    return "The column '%s' is both %s and %s, which are different things. Maybe another column."
        .formatted(columns.get(part), other.word(), part.word());
  }

  /** What a grouping's column also is, where that is a number or a name of each row. */
  static Optional<Part> clash(String group, Map<Part, String> columns) {
    return columns.keySet().stream()
        .filter(part -> SINGLE.contains(part) && group.equals(columns.get(part)))
        .findFirst();
  }

  /** That a grouping is such a column. */
  static String grouped(String group, Part part) {
    return "The column '%s' is both %s and a grouping. Maybe a column of words."
        .formatted(group, part.word());
  }

  /** Every problem of columns that stand for several things, in words. */
  public List<String> clashes() {
    List<String> clashes = new ArrayList<>();
    twice(columns).forEach((part, other) -> clashes.add(same(part, other, columns)));
    for (String group : groups) {
      clash(group, columns).ifPresent(part -> clashes.add(grouped(group, part)));
    }
    return clashes;
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
