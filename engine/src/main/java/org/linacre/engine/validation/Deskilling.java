package org.linacre.engine.validation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.linacre.engine.validation.Predictions.Column;
import org.linacre.engine.validation.Proportions.Share;

/**
 * Whether people decide worse without the product once they are used to it: their unassisted cases
 * before assistance began, by the plan or by the first assisted one, against those after it (K.
 * Budzyń and others, Lancet Gastroenterology and Hepatology 10, 2025,
 * doi:10.1016/S2468-1253(25)00133-5).
 */
public final class Deskilling {
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
  private static final double DROP = 0.1;
  private static final double POWER = 0.8;
  private static final int MONTHS = 6;

  /** Assistance has begun where so many cases were assisted within so many days. */
  private static final int FEW = 10;

  private static final int SOON = 30;

  private Deskilling() {}

  /** The share after less the share before, with Newcombe's interval. */
  static Measured difference(Share before, Share after) {
    return Proportions.difference(after, before);
  }

  /**
   * How many unassisted cases a month show a fall, as many being known from before: the two-sided
   * comparison of two proportions at 5 %, R's power.prop.test (J. L. Fleiss, Statistical Methods
   * for Rates and Proportions, 1981).
   *
   * @param before the share before, above 0 and at most 1
   * @param drop the fall to be found, above 0 and below {@code before}
   * @param power the chance of finding it, above 0.05 and below 1
   * @param months in how many months, 1 or more
   * @throws IllegalArgumentException if one of them lies outside
   */
  public static long casesAMonth(double before, double drop, double power, int months) {
    if (!(before <= 1 && drop > 0 && drop < before && power > 0.05 && power < 1 && months >= 1)) {
      throw new IllegalArgumentException(
          "A share of %s, a fall of %s, a power of %s in %d months. Maybe a smaller fall."
              .formatted(before, drop, power, months));
    }
    double after = before - drop;
    double mean = (before + after) / 2;
    double root =
        Measured.Z * Math.sqrt(2 * mean * (1 - mean))
            + NORMAL.inverseCumulativeProbability(power)
                * Math.sqrt(before * (1 - before) + after * (1 - after));
    double cases = root * root / (drop * drop);
    return (long) Math.ceil(cases / months);
  }

  /** For everyone; none where it is not known which cases were assisted. */
  static List<Result> results(Predictions all, Plan plan) {
    if (!all.has(Column.ASSISTED) || !all.has(Column.UNAIDED)) {
      return List.of();
    }
    List<Result> results = new ArrayList<>();
    long[] days =
        IntStream.range(0, all.size())
            .filter(row -> all.assisted(row) == 1 && all.time(row) != Predictions.NO_DAY)
            .mapToLong(all::time)
            .sorted()
            .toArray();
    String flaw = flaw(all, plan, days);
    if (!flaw.isEmpty()) {
      none(flaw, plan, results);
      return results;
    }
    long start = plan.timing().assistedFrom().orElse(days.length > 0 ? days[0] : Long.MAX_VALUE);
    IntPredicate right = row -> all.unaided(row) == all.label(row);
    add("unassisted-accuracy", plan, cases(all, plan, start, right, _ -> true), results);
    IntPredicate event = row -> all.label(row) == 1;
    add("unassisted-sensitivity", plan, cases(all, plan, start, right, event), results);
    return results;
  }

  private static void none(String flaw, Plan plan, List<Result> results) {
    for (String part : List.of("-before", "-after", "-change", "-cases-a-month")) {
      add("unassisted-accuracy" + part, Measured.not(flaw), List.of(), plan, results);
      add("unassisted-sensitivity" + part, Measured.not(flaw), List.of(), plan, results);
    }
  }

  /** Why it is not known which cases came before; empty where it is. */
  private static String flaw(Predictions all, Plan plan, long[] days) {
    if (!all.has(Column.TIME)) {
      return "no column of times says which cases came before the first assisted one";
    }
    long soon = Arrays.stream(days).filter(day -> day < days[0] + SOON).count();
    return plan.timing().assistedFrom().isPresent() || days.length == 0 || soon >= FEW
        ? ""
        : "%s in the %d days from the first, %s: maybe a wrong date; assisted-from in the plan says when assistance began"
            .formatted(Sample.counted(soon, "assisted row"), SOON, LocalDate.ofEpochDay(days[0]));
  }

