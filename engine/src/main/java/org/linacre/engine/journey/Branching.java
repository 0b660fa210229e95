package org.linacre.engine.journey;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linacre.competence.LevelSet;

/**
 * The least sum of costs over yes and no: branch and bound (Land and Doig 1960) with the linear
 * relaxation, options fixed by what rows leave and by reduced costs. Rows that follow from others
 * are added where the relaxation breaks them. Depth first, in a fixed order: the same problem takes
 * the same way.
 */
final class Branching {
  private static final int MOST_NODES = 3_000;
  private static final double NOTHING = 1e-7;

  private static final double BROKEN = 0.99;
  private static final double TIGHT = 1.05;
  private static final int ROOT_ROUNDS = 30;
  private static final int ROUNDS = 3;
  private static final int MOST_AT_ONCE = 25;
  private static final int MOST_ADDED = 400;

  private final Reduced reduced;
  private final LevelSet held;
  private final List<Option> options;
  private final List<Row> rows;
  private final Set<Row> known;
  private final int mostRows;
  private final OptionalLong budget;
  private double best = Double.POSITIVE_INFINITY;
  private BitSet chosen = new BitSet();
  private double rootBound;
  private int nodes;

  /**
   * At least one of these is chosen, or only if another is.
   *
   * @param ways the options of which one is chosen
   * @param user the option that needs it; -1 where it is needed in any case
   */
  record Row(BitSet ways, int user) {}

  /**
   * What was found.
   *
   * @param chosen the places of the options chosen
   * @param bound a lower bound on the sum of prices
   * @param proved whether the choice is proved best, or that there is none
   * @param feasible whether there is a choice
   */
  record Answer(List<Integer> chosen, long bound, boolean proved, boolean feasible) {}

  Branching(Reduced reduced, LevelSet held, List<Row> rows, OptionalLong budget) {
    this.reduced = reduced;
    this.held = held;
    this.options = reduced.options();
    this.rows = new ArrayList<>(rows);
    this.known = new HashSet<>(rows);
    this.mostRows = rows.size() + MOST_ADDED;
    this.budget = budget;
  }

  Answer solve() {
    visit(new BitSet(), new BitSet());
    boolean proved = nodes <= MOST_NODES;
    if (best == Double.POSITIVE_INFINITY) {
      return new Answer(List.of(), 0, proved, false);
    }
    long price = chosen.stream().mapToLong(i -> options.get(i).price()).sum();
    double ties = options.stream().mapToDouble(Option::tie).sum();
    long bound = proved ? price : (long) Math.max(0, Math.ceil(rootBound - ties - NOTHING));
    return new Answer(chosen.stream().boxed().toList(), Math.min(bound, price), proved, true);
  }

  private double cost(int option) {
    return options.get(option).price() + options.get(option).tie();
  }

  private double cost(BitSet set) {
    return set.stream().mapToDouble(this::cost).sum();
  }

  /** A node: some options in, some out, the rest open. Both sets are the node's own. */
  private void visit(BitSet in, BitSet out) {
    nodes++;
    if (nodes > MOST_NODES) {
      return;
    }
    Node node = node(in, out);
    if (node == null) {
      return;
    }
    node.fix(out, best - node.bound);
    int branch = node.branch();
    BitSet with = (BitSet) in.clone();
    with.set(branch);
    visit(with, (BitSet) out.clone());
    BitSet without = (BitSet) out.clone();
    without.set(branch);
    visit((BitSet) in.clone(), without);
  }

  /** The node's relaxation with the rows that it breaks; null where nothing is to be found. */
  private @Nullable Node node(BitSet in, BitSet out) {
    for (int round = 0; ; round++) {
      if (!propagate(in, out)) {
        return null;
      }
      List<Row> open = open(in, out);
      if (open.isEmpty()) {
        if (addRows(reduced.circles(in, held))) {
          continue;
        }
        keep(in, cost(in));
        return null;
      }
      Node node = new Node(open, in, out);
      rootBound = nodes == 1 ? node.bound : rootBound;
      if (node.bound > best - NOTHING) {
        return null;
      }
      boolean more = round < (nodes == 1 ? ROOT_ROUNDS : ROUNDS) && rows.size() < mostRows;
      if (!more || !addRows(broken(node.taken(in)))) {
        return node;
      }
    }
  }

  private boolean addRows(List<Row> more) {
    boolean added = false;
    for (Row row : more) {
      if (known.add(row)) {
        rows.add(row);
        added = true;
      }
    }
    return added;
  }

