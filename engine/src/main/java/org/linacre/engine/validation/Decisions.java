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
 * all of it is by patient.
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
    Judged right = new Judged(known, product, person);
    add("ai-accuracy-over-person", threshold, difference(right), known);
    add("ai-over-person-mcnemar-p", threshold, mcnemar(right), known);
    IntPredicate called = row -> byProduct(row, threshold);
    Judged yes = new Judged(known, row -> all.unaided(row) == 1, called);
    add("kappa-unaided-ai", threshold, kappa(yes), known);
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
    IntPredicate called = row -> byProduct(row, threshold);
    Judged yes = new Judged(known, row -> all.aided(row) == 1, called);
    add("kappa-aided-ai", threshold, kappa(yes), known);
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
    Judged right = new Judged(known, with, alone);
    add("aided-accuracy-over-unaided", none, difference(right), known);
    add("aided-mcnemar-p", none, mcnemar(right), known);
  }

  /** Two judgements of the rows that have both. */
  private record Judged(IntPredicate known, IntPredicate first, IntPredicate second) {
    double apart(int row) {
      return (first.test(row) ? 1.0 : 0) - (second.test(row) ? 1 : 0);
    }
  }

  private Agreement agreement(Judged judged) {
    long[] counts = new long[4];
    for (int row : rows) {
      if (judged.known.test(row)) {
        counts[(judged.first.test(row) ? 0 : 2) + (judged.second.test(row) ? 0 : 1)]++;
      }
    }
    return new Agreement(counts[0], counts[1], counts[2], counts[3]);
  }

  private ByPatient byPatient(IntPredicate known) {
    return new ByPatient(all, IntStream.of(rows).filter(known).toArray());
  }

  /** The difference of the two shares; by patient the mean of the differences of rows. */
  private Measured difference(Judged judged) {
    Agreement agreement = agreement(judged);
    if (!repeated || agreement.n() == 0) {
      return agreement.difference();
    }
    double n = agreement.n();
    double mean = (agreement.first() - agreement.second()) / n;
    Spread spread = byPatient(judged.known).spread(row -> (judged.apart(row) - mean) / n);
    return Measured.wald(mean, spread, "mean of differences, by patient").within(-1, 1);
  }

  /** By patient as V. L. Durkalski and others, Statistics in Medicine 22, 2003. */
  private Measured mcnemar(Judged judged) {
    Agreement agreement = agreement(judged);
    if (agreement.n() == 0) {
      return Measured.not("no rows with both judgements");
    }
    double p = agreement.mcnemar();
    String by = "McNemar";
    if (repeated) {
      double squares = byPatient(judged.known).squares(judged::apart);
      double apart = agreement.first() - (double) agreement.second();
      p = squares > 0 ? Proportions.normalP(apart / Math.sqrt(squares)) : 1;
      by = "Durkalski 2003, by patient";
    }
    return Measured.bare(
        p,
        "%s, %d against %d; no interval, since it is a p-value"
            .formatted(by, agreement.first(), agreement.second()));
  }

  /** Cohen's kappa; by patient from what each row adds to it. */
  private Measured kappa(Judged judged) {
    Agreement agreement = agreement(judged);
    Measured kappa = agreement.kappa();
    if (!repeated || !kappa.estimable()) {
      return kappa;
    }
    double n = agreement.n();
    double one = (agreement.both() + agreement.first()) / n;
    double two = (agreement.both() + agreement.second()) / n;
    double seen = (agreement.both() + agreement.neither()) / n;
    double rest = one + two - 2 * one * two;
    Spread spread =
        byPatient(judged.known)
            .spread(
                row -> {
                  double agree = judged.apart(row) == 0 ? 1 - seen : -seen;
                  double chance =
                      ((judged.first.test(row) ? 1 : 0) - one) * (2 * two - 1)
                          + ((judged.second.test(row) ? 1 : 0) - two) * (2 * one - 1);
                  return (agree * rest - chance * (1 - seen)) / (rest * rest) / n;
                });
    return Measured.wald(kappa.value(), spread, "delta method, by patient");
  }

  private void share(String metric, double threshold, IntPredicate of, IntPredicate wanted) {
    int[] those = IntStream.of(rows).filter(of).toArray();
    Share share = new Share(IntStream.of(those).filter(wanted).count(), those.length);
    Measured measured =
        repeated && share.n() > 0
            ? byPatient(share, those, wanted)
            : Proportions.of(share, plan.intervals().exact());
    add(metric, threshold, measured, of);
  }

  private Measured byPatient(Share share, int[] those, IntPredicate wanted) {
    ByPatient patients = new ByPatient(all, those);
    Spread spread =
        patients.spread(row -> ((wanted.test(row) ? 1 : 0) - share.value()) / share.n());
    return Proportions.clustered(share, spread, patients.count);
  }

  private void add(String metric, double threshold, Measured measured, IntPredicate of) {
    long n = IntStream.of(rows).filter(of).count();
    long events = IntStream.of(rows).filter(of).filter(row -> all.label(row) == 1).count();
    Place.Count count = new Place.Count(n, events, Sample.Days.NONE);
    String lack = repeated ? Least.patients(byPatient(of).count, plan.minimum()) : "";
    Measured told = lack.isEmpty() || n == 0 ? measured : Measured.not(lack);
    results.add(Place.ALL.result(metric, threshold, told, count, plan));
  }
}