  /**
   * Cases: those decided rightly, that share with its interval, what patients add to it, and those
   * with the outcome.
   */
  private record Cases(
      Share right, Measured measured, boolean repeated, Added added, long events) {}

  /** Before and after. */
  private static List<Cases> cases(
      Predictions all, Plan plan, long start, IntPredicate right, IntPredicate of) {
    IntPredicate known =
        row ->
            all.assisted(row) == 0
                && all.unaided(row) >= 0
                && all.label(row) >= 0
                && all.time(row) != Predictions.NO_DAY
                && Validation.isDue(all, plan, row)
                && of.test(row);
    IntPredicate early = row -> all.time(row) < start;
    return List.of(
        cases(all, plan, known.and(early), right),
        cases(all, plan, known.and(early.negate()), right));
  }

  private static Cases cases(Predictions all, Plan plan, IntPredicate known, IntPredicate right) {
    int[] rows = IntStream.range(0, all.size()).filter(known).toArray();
    Share share = new Share(IntStream.of(rows).filter(right).count(), rows.length);
    ByPatient patients = ByPatient.of(all, rows, 2, row -> right.test(row) ? 1 : 0);
    Measured measured = Proportions.of(share, plan.intervals().exact());
    if (patients.repeats()) {
      String lack = Least.patients(patients.patients(_ -> true), plan.minimum());
      measured =
          lack.isEmpty()
              ? patients.counted(_ -> true, kind -> kind == 1).measured()
              : Measured.not(lack);
    }
    long events = IntStream.of(rows).filter(row -> all.label(row) == 1).count();
    Added added = added(all, rows, row -> (right.test(row) ? 1 : 0) - share.value());
    return new Cases(share, measured, patients.repeats(), added, events);
  }

  /** What each patient adds, and each row without one by itself. */
  private static Added added(Predictions all, int[] rows, IntToDoubleFunction part) {
    int[] known =
        IntStream.of(rows)
            .map(all::patient)
            .filter(code -> code >= 0)
            .sorted()
            .distinct()
            .toArray();
    int[] alone = IntStream.of(rows).filter(row -> all.patient(row) < 0).toArray();
    double[] sums = new double[known.length + alone.length];
    int next = known.length;
    for (int row : rows) {
      int place = Arrays.binarySearch(known, all.patient(row));
      sums[place < 0 ? next++ : place] += part.applyAsDouble(row);
    }
    int[] names = Arrays.copyOf(known, sums.length);
    Arrays.fill(names, known.length, sums.length, -1);
    return new Added(names, () -> sums);
  }

  /** After less before; patients with cases in both are counted together. */
  private static Measured change(Cases before, Cases after) {
    boolean known = before.measured.estimable() && after.measured.estimable();
    double correlation = known ? before.added.correlation(after.added) : 0;
    if (!before.repeated && !after.repeated && correlation == 0) {
      return difference(before.right, after.right);
    }
    String method = "Newcombe, by patient";
    return known
        ? Proportions.newcombe(after.measured, before.measured, correlation, method)
        : Measured.not((before.measured.estimable() ? after : before).measured.reason());
  }

  private static void add(String metric, Plan plan, List<Cases> cases, List<Result> results) {
    Cases before = cases.getFirst();
    Cases after = cases.getLast();
    add(metric + "-before", before.measured, cases.subList(0, 1), plan, results);
    add(metric + "-after", after.measured, cases.subList(1, 2), plan, results);
    add(metric + "-change", change(before, after), cases, plan, results);
    double share = before.right.n() > 0 ? before.right.value() : 0;
    Measured reserve =
        share > DROP
            ? Measured.bare(
                (double) casesAMonth(share, DROP, POWER, MONTHS),
                "to find a fall by 0.1 in 6 months with power 0.8; no interval, since it is a plan")
            : Measured.not("no unassisted cases before, or few of them right");
    add(metric + "-cases-a-month", reserve, cases.subList(0, 1), plan, results);
  }

  private static void add(
      String metric, Measured measured, List<Cases> cases, Plan plan, List<Result> results) {
    long n = cases.stream().mapToLong(one -> one.right.n()).sum();
    long events = cases.stream().mapToLong(Cases::events).sum();
    Place.Count count = new Place.Count(n, events, Sample.Days.NONE);
    results.add(Place.ALL.result(metric, Double.NaN, measured, count, plan));
  }
}
