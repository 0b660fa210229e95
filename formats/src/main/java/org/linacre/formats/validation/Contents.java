package org.linacre.formats.validation;

import java.util.List;
import org.linacre.engine.validation.Result;

/** What sections of a report have to show, beside their headings. */
record Contents(ValidationReport report, Assurance assurance) {
  /** The sections that an item of a checklist can be answered by. */
  static final List<String> SECTIONS =
      List.of(
          "summary",
          "plan",
          "data",
          "accrual",
          "overall",
          "thresholds",
          "groups",
          "verdicts",
          "shift",
          "people",
          "limits",
          "method");

  /** Whether a section has something of its kind: a declaration, or an estimate. */
  boolean has(String section) {
    return switch (section) {
      case "summary", "data", "limits" -> true;
      case "plan" -> report.protocol().plan().declared();
      case "accrual" -> report.precision().stream().anyMatch(need -> need.declared());
      case "groups" -> report.found().results().stream().anyMatch(r -> r.estimable() && isLevel(r));
      case "verdicts" ->
          report.found().verdicts().stream().anyMatch(v -> !v.group().equals(Result.ALL));
      case "method" -> report.found().results().stream().anyMatch(Result::estimable);
      default ->
          report.found().results().stream()
              .anyMatch(r -> r.estimable() && !isLevel(r) && isOf(section, r));
    };
  }

  private static boolean isLevel(Result r) {
    return !r.group().equals(Result.ALL);
  }

  private boolean isOf(String section, Result r) {
    return assurance.metric(r.metric()).filter(m -> m.section().equals(section)).isPresent();
  }
}
