package org.linacre.formats.validation;

/**
 * What two files of rows are expected to have in common: by chance alone, as two independent files
 * of these sizes have, or because a share of the one came from the other. How often rows of either
 * are equal settles what chance does; the rates of files of different kinds have a product of at
 * most the geometric mean of theirs (Cauchy).
 */
final class Overlap {
  /** Nothing is told where chance alone makes more than this share of the smaller file equal. */
  private static final double MOST_BY_CHANCE = 0.5;

  /** Less than this share of rows need not be told. */
  private static final double LEAST = 0.1;

  /**
   * So many standard errors beyond what chance makes equal, and some rows more for small counts.
   */
  private static final double SURE = 4;

  private static final double FEW = 2;

  /** A smaller file's pairs are joined by so many at the larger file's rate. */
  private static final double PRIOR = 4;

  /** The relative error of a count at gamma rates where rates are others, by simulation. */
  private static final double LAW = 0.03;

  private static final int HALVINGS = 20;

  private final double mine;
  private final double others;
  private final Alike larger;
  private final double factor;
  private final double error;

  Overlap(Alike mine, Alike others) {
    this.mine = mine.rows();
    this.others = others.rows();
    larger = mine.rows() >= others.rows() ? mine : others;
    Alike smaller = mine.rows() >= others.rows() ? others : mine;
    double size = (double) smaller.rows() / larger.rows();
    double pairs = smaller.pairs();
    factor = Math.sqrt((pairs + PRIOR) / (larger.pairs() * size * size + PRIOR));
    double doubt = pairs / ((pairs + PRIOR) * (pairs + PRIOR + 1));
    error = (1 / (larger.pairs() + 1) + doubt) / 4 + LAW * LAW;
  }

  /** The rows that chance alone is expected to make equal. */
  double byChance() {
    return larger.common(mine, others, factor);
  }

  /**
   * About what share of the one file's rows came from the other; 0 where that cannot be told from
   * chance though a tenth could, NaN where a tenth could not either.
   *
   * @param matches the rows of a sample that are in both
   * @param sampled the rows of the two files together of which it is a sample
   */
  double share(long matches, long sampled) {
    boolean few = others < LEAST * mine;
    if (byChance() > MOST_BY_CHANCE * Math.min(mine, others)) {
      return few ? 0 : Double.NaN;
    }
    double needed = needed(sampled);
    if (matches > needed) {
      return solved(common((double) matches, sampled));
    }
    return few || solved(common(needed, sampled)) <= LEAST ? 0 : Double.NaN;
  }

  /** The rows of both files by those of a sample of the two together. */
  private double common(double matches, long sampled) {
    return matches * (mine + others) / (sampled + matches);
  }

  /** More matches than this are not by chance. */
  private double needed(long sampled) {
    double chance = byChance();
    double all = mine + others - chance;
    double like = chance / all;
    double rows = chance + 2 * mine * others / ((double) larger.rows() * larger.rows());
    double alike = 1 + larger.others() * (mine + others) / larger.rows();
    double variance = rows * alike + rows * rows * error;
    double move = sampled * (mine + others) / (all * all);
    double sampling = sampled * like * (1 - like) * Math.max(0, 1 - sampled / all);
    return sampled * like + SURE * Math.sqrt(sampling + move * move * variance) + FEW;
  }

  /** The share at which so many rows in common are expected, those by chance among the rest. */
  private double solved(double common) {
    double low = 0;
    double high = Math.min(1, others / mine);
    if (expected(high) <= common) {
      return high;
    }
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      if (expected(middle) < common) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }

  private double expected(double share) {
    double both = share * mine;
    return both + larger.common(mine - both, others - both, factor);
  }
}
