package org.linacre.competence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A small partial order of levels, at most 64 of them.
 *
 * <p>The report's scale (Figure 4) is {@code awareness < familiarity < understanding < proficiency;
 * capability < proficiency}: who is proficient is also capable and understands; who is capable may
 * or may not understand. The levels stand in one fixed order, a linear extension: each after those
 * it implies, otherwise in the order they were first named.
 *
 * <p>The text form parses back: {@code Scale.parse(s.toString()).equals(s)}.
 */
public final class Scale {
  private static final int MOST = Long.SIZE;

  private final List<String> levels;
  private final Map<String, Integer> places;

  /** Bit j of {@code below[i]} is set if and only if level j is level i or implied by it. */
  private final long[] below;

  private Scale(List<String> levels, long[] below) {
    this.levels = List.copyOf(levels);
    this.below = below;
    Map<String, Integer> map = new LinkedHashMap<>();
    for (int i = 0; i < levels.size(); i++) {
      map.put(levels.get(i), i);
      assert (below[i] >>> i) == 1L : "a level stands before one that it implies";
    }
    this.places = map;
  }

  /**
   * Reads a scale from chains of levels, lowest first.
   *
   * @param text chains separated by {@code ;}, levels in a chain by {@code <}; a level alone is a
   *     chain of one
   * @throws IllegalArgumentException if there is no level, more than 64, an empty name, or a circle
   */
  public static Scale parse(String text) {
    Map<String, Set<String>> direct = new LinkedHashMap<>();
    for (String chain : text.split(";", -1)) {
      String lower = "";
      for (String part : chain.split("<", -1)) {
        String level = part.strip();
        if (!level.matches("[^\\s<;:,]+")) {
          throw new IllegalArgumentException(
              "A level name is empty or holds white space or one of < ; : , in scale '"
                  + text
                  + "'.");
        }
        direct.computeIfAbsent(level, l -> new LinkedHashSet<>());
        if (!lower.isEmpty()) {
          direct.get(level).add(lower);
        }
        lower = level;
      }
    }
    return of(direct);
  }

  /**
   * The scale in which each level implies, directly or through others, those given with it.
   *
   * @param direct each level with the levels it directly implies, which must be keys too
   * @throws IllegalArgumentException if there is no level, more than 64, an unknown level, or a
   *     circle
   */
  public static Scale of(Map<String, ? extends Collection<String>> direct) {
    if (direct.isEmpty() || direct.size() > MOST) {
      throw new IllegalArgumentException(
          "A scale has 1 to " + MOST + " levels, not " + direct.size() + ".");
    }
    List<String> order = new ArrayList<>();
    while (order.size() < direct.size()) {
      order.add(nextOf(direct, order));
    }
    long[] below = new long[order.size()];
    for (int i = 0; i < below.length; i++) {
      below[i] = 1L << i;
      for (String lower : Objects.requireNonNull(direct.get(order.get(i)))) {
        below[i] |= below[order.indexOf(lower)];
      }
    }
    return new Scale(order, below);
  }

  private static String nextOf(
      Map<String, ? extends Collection<String>> direct, List<String> done) {
    for (Map.Entry<String, ? extends Collection<String>> entry : direct.entrySet()) {
      if (!direct.keySet().containsAll(entry.getValue())) {
        throw new IllegalArgumentException(
            "Level '"
                + entry.getKey()
                + "' implies "
                + entry.getValue()
                + ", of which the scale knows only "
                + direct.keySet()
                + ".");
      }
      if (!done.contains(entry.getKey()) && done.containsAll(entry.getValue())) {
        return entry.getKey();
      }
    }
    List<String> left = new ArrayList<>(direct.keySet());
    left.removeAll(done);
    throw new IllegalArgumentException("The levels " + left + " imply one another in a circle.");
  }

  /** The levels, each after those it implies. */
  public List<String> levels() {
    return levels;
  }

  /** Whether the scale has a level of this name. */
  public boolean has(String level) {
    return places.containsKey(level);
  }

  /** Whether holding {@code higher} means holding {@code lower} too; every level implies itself. */
  public boolean implies(String higher, String lower) {
    return (below[place(higher)] >>> place(lower) & 1) == 1;
  }

  /** The level's place in {@link #levels()}, from 0. */
  int place(String level) {
    Integer place = places.get(level);
    if (place == null) {
      throw new IllegalArgumentException(
          "No level '" + level + "' in this scale. Maybe one of " + levels + ".");
    }
    return place;
  }

  /** A mask over {@link #levels()}: the level at this place and all it implies. */
  long below(int place) {
    return below[place];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Scale that
        && levels.equals(that.levels)
        && Arrays.equals(below, that.below);
  }

  @Override
  public int hashCode() {
    return 31 * levels.hashCode() + Arrays.hashCode(below);
  }

  /** Chains of levels, lowest first; {@link #parse} reads them back. */
  @Override
  public String toString() {
    List<String> chains = chains();
    String text = String.join("; ", chains);
    return parse(text).equals(this) ? text : String.join("; ", levels) + "; " + text;
  }

  private List<String> chains() {
    long[] open = new long[levels.size()];
    for (int i = 0; i < open.length; i++) {
      open[i] = directlyAbove(i);
    }
    List<String> chains = new ArrayList<>();
    long named = 0;
    for (int i = 0; i < open.length; i++) {
      while (open[i] != 0 || (named >>> i & 1) == 0) {
        StringBuilder chain = new StringBuilder(levels.get(i));
        named |= 1L << i;
        for (int at = i; open[at] != 0; ) {
          int next = Long.numberOfTrailingZeros(open[at]);
          open[at] &= open[at] - 1;
          chain.append(" < ").append(levels.get(next));
          named |= 1L << next;
          at = next;
        }
        chains.add(chain.toString());
      }
    }
    return chains;
  }

  /** A mask of the levels that cover this one: above it with nothing between. */
  private long directlyAbove(int i) {
    long covers = 0;
    for (int j = i + 1; j < below.length; j++) {
      if ((below[j] >>> i & 1) == 0) {
        continue;
      }
      boolean between = false;
      for (int k = i + 1; k < j; k++) {
        between |= (below[j] >>> k & 1) == 1 && (below[k] >>> i & 1) == 1;
      }
      covers |= between ? 0 : 1L << j;
    }
    return covers;
  }
}
