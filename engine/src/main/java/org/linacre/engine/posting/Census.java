package org.linacre.engine.posting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts of a corpus by family, place and month. Sums only, so that the order of postings, and who
 * counted which, does not matter. Memory grows with the places and months, not with the postings.
 */
public final class Census {
  private final Map<Cell, Long> cells = new HashMap<>();
  private final Map<String, Long> languages = new TreeMap<>();
  private long judged;

  /**
   * Where postings are counted.
   *
   * @param family as read
   * @param place where the job is; empty where not given
   * @param month year and month; empty where not given
   */
  public record Cell(String family, String place, String month) implements Comparable<Cell> {
    @Override
    public int compareTo(Cell other) {
      int byFamily = family.compareTo(other.family);
      int byPlace = byFamily != 0 ? byFamily : place.compareTo(other.place);
      return byPlace != 0 ? byPlace : month.compareTo(other.month);
    }
  }

  /**
   * A count.
   *
   * @param family as read
   * @param place where the job is; empty where not given
   * @param month year and month; empty where not given
   * @param count how many postings
   */
  public record Row(String family, String place, String month, long count) {}

  /** Counts one posting. */
  public void add(PostingReading reading, String place, String month) {
    if (!reading.isJudged()) {
      languages.merge(reading.language(), 1L, Long::sum);
      return;
    }
    judged++;
    cells.merge(new Cell(reading.family(), place, month), 1L, Long::sum);
  }

  /** Adds another count to this one. */
  public void add(Census other) {
    other.cells.forEach((cell, count) -> cells.merge(cell, count, Long::sum));
    other.languages.forEach((language, count) -> languages.merge(language, count, Long::sum));
    judged += other.judged;
  }

  /** How many were judged. */
  public long judged() {
    return judged;
  }

  /** How many were not, by their language. */
  public Map<String, Long> languages() {
    return Map.copyOf(languages);
  }

  /** How many are of each of these families, in their order. */
  public List<Long> families(List<String> families) {
    List<Long> counts = new ArrayList<>();
    for (String family : families) {
      counts.add(
          cells.entrySet().stream()
              .filter(e -> e.getKey().family().equals(family))
              .mapToLong(Map.Entry::getValue)
              .sum());
    }
    return counts;
  }

  /** Every count, by family, place and month. */
  public List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    new TreeMap<>(cells)
        .forEach((c, count) -> rows.add(new Row(c.family(), c.place(), c.month(), count)));
    return rows;
  }
}
