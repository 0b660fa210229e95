package org.linacre.bench.workforce;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.linacre.bench.measure.MarkdownTable;
import org.linacre.bench.measure.Times;
import org.linacre.engine.workforce.Futures;
import org.linacre.engine.workforce.Intake;
import org.linacre.engine.workforce.Workforce;
import org.linacre.engine.workforce.Workforce.Doubt;
import org.linacre.engine.workforce.Workforce.Entry;
import org.linacre.engine.workforce.Workforce.Placing;
import org.linacre.engine.workforce.Workforce.Promotion;
import org.linacre.engine.workforce.Workforce.Role;
import org.linacre.engine.workforce.Workforce.Route;
import org.linacre.engine.workforce.WorkforceAnswer;
import org.linacre.solve.NativeSolver;

/** Fifteen years of made roles in quarters: futures of a fixed plan, and the best intake. */
public final class WorkforceBench {
  private WorkforceBench() {}

  /** {@code ROLES FUTURES}: how many roles, how many futures. Prints a table. */
  public static void main(String[] args) {
    Workforce workforce = made(Integer.parseInt(args[0]));
    int futures = Integer.parseInt(args[1]);
    Intake usual = Intake.usual(workforce);
    MarkdownTable table = new MarkdownTable("what", "ms: median [least, most]", "found");
    Times times = Times.of(2, 5, () -> Futures.of(workforce, usual, futures, 1));
    table.row(futures + " futures of a fixed plan", times.toString(), "-");
    WorkforceAnswer[] answer = new WorkforceAnswer[1];
    Times plan =
        Times.of(
            0,
            1,
            () -> {
              answer[0] = WorkforceAnswer.of(workforce, NativeSolver.load().orElseThrow(), 1, 1);
              return answer[0];
            });
    table.row(
        "the best intake",
        plan.toString(),
        String.format(
            Locale.ROOT,
            "cost %.0f, bound %.0f, unmet %.0f, proved %b",
            answer[0].cost(),
            answer[0].bound(),
            answer[0].unmet(),
            answer[0].optimal()));
    WholePeer peer = new WholePeer(NativeSolver.load().orElseThrow());
    WorkforceAnswer.of(workforce, peer, 1, 1);
    peer.rows(table);
    System.out.println(table);
  }

  private static Workforce made(int count) {
    Random random = new Random(2026);
    List<Role> roles = new ArrayList<>();
    List<Route> routes = new ArrayList<>();
    List<Promotion> promotions = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double stock = 50 + random.nextInt(5_000);
      double leave = 0.03 + random.nextDouble() * 0.08;
      Map<Integer, Double> demand = Map.of(2025, stock, 2040, stock * (1 + random.nextDouble()));
      roles.add(new Role("r" + i, "", stock, leave, 0.02, 0.005, demand, Placing.NONE));
      for (int k = 0; k < 2; k++) {
        boolean within = k == 1 && i > 0 && random.nextBoolean();
        routes.add(
            new Route(
                "route" + i + "-" + k,
                "",
                "r" + i,
                within ? "r" + (i - 1) : "",
                k * (1 + random.nextInt(4)),
                (int) (stock * 0.15),
                (int) (stock * 0.05),
                0.7 + random.nextDouble() * 0.3,
                5_000 + random.nextInt(100) * 1_000,
                0,
                Map.of(),
                Entry.OPEN));
      }
      if (i % 4 != 0) {
        promotions.add(new Promotion("r" + (i - 1), "r" + i, 0.01 + random.nextDouble() * 0.03));
      }
    }
    return new Workforce(
        2025,
        2040,
        roles,
        routes,
        promotions,
        List.of(),
        Double.POSITIVE_INFINITY,
        new Doubt(0.15, 0.08, 0.1),
        List.of());
  }
}
