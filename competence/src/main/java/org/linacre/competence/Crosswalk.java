package org.linacre.competence;

import java.util.Arrays;
import java.util.List;

/**
 * A translation of level sets from one frame to another that preserves joins: it says what each
 * item of the first is worth in the second, and a higher level is never worth less than a lower
 * one.
 *
 * <p>Preserving joins, and the empty set, is what makes the order of "first together, then
 * translated" and "first translated, then together" irrelevant. Meets need not be preserved.
 */
public final class Crosswalk {
  private final Frame from;
  private final Frame to;
  private final LevelSet[] images;

  private Crosswalk(Frame from, Frame to, LevelSet[] images) {
    this.from = from;
    this.to = to;
    this.images = images;
  }

  /** A crosswalk to be filled. */
  public static Builder between(Frame from, Frame to) {
    return new Builder(from, to);
  }

  /** The crosswalk that changes nothing. */
  public static Crosswalk identity(Frame frame) {
    Builder builder = between(frame, frame);
    frame.items().forEach(item -> builder.map(item, frame.of(List.of(item))));
    return builder.build();
  }

  /** The frame translated from. */
  public Frame from() {
    return from;
  }

  /** The frame translated to. */
  public Frame to() {
    return to;
  }

  /**
   * The translation of a set.
   *
   * @throws IllegalArgumentException if the set is not of the frame translated from
   */
  public LevelSet apply(LevelSet set) {
    if (!set.frame().equals(from)) {
      throw new IllegalArgumentException(
          "A set of "
              + set.frame()
              + " in a crosswalk from "
              + from
              + " to "
              + to
              + ". Maybe the versions differ.");
    }
    long[] result = new long[to.empty().words().length];
    for (int bit = 0; bit < images.length; bit++) {
      if (set.has(bit)) {
        long[] image = images[bit].words();
        for (int i = 0; i < result.length; i++) {
          result[i] |= image[i];
        }
      }
    }
    return new LevelSet(to, result);
  }

  /** The translation of an estimate, bound by bound. */
  public Estimate apply(Estimate estimate) {
    return new Estimate(apply(estimate.atLeast()), apply(estimate.atMost()));
  }

  /**
   * First this crosswalk, then the next.
   *
   * @throws IllegalArgumentException if the next does not start where this one ends
   */
  public Crosswalk then(Crosswalk next) {
    return new Crosswalk(
        from, next.to, Arrays.stream(images).map(next::apply).toArray(LevelSet[]::new));
  }

  /** The items that are worth nothing in the other frame. */
  public List<Item> untranslated() {
    return from.items().stream().filter(item -> images[from.bit(item)].isEmpty()).toList();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Crosswalk that
        && from.equals(that.from)
        && to.equals(that.to)
        && Arrays.equals(images, that.images);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(images);
  }

  @Override
  public String toString() {
    return from + " to " + to;
  }

  /** Gathers what each item is worth. */
  public static final class Builder {
    private final Frame from;
    private final Frame to;
    private final LevelSet[] own;

    private Builder(Frame from, Frame to) {
      this.from = from;
      this.to = to;
      this.own = new LevelSet[from.size()];
      Arrays.fill(own, to.empty());
    }

    /**
     * The item is worth this set, and whatever was said before; so is every level that implies it.
     *
     * @throws IllegalArgumentException if the frame translated from does not use the item, or the
     *     image is not of the frame translated to
     */
    public Builder map(Item item, LevelSet image) {
      int bit = from.bit(item);
      if (bit < 0) {
        throw new IllegalArgumentException(
            "The level of " + item + " is not in use in " + from + ".");
      }
      own[bit] = own[bit].join(image);
      return this;
    }

    /** The crosswalk: each item is worth its own image and those of all it implies. */
    public Crosswalk build() {
      LevelSet[] images = new LevelSet[own.length];
      for (int bit = 0; bit < own.length; bit++) {
        LevelSet image = own[bit];
        for (int lower : from.below(bit)) {
          image = image.join(own[lower]);
        }
        images[bit] = image;
      }
      return new Crosswalk(from, to, images);
    }
  }
}
