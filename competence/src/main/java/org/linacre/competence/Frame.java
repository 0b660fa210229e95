package org.linacre.competence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One version of one framework laid out in bits: each level of each competency that is in use has
 * its place.
 *
 * <p>In use is a level that was named to the builder and every level it implies, so that a level
 * set can say how far someone has come. The bits of a competency lie side by side in the order of
 * the scale; competencies in the order they were first named.
 */
public final class Frame {
  private final String id;
  private final String version;
  private final Scale scale;
  private final List<Item> items;
  private final Map<String, int[]> bits;

  /** For each bit, the bits of what it implies, itself last. */
  private final int[][] below;

  private final LevelSet empty;

  private Frame(Builder builder) {
    this.id = builder.id;
    this.version = builder.version;
    this.scale = builder.scale;
    List<Item> all = new ArrayList<>();
    List<int[]> lower = new ArrayList<>();
    Map<String, int[]> places = new LinkedHashMap<>();
    builder.used.forEach(
        (competency, used) -> places.put(competency, lay(competency, used, all, lower)));
    this.items = List.copyOf(all);
    this.bits = places;
    this.below = lower.toArray(int[][]::new);
    this.empty = new LevelSet(this, new long[(all.size() + Long.SIZE - 1) / Long.SIZE]);
  }

  private int[] lay(String competency, long used, List<Item> all, List<int[]> lower) {
    int[] place = new int[scale.levels().size()];
    Arrays.fill(place, -1);
    for (long left = used; left != 0; left &= left - 1) {
      int level = Long.numberOfTrailingZeros(left);
      place[level] = all.size();
      all.add(new Item(competency, scale.levels().get(level)));
      lower.add(
          Arrays.stream(place).filter(p -> p >= 0 && isBelow(place, p, level)).sorted().toArray());
    }
    return place;
  }

  private boolean isBelow(int[] place, int bit, int level) {
    for (int i = 0; i <= level; i++) {
      if (place[i] == bit) {
        return (scale.below(level) >>> i & 1) == 1;
      }
    }
    return false;
  }

  /** A frame to be laid out; {@code id} and {@code version} appear in messages. */
  public static Builder builder(String id, String version, Scale scale) {
    return new Builder(id, version, scale);
  }

  /** The framework's id. */
  public String id() {
    return id;
  }

  /** The framework's version. */
  public String version() {
    return version;
  }

  /** The scale of every competency of this frame. */
  public Scale scale() {
    return scale;
  }

  /** How many bits the frame has: the levels in use over all competencies. */
  public int size() {
    return items.size();
  }

  /** What each bit means, in the order of the bits. */
  public List<Item> items() {
    return items;
  }

  /** The competencies in the order they were named. */
  public Collection<String> competencies() {
    return bits.keySet();
  }

  /** Whether the frame has this competency. */
  public boolean has(String competency) {
    return bits.containsKey(competency);
  }

  /** The set that holds nothing. */
  public LevelSet empty() {
    return empty;
  }

  /** The set that holds every level of every competency. */
  public LevelSet full() {
    return of(items);
  }

  /**
   * What holding this level of this competency says within the frame: that level where it is in
   * use, and all it implies that is.
   *
   * @throws IllegalArgumentException if the frame has no such competency or the scale no such level
   */
  public LevelSet of(String competency, String level) {
    return of(List.of(new Item(competency, level)));
  }

  /**
   * The join of what each item says.
   *
   * @throws IllegalArgumentException if the frame has no such competency or the scale no such level
   */
  public LevelSet of(Collection<Item> held) {
    long[] words = new long[empty.words().length];
    for (Item item : held) {
      int level = scale.place(item.level());
      int[] place = places(item.competency());
      for (int i = 0; i <= level; i++) {
        if (place[i] >= 0 && (scale.below(level) >>> i & 1) == 1) {
          words[place[i] >> 6] |= 1L << place[i];
        }
      }
    }
    return new LevelSet(this, words);
  }

  /**
   * Reads the text form of a level set: items separated by commas or white space.
   *
   * @throws IllegalArgumentException as {@link #of(Collection)} and {@link Item#parse}
   */
  public LevelSet parse(String text) {
    return of(
        Arrays.stream(text.split("[,\\s]+", -1))
            .filter(part -> !part.isEmpty())
            .map(Item::parse)
            .toList());
  }

  /** The item's bit, or -1 where this level is not in use. */
  int bit(Item item) {
    return places(item.competency())[scale.place(item.level())];
  }

  /** The bits that this bit implies, itself among them, ascending. */
  int[] below(int bit) {
    return below[bit];
  }

  private int[] places(String competency) {
    int[] place = bits.get(competency);
    if (place == null) {
      throw new IllegalArgumentException(
          "No competency '"
              + competency
              + "' in "
              + this
              + ". Maybe it belongs to another framework or version.");
    }
    return place;
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof Frame that
            && id.equals(that.id)
            && version.equals(that.version)
            && scale.equals(that.scale)
            && items.equals(that.items));
  }

  @Override
  public int hashCode() {
    return 31 * id.hashCode() + version.hashCode();
  }

  /** The id and the version, as messages name the frame. */
  @Override
  public String toString() {
    return id + " " + version;
  }

  /** Gathers the levels in use. */
  public static final class Builder {
    private final String id;
    private final String version;
    private final Scale scale;
    private final Map<String, Long> used = new LinkedHashMap<>();

    private Builder(String id, String version, Scale scale) {
      this.id = id;
      this.version = version;
      this.scale = scale;
    }

    /**
     * Puts a level of a competency, and all it implies, in use.
     *
     * @throws IllegalArgumentException if the scale has no such level
     */
    public Builder use(Item item) {
      used.merge(item.competency(), scale.below(scale.place(item.level())), (a, b) -> a | b);
      return this;
    }

    /** The frame. */
    public Frame build() {
      return new Frame(this);
    }
  }
}
