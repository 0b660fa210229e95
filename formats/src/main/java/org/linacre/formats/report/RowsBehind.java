package org.linacre.formats.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linacre.engine.organisation.Behind.PersonRow;
import org.linacre.engine.organisation.Behind.RowCount;
import org.linacre.engine.organisation.Report;
import org.linacre.engine.organisation.Report.Cell;

/** The rows behind each cell of the heat map. */
final class RowsBehind {
  private static final List<String> PEOPLE =
      List.of("person", "name", "role", "clinical", "foundationMet", "asked", "met", "missing");
  private static final List<String> ROWS = List.of("row", "title", "level", "asked", "met");

  private final Html html;
  private final Report report;
  private final boolean beside;
  private final Map<List<String>, List<PersonRow>> people = new HashMap<>();
  private final Map<List<String>, List<RowCount>> rows = new HashMap<>();

  RowsBehind(Html html, Report report, boolean beside) {
    this.html = html;
    this.report = report;
    this.beside = beside;
  }

  /** The anchor of a cell's rows. */
  static String id(String unit, String audience) {
    return "rows-" + unit + "-" + audience;
  }

  void draw() {
    html.raw("<section aria-labelledby=\"rows\">").element("h2 id=\"rows\"", Labels.of("rows"));
    if (beside) {
      html.element("p", Labels.of("rows.files", ReportFolder.MOST_WITHIN));
    } else if (report.header().anonymous()) {
      html.element("p", Labels.of("rows.anonymous"));
    } else {
      gather();
      report.cells().stream().filter(c -> c.togetherShare() != null).forEach(this::cell);
    }
    html.raw("</section>");
  }

  /**
   * People under their unit and every unit above it, the cells being a tree in depth-first order.
   */
  private void gather() {
    Map<String, List<String>> above = new LinkedHashMap<>();
    List<String> path = new ArrayList<>();
    for (Cell cell : report.cells()) {
      if (!above.containsKey(cell.unit())) {
        while (path.size() > cell.depth()) {
          path.removeLast();
        }
        path.add(cell.unit());
        above.put(cell.unit(), List.copyOf(path));
      }
    }
    String whole = report.cells().getFirst().unit();
    for (PersonRow row : report.people()) {
      for (String unit : above.getOrDefault(row.unit(), List.of(whole))) {
        people.computeIfAbsent(List.of(unit, row.audience()), _ -> new ArrayList<>()).add(row);
      }
    }
    for (RowCount row : report.rows()) {
      rows.computeIfAbsent(List.of(row.unit(), row.audience()), _ -> new ArrayList<>()).add(row);
    }
  }

  private void cell(Cell cell) {
    List<String> key = List.of(cell.unit(), cell.audience());
    html.raw("<details><summary>");
    html.text(cell.unitTitle() + ": " + Labels.orWord(cell.audience(), cell.audience()));
    html.raw("</summary><div id=\"").text(id(cell.unit(), cell.audience())).raw("\">");
    String caption = cell.unitTitle() + ", " + Labels.orWord(cell.audience(), cell.audience());
    HtmlRows.write(
        html,
        Labels.of("rows.people") + ": " + caption,
        PEOPLE,
        people.getOrDefault(key, List.of()).stream()
            .map(
                p ->
                    java.util.Arrays.<Object>asList(
                        p.person(),
                        p.name(),
                        p.role(),
                        p.clinical(),
                        p.foundationMet(),
                        p.asked(),
                        p.met(),
                        String.join(" ", p.missing())))
            .toList());
    HtmlRows.write(
        html,
        Labels.of("rows.requirements") + ": " + caption,
        ROWS,
        rows.getOrDefault(key, List.of()).stream()
            .map(
                r ->
                    java.util.Arrays.<Object>asList(
                        r.table() + "." + r.row(), r.title(), r.level(), r.asked(), r.met()))
            .toList());
    html.raw("</div></details>\n");
  }
}
