package org.linacre.app;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.linacre.engine.workforce.Growth;
import org.linacre.engine.workforce.RouteUse;
import org.linacre.engine.workforce.Workforce;
import org.linacre.engine.workforce.WorkforceAnswer;
import org.linacre.engine.workforce.WorkforceAnswer.GroupRow;
import org.linacre.engine.workforce.WorkforceAnswer.YearRow;
import org.linacre.formats.report.GrowthText;

/** What is wanted, delivered and there at the horizon, as lines of text. */
final class WorkforceTables {
  private static final double PERCENT = 100;
  private static final double SMALL = 10;
  private static final double TENTHS = 10;

  private final Workforce workforce;
  private final PrintStream out;

  WorkforceTables(Workforce workforce, PrintStream out) {
    this.workforce = workforce;
    this.out = out;
  }

  void show(WorkforceAnswer answer) {
    out.println(GrowthText.line(answer));
    answer.growth().forEach(this::growth);
    out.printf(
        "Today's routes, people (finish by %d with those who began before):%n", workforce.until());
    answer.routes().forEach(this::route);
    out.printf("At the end of %d, with the plan and as things are:%n", workforce.until());
    for (YearRow row : answer.years()) {
      if (row.year() == workforce.until()) {
        role(row, answer.today());
      }
    }
    answer.groups().stream().filter(g -> g.year() == workforce.until()).forEach(this::group);
  }

  private void growth(Growth g) {
    out.printf(
        "  %-32s %7s at the start, wanted %7s, with the plan %7s, as things are %7s%n",
        g.role().isEmpty() ? "all roles" : g.role(),
        number(g.start()),
        more(g.wanted()),
        more(g.plan()),
        more(g.today()));
  }

  private static String more(@Nullable Double number) {
    return number == null ? "not told" : (number >= 0 ? "+" : "") + number(number);
  }

  private void route(RouteUse r) {
    out.printf(
        "  %-32s as things are %d begin a year of %d places, %s finish; with the plan %s begin, %s"
            + " finish%n",
        r.route(),
        r.usual(),
        r.places(),
        number(r.finishToday()),
        number(r.beginPlan()),
        number(r.finishPlan()));
  }

  private void role(YearRow row, List<YearRow> today) {
    double usual =
        today.stream()
            .filter(t -> t.year() == row.year() && t.role().equals(row.role()))
            .mapToDouble(YearRow::supply)
            .sum();
    line(row, usual);
  }

  private void group(GroupRow g) {
    String name = g.kind().equals("all") ? "all roles" : g.kind() + " " + g.group();
    YearRow row =
        new YearRow(
            g.year(),
            name,
            g.supply(),
            g.demand(),
            g.low(),
            g.high(),
            g.chance(),
            g.demandLow(),
            g.demandHigh(),
            g.supervising());
    line(row, g.today());
  }

  private void line(YearRow row, double today) {
    out.printf(
        "  %-32s wanted %7s [%s to %s], supply %7s [%s to %s], met in %3.0f %%;"
            + " as things are %7s%n",
        row.role(),
        number(row.demand()),
        number(row.demandLow()),
        number(row.demandHigh()),
        number(row.supply()),
        number(row.low()),
        number(row.high()),
        row.chance() * PERCENT,
        number(today));
  }

  /** A whole number, with a decimal where it is small and not whole. */
  private static String number(double exact) {
    double number = Math.round(exact * TENTHS) / TENTHS;
    boolean small = Math.abs(number) < SMALL && number != Math.rint(number);
    return String.format(Locale.ROOT, small ? "%.1f" : "%.0f", number);
  }
}
