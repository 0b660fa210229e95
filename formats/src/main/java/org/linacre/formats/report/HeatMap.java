package org.linacre.formats.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.linacre.engine.catalogue.Catalogue;
import org.linacre.engine.organisation.Report;
import org.linacre.engine.organisation.Report.Cell;

/** Coverage by unit and audience: three numbers in each cell, tinted by what is asked there. */
final class HeatMap {
  /** The least share of each tint: far from it, half way, most, nearly all, all. */
  private static final List<Double> STEPS = List.of(0.5, 0.75, 0.9, 1.0);

  private final Html html;
  private final Report report;
  private final boolean beside;

  HeatMap(Html html, Report report, boolean beside) {
    this.html = html;
    this.report = report;
    this.beside = beside;
  }

  /** A share as a whole percentage; 0 and 100 only where it is exactly that. */
  static String percent(double share) {
    long whole = Math.round(share * 100);
    if (whole == 100 && share < 1) {
      whole = 99;
    }
    if (whole == 0 && share > 0) {
      whole = 1;
    }
    return String.format(Locale.ROOT, "%d%%", whole);
  }

  void draw() {
    html.raw("<section aria-labelledby=\"heat\">").element("h2 id=\"heat\"", Labels.of("heat"));
    html.element("p class=\"soft\"", Labels.of("heat.note"));
    html.element("p class=\"soft\"", Labels.of("heat.hidden", report.header().smallestGroup()));
    List<String> columns = new ArrayList<>();
    columns.add(Labels.of("col.unit"));
    List<String> audiences = report.cells().stream().map(Cell::audience).distinct().toList();
    audiences.forEach(audience -> columns.add(Labels.orWord(audience, audience)));
    html.raw("<div class=\"heat\">").openTable(Labels.of("heat"), columns);
    String unit = "";
    for (Cell cell : report.cells()) {
      if (!cell.unit().equals(unit)) {
        html.raw(unit.isEmpty() ? "<tr>" : "</tr>\n<tr>");
        html.element(
            "th scope=\"row\" style=\"padding-left:" + (0.4 + cell.depth() * 0.9) + "rem\"",
            cell.unitTitle());
        unit = cell.unit();
      }
      cell(cell);
    }
    html.raw("</tr>").closeTable().raw("</div></section>\n");
  }

  /** How many of the steps a share has reached. */
  private static int step(double share) {
    int step = 0;
    for (double least : STEPS) {
      step += share >= least ? 1 : 0;
    }
    return step;
  }

  private void cell(Cell cell) {
    Double together = cell.togetherShare();
    Double foundation = cell.foundationShare();
    Double mean = cell.rowShare();
    if (!cell.shown()) {
      html.element("td class=\"h\"", "*");
      return;
    }
    if (together == null || foundation == null || mean == null) {
      html.element("td class=\"h\"", "–");
      return;
    }
    boolean everyone = cell.audience().equals(Catalogue.FOUNDATION);
    html.raw("<td class=\"t" + step(everyone ? foundation : together) + "\">");
    boolean linked = !beside && !report.header().anonymous();
    if (linked) {
      html.raw("<a href=\"#").text(RowsBehind.id(cell.unit(), cell.audience())).raw("\">");
    }
    html.text("F " + percent(foundation));
    html.raw("<br>").text("M " + percent(mean));
    html.raw("<br>").text("T " + percent(together));
    html.raw(linked ? "</a>" : "");
    html.raw("<br><small>").text("n " + cell.people()).raw("</small></td>");
  }
}
