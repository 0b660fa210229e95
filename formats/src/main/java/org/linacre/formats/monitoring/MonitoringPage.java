package org.linacre.formats.monitoring;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linacre.engine.catalogue.Violation;
import org.linacre.engine.monitoring.MonitoringAnswer;
import org.linacre.engine.monitoring.MonitoringAnswer.ChartRow;
import org.linacre.engine.monitoring.MonitoringAnswer.Estimate;
import org.linacre.engine.monitoring.MonitoringAnswer.Signal;
import org.linacre.engine.monitoring.MonitoringAnswer.StreamRow;

/** Monitoring as one page that needs nothing else: no network, no script. */
public final class MonitoringPage {
  private final MonitoringAnswer answer;
  private final List<Violation> warnings;
  private final Page page = new Page();

  private MonitoringPage(MonitoringAnswer answer, List<Violation> warnings) {
    this.answer = answer;
    this.warnings = warnings;
  }

  /** The page. */
  public static String of(MonitoringAnswer answer, List<Violation> warnings) {
    return new MonitoringPage(answer, warnings).whole();
  }

  private String whole() {
    String title = Texts.of("title") + ": " + answer.product();
    page.raw("<!DOCTYPE html>\n<html lang=\"en-GB\"><head><meta charset=\"utf-8\">");
    page.raw("<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">");
    page.element("title", title).raw("<style>").raw(style()).raw("</style></head><body>");
    page.element("a class=\"skip\" href=\"#main\"", Texts.of("skip"));
    page.raw("<header>").element("h1", title);
    page.element("p class=\"soft\"", Texts.of("asOf", dash(answer.asOf())));
    page.raw("</header><main id=\"main\">");
    cards();
    signals();
    streams();
    charts();
    estimates();
    rows();
    return page.raw("</main></body></html>\n").toString();
  }

  private static String style() {
    try (InputStream in =
        Objects.requireNonNull(MonitoringPage.class.getResourceAsStream("monitoring.css"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String dash(@Nullable String text) {
    return text == null ? "–" : text;
  }

  private void cards() {
    page.raw("<ul class=\"cards\">");
    count(answer.signals().size(), "card.signals");
    count(answer.streams().size(), "card.streams");
    count(answer.unwatched().size(), "card.unwatched");
    card(percent(answer.spent()), "card.spent", percent(answer.budget()));
    count(answer.counts().counted(), "card.counted");
    count(answer.counts().overdue(), "card.overdue");
    page.raw("</ul>\n");
  }

  private void count(long number, String key) {
    card(String.valueOf(number), key, number);
  }

  private void card(String number, String key, Object... values) {
    page.raw("<li>").element("b", number).text(Texts.of(key, values)).raw("</li>");
  }

  private static String percent(double share) {
    return String.format(java.util.Locale.ROOT, "%.2f%%", 100 * share);
  }

  private void open(String id) {
    page.raw("<section aria-labelledby=\"" + id + "\">");
    page.element("h2 id=\"" + id + "\"", Texts.of(id));
    page.element("p class=\"soft\"", Texts.of(id + ".note"));
  }

  private void signals() {
    open("signals");
    List<String> unwatched = Texts.unwatched(answer);
    unwatched.stream().limit(1).forEach(line -> page.element("p class=\"loud\"", line));
    if (!unwatched.isEmpty()) {
      page.raw("<ul>");
      unwatched.stream().skip(1).forEach(line -> page.element("li", line));
      page.raw("</ul>");
    }
    Texts.beside(answer).forEach(line -> page.element("p", line));
    Texts.labels(answer.counts()).forEach(line -> page.element("p class=\"soft\"", line));
    if (answer.signals().isEmpty()) {
      page.element("p", Texts.noSignal(answer));
    } else {
      page.table(
          Texts.of("signals"),
          Stream.of("stream", "at", "case", "cause", "valueSince", "since", "owner", "next")
              .map(c -> Texts.of("col." + c))
              .toList(),
          answer.signals().stream().map(this::row).toList());
    }
    page.raw("</section>\n");
  }

  private List<String> row(Signal s) {
    return List.of(
        Texts.stream(s.metric(), s.group(), s.level()),
        s.at(),
        String.valueOf(s.number()),
        Texts.orWord("cause", s.cause()),
        Texts.signalled(s, answer.streams()),
        String.valueOf(s.since()),
        s.owner(),
        s.next().isEmpty() ? Texts.of("noAction") : s.next());
  }

  private void streams() {
    open("streams");
    List<List<String>> rows = new ArrayList<>();
    for (StreamRow row : answer.streams()) {
      rows.add(
          List.of(
              Texts.stream(row.metric(), row.group(), row.level()),
              String.valueOf(row.cases()),
              row.reason().isEmpty()
                  ? Texts.number(row.value())
                  : "– (" + Texts.orWord("lacks", row.reason()) + ")",
              Texts.number(row.lower()),
              Texts.number(row.upper()),
              Texts.number(row.least()),
              Texts.number(row.most()),
              String.format(java.util.Locale.ROOT, "%.2f", row.evidence()),
              String.format(java.util.Locale.ROOT, "%.2f", row.limit()),
              Texts.of(row.signalled() ? "yes" : "no")));
    }
    page.table(
        Texts.of("streams"),
        Stream.of(
                "stream",
                "cases",
                "value",
                "lower",
                "upper",
                "least",
                "most",
                "evidence",
                "limit",
                "signalled")
            .map(c -> Texts.of("col." + c))
            .toList(),
        rows);
    for (StreamRow row : answer.streams()) {
      draw(row);
    }
    page.raw("</section>\n");
  }

  private void draw(StreamRow row) {
    boolean open = row.signalled() || row.group().equals("all");
    page.raw("<details" + (open ? " open" : "") + "><summary>");
    page.text(Texts.stream(row.metric(), row.group(), row.level())).raw("</summary>");
    if (row.points().isEmpty()) {
      page.element("p", Texts.of("stream.none", Texts.orWord("lacks", row.reason())));
    } else {
      Optional<Signal> signal =
          answer.signals().stream()
              .filter(s -> s.metric().equals(row.metric()) && s.group().equals(row.group()))
              .filter(s -> s.level().equals(row.level()))
              .findFirst();
      page.raw("<div class=\"pair\">");
      StreamCharts.value(page, row, signal);
      StreamCharts.evidence(page, row, signal);
      page.raw("</div>");
    }
    page.raw("</details>\n");
  }

  private void charts() {
    if (answer.charts().isEmpty()) {
      return;
    }
    open("charts");
    for (ChartRow row : answer.charts()) {
      page.element(
          "h3",
          Texts.of(
              "chart.title", Texts.orWord("metric", row.metric()), Texts.odds(row.oddsRatio())));
      page.element(
          "p",
          Texts.of(
              "chart.says",
              Texts.number(row.limit()),
              String.valueOf(Math.round(row.arl0())),
              row.alarms(),
              dash(row.latest())));
      StreamCharts.cusum(page, row);
    }
    page.raw("</section>\n");
  }

  private void estimates() {
    if (answer.estimates().isEmpty()) {
      return;
    }
    open("estimates");
    List<List<String>> rows = new ArrayList<>();
    for (Estimate e : answer.estimates()) {
      rows.add(
          List.of(
              Texts.orWord("metric", e.metric()),
              e.estimable() ? Texts.number(e.value()) : Texts.of("notEstimable"),
              String.valueOf(e.cases()),
              String.valueOf(e.tested()),
              Texts.number(e.difference()),
              Texts.number(e.lower()),
              Texts.number(e.upper()),
              e.reason().isEmpty() ? Texts.of("reason.none") : Texts.orWord("reason", e.reason())));
    }
    page.table(
        Texts.of("estimates"),
        Stream.of(
                "metric",
                "estimate",
                "unlabelled",
                "tested",
                "difference",
                "lower",
                "upper",
                "reason")
            .map(c -> Texts.of("col." + c))
            .toList(),
        rows);
    page.raw("</section>\n");
  }

  private void rows() {
    open("rows");
    page.raw("<ul>");
    Texts.rows(answer).forEach(line -> page.element("li", line));
    Texts.missing(answer).forEach(line -> page.element("li", line));
    if (answer.notes().contains("patients-unknown")) {
      page.element("li", Texts.of("rows.patients"));
    }
    warnings.forEach(warning -> page.element("li", warning.toString()));
    page.raw("</ul></section>\n");
  }
}
