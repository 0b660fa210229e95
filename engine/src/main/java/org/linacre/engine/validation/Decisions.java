package org.linacre.engine.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.linacre.engine.validation.Predictions.Column;
import org.linacre.engine.validation.Proportions.Share;

/**
 * A person's decisions beside the product's, and with it: the four cells, overrides, switches,
 * agreement (K. Goddard, A. Roudsari and J. C. Wyatt, 2014, doi:10.1016/j.ijmedinf.2014.01.001; D.
 * Lyell and E. Coiera, JAMIA 24, 2017, doi:10.1093/jamia/ocw105). Where patients have several rows,
 * shares are by patient; of the rest it is said that rows are taken as independent.
 */
final class Decisions {
  private final Predictions all;
  private final Plan plan;
  private final int[] rows;
  private final boolean repeated;
  private final List<Result> results = new ArrayList<>();

  private Decisions(Predictions all, Plan plan, Ordered ordered) {
    this.all = all;
    this.plan = plan;
    rows = ordered.rows;
    repeated = ordered.all().clusters != null;
  }

  /** For everyone; none where no decisions of people were read. */
  static List<Result> results(Predictions predictions, Plan plan, Ordered ordered) {
    Decisions decisions = new Decisions(predictions, plan, ordered);
    if (predictions.has(Column.UNAIDED) && predictions.has(Column.AIDED)) {
      decisions.switches();
    }
    for (double threshold : plan.thresholds()) {
      if (predictions.has(Column.UNAIDED)) {
        decisions.cells(threshold);
      }
      if (predictions.has(Column.AIDED)) {
        decisions.overrides(threshold);
      }
    }
    return decisions.results;
  }

  private boolean isRight(int decision, int row) {
    return decision == all.label(row);
  }

  private boolean byProduct(int row, double threshold) {
    return all.score(row) >= threshold;
  }

  private boolean productIsRight(int row, double threshold) {
    return byProduct(row, threshold) == (all.label(row) == 1);
  }

  /** What the person alone and the product would have got right. */
  private void cells(double threshold) {
    IntPredicate known = row -> all.unaided(row) >= 0;
    IntPredicate person = row -> isRight(all.unaided(row), row);
    IntPredicate product = row -> productIsRight(row, threshold);
    share("person-right-ai-right", threshold, known, person.and(product));
    share("person-right-ai-wrong", threshold, known, person.and(product.negate()));
    share("person-wrong-ai-right", threshold, known, person.negate().and(product));
    share("person-wrong-ai-wrong", threshold, known, person.negate().and(product.negate()));
    Agreement right = agreement(known, product, person);
    add("ai-accuracy-over-person", threshold, right.difference(), known);
    mcnemar("ai-over-person-mcnemar-p", threshold, right, known);
    Agreement yes =
        agreement(known, row -> all.unaided(row) == 1, row -> byProduct(row, threshold));
    add("kappa-unaided-ai", threshold, yes.kappa(), known);
  }

  /** How often the person with the product decided against it, and whether that was right. */
  private void overrides(double threshold) {
    IntPredicate known = row -> all.aided(row) >= 0;
    IntPredicate follows = row -> (all.aided(row) == 1) == byProduct(row, threshold);
    IntPredicate right = row -> isRight(all.aided(row), row);
    IntPredicate product = row -> productIsRight(row, threshold);
    share("override-rate", threshold, known, follows.negate());
    share("override-accuracy", threshold, known.and(follows.negate()), right);
    share("followed-when-wrong", threshold, known.and(product.negate()), follows);
    share("followed-when-right", threshold, known.and(product), follows);
    Agreement yes = agreement(known, row -> all.aided(row) == 1, row -> byProduct(row, threshold));
    add("kappa-aided-ai", threshold, yes.kappa(), known);
  }

  /** What the product changed in the person's decisions. */
  private void switches() {
    IntPredicate known = row -> all.unaided(row) >= 0 && all.aided(row) >= 0;
    IntPredicate alone = row -> isRight(all.unaided(row), row);
    IntPredicate with = row -> isRight(all.aided(row), row);
    double none = Double.NaN;
    share("unaided-accuracy", none, known, alone);
    share("aided-accuracy", none, known, with);
    share("switched-right-to-wrong", none, known.and(alone), with.negate());
    share("switched-wrong-to-right", none, known.and(alone.negate()), with);
    Agreement right = agreement(known, with, alone);
    add("aided-accuracy-over-unaided", none, right.difference(), known);
    mcnemar("aided-mcnemar-p", none, right, known);
  }

  private Agreement agreement(IntPredicate known, IntPredicate first, IntPredicate second) {
    long[] counts = new long[4];
    for (int row : rows) {
      if (known.test(row)) {
        counts[(first.test(row) ? 0 : 2) + (second.test(row) ? 0 : 1)]++;
      }
    }
    return new Agreement(counts[0], counts[1], counts[2], counts[3]);
  }

  private void mcnemar(String metric, double threshold, Agreement agreement, IntPredicate known) {
    Measured p =
        agreement.n() == 0
            ? Measured.not("no rows with both judgements")
            : Measured.bare(
                agreement.mcnemar(),
                "McNemar, %d against %d".formatted(agreement.first(), agreement.second()));
    add(metric, threshold, p, known);
  }

  private void share(String metric, double threshold, IntPredicate of, IntPredicate wanted) {
    int[] those = IntStream.of(rows).filter(of).toArray();
    Share share = new Share(IntStream.of(those).filter(wanted).count(), those.length);
    Measured measured =
        repeated && share.n() > 0
            ? byPatient(share, those, wanted)
            : Proportions.of(share, plan.intervals().exact());
    record(metric, threshold, measured, of);
  }

  /** A row without a patient is its own. */
  private Measured byPatient(Share share, int[] those, IntPredicate wanted) {
    int known = IntStream.of(those).map(all::patient).max().orElse(-1) + 1;
    double[] sums = new double[known + those.length];
    boolean[] seen = new boolean[sums.length];
    int count = 0;
    for (int i = 0; i < those.length; i++) {
      int patient = all.patient(those[i]) < 0 ? known + i : all.patient(those[i]);
      sums[patient] += ((wanted.test(those[i]) ? 1 : 0) - share.value()) / share.n();
      count += seen[patient] ? 0 : 1;
      seen[patient] = true;
    }
    for (int i = 0; i < sums.length; i++) {
      sums[i] *= sums[i];
    }
    double variance = Total.of(sums) * count / Math.max(1, count - 1);
    return Proportions.clustered(share, variance, count);
  }

  private void add(String metric, double threshold, Measured measured, IntPredicate of) {
    record(metric, threshold, repeated ? measured.with(Measured.INDEPENDENT) : measured, of);
  }

  private void record(String metric, double threshold, Measured measured, IntPredicate of) {
    long n = IntStream.of(rows).filter(of).count();
    long events = IntStream.of(rows).filter(of).filter(row -> all.label(row) == 1).count();
    Place.Count count = new Place.Count(n, events, Sample.Days.NONE);
    results.add(Place.ALL.result(metric, threshold, measured, count, plan));
  }
}
