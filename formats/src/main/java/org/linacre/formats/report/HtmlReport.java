package org.linacre.formats.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linacre.engine.organisation.Report;
import org.linacre.engine.organisation.Report.CourseEffect;
import org.linacre.engine.organisation.Report.Gap;
import org.linacre.engine.organisation.Report.ProductUse;
import org.linacre.engine.organisation.Report.Sureness;
import org.linacre.engine.organisation.Report.Team;

/** The report as one page that needs nothing else: no network, no script. */
final class HtmlReport {
  private static final int SHOWN = 20;

  private final Report report;
  private final Annex annex;
  private final boolean beside;
  private final Map<String, Rows> tables;
  private final Html html = new Html();
  private final PeopleBehind behind;

  HtmlReport(Report report, Annex annex, boolean beside) {
    this.report = report;
    this.annex = annex;
    this.beside = beside;
    this.tables = Rows.byName(report);
    this.behind = new PeopleBehind(html, report, beside);
  }

  String page() {
    String title = Labels.of("title") + ": " + report.header().organisation();
    html.raw("<!DOCTYPE html>\n<html lang=\"en-GB\"><head><meta charset=\"utf-8\">");
    html.raw("<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">");
    html.element("title", title).raw("<style>").raw(Html.style()).raw("</style></head><body>");
    html.element("a class=\"skip\" href=\"#main\"", Labels.of("skip")).raw("<header>");
    html.element("h1", title);
    html.element(
        "p class=\"soft\"",
        Labels.of("asOf", report.header().asOf().toString(), report.header().pack()));
    if (report.header().anonymous()) {
      html.element("p", Labels.of("anonymous", report.header().smallestGroup()));
    }
    html.raw("</header><main id=\"main\">");
    cards();
    sections();
    html.raw("</main><footer>").element("p class=\"soft\"", Labels.of("source"));
    return html.raw("</footer></body></html>\n").toString();
  }

  private void sections() {
    holders();
    new HeatMap(html, report, beside).draw();
    gaps("individual");
    gaps("collective");
    courses();
    new LearningSection(html, report, tables).draw();
    list("untaught");
    products();
    teams();
    new AnnexSections(html, annex).draw();
    list("expiring");
    sureness();
    if (report.header().since() != null) {
      open("changes", Labels.of("changes", report.header().since().toString()));
      tableOrEmpty("changes");
      html.raw("</section>");
    }
    list("warnings");
    new RowsBehind(html, report, beside).draw();
  }

  private void open(String id, String title) {
    html.raw("<section aria-labelledby=\"" + id + "\">").element("h2 id=\"" + id + "\"", title);
  }

  private void note(String key) {
    html.element("p class=\"soft\"", Labels.of(key));
  }

  private void cards() {
    html.raw("<ul class=\"cards\">");
    card(
        String.valueOf(report.header().people()),
        Labels.of("card.people", report.header().units()));
    card(
        share(report.header().foundationMet(), report.header().people()),
        Labels.of("card.foundation"));
    long users = 0;
    long trained = 0;
    for (ProductUse use : report.products()) {
      if (use.inUse() && use.users() != null && use.trained() != null) {
        users += use.users();
        trained += use.trained();
      }
    }
    card(share(trained, users), Labels.of("card.trained"));
    teamsCard();
    long confirmed = report.sureness().stream().mapToLong(Sureness::confirmed).sum();
    long self = report.sureness().stream().mapToLong(Sureness::selfRated).sum();
    card(share(confirmed, confirmed + self), Labels.of("card.confirmed"));
    html.raw("</ul>");
  }

  private void card(String number, String what) {
    html.raw("<li>").element("b", number).text(what).raw("</li>");
  }

  private static String share(long part, long whole) {
    return whole == 0 ? "–" : HeatMap.percent((double) part / whole);
  }

  private void holders() {
    open("holders", Labels.of("holders"));
    List<Bars.Bar> bars = new ArrayList<>();
    for (Report.Holders row : report.holders()) {
      if (row.people() != null) {
        bars.add(
            new Bars.Bar(
                Labels.orWord(row.archetype(), row.archetype()), List.of((long) row.people())));
      }
    }
    Bars.draw(html, Labels.of("holders"), bars, List.of());
    table("holders", SHOWN);
    html.raw("</section>");
  }

  private void gaps(String kind) {
    open("gaps-" + kind, Labels.of("gaps." + kind));
    note("gaps." + kind + ".note");
    List<Gap> gaps =
        report.gaps().stream().filter(g -> g.kind().equals(kind)).limit(SHOWN).toList();
    rows(Labels.of("gaps." + kind), tables.get("gaps"), gaps);
    behind.gaps(gaps);
    html.raw("</section>");
  }

  private void courses() {
    open("courses", Labels.of("courses"));
    note("courses.note");
    List<Bars.Bar> bars = new ArrayList<>();
    for (CourseEffect course : report.courses().stream().limit(10).toList()) {
      bars.add(new Bars.Bar(course.title(), List.of((long) course.closes())));
    }
    Bars.draw(html, Labels.of("courses"), bars, List.of());
    table("courses", SHOWN);
    behind.courses(report.courses().stream().limit(SHOWN).toList());
    html.raw("</section>");
  }

  private void products() {
    open("products", Labels.of("products"));
    note("products.note");
    List<Bars.Bar> bars = new ArrayList<>();
    for (ProductUse use : report.products()) {
      if (use.trained() != null && use.untrained() != null) {
        bars.add(
            new Bars.Bar(
                use.title() + " " + use.version(),
                List.of((long) use.trained(), (long) use.untrained())));
      }
    }
    Bars.draw(
        html,
        Labels.of("products"),
        bars,
        List.of(Labels.of("col.trained"), Labels.of("col.untrained")));
    table("products", Integer.MAX_VALUE);
    html.raw("</section>");
  }

  /** What the teams cover together of which it may be told. */
  private void teamsCard() {
    long covered = 0;
    long asked = 0;
    for (Team team : report.teams()) {
      if (team.covered() != null) {
        covered += team.covered();
        asked += team.asked();
      }
    }
    card(share(covered, asked), Labels.of("card.teams"));
  }

  private void teams() {
    open("teams", Labels.of("teams"));
    note("teams.note");
    table("teams", Integer.MAX_VALUE);
    if (!report.header().anonymous()) {
      members();
    }
    table("uncovered", Integer.MAX_VALUE);
    html.raw("</section>");
  }

  /** The members, and folded away the rows that each meets. */
  private void members() {
    Rows table = Objects.requireNonNull(tables.get("members"));
    int shown = table.columns().indexOf("rows");
    HtmlRows.write(
        html,
        Labels.of("sheet.members"),
        table.columns().subList(0, shown),
        table.values().stream().map(row -> row.subList(0, shown)).toList());
    behind.members(report.members());
  }

  private void sureness() {
    open("sureness", Labels.of("sureness"));
    note("sureness.note");
    List<Bars.Bar> bars = new ArrayList<>();
    for (Sureness row : report.sureness()) {
      bars.add(
          new Bars.Bar(
              Labels.orWord(row.audience(), row.audience()),
              List.of(
                  row.confirmed(), row.selfRated(), row.possible(), row.lacking(), row.unknown())));
    }
    List<String> legend =
        List.of("confirmed", "selfRated", "possible", "lacking", "unknown").stream()
            .map(key -> Labels.of("col." + key))
            .toList();
    Bars.draw(html, Labels.of("sureness"), bars, legend);
    table("sureness", Integer.MAX_VALUE);
    html.raw("</section>");
  }

  private void list(String name) {
    open(name, Labels.of(name));
    tableOrEmpty(name);
    html.raw("</section>");
  }

  private void tableOrEmpty(String name) {
    if (report.header().anonymous() && name.equals("expiring")) {
      html.element("p", Labels.of("rows.anonymous"));
    } else if (Objects.requireNonNull(tables.get(name)).values().isEmpty()) {
      html.element("p", Labels.of(name + ".empty"));
    } else {
      table(name, Integer.MAX_VALUE);
    }
  }

  private void table(String name, int most) {
    Rows table = Objects.requireNonNull(tables.get(name));
    HtmlRows.write(
        html,
        Labels.of("sheet." + name),
        table.columns(),
        table.values().stream().limit(most).toList());
  }

  private void rows(String caption, @Nullable Rows like, List<?> records) {
    HtmlRows.write(
        html,
        caption,
        Objects.requireNonNull(like).columns(),
        records.stream().map(row -> Rows.row((Object) row)).toList());
  }
}
