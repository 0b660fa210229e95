package org.linacre.engine.validation;

import java.util.ArrayList;
import java.util.List;
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
      curves.add(curve(place, Kind.TREAT_NONE, marsh, benefits(sample, Kind.TREAT_NONE)));
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
    long hits = kind == Kind.TREAT_NONE ? 0 : sample.events;
    long alarms = kind == Kind.TREAT_NONE ? 0 : sample.nonEvents();
    int cell = 0;
    Clusters clusters = kind == Kind.TREAT_NONE ? null : sample.clusters;
    BenefitByPatient patients = clusters == null ? null : new BenefitByPatient(clusters);
    for (int i = 1; i < PERCENT; i++) {
      double threshold = (double) i / PERCENT;
      while (kind == Kind.NET_BENEFIT && cell < sample.cells() && sample.x[cell] < threshold) {
        hits -= sample.d[cell];
        alarms -= sample.n[cell] - sample.d[cell];
        cell++;
      }
      if (patients == null) {
        points.add(benefit(sample, threshold, hits, alarms));
      } else {
        patients.dropBefore(cell);
        points.add(
            byPatient(
                patients, threshold, (double) hits / sample.total, (double) alarms / sample.total));
      }
    }
    return points;
  }

  private static Point byPatient(
      BenefitByPatient patients, double threshold, double hits, double alarms) {
    double odds = threshold / (1 - threshold);
    double mean = hits - odds * alarms;
    double half = patients.half(odds, mean, hits + odds * odds * alarms);
    return new Point(threshold, mean, mean - half, mean + half);
  }

  private static Point benefit(Sample sample, double threshold, long hits, long alarms) {
    double odds = threshold / (1 - threshold);
    double mean = (hits - odds * alarms) / sample.total;
    double square = (hits + odds * odds * alarms) / sample.total;
    double error = Math.sqrt(Math.max(0, square - mean * mean) / (sample.total - 1));
    double half = Measured.Z * error;
    return new Point(threshold, mean, mean - half, mean + half);
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
