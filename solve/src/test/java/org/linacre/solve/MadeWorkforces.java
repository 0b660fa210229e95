package org.linacre.solve;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.linacre.engine.workforce.Workforce;
import org.linacre.engine.workforce.Workforce.Doubt;
import org.linacre.engine.workforce.Workforce.Entry;
import org.linacre.engine.workforce.Workforce.Placing;
import org.linacre.engine.workforce.Workforce.Promotion;
import org.linacre.engine.workforce.Workforce.Role;
import org.linacre.engine.workforce.Workforce.Route;

/** Small workforces that tests state laws of. */
final class MadeWorkforces {
  static final double FREE = Double.POSITIVE_INFINITY;

  private MadeWorkforces() {}

  static Role role(String id, double stock, double leave, Map<Integer, Double> demand) {
    return new Role(id, "", stock, leave, 0, 0, demand, Placing.NONE);
  }

  static Route route(String id, String way, int years, Entry entry) {
    String[] ends = way.split(">", -1);
    return new Route(id, "", ends[1], ends[0], years, 10, 0, 1, 1, 0, Map.of(), entry);
  }

  static Workforce workforce(List<Role> roles, List<Route> routes, Doubt doubt) {
    return new Workforce(2020, 2024, roles, routes, List.of(), List.of(), FREE, doubt, List.of());
  }

  static Workforce wanting(double demand, Doubt doubt) {
    return workforce(
        List.of(role("a", 100, 0.1, Map.of(2024, demand))),
        List.of(route("in", ">a", 0, Entry.OPEN)),
        doubt);
  }

  static Workforce made(long seed) {
    Random random = new Random(seed);
    List<Role> roles = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      roles.add(role("r" + i, 50 + random.nextInt(500), random.nextDouble() * 0.2, Map.of()));
    }
    List<Route> routes = new ArrayList<>();
    for (int k = 0; k < 5; k++) {
      int to = random.nextInt(4);
      String from = random.nextBoolean() ? "r" + (to + 1) % 4 : "";
      Entry entry = new Entry("", FREE, FREE, Map.of("r" + random.nextInt(4), 0.3));
      int years = random.nextInt(4);
      Map<Integer, Double> pipeline =
          years == 0 ? Map.of() : Map.of(2021, (double) random.nextInt(9));
      routes.add(
          new Route(
              "k" + k,
              "",
              "r" + to,
              from,
              years,
              50,
              random.nextInt(30),
              0.8,
              1,
              0,
              pipeline,
              entry));
    }
    Promotion promotion = new Promotion("r0", "r1", 0.1);
    return new Workforce(
        2020,
        2030,
        roles,
        routes,
        List.of(promotion),
        List.of(),
        FREE,
        new Doubt(0, 0, 0),
        List.of());
  }
}
