package org.linacre.engine.validation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * The smoothed calibration curve and how far the scores lie from it: the mean (ICI), the median
 * (E50) and the 90th percentile (E90) of the distance over rows (P. C. Austin and E. W. Steyerberg,
 * Statistics in Medicine 38, 2019, doi:10.1002/sim.8281).
 *
 * <p>Up to 1,000 distinct scores are smoothed as they are; more are put into 1,000 bins of equal
 * counts, which moves the ICI by less than 1e-4. Intervals are percentiles of {@link Draws} in at
 * most 100 bins; widened to hold the value.
 */
final class Calibration {
  private static final int FINE = 1000;
  private static final int COARSE = 100;
  private static final int LEAST = 10;

  private final Sample sample;
  private final Plan.Intervals intervals;
  private final List<double[]> resampled = new ArrayList<>();
  private final Bins coarse;
  private double[] indices = new double[0];

  /** The calibration of a sample without a flaw. */
  Calibration(Sample sample, Plan.Intervals intervals) {
    this.sample = sample;
    this.intervals = intervals;
    coarse = Bins.of(sample, COARSE);
    Bins fine = Bins.of(sample, FINE);
    indices = indices(fine, new Smoother(fine).curve());
    resample();
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
      int which = i;
      double[] all = resampled.stream().mapToDouble(curve -> curve[which]).sorted().toArray();
      measured.add(
          all.length == 0
              ? Measured.bare(
                  indices[i], Smoother.NAME + "; no interval, since no resamples were asked for")
              : Measured.of(
                  indices[i],
                  Math.min(indices[i], Draws.quantile(all, 0.025)),
                  Math.max(indices[i], Draws.quantile(all, 0.975)),
                  method()));
    }
    return measured;
  }

  private String method() {
    return Smoother.NAME + "; percentiles of " + Draws.words(sample, intervals);
  }

  /** The curve at up to 100 scores, with pointwise intervals. */
  Curve curve(String split, String group, String level) {
    double[] smooth = new Smoother(coarse).curve();
    List<Curve.Point> points = new ArrayList<>();
    for (int i = 0; i < smooth.length; i++) {
      int place = i + 3;
      double[] all = resampled.stream().mapToDouble(one -> one[place]).sorted().toArray();
      points.add(
          new Curve.Point(coarse.x[i], inside(smooth[i]), bound(all, 0.025), bound(all, 0.975)));
    }
    String method = resampled.isEmpty() ? Smoother.NAME : method();
    return new Curve(Curve.Kind.CALIBRATION, split, group, level, method, points);
  }

  private static double bound(double[] sorted, double share) {
    return sorted.length == 0 ? Double.NaN : inside(Draws.quantile(sorted, share));
  }

  private static double inside(double share) {
    return Math.clamp(share, 0, 1);
  }

  /** Mean, median and 90th percentile of the distances, over rows. */
  private static double[] indices(Bins bins, double[] curve) {
    double[] far = new double[curve.length];
    double mean = 0;
    double total = bins.total();
    for (int i = 0; i < curve.length; i++) {
      far[i] = Math.abs(curve[i] - bins.x[i]);
      mean += bins.n[i] * far[i] / total;
    }
    int[] order =
        IntStream.range(0, far.length)
            .boxed()
            .sorted((a, b) -> Double.compare(far[a], far[b]))
            .mapToInt(i -> i)
            .toArray();
    return new double[] {mean, quantile(bins, far, order, 0.5), quantile(bins, far, order, 0.9)};
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

  private void resample() {
    SplittableRandom random = new SplittableRandom(intervals.seed());
    Draws draws = new Draws(sample, coarse);
    for (int i = 0; i < intervals.resamples(); i++) {
      Bins drawn = draws.next(random);
      if (drawn.total() >= 1) {
        double[] curve = new Smoother(drawn).curve();
        double[] all = Arrays.copyOf(indices(drawn, curve), 3 + curve.length);
        System.arraycopy(curve, 0, all, 3, curve.length);
        if (Arrays.stream(all).noneMatch(Double::isNaN)) {
          resampled.add(all);
        }
      }
    }
  }
}
