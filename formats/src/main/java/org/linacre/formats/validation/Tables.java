package org.linacre.formats.validation;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.linacre.engine.validation.Result;
import org.linacre.formats.report.Html;

/** Tables of the page. */
final class Tables {
  private Tables() {}

  /** A value with its interval; the value alone where there is none. */
  static String interval(Result r) {
    if (!r.estimable()) {
      return Wording.of("notEstimable");
    }
    String value = r.metric().endsWith("-p") ? Wording.p(r.value()) : Wording.number(r.value());
    return Double.isNaN(r.lower()) && Double.isNaN(r.upper())
        ? value
        : Wording.of("interval", value, Wording.number(r.lower()), Wording.number(r.upper()));
  }

  /** A table with these columns, by their keys; those in {@code numeric} stand to the right. */
  static void write(Html html, String caption, List<String> columns, List<List<String>> rows) {
    Set<String> numeric =
        columns.stream()
            .filter(c -> NUMERIC.contains(c))
            .map(c -> Wording.of("col." + c))
            .collect(Collectors.toSet());
    html.openTable(caption, columns.stream().map(c -> Wording.of("col." + c)).toList(), numeric);
    for (List<String> row : rows) {
      html.raw("<tr>");
      for (int i = 0; i < row.size(); i++) {
        html.element(NUMERIC.contains(columns.get(i)) ? "td class=\"n\"" : "td", row.get(i));
      }
      html.raw("</tr>\n");
    }
    html.closeTable();
  }

  private static final Set<String> NUMERIC =
      Set.of("n", "events", "value", "threshold", "p", "rows", "share", "months", "in", "x", "y");

  /** Results one below the other. */
  static void results(Html html, String caption, List<Result> results, Assurance assurance) {
    boolean splits = results.stream().anyMatch(r -> !r.split().equals(Result.ALL));
    boolean thresholds = results.stream().anyMatch(r -> !Double.isNaN(r.threshold()));
    boolean levels = results.stream().anyMatch(r -> !r.level().equals(Result.ALL));
    boolean notes = results.stream().anyMatch(r -> !Shape.note(r).isEmpty());
    Shape shape = new Shape(splits, levels, thresholds, notes);
    write(
        html,
        caption,
        shape.columns(),
        results.stream().map(r -> shape.row(r, assurance.title(r.metric()))).toList());
  }

  /** Which columns a table of results needs. */
  private record Shape(boolean splits, boolean levels, boolean thresholds, boolean notes) {
    private List<String> columns() {
      return List.of(
              "split", "level", "metric", "threshold", "value", "n", "events", "method", "note")
          .stream()
          .filter(this::has)
          .toList();
    }

    private boolean has(String column) {
      return switch (column) {
        case "split" -> splits;
        case "level" -> levels;
        case "threshold" -> thresholds;
        case "note" -> notes;
        default -> true;
      };
    }

    private List<String> row(Result r, String title) {
      return columns().stream().map(column -> cell(r, column, title)).toList();
    }

    private static String cell(Result r, String column, String title) {
      return switch (column) {
        case "split" -> r.split();
        case "level" -> r.level();
        case "metric" -> title;
        case "threshold" -> Wording.threshold(r.threshold());
        case "value" -> interval(r);
        case "n" -> Wording.count(r.n());
        case "events" -> Wording.count(r.events());
        case "method" -> r.method();
        default -> note(r);
      };
    }

    private static String note(Result r) {
      String kind = r.exploratory() ? Wording.of("exploratory") : "";
      return r.reason().isEmpty() ? kind : (kind + " " + r.reason()).strip();
    }
  }
}
