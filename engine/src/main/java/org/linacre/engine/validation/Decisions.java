package org.linacre.engine.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.linacre.engine.validation.Predictions.Column;
import org.linacre.engine.validation.Proportions.Share;

/**
 * A person's decisions beside the product's, and with it: the four cells, overrides, switches,
 * agreement (K. Goddard, A. Roudsari and J. C. Wyatt, 2014, doi:10.1016/j.ijmedinf.2014.01.001; D.
 * Lyell and E. Coiera, JAMIA 24, 2017, doi:10.1093/jamia/ocw105). Where patients have several rows,
 * all of it is by patient.
 */
final class Decisions {
  private static final int THREE = 3;
  private static final int KINDS = 2 * THREE * THREE * 2;

  private final Predictions all;
  private final Plan plan;
  private final boolean repeated;
  private final List<Result> results = new ArrayList<>();

  /** The rows, each of the kind that label, both decisions and the product's make. */
  private ByPatient rows;

  private Decisions(Predictions all, Plan plan, Ordered ordered) {
    this.all = all;
    this.plan = plan;
    rows = ByPatient.of(all, ordered.rows, KINDS, row -> kind(row, Double.NaN));
    repeated = rows.repeats();
  }

  /** For everyone; none where no decisions of people were read. */
  static List<Result> results(Predictions predictions, Plan plan, Ordered ordered) {
    if (!predictions.has(Column.UNAIDED) && !predictions.has(Column.AIDED)) {
      return List.of();
    }
    Decisions decisions = new Decisions(predictions, plan, ordered);
    if (predictions.has(Column.UNAIDED) && predictions.has(Column.AIDED)) {
      decisions.switches();
    }
    for (double threshold : plan.thresholds()) {
      decisions.rows = decisions.rows.of(KINDS, row -> decisions.kind(row, threshold));
      if (predictions.has(Column.UNAIDED)) {
        decisions.cells(threshold);
      }
      if (predictions.has(Column.AIDED)) {
        decisions.overrides(threshold);
      }
    }
    return decisions.results;
  }

  private int kind(int row, double threshold) {
    int called = all.score(row) >= threshold ? 1 : 0;
    int decided = THREE * (all.aided(row) + 1) + all.unaided(row) + 1;
    return 2 * (2 * decided + called) + all.label(row);
  }

  private static int label(int kind) {
    return kind % 2;
  }

  private static boolean byProduct(int kind) {
    return kind / 2 % 2 == 1;
  }

  private static int unaided(int kind) {
    return kind / 4 % THREE - 1;
  }

  private static int aided(int kind) {
    return kind / 4 / THREE - 1;
  }

  private static boolean productIsRight(int kind) {
    return byProduct(kind) == (label(kind) == 1);
  }

  /** What the person alone and the product would have got right. */
  private void cells(double threshold) {
    IntPredicate known = kind -> unaided(kind) >= 0;
    IntPredicate person = kind -> unaided(kind) == label(kind);
    IntPredicate product = Decisions::productIsRight;
    share("person-right-ai-right", threshold, known, person.and(product));
    share("person-right-ai-wrong", threshold, known, person.and(product.negate()));
    share("person-wrong-ai-right", threshold, known, person.negate().and(product));
    share("person-wrong-ai-wrong", threshold, known, person.negate().and(product.negate()));
    Judged right = new Judged(known, product, person);
    add("ai-accuracy-over-person", threshold, difference(right), known);
    add("ai-over-person-mcnemar-p", threshold, mcnemar(right), known);
    IntPredicate called = Decisions::byProduct;
    Judged yes = new Judged(known, kind -> unaided(kind) == 1, called);
    add("kappa-unaided-ai", threshold, kappa(yes), known);
  }

  /** How often the person with the product decided against it, and whether that was right. */
  private void overrides(double threshold) {
    IntPredicate known = kind -> aided(kind) >= 0;
    IntPredicate follows = kind -> (aided(kind) == 1) == byProduct(kind);
    IntPredicate right = kind -> aided(kind) == label(kind);
    IntPredicate product = Decisions::productIsRight;
    share("override-rate", threshold, known, follows.negate());
    share("override-accuracy", threshold, known.and(follows.negate()), right);
    share("followed-when-wrong", threshold, known.and(product.negate()), follows);
    share("followed-when-right", threshold, known.and(product), follows);
    IntPredicate called = Decisions::byProduct;
    Judged yes = new Judged(known, kind -> aided(kind) == 1, called);
    add("kappa-aided-ai", threshold, kappa(yes), known);
  }

  /** What the product changed in the person's decisions. */
  private void switches() {
    IntPredicate known = kind -> unaided(kind) >= 0 && aided(kind) >= 0;
    IntPredicate alone = kind -> unaided(kind) == label(kind);
    IntPredicate with = kind -> aided(kind) == label(kind);
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
    double apart(int kind) {
      return (first.test(kind) ? 1.0 : 0) - (second.test(kind) ? 1 : 0);
    }
  }

  private Agreement agreement(Judged judged) {
    IntPredicate first = judged.known.and(judged.first);
    IntPredicate rest = judged.known.and(judged.first.negate());
    return new Agreement(
        rows.count(first.and(judged.second)),
        rows.count(first.and(judged.second.negate())),
        rows.count(rest.and(judged.second)),
        rows.count(rest.and(judged.second.negate())));
  }

  /** The difference of the two shares; by patient the mean of the differences of rows. */
  private Measured difference(Judged judged) {
    Agreement agreement = agreement(judged);
    if (!repeated || agreement.n() == 0) {
      return agreement.difference();
    }
    double n = agreement.n();
    double mean = (agreement.first() - agreement.second()) / n;
    Spread spread = rows.spread(judged.known, kind -> (judged.apart(kind) - mean) / n);
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
      double squares = rows.squares(judged.known, judged::apart);
      double apart = agreement.first() - (double) agreement.second();
      p = squares > 0 ? Proportions.normalP(apart / Math.sqrt(squares)) : 1;
      by = "Durkalski 2003, by patient";
    }
    return Measured.bare(
        p,
        "%s, %d against %d; no interval, since it is a p-value"
            .formatted(by, agreement.first(), agreement.second()));
  }

  /** Cohen's kappa; by patient from what each kind adds to it. */
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
        rows.spread(
            judged.known,
            kind -> {
              double agree = judged.apart(kind) == 0 ? 1 - seen : -seen;
              double chance =
                  ((judged.first.test(kind) ? 1 : 0) - one) * (2 * two - 1)
                      + ((judged.second.test(kind) ? 1 : 0) - two) * (2 * one - 1);
              return (agree * rest - chance * (1 - seen)) / (rest * rest) / n;
            });
    return Measured.wald(kappa.value(), spread, "delta method, by patient").within(-1, 1);
  }

  private void share(String metric, double threshold, IntPredicate of, IntPredicate wanted) {
    Share share = new Share(rows.count(of.and(wanted)), rows.count(of));
    Measured measured =
        repeated && share.n() > 0
            ? rows.counted(of, wanted).measured()
            : Proportions.of(share, plan.intervals().exact());
    add(metric, threshold, measured, of);
  }

  private void add(String metric, double threshold, Measured measured, IntPredicate of) {
    long n = rows.count(of);
    long events = rows.count(of.and(kind -> label(kind) == 1));
    Place.Count count = new Place.Count(n, events, Sample.Days.NONE);
    String lack = repeated ? Least.patients(rows.patients(of), plan.minimum()) : "";
    Measured told = lack.isEmpty() || n == 0 ? measured : Measured.not(lack);
    results.add(Place.ALL.result(metric, threshold, told, count, plan));
  }
}
