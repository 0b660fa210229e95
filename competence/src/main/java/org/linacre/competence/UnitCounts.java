package org.linacre.competence;

import java.util.List;

/** A count for each unit and item: how many people of the unit. */
public final class UnitCounts {
  private final List<Item> items;
  private final int units;
  private final int[][] counts;

  /** {@code counts[item][unit]}, kept: callers hand it over. */
  UnitCounts(List<Item> items, int units, int[][] counts) {
    this.items = List.copyOf(items);
    this.units = units;
    this.counts = counts;
  }

  /** The items counted, in the frame's order. */
  public List<Item> items() {
    return items;
  }

  /** How many units. */
  public int units() {
    return units;
  }

  /**
   * The count of one unit and item.
   *
   * @param unit from 0
   * @param item the item's place in {@link #items()}, from 0
   */
  public int count(int unit, int item) {
    return counts[item][unit];
  }

  /** The count of one item over all units. */
  public long total(int item) {
    long total = 0;
    for (int unit = 0; unit < units; unit++) {
      total += count(unit, item);
    }
    return total;
  }
}
