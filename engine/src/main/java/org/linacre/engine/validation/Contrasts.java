package org.linacre.engine.validation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.linacre.engine.validation.ValidationResult.Note;
import org.linacre.engine.validation.Verdict.Finding;

/** A level against the rest on what was declared, and the verdicts over all such comparisons. */
final class Contrasts {
  private static final int MOST_NAMED = 12;

  private final Place place;
  private final Sample level;
  private final Sample rest;
  private final Plan plan;

  /** A declared comparison. */
  record Asked(
      String metric,
      Place place,
      double threshold,
      Contrast contrast,
      String baseRates,
      boolean hasRows) {
    /** What the verdict on a grouping as a whole is about. */
    String whole() {
      return place.group() + '\n' + metric + '\n' + threshold;
    }

    /** The same, not estimable where there is a flaw. */
    Asked unless(String flaw) {
      Contrast none = new Contrast(Measured.not(flaw), Double.NaN);
      return flaw.isEmpty() ? this : new Asked(metric, place, threshold, none, "", hasRows);
    }

    boolean estimable() {
      return contrast.difference().estimable() && !Double.isNaN(contrast.p());
    }
  }

  Contrasts(Place place, Sample level, Sample rest, Plan plan) {
    this.place = place;
    this.level = level;
    this.rest = rest;
    this.plan = plan;
  }

  /** The comparisons, in the order of the metrics and thresholds. */
  List<Asked> asked(List<String> metrics) {
    List<Asked> asked = new ArrayList<>();
    for (String metric : metrics.stream().filter(m -> !AtHorizon.compares(m)).toList()) {
      List<Double> thresholds =
          Contrast.hasThreshold(metric) ? plan.thresholds() : List.of(Double.NaN);
      for (double threshold : thresholds) {
        String lack = lack(metric, level, "") + lack(metric, rest, "of the rest: ");
        Contrast contrast =
            lack.isEmpty()
                ? Contrast.of(metric, threshold, level, rest)
                : new Contrast(Measured.not(lack.replaceFirst("; $", "")), Double.NaN);
        String base = baseRates(metric);
        asked.add(new Asked(metric, place, threshold, contrast, base, level.total > 0));
      }
    }
    return asked;
  }

  /** The differences as results. */
  List<Result> results(List<Asked> asked) {
    return asked.stream()
        .map(
            one ->
                place.result(
                    Contrast.named(one.metric),
                    one.threshold,
                    one.contrast.difference(),
                    level,
                    plan))
        .toList();
  }

  private String lack(String metric, Sample sample, String whose) {
    boolean events = !metric.equals("specificity");
    boolean others = !metric.equals("sensitivity");
    String lack = Least.lack(sample, plan.minimum(), events, others);
    return lack.isEmpty() ? "" : whose + lack + "; ";
  }

  /** In words, where the prevalence differs and the metric moves with it; empty elsewhere. */
  private String baseRates(String metric) {
    if (!Contrast.hasThreshold(metric) || level.total == 0 || rest.total == 0) {
      return "";
    }
    Proportions.Share a = new Proportions.Share(level.events, level.total);
    Proportions.Share b = new Proportions.Share(rest.events, rest.total);
    double p = Proportions.p(a, b);
    return p >= 0.05
        ? ""
        : String.format(
            Locale.ROOT,
            "The outcome is at %.1f %% here and %.1f %% in the rest (p = %.2g): rates at a threshold "
                + "differ then without any fault of the scores. Read calibration by group first.",
            100 * a.value(),
            100 * b.value(),
            p);
  }

  /** The notes on base rates, one for each level. */
  static List<Note> notes(List<Asked> asked) {
    Map<Place, Note> notes = new LinkedHashMap<>();
    for (Asked one : asked) {
      if (!one.baseRates.isEmpty()) {
        Note note = new Note("base-rate", one.place.group(), one.place.level(), one.baseRates);
        notes.putIfAbsent(one.place, note);
      }
    }
    return List.copyOf(notes.values());
  }

  /** A verdict on each comparison, and after them one on each grouping and metric as a whole. */
  static List<Verdict> verdicts(List<Asked> asked, Plan plan) {
    Map<String, List<Asked>> wholes = new LinkedHashMap<>();
    asked.forEach(one -> wholes.computeIfAbsent(one.whole(), _ -> new ArrayList<>()).add(one));
    Map<String, Double> adjusted = adjusted(asked, wholes, plan);
    List<Verdict> verdicts = new ArrayList<>();
    for (Asked one : asked) {
      double adjustedP = adjusted.getOrDefault(test(one, wholes), Double.NaN);
      long dumb =
          wholes.getOrDefault(one.whole(), List.of()).stream().filter(a -> !a.estimable()).count();
      verdicts.add(verdict(one, one.estimable() ? adjustedP : Double.NaN, dumb, plan));
    }
    List<Verdict> each = List.copyOf(verdicts);
    wholes.values().forEach(whole -> verdicts.add(whole(whole.getFirst(), each)));
    return verdicts;
  }

