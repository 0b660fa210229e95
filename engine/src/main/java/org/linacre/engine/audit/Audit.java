package org.linacre.engine.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.linacre.engine.audit.Answer.Because;
import org.linacre.engine.audit.Answer.State;
import org.linacre.engine.validation.Plan;
import org.linacre.engine.validation.Result;
import org.linacre.engine.validation.ValidationResult;
import org.linacre.engine.validation.Verdict;
import org.linacre.engine.validation.Verdict.Finding;

/** Answers checks from the numbers. */
public final class Audit {
  private static final String HERE =
      "as far as the results shown in this folder tell: another folder, or rows changed on purpose, it"
          + " cannot know";

  private final Study study;

  private Audit(Study study) {
    this.study = study;
  }

  /**
   * What was looked at.
   *
   * @param plan what was declared
   * @param unrecorded why it is not known to have come first; empty where it is
   * @param found what was found
   * @param rows how many rows there were
   * @param missing how many of them lack a value, by column
   * @param absent what was declared and not found
   * @param aims the widths of intervals that the plan wants; none for those of the checks
   */
  public record Study(
      Plan plan,
      String unrecorded,
      ValidationResult found,
      long rows,
      Map<String, Long> missing,
      List<String> absent,
      List<Precision.Aim> aims) {
    /** A study with its own copies. */
    public Study {
      missing = Map.copyOf(missing);
      absent = List.copyOf(absent);
      aims = List.copyOf(aims);
    }
  }

  /** The answers, in the order of the checks. */
  public static List<Answer> of(Study study, List<Check> checks) {
    Audit audit = new Audit(study);
    return checks.stream().map(audit::answer).toList();
  }

  private Answer answer(Check check) {
    return switch (check.rule()) {
      case DECLARED -> declared(check);
      case FOLLOWED ->
          study.plan.declared()
              ? plain(check, study.absent.isEmpty())
              : new Answer(check, State.NOT_LOOKED_AT, List.of());
      case COMPLETE -> complete(check);
      case ESTIMABLE, ABOVE, COVERS -> everyone(check);
      case GROUPS_DECLARED -> plain(check, !study.plan.groups().isEmpty());
      case GROUPS_ESTIMABLE -> levels(check);
      case NO_DISPARITY -> verdicts(check, Finding.DISPARITY, Finding.NO_DISPARITY);
      case MARGINS -> verdicts(check, Finding.OUTSIDE_MARGIN, Finding.WITHIN_MARGIN);
      case LOOKED_AT -> lookedAt(check);
    };
  }

  private Answer declared(Check check) {
    double none = Double.NaN;
    Because because = new Because(study.unrecorded, Result.ALL, Result.ALL, none, none, none, none);
    if (!study.unrecorded.isEmpty() || !study.plan.declared()) {
      List<Because> reasons = study.unrecorded.isEmpty() ? List.of() : List.of(because);
      return new Answer(check, State.NOT_MET, reasons);
    }
    Because only = new Because(HERE, Result.ALL, Result.ALL, none, none, none, none);
    return new Answer(check, State.MET, List.of(only));
  }

  private static Answer plain(Check check, boolean holds) {
    return new Answer(check, holds ? State.MET : State.NOT_MET, List.of());
  }

  private Answer complete(Check check) {
    Long missing = study.missing.get(check.metric());
    if (missing == null || study.rows == 0) {
      return new Answer(check, State.NOT_LOOKED_AT, List.of());
    }
    double share = (double) missing / study.rows;
    Because because =
        new Because(
            check.metric(), Result.ALL, Result.ALL, Double.NaN, share, Double.NaN, Double.NaN);
    return new Answer(check, share <= check.high() ? State.MET : State.NOT_MET, List.of(because));
  }

  private Answer everyone(Check check) {
    List<String> metrics = List.of(check.metric().split(" ", -1));
    List<Result> results =
        results(r -> metrics.contains(r.metric()) && r.group().equals(Result.ALL)).stream()
            .filter(r -> r.split().equals(Result.ALL))
            .toList();
    Precise precise = new Precise(check, study.plan.minimum(), study.aims);
    List<Because> because = new ArrayList<>(because(results));
    results.stream()
        .filter(r -> !precise.isKnown(r) || holds(check, r))
        .forEach(r -> because.addAll(precise.lacks(r)));
    return new Answer(check, state(precise, results), because);
  }

