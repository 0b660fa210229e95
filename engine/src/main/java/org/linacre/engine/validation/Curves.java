package org.linacre.engine.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.linacre.engine.validation.Curve.Kind;
import org.linacre.engine.validation.Curve.Point;

/** The curves of a sample: ROC, decision curve, distribution of the scores. */
final class Curves {
  private static final int ROC_POINTS = 200;
  private static final int BINS = 50;
  private static final int PERCENT = 100;

  private Curves() {}

  static List<Curve> of(Place place, Sample sample) {
    List<Curve> curves = new ArrayList<>();
    if (sample.unrankable().isEmpty()) {
      curves.add(curve(place, Kind.ROC, "empirical, up to 200 points", roc(sample)));
    }
    if (sample.flaw().isEmpty() && sample.areProbabilities() && sample.total > 1) {
      String marsh = Overall.named(sample, "Marsh 2020");
      curves.add(curve(place, Kind.NET_BENEFIT, marsh, benefits(sample, Kind.NET_BENEFIT)));
      curves.add(curve(place, Kind.TREAT_ALL, marsh, benefits(sample, Kind.TREAT_ALL)));
      curves.add(curve(place, Kind.TREAT_NONE, marsh, none()));
      String counts = "counts in 50 bins from 0 to 1";
      curves.add(curve(place, Kind.HISTOGRAM_EVENTS, counts, histogram(sample, true)));
      curves.add(curve(place, Kind.HISTOGRAM_NON_EVENTS, counts, histogram(sample, false)));
    }
    return curves;
  }

  private static Curve curve(Place place, Kind kind, String method, List<Point> points) {
    return new Curve(kind, place.split(), place.group(), place.level(), method, points);
  }

  /** From (0, 0) to (1, 1), a point each time either rate has moved by a step. */
  private static List<Point> roc(Sample sample) {
    List<Point> points = new ArrayList<>(List.of(bare(0, 0)));
    long hits = 0;
    long alarms = 0;
    double last = 0;
    for (int k = sample.cells() - 1; k >= 0; k--) {
      hits += sample.d[k];
      alarms += sample.n[k] - sample.d[k];
      double x = (double) alarms / sample.nonEvents();
      double y = (double) hits / sample.events;
      if (x + y - last >= 2.0 / ROC_POINTS || k == 0 || sample.cells() <= ROC_POINTS) {
        points.add(bare(x, y));
        last = x + y;
      }
    }
    return points;
  }

  private static Point bare(double x, double y) {
    return new Point(x, y, Double.NaN, Double.NaN);
  }

  private static List<Point> benefits(Sample sample, Kind kind) {
    List<Point> points = new ArrayList<>();
    Clusters clusters = sample.clusters;
    BenefitByPatient patients = clusters == null ? null : new BenefitByPatient(clusters);
    long hits = sample.events;
    long alarms = sample.nonEvents();
    int cell = 0;
    for (int i = 1; i < PERCENT; i++) {
      double threshold = (double) i / PERCENT;
      while (kind == Kind.NET_BENEFIT && cell < sample.cells() && sample.x[cell] < threshold) {
        hits -= sample.d[cell];
        alarms -= sample.n[cell] - sample.d[cell];
        cell++;
      }
      if (patients != null) {
        patients.dropBefore(cell);
      }
      points.add(benefit(sample, patients, threshold, new long[] {hits, alarms}));
    }
    return points;
  }

  /** Nobody treated: nought, whoever they are. */
  private static List<Point> none() {
    return IntStream.range(1, PERCENT)
        .mapToObj(i -> new Point((double) i / PERCENT, 0, 0, 0))
        .toList();
  }

  /**
   * A point of a decision curve. The interval leaves neither minus the odds of the threshold, where
   * all are treated and none has the outcome, nor 1, where all are and all have it; where nothing
   * spreads there is none.
   *
   * @param treated rows that are treated and have the outcome, and that do not have it
   */
  private static Point benefit(
      Sample sample, @Nullable BenefitByPatient patients, double threshold, long[] treated) {
    double hits = (double) treated[0] / sample.total;
    double alarms = (double) treated[1] / sample.total;
    double odds = threshold / (1 - threshold);
    double mean = hits - odds * alarms;
    double square = hits + odds * odds * alarms;
    Spread spread =
        patients == null
            ? Spread.rows((square - mean * mean) / (sample.total - 1))
            : patients.spread(odds, mean, square);
    Measured benefit = Measured.wald(mean, spread, "").within(-odds, 1);
    return new Point(threshold, mean, benefit.lower(), benefit.upper());
  }

  private static List<Point> histogram(Sample sample, boolean events) {
    long[] counts = new long[BINS];
    for (int k = 0; k < sample.cells(); k++) {
      int bin = Math.min(BINS - 1, (int) (sample.x[k] * BINS));
      counts[bin] += events ? sample.d[k] : sample.n[k] - sample.d[k];
    }
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < BINS; i++) {
      points.add(bare((i + 0.5) / BINS, (double) counts[i]));
    }
    return points;
  }
}
