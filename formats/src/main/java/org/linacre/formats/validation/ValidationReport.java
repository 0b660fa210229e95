package org.linacre.formats.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;
import org.linacre.engine.audit.Accrual;
import org.linacre.engine.audit.Answer;
import org.linacre.engine.audit.Audit;
import org.linacre.engine.audit.Precision;
import org.linacre.engine.validation.Grouping;
import org.linacre.engine.validation.Plan;
import org.linacre.engine.validation.Predictions;
import org.linacre.engine.validation.Result;
import org.linacre.engine.validation.Validation;
import org.linacre.engine.validation.ValidationResult;
import org.linacre.engine.validation.Verdict;

/**
 * All that a report of a validation says.
 *
 * @param file the file of predictions, by its name
 * @param protocol what was declared or asked for
 * @param counts of rows
 * @param found the numbers, those looked at beyond the plan among them
 * @param followed whether the plan was
 * @param accrual when levels become estimable
 * @param precision how many rows intervals of a wanted width need, and when they will be there
 * @param audit the answers to the fixed checks
 */
public record ValidationReport(
    String file,
    Protocol protocol,
    Counts counts,
    ValidationResult found,
    Followed followed,
    List<Accrual> accrual,
    List<Precision> precision,
    List<Answer> audit) {
  /** A report with its own copies. */
  public ValidationReport {
    accrual = List.copyOf(accrual);
    precision = List.copyOf(precision);
    audit = List.copyOf(audit);
  }

  /**
   * Counts of rows.
   *
   * @param rows all
   * @param labelled with a score and an outcome
   * @param events those of them with the outcome
   * @param notDue labelled, and left out since they were not due when labels were read
   * @param counted labelled and due, which is what results are made of
   * @param countedEvents those of them with the outcome
   * @param missing how many lack a value, by column
   */
  public record Counts(
      long rows,
      long labelled,
      long events,
      long notDue,
      long counted,
      long countedEvents,
      SortedMap<String, Long> missing) {}

  /**
   * How what was done differs from what was declared.
   *
   * @param absent declared and not found
   * @param beyond looked at and not declared: exploratory
   * @param standing how the plan stands to the results
   */
  public record Followed(List<String> absent, List<String> beyond, Standing standing) {
    /** A comparison with its own copies. */
    public Followed {
      absent = List.copyOf(absent);
      beyond = List.copyOf(beyond);
    }
  }

  /**
   * What was asked for beyond a plan.
   *
   * @param thresholds not declared
   * @param groups not declared
   */
  public record Beyond(List<Double> thresholds, List<String> groups) {
    /** Asked for with its own copies. */
    public Beyond {
      thresholds = List.copyOf(thresholds);
      groups = List.copyOf(groups);
    }
  }

  /** Whether a verdict fails: a disparity or a margin that is not kept. */
  public boolean fails() {
    return found.verdicts().stream().anyMatch(ValidationReport::fails);
  }

  static boolean fails(Verdict verdict) {
    return switch (verdict.verdict()) {
      case DISPARITY, OUTSIDE_MARGIN -> true;
      case NO_DISPARITY, INCONCLUSIVE, NOT_ESTIMABLE, WITHIN_MARGIN -> false;
    };
  }

  /**
   * What was asked for.
   *
   * @param file the file of predictions, by its name
   * @param protocol the plan
   * @param beyond more than it
   * @param standing how the plan stands to the results
   */
  public record Asked(String file, Protocol protocol, Beyond beyond, Standing standing) {
    /** The plan, exploratory where it came after results. */
    private Plan plan() {
      return standing.recorded() == Standing.Recorded.AFTER_RESULTS
          ? protocol.plan().afterResults()
          : protocol.plan();
    }
  }

  /** Validates and gathers all that is to be said. */
  public static ValidationReport of(Predictions predictions, Asked asked, Assurance assurance) {
    Plan plan = asked.plan();
    ValidationResult found =
        joined(Validation.of(predictions, plan), further(predictions, asked, assurance), plan);
    found = told(found, asked);
    Counts counts = counts(predictions, plan);
    Followed followed = followed(predictions, asked, found);
    Audit.Study study = study(asked, found, counts, followed.absent);
    return new ValidationReport(
        asked.file,
        asked.protocol,
        counts,
        found,
        followed,
        Accrual.of(predictions, plan),
        Precision.of(
            predictions,
            found.results(),
            asked.protocol.sought().aims().isEmpty()
                ? assurance.aims()
                : asked.protocol.sought().aims(),
            asked.protocol.sought().expected()),
        Audit.of(study, assurance.checks()));
  }

  private static Audit.Study study(
      Asked asked, ValidationResult found, Counts counts, List<String> absent) {
    return new Audit.Study(
        asked.protocol.plan(),
        asked.standing.flaw(),
        found,
        counts.rows,
        counts.missing,
        absent,
        asked.protocol.sought().aims());
  }

  /** With a note where nobody can tell that the plan came first, or that it did not. */
  private static ValidationResult told(ValidationResult found, Asked asked) {
    List<ValidationResult.Note> notes = new ArrayList<>(found.notes());
    if (asked.standing.recorded() == Standing.Recorded.NOWHERE) {
      notes.add(note("plan-nowhere", Wording.of("summary.nowhere")));
    } else if (asked.standing.seen().equals(Standing.Seen.UNKNOWN)) {
      notes.add(note("rows-untold", Wording.of("seen.untold")));
    } else if (asked.standing.recorded() == Standing.Recorded.AFTER_RESULTS) {
      notes.add(note("rows-seen-before", seen(asked.standing.seen())));
    }
    if (!asked.standing.damaged().isEmpty()) {
      notes.add(note("record-damaged", Wording.of("record.damaged", asked.standing.damaged())));
    }
    return new ValidationResult(found.results(), found.verdicts(), found.curves(), notes);
  }

  private static ValidationResult.Note note(String kind, String text) {
    return new ValidationResult.Note(kind, Result.ALL, Result.ALL, text);
  }

  /** About what share of rows were looked at before, in which run and under which plan. */
  private static String seen(Standing.Seen seen) {
    String plan =
        seen.plan().isEmpty() ? Wording.of("seen.none") : Wording.of("seen.plan", seen.plan());
    return Double.isNaN(seen.share())
        ? Wording.of("seen.unknown", seen.run(), plan)
        : Wording.of("seen", Math.round(100 * seen.share()), seen.run(), plan);
  }

  private static Counts counts(Predictions p, Plan plan) {
    long[] labelled = new long[2];
    long[] counted = new long[2];
    for (int i = 0; i < p.size(); i++) {
      if (p.label(i) >= 0 && !Double.isNaN(p.score(i))) {
        labelled[p.label(i)]++;
        counted[p.label(i)] += Validation.isDue(p, plan, i) ? 1 : 0;
      }
    }
    long all = labelled[0] + labelled[1];
    long due = counted[0] + counted[1];
    return new Counts(p.size(), all, labelled[1], all - due, due, counted[1], p.missing());
  }

  private static ValidationResult further(
      Predictions predictions, Asked asked, Assurance assurance) {
    if (asked.beyond.thresholds.isEmpty() && asked.beyond.groups.isEmpty()) {
      return new ValidationResult(List.of(), List.of(), List.of(), List.of());
    }
    List<Double> thresholds = new ArrayList<>(asked.beyond.thresholds);
    if (thresholds.isEmpty()) {
      thresholds.addAll(asked.protocol.plan().thresholds());
    }
    Layout groups =
        new Layout(
            asked.protocol.layout().columns(),
            asked.beyond.groups,
            asked.protocol.layout().missing());
    Plan plan = Protocol.undeclared(groups, thresholds, asked.plan().timing(), assurance).plan();
    return Validation.of(predictions, plan);
  }

  /** The plan's findings, and those of the others that the plan has not. */
  private static ValidationResult joined(ValidationResult first, ValidationResult more, Plan plan) {
    TreeSet<String> seen = new TreeSet<>();
    first.results().forEach(r -> seen.add(key(r)));
    List<Result> results = new ArrayList<>(first.results());
    more.results().stream().filter(r -> !seen.contains(key(r))).forEach(results::add);
    List<String> declared = plan.groups().stream().map(Plan.Declared::group).toList();
    List<Verdict> verdicts = new ArrayList<>(first.verdicts());
    more.verdicts().stream().filter(v -> !declared.contains(v.group())).forEach(verdicts::add);
    return new ValidationResult(results, verdicts, first.curves(), first.notes());
  }

  private static String key(Result r) {
    return String.join(
        "\u0000", r.metric(), r.split(), r.group(), r.level(), String.valueOf(r.threshold()));
  }

  private static Followed followed(Predictions p, Asked asked, ValidationResult found) {
    List<String> absent = new ArrayList<>();
    List<String> beyond = new ArrayList<>();
    for (Plan.Declared declared : asked.protocol.plan().groups()) {
      for (Grouping grouping : p.groupings()) {
        if (grouping.name().equals(declared.group()) && !declared.levels().isEmpty()) {
          compare(declared, grouping, absent, beyond);
        }
      }
    }
    for (Plan.Margin margin : asked.protocol.plan().margins()) {
      if (found.results().stream().noneMatch(r -> isOf(margin, r))) {
        absent.add(margin.metric() + " " + margin.group());
      }
    }
    asked.beyond.thresholds.forEach(t -> beyond.add(">= " + t));
    beyond.addAll(asked.beyond.groups);
    return new Followed(absent, beyond, asked.standing);
  }

  private static boolean isOf(Plan.Margin margin, Result r) {
    return r.metric().equals(margin.metric()) && r.group().equals(margin.group());
  }

  private static void compare(
      Plan.Declared declared, Grouping grouping, List<String> absent, List<String> beyond) {
    declared.levels().stream()
        .filter(level -> !grouping.levels().contains(level))
        .forEach(level -> absent.add(grouping.name() + " = " + level));
    grouping.levels().stream()
        .filter(level -> !declared.levels().contains(level))
        .forEach(level -> beyond.add(grouping.name() + " = " + level));
  }
}