  /**
   * The corrected p-values of the tests. Of two levels that are all there is of a grouping, the one
   * against the rest is the other against the rest: one test, counted once.
   */
  private static Map<String, Double> adjusted(
      List<Asked> asked, Map<String, List<Asked>> wholes, Plan plan) {
    Map<String, Double> tests = new LinkedHashMap<>();
    for (Asked one : asked) {
      if (one.estimable()) {
        tests.putIfAbsent(test(one, wholes), one.contrast.p());
      }
    }
    double[] p = tests.values().stream().mapToDouble(Double::doubleValue).toArray();
    double[] adjusted = Corrections.adjusted(p, plan.errors().correction());
    int at = 0;
    for (Map.Entry<String, Double> test : tests.entrySet()) {
      test.setValue(adjusted[at++]);
    }
    return tests;
  }

  /** The test that a comparison is. */
  private static String test(Asked one, Map<String, List<Asked>> wholes) {
    long levels =
        wholes.getOrDefault(one.whole(), List.of()).stream().filter(Asked::hasRows).count();
    return levels == 2 ? one.whole() : one.whole() + '\n' + one.place.level();
  }

  private static Verdict verdict(Asked one, double adjustedP, long dumb, Plan plan) {
    Measured difference = one.contrast.difference();
    if (!one.estimable()) {
      return of(one, Finding.NOT_ESTIMABLE, adjustedP, difference.reason());
    }
    String numbers = numbers(one);
    if (adjustedP <= plan.errors().alpha()) {
      return of(one, Finding.DISPARITY, adjustedP, numbers);
    }
    Reach reach = Reach.of(one.metric, difference, plan.margin(one.place.group()));
    String seen = reach.words() + "; " + numbers;
    if (dumb > 0) {
      String reason =
          "nothing found here, but %s of '%s' cannot be looked at; %s"
              .formatted(Sample.counted(dumb, "level"), one.place.group(), seen);
      return of(one, Finding.NOT_ESTIMABLE, adjustedP, reason);
    }
    Finding none = reach.within() ? Finding.NO_DISPARITY : Finding.INCONCLUSIVE;
    return of(one, none, adjustedP, seen);
  }

  private static String numbers(Asked one) {
    Measured difference = one.contrast.difference();
    return String.format(
        Locale.ROOT,
        "against the rest: %.4g (%.4g to %.4g), %s; p = %.3g",
        difference.value(),
        difference.lower(),
        difference.upper(),
        difference.method(),
        one.contrast.p());
  }

  private static Verdict of(Asked one, Finding finding, double adjustedP, String reason) {
    Place place = one.place;
    return new Verdict(
        one.metric, place.group(), place.level(), one.threshold, finding, adjustedP, reason);
  }

  /** Disparity before not estimable before inconclusive before none. */
  private static Verdict whole(Asked one, List<Verdict> each) {
    List<Verdict> mine =
        each.stream()
            .filter(v -> v.metric().equals(one.metric) && v.group().equals(one.place.group()))
            .filter(v -> Double.compare(v.threshold(), one.threshold) == 0)
            .toList();
    double least =
        mine.stream().mapToDouble(Verdict::adjustedP).filter(p -> p >= 0).min().orElse(Double.NaN);
    for (Finding finding :
        List.of(Finding.DISPARITY, Finding.NOT_ESTIMABLE, Finding.INCONCLUSIVE)) {
      List<String> levels =
          mine.stream().filter(v -> v.verdict() == finding).map(Verdict::level).toList();
      if (!levels.isEmpty()) {
        return all(one, finding, least, "by level: " + listed(levels));
      }
    }
    return all(one, Finding.NO_DISPARITY, least, "none of %d levels".formatted(mine.size()));
  }

  /** The first of these; how many more there are. */
  private static String listed(List<String> levels) {
    String first = String.join(", ", levels.stream().limit(MOST_NAMED).toList());
    int more = levels.size() - MOST_NAMED;
    return more > 0 ? first + " and " + more + " more" : first;
  }

  private static Verdict all(Asked one, Finding finding, double p, String reason) {
    return new Verdict(
        one.metric, one.place.group(), Result.ALL, one.threshold, finding, p, reason);
  }
}
