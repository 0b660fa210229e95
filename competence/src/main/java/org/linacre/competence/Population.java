package org.linacre.competence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The profiles of many people over one frame as one immutable block of bits, for the questions of
 * an organisation.
 *
 * <p>People are sorted by unit, each unit padded to a multiple of 64; there is one plane of bits
 * for each level in use. For 1.5 million people and 450 levels the block takes 85 MB.
 */
public final class Population {
  /** How many words are put together at a time: few enough to stay in the nearest cache. */
  private static final int TILE = 1 << 10;

  private final Frame frame;
  private final int[] people;

  /** The first word of each unit within a plane; one more entry for the end. */
  private final int[] starts;

  /** Plane-major: {@code planes[bit][word]}. */
  private final long[][] planes;

  private Population(Builder builder) {
    this.frame = builder.frame;
    this.people = builder.people.clone();
    this.starts = new int[people.length + 1];
    for (int unit = 0; unit < people.length; unit++) {
      starts[unit + 1] = starts[unit] + (people[unit] + 63) / 64;
    }
    this.planes = new long[frame.size()][starts[people.length]];
    for (int unit = 0; unit < people.length; unit++) {
      for (int i = 0; i < people[unit]; i++) {
        put(builder.rows[unit], i * builder.width, builder.width, (starts[unit] << 6) + i);
      }
    }
  }

  private void put(long[] rows, int from, int width, int place) {
    for (int i = 0; i < width; i++) {
      for (long left = rows[from + i]; left != 0; left &= left - 1) {
        planes[(i << 6) + Long.numberOfTrailingZeros(left)][place >> 6] |= 1L << place;
      }
    }
  }

  /**
   * A population to be filled.
   *
   * @param units how many units, 0 or more
   */
  public static Builder builder(Frame frame, int units) {
    return new Builder(frame, units);
  }

  /** How many units. */
  public int units() {
    return people.length;
  }

  /** How many people in all. */
  public int people() {
    return IntStream.of(people).sum();
  }

  /** How many people in one unit. */
  public int people(int unit) {
    return people[unit];
  }

  /**
   * How many people of each unit lack each level of a target.
   *
   * @param threads how many threads share the work, 1 or more
   * @throws IllegalArgumentException if the target is of another frame
   */
  public UnitCounts lacking(LevelSet target, int threads) {
    List<Item> items = own(target).items();
    int[][] counts = new int[items.size()][people.length];
    split((items.size() + 3) / 4, threads, group -> lacking(items, group * 4, counts));
    return new UnitCounts(items, people.length, counts);
  }

  /**
   * Counts four items side by side, the last again where there are fewer: units are short, and the
   * processor guesses the end of each wrongly, so the end is met once for four.
   */
  private void lacking(List<Item> items, int first, int[][] counts) {
    int[] at = IntStream.range(first, first + 4).map(i -> Math.min(i, items.size() - 1)).toArray();
    long[] plane0 = planes[frame.bit(items.get(at[0]))];
    long[] plane1 = planes[frame.bit(items.get(at[1]))];
    long[] plane2 = planes[frame.bit(items.get(at[2]))];
    long[] plane3 = planes[frame.bit(items.get(at[3]))];
    for (int unit = 0; unit < people.length; unit++) {
      int held0 = 0;
      int held1 = 0;
      int held2 = 0;
      int held3 = 0;
      for (int word = starts[unit]; word < starts[unit + 1]; word++) {
        held0 += Long.bitCount(plane0[word]);
        held1 += Long.bitCount(plane1[word]);
        held2 += Long.bitCount(plane2[word]);
        held3 += Long.bitCount(plane3[word]);
      }
      counts[at[0]][unit] = people[unit] - held0;
      counts[at[1]][unit] = people[unit] - held1;
      counts[at[2]][unit] = people[unit] - held2;
      counts[at[3]][unit] = people[unit] - held3;
    }
  }

  /** How many people of a unit have their bit set. */
  private int held(long[] plane, int unit) {
    int held = 0;
    for (int word = starts[unit]; word < starts[unit + 1]; word++) {
      held += Long.bitCount(plane[word]);
    }
    return held;
  }

