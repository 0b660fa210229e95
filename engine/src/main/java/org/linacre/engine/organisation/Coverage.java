package org.linacre.engine.organisation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linacre.engine.catalogue.Asked;
import org.linacre.engine.catalogue.Requirement;
import org.linacre.engine.organisation.Behind.RowCount;
import org.linacre.engine.organisation.Report.Cell;

/** Coverage of each audience's rows in each unit with all below it. */
final class Coverage {
  private final Tree tree;
  private final Asks asks;
  private final Map<String, Map<Requirement, Integer>> places = new HashMap<>();
  private final List<Map<String, Sum>> sums = new ArrayList<>();

  /** What is added up for one unit and audience. */
  private static final class Sum {
    private int people;
    private int foundation;
    private double shares;
    private final int[] asked;
    private final int[] met;

    private Sum(int rows) {
      asked = new int[rows];
      met = new int[rows];
    }

    private double together() {
      int wanted = 0;
      int held = 0;
      for (int i = 0; i < asked.length; i++) {
        wanted += asked[i] > 0 ? 1 : 0;
        held += met[i] > 0 ? 1 : 0;
      }
      return wanted == 0 ? 1 : (double) held / wanted;
    }
  }

  Coverage(Tree tree, Asks asks) {
    this.tree = tree;
    this.asks = asks;
    for (String audience : asks.audiences()) {
      Map<Requirement, Integer> rows = new HashMap<>();
      asks.of(audience, true).rows().forEach(row -> rows.put(row.requirement(), rows.size()));
      places.put(audience, rows);
    }
    tree.units().forEach(_ -> sums.add(fresh()));
  }

  private Map<String, Sum> fresh() {
    Map<String, Sum> byAudience = new HashMap<>();
    places.forEach((audience, rows) -> byAudience.put(audience, new Sum(rows.size())));
    return byAudience;
  }

  private Sum sum(int unit, String audience) {
    return sums.get(unit).computeIfAbsent(audience, _ -> new Sum(0));
  }

  void add(Standing standing) {
    List<Integer> path = tree.upwards(standing.person().unit());
    for (String audience : standing.audiences()) {
      List<Asked> rows = asks.of(audience, standing.person().clinical()).rows();
      Map<Requirement, Integer> place = places.getOrDefault(audience, Map.of());
      int[] at = new int[rows.size()];
      boolean[] met = new boolean[rows.size()];
      int count = 0;
      for (int i = 0; i < at.length; i++) {
        at[i] = place.getOrDefault(rows.get(i).requirement(), 0);
        met[i] = standing.profile().held().has(rows.get(i).item());
        count += met[i] ? 1 : 0;
      }
      double share = at.length == 0 ? 1 : (double) count / at.length;
      for (int unit : path) {
        add(sum(unit, audience), standing.foundationMet(), share, new Marks(at, met));
      }
    }
  }

  @SuppressWarnings("ArrayRecordComponent") // lives within one call
  private record Marks(int[] at, boolean[] met) {}

  private static void add(Sum sum, boolean foundationMet, double share, Marks marks) {
    sum.people++;
    sum.foundation += foundationMet ? 1 : 0;
    sum.shares += share;
    for (int i = 0; i < marks.at.length; i++) {
      sum.asked[marks.at[i]]++;
      sum.met[marks.at[i]] += marks.met[i] ? 1 : 0;
    }
  }

  /** How many people one audience has in the whole organisation. */
  int people(String audience) {
    return sum(0, audience).people;
  }

  /** Every cell, the whole first; groups that are too small hidden. */
  List<Cell> cells(int smallestGroup) {
    List<Cell> cells = new ArrayList<>();
    Map<String, boolean[]> shown = shown(smallestGroup);
    for (int unit = 0; unit < sums.size(); unit++) {
      for (String audience : asks.audiences()) {
        cells.add(cell(unit, audience, shown.getOrDefault(audience, new boolean[0])[unit]));
      }
    }
    return cells;
  }

  private Cell cell(int unit, String audience, boolean shown) {
    Sum sum = sum(unit, audience);
    Unit named = tree.units().get(unit);
    boolean numbers = shown && sum.people > 0;
    return new Cell(
        named.id(),
        named.title(),
        tree.depth(unit),
        audience,
        shown,
        shown ? (Integer) sum.people : null,
        numbers ? (Double) ((double) sum.foundation / sum.people) : null,
        numbers ? (Double) (sum.shares / sum.people) : null,
        numbers ? (Double) sum.together() : null);
  }

  private Map<String, boolean[]> shown(int smallestGroup) {
    Map<String, boolean[]> shown = new HashMap<>();
    for (String audience : asks.audiences()) {
      int[] people = new int[sums.size()];
      for (int i = 0; i < people.length; i++) {
        people[i] = sum(i, audience).people;
      }
      shown.put(audience, new SmallGroups(tree, smallestGroup).shown(people));
    }
    return shown;
  }

  /** The rows behind the cells that are shown and not empty. */
  List<RowCount> rows(int smallestGroup) {
    List<RowCount> rows = new ArrayList<>();
    Map<String, boolean[]> shown = shown(smallestGroup);
    for (int unit = 0; unit < sums.size(); unit++) {
      for (String audience : asks.audiences()) {
        if (shown.getOrDefault(audience, new boolean[0])[unit]) {
          rows(unit, audience, rows);
        }
      }
    }
    return rows;
  }

  private void rows(int unit, String audience, List<RowCount> into) {
    Sum sum = sum(unit, audience);
    List<Asked> asked = asks.of(audience, true).rows();
    for (int i = 0; i < asked.size(); i++) {
      if (sum.asked[i] > 0) {
        Requirement row = asked.get(i).requirement();
        into.add(
            new RowCount(
                tree.units().get(unit).id(),
                audience,
                row.table(),
                row.row(),
                row.competency(),
                row.level(),
                row.title(),
                sum.asked[i],
                sum.met[i]));
      }
    }
  }
}
