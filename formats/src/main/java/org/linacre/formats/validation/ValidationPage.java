package org.linacre.formats.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.linacre.engine.validation.Plan;
import org.linacre.engine.validation.Result;
import org.linacre.engine.validation.ValidationResult.Note;
import org.linacre.engine.validation.Verdict;
import org.linacre.formats.report.Html;
import org.linacre.formats.validation.Assurance.Metric;

/** The report as one page that needs nothing else: no network, no script. */
final class ValidationPage {
  private static final String POLICY =
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';"
          + " style-src 'unsafe-inline'\">";

  private final ValidationReport report;
  private final Assurance assurance;
  private final Html html = new Html();

  ValidationPage(ValidationReport report, Assurance assurance) {
    this.report = report;
    this.assurance = assurance;
  }

  String page() {
    String name = report.protocol().title();
    String title = Wording.of("title", name.isEmpty() ? report.file() : name);
    html.raw("<!DOCTYPE html>\n<html lang=\"en-GB\"><head><meta charset=\"utf-8\">" + POLICY);
    html.raw("<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">");
    html.element("title", title).raw("<style>").raw(Html.style()).raw("</style></head><body>");
    html.element("a class=\"skip\" href=\"#main\"", Wording.of("skip")).raw("<header>");
    html.element("h1", title);
    html.element("p class=\"soft\"", Wording.of("subtitle", report.file()));
    html.raw("</header><main id=\"main\">");
    new Summary(html, report, assurance).draw();
    sections();
    html.raw("</main><footer>").element("p class=\"soft\"", Wording.of("foot"));
    return html.raw("</footer></body></html>\n").toString();
  }

  private void sections() {
    plan();
    data();
    accrual();
    open("overall");
    results("overall", r -> isEveryone(r) && section(r).equals("overall"));
    new Plots(html, report).draw();
    html.raw("</section>");
    part("thresholds", r -> isEveryone(r) && section(r).equals("thresholds"));
    groups();
    verdicts();
    for (String id : List.of("shift", "later", "people", "other")) {
      part(id, r -> r.group().equals(Result.ALL) && section(r).equals(id));
    }
    List<String> usual = List.of("overall", "thresholds");
    part(
        "splits",
        r ->
            r.group().equals(Result.ALL)
                && !r.split().equals(Result.ALL)
                && usual.contains(section(r)));
    open("audit");
    Checklists lists = new Checklists(html, report, assurance);
    lists.audit();
    html.raw("</section>");
    open("checklists");
    lists.draw();
    html.raw("</section>");
    open("limits");
    lists.limits();
    html.raw("</section>");
    method();
  }

  private static boolean isEveryone(Result r) {
    return r.group().equals(Result.ALL) && r.split().equals(Result.ALL);
  }

  private String section(Result r) {
    return assurance.metric(r.metric()).map(Metric::section).orElse("other");
  }

  private void open(String id) {
    html.raw("<section aria-labelledby=\"" + id + "\">");
    html.element("h2 id=\"" + id + "\"", Wording.of(id));
    html.element("p class=\"soft\"", Wording.of(id + ".note"));
  }

  private List<Result> wanted(Predicate<Result> wanted) {
    return report.found().results().stream().filter(wanted).toList();
  }

  private void results(String id, Predicate<Result> wanted) {
    List<Result> results = wanted(wanted);
    if (results.isEmpty()) {
      html.element("p", Wording.of("nothing"));
    } else {
      Tables.results(html, Wording.of(id), results, assurance);
    }
  }

  private void part(String id, Predicate<Result> wanted) {
    if (!wanted(wanted).isEmpty() || id.equals("thresholds") || id.equals("shift")) {
      open(id);
      results(id, wanted);
      html.raw("</section>");
    }
  }

  private void plan() {
    open("plan");
    Plan plan = report.protocol().plan();
    if (!plan.declared()) {
      html.element("p", Wording.of("plan.none")).raw("</section>");
      return;
    }
    assurance.purposes().stream()
        .filter(p -> p.purpose().equals(plan.purpose()))
        .forEach(
            p -> {
              html.element("p", Wording.of("plan.purpose", p.title(), p.question(), p.means()));
              html.element("p class=\"soft\"", p.source());
            });
    List<List<String>> rows = new ArrayList<>();
    PlanForm.of(report.protocol()).forEach((key, value) -> rows.add(List.of(key, shown(value))));
    Tables.write(html, Wording.of("plan"), List.of("key", "declared"), rows);
    html.element(
        "p", Wording.of("plan.hash", report.protocol().file(), report.protocol().sha256()));
    followed();
    html.raw("</section>");
  }

  private static String shown(Object value) {
    return switch (value) {
      case Map<?, ?> map ->
          String.join(
              "; ",
              map.entrySet().stream()
                  .filter(e -> !shown(e.getValue()).isEmpty())
                  .map(e -> e.getKey() + ": " + shown(e.getValue()))
                  .toList());
      case List<?> list -> String.join(" | ", list.stream().map(v -> shown(v)).toList());
      case Object other -> String.valueOf(other);
    };
  }

  private void followed() {
    ValidationReport.Followed followed = report.followed();
    boolean all = followed.absent().isEmpty() && followed.beyond().isEmpty();
    html.element("h3", Wording.of("followed"));
    if (all) {
      html.element("p", Wording.of("followed.yes"));
    }
    list("followed.absent", followed.absent());
    list("followed.beyond", followed.beyond());
    if (!followed.standing().changedFrom().isEmpty()) {
      html.element("p", Wording.of("followed.changed", followed.standing().changedFrom()));
    }
  }

  private void list(String key, List<String> items) {
    if (!items.isEmpty()) {
      html.element("p", Wording.of(key)).raw("<ul>");
      items.forEach(item -> html.element("li", item));
      html.raw("</ul>");
    }
  }

  private void data() {
    open("data");
    List<List<String>> rows = new ArrayList<>();
    long all = report.counts().rows();
    report
        .counts()
        .missing()
        .forEach(
            (column, missing) ->
                rows.add(
                    List.of(
                        column,
                        Wording.count(missing),
                        Wording.percent((double) missing / Math.max(1, all)))));
    Tables.write(html, Wording.of("data.missing"), List.of("column", "rows", "share"), rows);
    for (Note note : report.found().notes()) {
      html.element("p", note(note));
    }
    html.raw("</section>");
  }

  private static String note(Note note) {
    return note.group().equals(Result.ALL)
        ? note.text()
        : Wording.of("noteOf", note.group(), note.level(), note.text());
  }

  private void accrual() {
    open("accrual");
    new SampleSizes(html, report, assurance).draw();
    html.raw("</section>");
  }

  private void groups() {
    open("groups");
    List<String> groups =
        report.found().results().stream()
            .map(Result::group)
            .filter(g -> !g.equals(Result.ALL))
            .distinct()
            .toList();
    if (groups.isEmpty()) {
      html.element("p", Wording.of("groups.none"));
    }
    for (String group : groups) {
      html.element("h3", group);
      new Plots(html, report).forests(group, assurance);
      html.raw("<details>").element("summary", Wording.of("groups.table", group));
      List<Result> results = wanted(r -> r.group().equals(group) && r.split().equals(Result.ALL));
      Tables.results(html, group, results, assurance);
      html.raw("</details>");
    }
    html.raw("</section>");
  }

  private void verdicts() {
    open("verdicts");
    if (report.found().verdicts().isEmpty()) {
      html.element("p", Wording.of("verdicts.none")).raw("</section>");
      return;
    }
    List<List<String>> rows = new ArrayList<>();
    for (Verdict v : report.found().verdicts()) {
      rows.add(
          List.of(
              v.group(),
              v.level(),
              assurance.title(v.metric()),
              Wording.threshold(v.threshold()),
              Wording.of("verdict." + v.verdict().word()),
              Wording.p(v.adjustedP()),
              Wording.reason(v.reason())));
    }
    Tables.write(
        html,
        Wording.of("verdicts"),
        List.of("group", "level", "metric", "threshold", "verdict", "p", "reason"),
        rows);
    html.raw("</section>");
  }

  private void method() {
    open("method");
    List<String> used =
        report.found().results().stream().map(Result::metric).distinct().sorted().toList();
    List<List<String>> rows = new ArrayList<>();
    for (String word : used) {
      assurance
          .metric(word)
          .ifPresent(m -> rows.add(List.of(m.title(), m.unit(), m.means(), m.source())));
    }
    Tables.write(html, Wording.of("method"), List.of("metric", "unit", "means", "source"), rows);
    html.raw("</section>");
  }
}
