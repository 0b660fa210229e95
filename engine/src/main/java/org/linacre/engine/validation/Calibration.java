package org.linacre.engine.validation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The smoothed calibration curve and how far the scores lie from it: the mean (ICI), the median
 * (E50) and the 90th percentile (E90) of the distance over rows (P. C. Austin and E. W. Steyerberg,
 * Statistics in Medicine 38, 2019, doi:10.1002/sim.8281).
 *
 * <p>Up to 1,000 distinct scores are smoothed as they are; more are put into 1,000 bins of equal
 * counts, which moves the ICI by less than 1e-4. Resamples are {@link Draws} in at most 100 bins.
 *
 * <p>A percentile of resampled distances would never hold nought. So the lower end is the value
 * less the 97.5th percentile of how far chance alone moves the curve (its mean, median and 90th
 * percentile over rows): where scores are right that is all that the value is, and by the triangle
 * inequality the ICI is no further from what was seen. The upper end is the percentile of the
 * resampled distances, which chance only makes larger.
 */
final class Calibration {
  private static final int FINE = 1000;
  private static final int COARSE = 100;
  private static final int LEAST = 10;
  private static final int KERNELS = 12;
  private static final double STILL = 1e-9;

  private final Sample sample;
  private final Plan.Intervals intervals;
  private final List<double[]> resampled = new ArrayList<>();
  private final List<double[]> moved = new ArrayList<>();
  private final Bins coarse;
  private final double[] smooth;
  private final String alike;
  private double[] indices = new double[0];

  /** The calibration of a sample without a flaw. */
  Calibration(Sample sample, Plan.Intervals intervals) {
    this.sample = sample;
    this.intervals = intervals;
    coarse = Bins.of(sample, COARSE);
    smooth = new Smoother(coarse).curve();
    Bins fine = Bins.of(sample, FINE);
    indices = indices(fine, new Smoother(fine).curve(), fine.x);
    resample();
    alike = alike();
  }

  /** Why there is no curve; empty where there is. */
  static String flaw(Sample sample) {
    String flaw = sample.unrankable();
    if (flaw.isEmpty() && !sample.areProbabilities()) {
      flaw = "some scores are no probabilities";
    }
    if (flaw.isEmpty() && sample.cells() < LEAST) {
      flaw = "%d distinct scores: too few for a smooth curve".formatted(sample.cells());
    }
    return flaw;
  }

  /** ICI, E50 and E90, in this order. */
  List<Measured> measured() {
    List<Measured> measured = new ArrayList<>();
    for (int i = 0; i < indices.length; i++) {
      measured.add(measured(i));
    }
    return measured;
  }

  private Measured measured(int which) {
    double value = indices[which];
    if (resampled.isEmpty()) {
      return Measured.bare(
          value, surface(FINE) + "; no interval, since no resamples were asked for");
    }
    if (!alike.isEmpty()) {
      return Measured.bare(value, surface(FINE) + "; no interval, since " + alike);
    }
    double share = Draws.widened(sample, 0.975);
    double half = Draws.quantile(sorted(moved, which), share);
    double upper = Draws.quantile(sorted(resampled, which), share);
    String method =
        "%s; lower end by how far chance moves the curve, upper by percentile, %s in %d bins"
            .formatted(surface(FINE), Draws.words(sample, intervals), coarse.size());
    return Measured.of(value, Math.max(0, value - half), Math.max(value, upper), method);
  }

  /** Why resamples do not tell how sure the curve is; empty where they do. */
  private String alike() {
    if (!Draws.few(sample).isEmpty()) {
      return Draws.few(sample);
    }
    double area = Auroc.area(sample);
    if (area <= 0 || area >= 1) {
      return "the scores part events from non-events, so that resamples hardly move the curve";
    }
    boolean still = moved.stream().allMatch(one -> one[0] < STILL);
    return still && !moved.isEmpty() ? "resamples do not move the curve" : "";
  }

