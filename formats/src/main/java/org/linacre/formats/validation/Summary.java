package org.linacre.formats.validation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linacre.engine.validation.Plan;
import org.linacre.engine.validation.Result;
import org.linacre.engine.validation.Verdict;
import org.linacre.engine.validation.Verdict.Finding;
import org.linacre.formats.report.Html;

/** What was asked, what can be said and what cannot, in plain words. */
final class Summary {
  private static final List<String> FIRST =
      List.of("auroc", "oe", "calibration-slope", "scaled-brier");
  private static final int MOST_NAMED = 12;

  private final Html html;
  private final ValidationReport report;
  private final Assurance assurance;

  Summary(Html html, ValidationReport report, Assurance assurance) {
    this.html = html;
    this.report = report;
    this.assurance = assurance;
  }

  void draw() {
    html.raw("<section aria-labelledby=\"summary\">");
    html.element("h2 id=\"summary\"", Wording.of("summary"));
    asked();
    html.element("h3", Wording.of("summary.can")).raw("<ul>");
    numbers();
    verdicts(Finding.DISPARITY);
    verdicts(Finding.OUTSIDE_MARGIN);
    clear();
    html.raw("</ul>").element("h3", Wording.of("summary.cannot")).raw("<ul>");
    verdicts(Finding.INCONCLUSIVE);
    cannot();
    html.raw("</ul></section>");
  }

  private void followed(ValidationReport.Followed followed) {
    String key = "summary." + followed.standing().recorded().word();
    html.raw("<p><strong>").text(Wording.of(key)).raw("</strong></p>");
    html.element(
        "p",
        Wording.of(
            followed.absent().isEmpty() ? "summary.followed" : "summary.notFollowed",
            followed.absent().size(),
            followed.beyond().size()));
  }

  private void asked() {
    Plan plan = report.protocol().plan();
    if (plan.declared()) {
      html.element("p", Wording.of("summary.asked", plan.outcome(), purpose(plan.purpose())));
      followed(report.followed());
    } else {
      html.raw("<p><strong>").text(Wording.of("summary.exploratory")).raw("</strong></p>");
    }
    rows(report.counts());
  }

  private void rows(ValidationReport.Counts counts) {
    html.element(
        "p",
        Wording.of(
            "summary.rows",
            Wording.count(counts.rows()),
            Wording.count(counts.labelled()),
            Wording.count(counts.events())));
    if (counts.notDue() > 0) {
      html.element(
          "p",
          Wording.of(
              "summary.notDue",
              Wording.count(counts.notDue()),
              Wording.count(counts.counted()),
              Wording.count(counts.countedEvents())));
    }
  }

  private String purpose(String word) {
    return assurance.purposes().stream()
        .filter(p -> p.purpose().equals(word))
        .map(Assurance.Purpose::title)
        .findFirst()
        .orElse(word);
  }

  private void numbers() {
    for (String metric : FIRST) {
      report.found().results().stream()
          .filter(r -> r.metric().equals(metric) && r.estimable())
          .filter(r -> r.group().equals(Result.ALL) && r.split().equals(Result.ALL))
          .forEach(this::number);
    }
  }

  private void number(Result r) {
    String means = assurance.metric(r.metric()).map(Assurance.Metric::means).orElse("");
    html.raw("<li><strong>").text(assurance.title(r.metric()) + ": " + Tables.interval(r));
    html.raw("</strong> ").text(means).raw("</li>");
  }

  private List<Verdict> of(Finding finding) {
    return report.found().verdicts().stream()
        .filter(v -> v.verdict() == finding)
        .filter(v -> v.group().equals(Result.ALL) || !v.level().equals(Result.ALL))
        .toList();
  }

  private void verdicts(Finding finding) {
    List<Verdict> verdicts = of(finding);
    for (Verdict v : verdicts.stream().limit(MOST_NAMED).toList()) {
      html.raw("<li><strong>").text(Wording.of("verdict." + finding.word())).raw(":</strong> ");
      html.text(named(v) + ": " + Wording.reason(v.reason())).raw("</li>");
    }
    if (verdicts.size() > MOST_NAMED) {
      html.element("li", Wording.of("summary.more", verdicts.size() - MOST_NAMED));
    }
  }

  private String named(Verdict v) {
    String at = Double.isNaN(v.threshold()) ? "" : " ≥ " + Wording.threshold(v.threshold());
    String where = v.group().equals(Result.ALL) ? "" : ", " + v.group() + " = " + v.level();
    return assurance.title(v.metric()) + at + where;
  }

  private void clear() {
    int alike = of(Finding.NO_DISPARITY).size();
    int within = of(Finding.WITHIN_MARGIN).size();
    if (alike > 0) {
      html.element("li", Wording.of("summary.alike", alike));
    }
    if (within > 0) {
      html.element("li", Wording.of("summary.within", within));
    }
    if (report.found().verdicts().isEmpty()) {
      html.element("li", Wording.of("summary.noVerdict"));
    }
  }

  /** Reasons with what they keep from being said, the commonest number of names cut short. */
  private void cannot() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    Map<String, String> examples = new LinkedHashMap<>();
    for (Result r : report.found().results()) {
      if (!r.estimable()) {
        String where = r.group().equals(Result.ALL) ? "" : ", " + r.group() + " = " + r.level();
        counts.merge(r.reason(), 1, Integer::sum);
        examples.putIfAbsent(r.reason(), assurance.title(r.metric()) + where);
      }
    }
    counts.entrySet().stream()
        .limit(MOST_NAMED)
        .forEach(
            e ->
                html.element(
                    "li",
                    Wording.of(
                        "summary.because",
                        e.getValue(),
                        examples.getOrDefault(e.getKey(), ""),
                        e.getKey())));
    if (counts.size() > MOST_NAMED) {
      html.element("li", Wording.of("summary.moreReasons", counts.size() - MOST_NAMED));
    }
    html.element("li", Wording.of("summary.always"));
  }
}
