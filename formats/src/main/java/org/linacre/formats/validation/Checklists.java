package org.linacre.formats.validation;

import java.util.ArrayList;
import java.util.List;
import org.linacre.engine.audit.Answer;
import org.linacre.engine.validation.Result;
import org.linacre.formats.report.Html;
import org.linacre.formats.validation.Assurance.Item;

/** The audit and the reporting checklists, filled in as far as the numbers go. */
final class Checklists {
  private final Html html;
  private final ValidationReport report;
  private final Assurance assurance;

  Checklists(Html html, ValidationReport report, Assurance assurance) {
    this.html = html;
    this.report = report;
    this.assurance = assurance;
  }

  /** The fixed checks with their answers and the numbers behind them. */
  void audit() {
    List<List<String>> rows = new ArrayList<>();
    for (Answer answer : report.audit()) {
      rows.add(
          List.of(
              answer.check().area(),
              answer.check().title(),
              Wording.of("state." + answer.state().word()),
              because(answer),
              answer.check().source()));
    }
    Tables.write(
        html, Wording.of("audit"), List.of("area", "check", "state", "because", "source"), rows);
  }

  private String because(Answer answer) {
    List<String> numbers = new ArrayList<>();
    for (Answer.Because b : answer.because()) {
      String where = b.group().equals(Result.ALL) ? "" : " " + b.group() + " = " + b.level();
      String at = Double.isNaN(b.threshold()) ? "" : " ≥ " + Wording.threshold(b.threshold());
      if (Double.isNaN(b.value())) {
        numbers.add(assurance.title(b.what()) + where + at);
        continue;
      }
      String interval =
          Double.isNaN(b.lower())
              ? Wording.number(b.value())
              : Wording.of(
                  "interval",
                  Wording.number(b.value()),
                  Wording.number(b.lower()),
                  Wording.number(b.upper()));
      numbers.add(assurance.title(b.what()) + where + at + ": " + interval);
    }
    return String.join("; ", numbers);
  }

  /** Each checklist, with links to what the page has. */
  void draw() {
    for (String name : assurance.items().stream().map(Item::checklist).distinct().toList()) {
      html.element("h3", name);
      List<Item> items =
          assurance.items().stream().filter(i -> i.checklist().equals(name)).toList();
      html.element("p class=\"soft\"", items.getFirst().source());
      html.openTable(
          name,
          List.of("item", "section", "asks", "applies", "answer").stream()
              .map(c -> Wording.of("col." + c))
              .toList());
      items.forEach(this::item);
      html.closeTable();
    }
  }

  private void item(Item item) {
    html.raw("<tr>").element("td", item.item()).element("td", item.section());
    html.element("td", item.asks()).element("td", Wording.of("applies." + item.applies()));
    html.raw("<td>");
    String section = item.answeredBy();
    if (section.isEmpty() && item.applies().equals("development")) {
      html.text(Wording.of("forYou.maker"));
    } else if (section.isEmpty()) {
      html.text(Wording.of("forYou"));
    } else if (!new Contents(report, assurance).has(section)) {
      html.text(Wording.of("forYou.nothing", Wording.of(section)));
    } else {
      html.raw("<a href=\"#").text(section).raw("\">").text(Wording.of(section)).raw("</a>");
      html.text(" " + Wording.of(section.equals("shift") ? "forYou.shift" : "forYou.words"));
    }
    html.raw("</td></tr>\n");
  }

  /** What no report of this kind can show. */
  void limits() {
    html.raw("<ul>");
    for (String key : List.of("a", "b", "c", "d", "e")) {
      html.element("li", Wording.of("limits." + key));
    }
    html.raw("</ul>");
  }
}
