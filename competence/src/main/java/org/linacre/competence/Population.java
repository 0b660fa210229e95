package org.linacre.competence;

import java.util.ArrayList;
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
  private final Frame frame;
  private final int[] people;

  /** The first word of each unit within a plane; one more entry for the end. */
  private final int[] starts;

  /** Plane-major: {@code planes[bit][word]}. */
  private final long[][] planes;

  private Population(Frame frame, List<List<LevelSet>> byUnit) {
    this.frame = frame;
    this.people = byUnit.stream().mapToInt(List::size).toArray();
    this.starts = new int[people.length + 1];
    for (int unit = 0; unit < people.length; unit++) {
      starts[unit + 1] = starts[unit] + (people[unit] + 63) / 64;
    }
    this.planes = new long[frame.size()][starts[people.length]];
    for (int unit = 0; unit < people.length; unit++) {
      for (int i = 0; i < people[unit]; i++) {
        put(byUnit.get(unit).get(i), (starts[unit] << 6) + i);
      }
    }
  }

  private void put(LevelSet profile, int place) {
    long[] words = profile.words();
    for (int i = 0; i < words.length; i++) {
      for (long left = words[i]; left != 0; left &= left - 1) {
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
    int[] counts = new int[items.size() * people.length];
    split(items.size(), threads, item -> count(planes[frame.bit(items.get(item))], counts, item));
    return new UnitCounts(items, people.length, counts);
  }

  private void count(long[] plane, int[] counts, int item) {
    int at = item * people.length;
    int word = 0;
    for (int unit = 0; unit < people.length; unit++) {
      int end = starts[unit + 1];
      int held = 0;
      int held2 = 0;
      for (; word + 1 < end; word += 2) {
        held += Long.bitCount(plane[word]);
        held2 += Long.bitCount(plane[word + 1]);
      }
      if (word < end) {
        held += Long.bitCount(plane[word++]);
      }
      counts[at + unit] = people[unit] - held - held2;
    }
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
    int[] counts = new int[people.length];
    if (tops.length == 0) {
      return people.clone();
    }
    split(
        people.length,
        threads,
        unit -> {
          for (int word = starts[unit]; word < starts[unit + 1]; word++) {
            long all = planes[tops[0]][word];
            for (int i = 1; i < tops.length && all != 0; i++) {
              all &= planes[tops[i]][word];
            }
            counts[unit] += Long.bitCount(all);
          }
        });
    return counts;
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
      int held = 0;
      for (int word = starts[unit]; word < starts[unit + 1]; word++) {
        held += Long.bitCount(planes[bit][word]);
      }
      if (held >= least) {
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
    private final List<List<LevelSet>> byUnit = new ArrayList<>();

    private Builder(Frame frame, int units) {
      this.frame = frame;
      for (int i = 0; i < units; i++) {
        byUnit.add(new ArrayList<>());
      }
    }

    /**
     * Adds a person.
     *
     * @throws IllegalArgumentException if the profile is of another frame
     */
    public Builder add(int unit, LevelSet profile) {
      byUnit.get(unit).add(frame.empty().join(profile));
      return this;
    }

    /** The population. */
    public Population build() {
      return new Population(frame, byUnit);
    }
  }
}