  private static double[] sorted(List<double[]> drawn, int which) {
    return drawn.stream().mapToDouble(one -> one[which]).sorted().toArray();
  }

  /** How the curve was made: in bins where there are more scores. */
  private String surface(int most) {
    return sample.cells() <= most
        ? Smoother.NAME + ", direct"
        : "%s, direct, in %d bins".formatted(Smoother.NAME, most);
  }

  /** The curve at up to 100 scores, with pointwise intervals. */
  Curve curve(String split, String group, String level) {
    List<Curve.Point> points = new ArrayList<>();
    List<double[]> drawn = alike.isEmpty() ? resampled : List.of();
    double share = Draws.widened(sample, 0.975);
    for (int i = 0; i < smooth.length; i++) {
      int place = i + 3;
      double[] all = drawn.stream().mapToDouble(one -> one[place]).sorted().toArray();
      double low = bound(all, 1 - share);
      points.add(new Curve.Point(coarse.x[i], inside(smooth[i]), low, bound(all, share)));
    }
    String method = surface(COARSE);
    if (!drawn.isEmpty()) {
      method += "; percentiles of " + Draws.words(sample, intervals);
    }
    return new Curve(Curve.Kind.CALIBRATION, split, group, level, method, points);
  }

  private static double bound(double[] sorted, double share) {
    return sorted.length == 0 ? Double.NaN : inside(Draws.quantile(sorted, share));
  }

  private static double inside(double share) {
    return Math.clamp(share, 0, 1);
  }

  /**
   * Mean, median and 90th percentile of the distances from another curve, over rows; none is above
   * 1, however far a curve leads beyond the scores that it was made of.
   */
  private static double[] indices(Bins bins, double[] curve, double[] from) {
    double[] far = new double[curve.length];
    double mean = 0;
    double total = bins.total();
    for (int i = 0; i < curve.length; i++) {
      far[i] = Math.min(1, Math.abs(curve[i] - from[i]));
      mean += bins.n[i] * far[i] / total;
    }
    int[] order = ascending(far);
    return new double[] {mean, quantile(bins, far, order, 0.5), quantile(bins, far, order, 0.9)};
  }

  /** Places by ascending value: by insertion, since there are few. */
  private static int[] ascending(double[] values) {
    int[] order = new int[values.length];
    for (int i = 1; i < order.length; i++) {
      int at = i;
      while (at > 0 && Double.compare(values[order[at - 1]], values[i]) > 0) {
        order[at] = order[at - 1];
        at--;
      }
      order[at] = i;
    }
    return order;
  }

  private static double quantile(Bins bins, double[] far, int[] order, double share) {
    double place = share * (bins.total() - 1);
    double whole = Math.floor(place);
    double low = nth(bins, far, order, whole);
    return low + (place - whole) * (nth(bins, far, order, whole + 1) - low);
  }

  /** The distance of the row at this place, from 0. */
  private static double nth(Bins bins, double[] far, int[] order, double place) {
    double before = 0;
    for (int i : order) {
      before += bins.n[i];
      if (before > place) {
        return far[i];
      }
    }
    return far[order[order.length - 1]];
  }

  private static boolean lacks(double[] values) {
    boolean lacks = false;
    for (double value : values) {
      lacks |= Double.isNaN(value);
    }
    return lacks;
  }

  private void resample() {
    SplittableRandom random = new SplittableRandom(intervals.seed());
    Draws draws = new Draws(sample, coarse);
    Kernels kernels = new Kernels(coarse.x, KERNELS);
    for (int i = 0; i < intervals.resamples(); i++) {
      Bins drawn = draws.next(random);
      if (drawn.total() >= 1) {
        double[] curve = new Smoother(drawn, kernels).curve();
        double[] all = Arrays.copyOf(indices(drawn, curve, drawn.x), 3 + curve.length);
        System.arraycopy(curve, 0, all, 3, curve.length);
        if (!lacks(all)) {
          resampled.add(all);
          moved.add(indices(coarse, curve, smooth));
        }
      }
    }
  }
}