  private static State state(Precise precise, List<Result> results) {
    if (results.isEmpty()) {
      return State.NOT_LOOKED_AT;
    }
    Check check = precise.check();
    if (results.stream().anyMatch(r -> precise.isKnown(r) && !holds(check, r))) {
      return State.NOT_MET;
    }
    boolean all = results.stream().allMatch(r -> precise.isKnown(r) && precise.lacks(r).isEmpty());
    return all ? State.MET : State.NOT_ESTIMABLE;
  }

  private static boolean holds(Check check, Result r) {
    return switch (check.rule()) {
      case ABOVE -> (Double.isNaN(r.lower()) ? r.value() : r.lower()) > check.low();
      case COVERS -> r.lower() <= check.high() && r.upper() >= check.low();
      case DECLARED,
          FOLLOWED,
          COMPLETE,
          ESTIMABLE,
          GROUPS_DECLARED,
          GROUPS_ESTIMABLE,
          NO_DISPARITY,
          MARGINS,
          LOOKED_AT ->
          true;
    };
  }

  private Answer levels(Check check) {
    List<String> declared = study.plan.groups().stream().map(Plan.Declared::group).toList();
    List<Result> results =
        results(r -> declared.contains(r.group()) && r.split().equals(Result.ALL));
    Map<String, Result> firsts = new LinkedHashMap<>();
    results.stream()
        .filter(r -> !r.estimable())
        .forEach(r -> firsts.putIfAbsent(r.group() + "\u0000" + r.level(), r));
    List<Result> unknown = List.copyOf(firsts.values());
    State state =
        results.isEmpty()
            ? State.NOT_LOOKED_AT
            : unknown.isEmpty() ? State.MET : State.NOT_ESTIMABLE;
    return new Answer(check, state, because(unknown));
  }

  private Answer verdicts(Check check, Finding bad, Finding good) {
    List<Verdict> verdicts =
        study.found.verdicts().stream()
            .filter(v -> check.metric().isEmpty() || v.metric().equals(check.metric()))
            .filter(v -> v.verdict() == bad || v.verdict() == good || isOpen(v, bad))
            .toList();
    List<Verdict> broken = verdicts.stream().filter(v -> v.verdict() == bad).toList();
    boolean open = verdicts.stream().anyMatch(v -> v.verdict() != good);
    State state =
        verdicts.isEmpty()
            ? State.NOT_LOOKED_AT
            : !broken.isEmpty() ? State.NOT_MET : open ? State.NOT_ESTIMABLE : State.MET;
    List<Because> because =
        broken.stream()
            .filter(v -> v.group().equals(Result.ALL) || !v.level().equals(Result.ALL))
            .map(v -> number(v.metric(), v.group(), v.level(), v.threshold()))
            .toList();
    return new Answer(check, state, because);
  }

  /** Whether an undecided verdict is of the kind: a margin's metric, or a comparison's. */
  private boolean isOpen(Verdict v, Finding bad) {
    boolean margin =
        study.plan.margins().stream()
            .anyMatch(m -> m.metric().equals(v.metric()) && m.group().equals(v.group()));
    boolean asked = bad == Finding.OUTSIDE_MARGIN;
    return (v.verdict() == Finding.NOT_ESTIMABLE && margin == asked)
        || (v.verdict() == Finding.INCONCLUSIVE && !asked);
  }

  private Answer lookedAt(Check check) {
    boolean any =
        study.found.results().stream()
            .anyMatch(
                r ->
                    r.metric().equals(check.metric())
                        || r.metric().startsWith(check.metric() + "-"));
    return new Answer(check, any ? State.MET : State.NOT_LOOKED_AT, List.of());
  }

  private List<Result> results(Predicate<Result> wanted) {
    return study.found.results().stream().filter(wanted).toList();
  }

  private static List<Because> because(List<Result> results) {
    return results.stream()
        .map(
            r ->
                new Because(
                    r.metric(),
                    r.group(),
                    r.level(),
                    r.threshold(),
                    r.value(),
                    r.lower(),
                    r.upper()))
        .toList();
  }

  private Because number(String metric, String group, String level, double threshold) {
    return study.found.results().stream()
        .filter(r -> r.metric().equals(metric) && r.group().equals(group))
        .filter(r -> r.level().equals(level) && Double.compare(r.threshold(), threshold) == 0)
        .findFirst()
        .map(r -> because(List.of(r)).getFirst())
        .orElse(new Because(metric, group, level, threshold, Double.NaN, Double.NaN, Double.NaN));
  }
}
