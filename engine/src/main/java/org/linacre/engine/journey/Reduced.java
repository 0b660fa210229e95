package org.linacre.engine.journey;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.linacre.competence.Item;
import org.linacre.competence.LevelSet;

/**
 * A cover with entry conditions made smaller without losing the best choice: options that bring
 * nothing wanted, options that another one beats, and rows that another row implies are left out.
 *
 * <p>Wanted is what the gap asks and, backwards, what the entry conditions of options that bring
 * something wanted ask.
 */
final class Reduced {
  private final List<Option> options = new ArrayList<>();
  private final List<BitSet> gives = new ArrayList<>();
  private final List<BitSet> asks = new ArrayList<>();
  private final Map<Item, Integer> place = new HashMap<>();
  private final Set<Integer> goals = new LinkedHashSet<>();

  /**
   * The options that bring item i and can be the first to do so: who asks it comes after another.
   */
  private final Map<Integer, BitSet> bringing = new TreeMap<>();

  /**
   * A smaller problem.
   *
   * @param startable options that some order reaches
   * @param charged whether a budget binds, so that charges count when options are compared
   */
  Reduced(LevelSet held, LevelSet closes, List<Option> startable, boolean charged) {
    closes.items().stream().filter(i -> !held.has(i)).forEach(i -> goals.add(placeOf(i)));
    List<Option> left = new ArrayList<>(startable);
    left.sort(Comparator.comparing(Option::id));
    for (boolean grown = true; grown; ) {
      grown = left.removeIf(option -> bringsWanted(option, held));
    }
    reduce(charged);
    for (int option = 0; option < options.size(); option++) {
      int one = option;
      gives.get(one).stream().filter(i -> !asks.get(one).get(i)).forEach(i -> bringing(i).set(one));
    }
  }

  private int placeOf(Item item) {
    return place.computeIfAbsent(item, _ -> place.size());
  }

  private BitSet bringing(int item) {
    return bringing.computeIfAbsent(item, _ -> new BitSet());
  }

  /** Takes the option in, with its entry condition among the wanted, if it brings anything. */
  private boolean bringsWanted(Option option, LevelSet held) {
    List<Item> brings = held.missing(option.gives());
    if (brings.stream().noneMatch(place::containsKey)) {
      return false;
    }
    BitSet asked = new BitSet();
    held.missing(option.requires()).forEach(item -> asked.set(placeOf(item)));
    options.add(option);
    gives.add(new BitSet());
    asks.add(asked);
    return true;
  }

  private void reduce(boolean charged) {
    for (int i = 0; i < options.size(); i++) {
      BitSet brought = gives.get(i);
      for (Item item : options.get(i).gives().items()) {
        Integer at = place.get(item);
        if (at != null) {
          brought.set(at);
        }
      }
    }
    for (int i = options.size() - 1; i >= 0; i--) {
      if (isBeaten(i, charged)) {
        options.remove(i);
        gives.remove(i);
        asks.remove(i);
      }
    }
  }

  private boolean isBeaten(int one, boolean charged) {
    for (int other = 0; other < options.size(); other++) {
      if (other != one
          && costsLess(options.get(other), options.get(one), charged)
          && contains(gives.get(other), gives.get(one))
          && contains(asks.get(one), asks.get(other))) {
        return true;
      }
    }
    return false;
  }

  private static boolean costsLess(Option a, Option b, boolean charged) {
    return a.price() + a.tie() < b.price() + b.tie() && (!charged || a.charge() <= b.charge());
  }

  private static boolean contains(BitSet whole, BitSet part) {
    BitSet rest = (BitSet) part.clone();
    rest.andNot(whole);
    return rest.isEmpty();
  }

  /** The options that are left, by their ids. */
  List<Option> options() {
    return options;
  }

  /** Of each of these sets at least one option is chosen; none is implied by another. */
  List<BitSet> covers() {
    List<BitSet> rows = new ArrayList<>();
    goals.forEach(goal -> rows.add(bringing(goal)));
    return least(rows);
  }

  /** For one option, the options that bring each part of its entry condition; least sets only. */
  List<BitSet> entries(int option) {
    List<BitSet> rows = new ArrayList<>();
    asks.get(option).stream().forEach(item -> rows.add(bringing(item)));
    return least(rows);
  }

  /**
   * What follows from a set of which one is chosen and each part r of the entry conditions in it:
   * whoever is chosen asks r, so that someone brings it, or does not. So of {@code those of the set
   * that do not ask r, and those that bring r} one is chosen too. The relaxation does not see this
   * by itself.
   */
  List<BitSet> follow(BitSet row) {
    BitSet asked = new BitSet();
    row.stream().forEach(option -> asked.or(asks.get(option)));
    List<BitSet> rows = new ArrayList<>();
    asked.stream()
        .forEach(
            item -> {
              BitSet follows = (BitSet) bringing(item).clone();
              row.stream().filter(o -> !asks.get(o).get(item)).forEach(follows::set);
              rows.add(follows);
            });
    return rows;
  }

  /**
   * Why a choice can be taken in no order: its members that wait for each other, and the options
   * outside of which one must be taken before any of them.
   *
   * @return for each member that waits, a row; none where there is an order
   */
  List<Branching.Row> circles(BitSet chosen, LevelSet held) {
    List<Option> some = chosen.stream().mapToObj(options::get).toList();
    List<Option> order = Option.inOrder(held, some);
    List<Branching.Row> rows = new ArrayList<>();
    if (order.size() < some.size()) {
      LevelSet now = Option.after(held, order);
      BitSet stuck = (BitSet) chosen.clone();
      order.forEach(option -> stuck.clear(options.indexOf(option)));
      stuck.stream()
          .forEach(option -> rows.add(new Branching.Row(waysIn(option, stuck, now), option)));
    }
    return rows;
  }

  private BitSet waysIn(int option, BitSet stuck, LevelSet now) {
    BitSet circle = new BitSet();
    circle.set(option);
    BitSet ways = new BitSet();
    for (boolean grown = true; grown; ) {
      ways.clear();
      circle.stream().forEach(one -> ways.or(bringing(now.missing(options.get(one).requires()))));
      BitSet waiting = (BitSet) ways.clone();
      waiting.and(stuck);
      waiting.andNot(circle);
      grown = !waiting.isEmpty();
      circle.or(waiting);
    }
    ways.andNot(circle);
    return ways;
  }

  private BitSet bringing(List<Item> items) {
    BitSet all = new BitSet();
    for (Item item : items) {
      Integer at = place.get(item);
      if (at != null) {
        all.or(bringing(at));
      }
    }
    return all;
  }

  private static List<BitSet> least(List<BitSet> rows) {
    List<BitSet> distinct = new ArrayList<>(new LinkedHashSet<>(rows));
    return distinct.stream()
        .filter(row -> distinct.stream().noneMatch(o -> !o.equals(row) && contains(row, o)))
        .toList();
  }
}