  /** The rows that follow from tight ones and that the relaxation breaks, the worst first. */
  private List<Row> broken(double[] taken) {
    Map<Row, Double> broken = new LinkedHashMap<>();
    for (Row row : rows) {
      if (row.user < 0 && sum(row.ways, taken) < TIGHT) {
        for (BitSet follows : reduced.follow(row.ways)) {
          double sum = sum(follows, taken);
          if (sum < BROKEN) {
            broken.put(new Row(follows, -1), sum);
          }
        }
      }
    }
    return broken.entrySet().stream()
        .sorted(Map.Entry.comparingByValue())
        .limit(MOST_AT_ONCE)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static double sum(BitSet set, double[] taken) {
    double sum = 0;
    for (int i = set.nextSetBit(0); i >= 0; i = set.nextSetBit(i + 1)) {
      sum += taken[i];
    }
    return sum;
  }

  private void keep(BitSet in, double spent) {
    if (spent < best - NOTHING) {
      best = spent;
      chosen = (BitSet) in.clone();
    }
  }

  /** Fixes what the rows leave no choice in; false where nothing is left. */
  private boolean propagate(BitSet in, BitSet out) {
    for (boolean changed = true; changed; ) {
      changed = false;
      for (Row row : rows) {
        if (!row.ways.intersects(in) && (row.user < 0 || !out.get(row.user))) {
          BitSet left = (BitSet) row.ways.clone();
          left.andNot(out);
          boolean asked = row.user < 0 || in.get(row.user);
          if (left.isEmpty() && asked) {
            return false;
          }
          if (left.isEmpty()) {
            out.set(row.user);
            changed = true;
          } else if (asked && left.cardinality() == 1) {
            in.or(left);
            changed = true;
          }
        }
      }
    }
    return !in.intersects(out) && charge(in) <= budget.orElse(Long.MAX_VALUE);
  }

  private long charge(BitSet set) {
    return set.stream().mapToLong(i -> options.get(i).charge()).sum();
  }

  /** The rows that are asked and not yet met. */
  private List<Row> open(BitSet in, BitSet out) {
    List<Row> open = new ArrayList<>();
    boolean asked = false;
    for (Row row : rows) {
      if (!row.ways.intersects(in) && (row.user < 0 || !out.get(row.user))) {
        open.add(row);
        asked |= row.user < 0 || in.get(row.user);
      }
    }
    return asked ? open : List.of();
  }

  /** The open options of a node and their relaxation. */
  private final class Node {
    private final int[] places;
    private final Relaxation relaxation;
    private final double bound;

    Node(List<Row> open, BitSet in, BitSet out) {
      BitSet used = new BitSet();
      open.forEach(row -> used.or(row.ways));
      open.stream().filter(r -> r.user >= 0).forEach(r -> used.set(r.user));
      used.andNot(out);
      used.andNot(in);
      places = used.stream().toArray();
      int count = open.size() + (budget.isPresent() ? 1 : 0);
      double[][] table = new double[count][places.length];
      double[] least = new double[count];
      for (int row = 0; row < open.size(); row++) {
        least[row] = fill(table[row], open.get(row), in);
      }
      if (budget.isPresent()) {
        for (int i = 0; i < places.length; i++) {
          table[count - 1][i] = -options.get(places[i]).charge();
        }
        least[count - 1] = charge(in) - budget.getAsLong();
      }
      double[] costs = new double[places.length];
      java.util.Arrays.setAll(costs, i -> cost(places[i]));
      relaxation = new Relaxation(costs, table, least);
      bound = cost(in) + relaxation.bound();
    }

    /** How far each option is taken, those in wholly. */
    double[] taken(BitSet in) {
      double[] all = new double[options.size()];
      in.stream().forEach(option -> all[option] = 1);
      double[] open = relaxation.taken();
      for (int i = 0; i < places.length; i++) {
        all[places[i]] = open[i];
      }
      return all;
    }

    private double fill(double[] line, Row row, BitSet in) {
      boolean asked = row.user < 0 || in.get(row.user);
      for (int i = 0; i < places.length; i++) {
        line[i] = row.ways.get(places[i]) ? 1 : places[i] == row.user && !asked ? -1 : 0;
      }
      return asked ? 1 : 0;
    }

    /** Puts out what would cost more than is left. */
    void fix(BitSet out, double left) {
      double[] reduced = relaxation.reducedCosts();
      for (int i = 0; i < places.length; i++) {
        if (reduced[i] > left + NOTHING) {
          out.set(places[i]);
        }
      }
    }

    /** The option taken furthest without being taken wholly; else the one taken furthest. */
    int branch() {
      double[] taken = relaxation.taken();
      int best = -1;
      int whole = 0;
      for (int i = 0; i < places.length; i++) {
        whole = taken[i] > taken[whole] ? i : whole;
        boolean part = taken[i] > 1e-6 && taken[i] < 1 - 1e-6;
        best = part && (best < 0 || taken[i] > taken[best] + 1e-9) ? i : best;
      }
      return places[best < 0 ? whole : best];
    }
  }
}
