package org.linacre.formats.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.linacre.engine.audit.Accrual;
import org.linacre.engine.audit.Precision;
import org.linacre.formats.report.Html;

/** When each level can be estimated at all, and when to the wanted precision. */
final class SampleSizes {
  private final Html html;
  private final ValidationReport report;
  private final Assurance assurance;

  SampleSizes(Html html, ValidationReport report, Assurance assurance) {
    this.html = html;
    this.report = report;
    this.assurance = assurance;
  }

  void draw() {
    if (report.accrual().isEmpty()) {
      html.element("p", Wording.of("accrual.none"));
    } else {
      Tables.write(
          html,
          Wording.of("accrual"),
          List.of("group", "level", "n", "events", "months", "estimableIn"),
          report.accrual().stream().map(SampleSizes::row).toList());
    }
    html.element("h3", Wording.of("precision"));
    html.element("p class=\"soft\"", Wording.of("precision.note"));
    Tables.write(
        html,
        Wording.of("precision"),
        List.of(
            "group", "level", "metric", "threshold", "width", "needed", "n", "in", "at", "method"),
        report.precision().stream().map(this::row).toList());
  }

  private static List<String> row(Accrual a) {
    return List.of(
        a.group(),
        a.level(),
        Wording.count(a.rows()),
        Wording.count(a.events()),
        a.months() > 0 ? Wording.number(a.months()) : "–",
        a.estimableNow() ? Wording.of("accrual.now") : when(a.estimableIn()));
  }

  private List<String> row(Precision p) {
    List<String> row = new ArrayList<>(List.of(p.group(), p.level(), assurance.title(p.metric())));
    row.add(Wording.threshold(p.threshold()));
    row.add(Wording.number(p.width()));
    row.add(p.rows() > 0 ? Wording.count(p.rows()) : Wording.of("precision.unknown"));
    row.add(Wording.count(p.present()));
    row.add(when(p.estimableIn()));
    row.add(Wording.of(p.declared() ? "precision.plan" : "precision.file"));
    row.add(p.method());
    return row;
  }

  private static String when(OptionalInt months) {
    if (months.isEmpty()) {
      return Wording.of("accrual.unknown");
    }
    return months.getAsInt() == 0
        ? Wording.of("accrual.now")
        : Wording.of("accrual.in", months.getAsInt());
  }
}
