package org.linacre.engine.team;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.linacre.competence.Item;

/**
 * What a charge asks as rows over candidates: of these people at least so many. Rows that others
 * imply are left out.
 */
final class Covering {
  private static final int MOST_SEATS = 14;

  /**
   * Of these candidates, by place, at least so many: one for each part, such as a seat. Seats stand
   * in several rows.
   */
  record Row(String name, BitSet candidates, List<String> parts) {
    int least() {
      return parts.size();
    }

    /** A row of so many parts of its own. */
    static Row of(String name, BitSet candidates, int least) {
      List<String> parts = new ArrayList<>();
      for (int i = 1; i <= least; i++) {
        parts.add("short of " + name + ", " + i);
      }
      return new Row(name, candidates, parts);
    }

    boolean implies(Row other) {
      boolean met = candidates.cardinality() >= least();
      if (!met
          || least() < other.least()
          || candidates.cardinality() > other.candidates.cardinality()) {
        return false;
      }
      BitSet outside = (BitSet) candidates.clone();
      outside.andNot(other.candidates);
      return outside.isEmpty();
    }
  }

  private final List<Candidate> candidates;
  private final Charge charge;
  private final Map<Item, Integer> lacking = new LinkedHashMap<>();
  private final List<Row> rows = new ArrayList<>();

  Covering(List<Candidate> candidates, Charge charge) {
    this.candidates = candidates;
    this.charge = charge;
    charge.levels().forEach(this::addLevel);
    addSeats();
    charge.counts().forEach(this::addCount);
  }

  private void addLevel(Item level) {
    BitSet holders = those(c -> c.held().has(level));
    int wanted = charge.holders(level);
    int there = Math.min(wanted, holders.cardinality());
    if (there < wanted) {
      lacking.put(level, wanted - there);
    }
    if (there > 0) {
      rows.add(Row.of("level " + level, holders, there));
    }
  }

  private interface Test {
    boolean holds(Candidate candidate);
  }

  private BitSet those(Test test) {
    BitSet those = new BitSet(candidates.size());
    for (int i = 0; i < candidates.size(); i++) {
      those.set(i, test.holds(candidates.get(i)));
    }
    return those;
  }

  /**
   * Each seat has a person of its own if and only if for every set of seats at least as many
   * members may take one of them (P. Hall, Journal of the London Mathematical Society 10, 1935).
   * Seats that the same people may take count as one set.
   */
  private void addSeats() {
    Map<BitSet, List<String>> alike = new LinkedHashMap<>();
    for (String seat : charge.seats()) {
      alike.computeIfAbsent(those(c -> c.seats().contains(seat)), _ -> new ArrayList<>()).add(seat);
    }
    List<BitSet> sets = List.copyOf(alike.keySet());
    if (sets.size() > MOST_SEATS) {
      throw new IllegalArgumentException(
          sets.size() + " different seats. Maybe at most " + MOST_SEATS + ".");
    }
    for (int subset = 1; subset < 1 << sets.size(); subset++) {
      addSeats(subset, sets, alike);
    }
  }

  private void addSeats(int subset, List<BitSet> sets, Map<BitSet, List<String>> alike) {
    BitSet union = new BitSet();
    List<String> names = new ArrayList<>();
    for (int i = 0; i < sets.size(); i++) {
      if ((subset >> i & 1) == 1) {
        union.or(sets.get(i));
        names.addAll(alike.getOrDefault(sets.get(i), List.of()));
      }
    }
    boolean tooMany = names.size() > union.cardinality();
    List<String> told = tooMany ? names.subList(0, union.cardinality() + 1) : names;
    String name = (told.size() == 1 ? "seat " : "seats ") + String.join(", ", told);
    rows.add(new Row(name, union, names));
  }

  private void addCount(Charge.Count count) {
    rows.add(Row.of(count.told(), those(c -> c.has(count.trait(), count.value())), count.least()));
  }

  /**
   * The rows that no other implies; those that ask most come first, so that conflicts are small.
   */
  List<Row> rows() {
    return pruned(rows);
  }

  /**
   * The same where only these people are open: a row that they cannot meet implies no other, since
   * it will be short.
   */
  List<Row> rows(BitSet open) {
    Map<String, Row> whole = new LinkedHashMap<>();
    List<Row> within = new ArrayList<>();
    for (Row row : rows) {
      BitSet left = (BitSet) row.candidates().clone();
      left.and(open);
      within.add(new Row(row.name(), left, row.parts()));
      whole.put(row.name(), row);
    }
    return pruned(within).stream().map(row -> whole.getOrDefault(row.name(), row)).toList();
  }

  /** Every row, also those that others imply: of a team that is short each counts for itself. */
  List<Row> all() {
    return List.copyOf(rows);
  }

  /** By how many these people are short of everything asked beyond what nobody holds. */
  int shortBy(BitSet members) {
    int shortBy = 0;
    for (Row row : rows) {
      BitSet there = (BitSet) row.candidates().clone();
      there.and(members);
      boolean seats = charge.seats().containsAll(row.parts());
      shortBy += seats ? 0 : Math.max(0, row.least() - there.cardinality());
    }
    List<Candidate> team = members.stream().mapToObj(candidates::get).toList();
    return shortBy + charge.seats().size() - TeamSearch.seated(charge.seats(), team).size();
  }

  private static List<Row> pruned(List<Row> rows) {
    List<Row> sorted = new ArrayList<>(rows);
    sorted.sort(
        Comparator.comparingInt((Row row) -> row.candidates().cardinality())
            .thenComparingInt(row -> -row.least()));
    List<Row> kept = new ArrayList<>();
    for (Row row : sorted) {
      if (kept.stream().noneMatch(other -> other.implies(row))) {
        kept.add(row);
      }
    }
    kept.sort(Comparator.comparingInt((Row row) -> -row.least()));
    return kept;
  }

  /** Levels that fewer hold than are wanted, with how many more are wanted. */
  Map<Item, Integer> lacking() {
    return lacking;
  }

  /** For each value of a trait, who has it, in the order of the values. */
  Map<String, BitSet> values(String trait) {
    Map<String, BitSet> values = new TreeMap<>();
    for (int i = 0; i < candidates.size(); i++) {
      for (String value : candidates.get(i).traits().getOrDefault(trait, List.of())) {
        values.computeIfAbsent(value, _ -> new BitSet()).set(i);
      }
    }
    return values;
  }
}
