package org.linacre.engine.programme;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A linear programme: the least sum of cost times value over columns within bounds, such that each
 * row's sum lies within its bounds.
 *
 * @param columns the columns
 * @param rows the rows
 */
public record Programme(List<Column> columns, List<Row> rows) {
  /** A programme with its own copies. */
  public Programme {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /**
   * A column.
   *
   * @param name its name, for messages
   * @param low the least value
   * @param high the greatest value; infinite for none
   * @param cost what one unit costs
   * @param whole whether the value must be a whole number
   */
  public record Column(String name, double low, double high, double cost, boolean whole) {}

  /**
   * A row.
   *
   * @param name its name, for messages; rows of one name stand and fall together
   * @param low the least sum; minus infinity for none
   * @param high the greatest sum; infinity for none
   * @param terms what is added up, each column once: terms of one column given are added up
   */
  public record Row(String name, double low, double high, List<Term> terms) {
    /** A row with its own terms, each column once, in the order in which columns first came. */
    public Row {
      terms = isEachOnce(terms) ? List.copyOf(terms) : addedUp(terms);
    }

    private static boolean isEachOnce(List<Term> terms) {
      BitSet seen = new BitSet();
      for (Term term : terms) {
        if (seen.get(term.column())) {
          return false;
        }
        seen.set(term.column());
      }
      return true;
    }

    private static List<Term> addedUp(List<Term> terms) {
      Map<Integer, Double> times = new LinkedHashMap<>();
      terms.forEach(term -> times.merge(term.column(), term.times(), Double::sum));
      return times.entrySet().stream().map(e -> new Term(e.getKey(), e.getValue())).toList();
    }
  }

  /**
   * A term of a row.
   *
   * @param column the column's place, from 0
   * @param times what its value is multiplied by
   */
  public record Term(int column, double times) {}

  /** A programme under construction. */
  public static final class Builder {
    private final List<Column> columns = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();

    /** Adds a column that is 0 or 1, and gives its place. */
    public int choice(String name, double cost) {
      return column(new Column(name, 0, 1, cost, true));
    }

    /** Adds a column and gives its place. */
    public int column(Column column) {
      columns.add(column);
      return columns.size() - 1;
    }

    /** Adds a row. */
    public void row(Row row) {
      rows.add(row);
    }

    /** Adds a row whose sum is at least this. */
    public void atLeast(String name, double low, List<Term> terms) {
      rows.add(new Row(name, low, Double.POSITIVE_INFINITY, terms));
    }

    /** Adds a row whose sum is at most this. */
    public void atMost(String name, double high, List<Term> terms) {
      rows.add(new Row(name, Double.NEGATIVE_INFINITY, high, terms));
    }

    /** Adds a row whose sum is this. */
    public void exactly(String name, double sum, List<Term> terms) {
      rows.add(new Row(name, sum, sum, terms));
    }

    /** The programme. */
    public Programme build() {
      return new Programme(columns, rows);
    }
  }
}
