package org.linacre.app;

import java.io.PrintStream;
import java.util.Locale;
import org.linacre.engine.validation.Result;
import org.linacre.engine.validation.Verdict;
import org.linacre.formats.validation.Assurance;
import org.linacre.formats.validation.Standing;
import org.linacre.formats.validation.ValidationReport;

/** A validation on the console: counts, how the plan stands, everyone's numbers, decisions. */
final class ValidateLines {
  private static final double SMALLEST_P = 0.001;

  private final PrintStream to;
  private final Assurance assurance;

  ValidateLines(PrintStream to, Assurance assurance) {
    this.to = to;
    this.assurance = assurance;
  }

  void tell(ValidationReport report) {
    counts(report.counts());
    standing(report);
    report.found().results().stream()
        .filter(r -> r.group().equals(Result.ALL) && r.split().equals(Result.ALL))
        .forEach(this::show);
    report.found().verdicts().forEach(this::show);
  }

  private void counts(ValidationReport.Counts counts) {
    to.printf(
        "%,d rows, %,d with score and outcome, %,d with the outcome.%n",
        counts.rows(), counts.labelled(), counts.events());
    if (counts.notDue() > 0) {
      to.printf(
          "Of these %,d were not due when outcomes were read and are left out: %,d count, %,d with"
              + " the outcome.%n",
          counts.notDue(), counts.counted(), counts.countedEvents());
    }
  }

  private void standing(ValidationReport report) {
    if (!report.protocol().plan().declared()) {
      to.println("No plan was recorded: every result is exploratory.");
    } else if (report.followed().standing().recorded() == Standing.Recorded.AFTER_RESULTS) {
      to.println("The plan came after results were shown here: every result is exploratory.");
    } else if (report.followed().standing().recorded() == Standing.Recorded.BEFORE_RESULTS) {
      to.println("The plan came before results, as far as this folder tells.");
    }
    String damaged = report.followed().standing().damaged();
    if (!damaged.isEmpty()) {
      to.println("The record of plans and runs here could not be read; it is kept in " + damaged);
    }
  }

  private static String at(double threshold) {
    return Double.isNaN(threshold) ? "" : " at " + threshold;
  }

  private void show(Result r) {
    String name = assurance.title(r.metric()) + at(r.threshold());
    if (r.estimable() && Double.isNaN(r.lower())) {
      boolean small = r.metric().endsWith("-p") && r.value() < SMALLEST_P;
      String value = small ? "< 0.001" : String.format(Locale.ROOT, "%.3f", r.value());
      to.printf("  %-44s %s (no interval)%n", name, value);
    } else if (r.estimable()) {
      to.printf("  %-44s %.3f [%.3f, %.3f]%n", name, r.value(), r.lower(), r.upper());
    } else {
      to.printf("  %-44s not estimable: %s%n", name, r.reason());
    }
  }

  private void show(Verdict v) {
    to.printf(
        "%s: %s%s, %s = %s: %s%n",
        v.verdict().word(),
        assurance.title(v.metric()),
        at(v.threshold()),
        v.group(),
        v.level(),
        v.reason());
  }
}