  /**
   * How many people of each unit hold all of a target. Only its top levels are looked at: the lower
   * ones are implied.
   *
   * @param threads how many threads share the work, 1 or more
   * @return a count for each unit
   * @throws IllegalArgumentException if the target is of another frame
   */
  public int[] covered(LevelSet target, int threads) {
    int[] tops = own(target).tops().stream().mapToInt(frame::bit).toArray();
    if (tops.length == 0) {
      return people.clone();
    }
    long[] all = planes[tops[0]].clone();
    split((all.length + TILE - 1) / TILE, threads, tile -> and(tops, all, tile * TILE));
    return IntStream.range(0, people.length).map(unit -> held(all, unit)).toArray();
  }

  private void and(int[] tops, long[] all, int from) {
    int end = Math.min(from + TILE, all.length);
    for (int top : tops) {
      long[] plane = planes[top];
      for (int word = from; word < end; word++) {
        all[word] &= plane[word];
      }
    }
  }

  /** What everyone in the unit holds; nothing for an empty unit. */
  public LevelSet common(int unit) {
    return heldBy(unit, people[unit]);
  }

  /** What at least one person in the unit holds. */
  public LevelSet together(int unit) {
    return heldBy(unit, 1);
  }

  private LevelSet heldBy(int unit, int least) {
    long[] words = new long[frame.empty().words().length];
    for (int bit = 0; bit < planes.length && people[unit] > 0; bit++) {
      if (held(planes[bit], unit) >= least) {
        words[bit >> 6] |= 1L << bit;
      }
    }
    return new LevelSet(frame, words);
  }

  /**
   * The places within the unit, in the order of adding and from 0, of those who do not hold all of
   * a target.
   *
   * @throws IllegalArgumentException if the target is of another frame
   */
  public int[] whoLack(int unit, LevelSet target) {
    int[] tops = own(target).tops().stream().mapToInt(frame::bit).toArray();
    return IntStream.range(0, people[unit])
        .filter(
            i -> {
              int place = (starts[unit] << 6) + i;
              return IntStream.of(tops)
                  .anyMatch(bit -> (planes[bit][place >> 6] >>> place & 1) == 0);
            })
        .toArray();
  }

  private LevelSet own(LevelSet target) {
    return target.join(frame.empty());
  }

  private interface Part {
    void run(int index);
  }

  private static void split(int size, int threads, Part part) {
    List<Thread> others = new ArrayList<>();
    for (int t = 1; t < threads; t++) {
      int from = (int) ((long) size * t / threads);
      int to = (int) ((long) size * (t + 1) / threads);
      others.add(Thread.ofPlatform().start(() -> range(from, to, part)));
    }
    range(0, size / Math.max(threads, 1), part);
    for (Thread other : others) {
      try {
        other.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("Interrupted while counting.", e);
      }
    }
  }

  private static void range(int from, int to, Part part) {
    for (int i = from; i < to; i++) {
      part.run(i);
    }
  }

  /** Gathers profiles by unit. */
  public static final class Builder {
    private final Frame frame;

    /** How many words a profile takes. */
    private final int width;

    private final int[] people;

    /** The profiles of each unit, one after the other. */
    private final long[][] rows;

    private Builder(Frame frame, int units) {
      this.frame = frame;
      this.width = frame.empty().words().length;
      this.people = new int[units];
      this.rows = new long[units][0];
    }

    /**
     * Adds a person.
     *
     * @throws IllegalArgumentException if the profile is of another frame
     * @throws IndexOutOfBoundsException if there is no such unit
     */
    public Builder add(int unit, LevelSet profile) {
      long[] words = frame.empty().join(profile).words();
      int end = people[unit] * width;
      if (rows[unit].length < end + width) {
        rows[unit] = Arrays.copyOf(rows[unit], Math.max(end * 2, 16 * width));
      }
      System.arraycopy(words, 0, rows[unit], end, width);
      people[unit]++;
      return this;
    }

    /** The population. */
    public Population build() {
      return new Population(this);
    }
  }
}
