package org.linacre.engine.workforce;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.linacre.engine.workforce.Shortage.Reason;
import org.linacre.engine.workforce.Workforce.Route;

/** What binds where a plan leaves demand unmet, read off the plan itself. */
final class Bottlenecks {
  private static final double SHORT = 0.05;
  private static final double SLACK = 1e-6;

  private final Paths paths;
  private final Workforce workforce;
  private final Intake intake;
  private final Projection projection;
  private final Wanted wanted;
  private final List<double[]> taken = new ArrayList<>();
  private final List<Double> spent = new ArrayList<>();

  private Bottlenecks(Workforce workforce, Intake intake) {
    this.paths = new Paths(workforce);
    this.workforce = workforce;
    this.intake = intake;
    this.projection = Projection.of(workforce, intake);
    this.wanted = new Wanted(workforce);
    for (int year = 0; year <= paths.years(); year++) {
      taken.add(paths.supervising(intake, year));
      double money = 0;
      for (int k = 0; year > 0 && k < paths.routes().size(); k++) {
        money += intake.begin(k, year) * paths.routes().get(k).cost();
      }
      spent.add(money);
    }
  }

  /** The roles that stay short in some year after the start, in the workforce's order. */
  static List<Shortage> of(Workforce workforce, Intake intake) {
    Bottlenecks all = new Bottlenecks(workforce, intake);
    List<Shortage> shortages = new ArrayList<>();
    for (int role = 0; role < workforce.roles().size(); role++) {
      List<Integer> years = all.shortYears(role);
      if (!years.isEmpty()) {
        shortages.add(all.shortage(role, years));
      }
    }
    return shortages;
  }

  private double lacking(int role, int year) {
    double supply = Math.max(0, projection.stock(role, year) - taken.get(year)[role]);
    return wanted.of(role, year) - supply;
  }

  private List<Integer> shortYears(int role) {
    List<Integer> years = new ArrayList<>();
    for (int year = 1; year <= paths.years(); year++) {
      if (lacking(role, year) >= SHORT) {
        years.add(year);
      }
    }
    return years;
  }

  private Shortage shortage(int role, List<Integer> years) {
    List<Reason> reasons = new ArrayList<>();
    for (int k = 0; k < paths.routes().size(); k++) {
      if (paths.to(k) == role) {
        reasons.addAll(reasons(k, years));
      }
    }
    if (reasons.isEmpty()) {
      String id = workforce.roles().get(role).id();
      boolean promoted = workforce.promotions().stream().anyMatch(p -> p.to().equals(id));
      reasons.add(new Reason(promoted ? "promotion" : "no-route", "", named(years)));
    }
    double most = years.stream().mapToDouble(year -> lacking(role, year)).max().orElse(0);
    return new Shortage(
        workforce.roles().get(role).id(),
        workforce.start() + years.getFirst(),
        workforce.start() + years.getLast(),
        WorkforceAnswer.rounded(most),
        reasons);
  }

  /** What binds on one route, for a role short in these years. */
  private List<Reason> reasons(int k, List<Integer> shortYears) {
    Route route = paths.routes().get(k);
    int opens = Math.max(1, route.opens() - workforce.start());
    Map<String, List<Integer>> byKind = new TreeMap<>();
    List<Integer> late = shortYears.stream().filter(y -> y < opens + route.years()).toList();
    if (!late.isEmpty()) {
      byKind.put("delay", late);
    }
    for (int year = opens; year + route.years() <= shortYears.getLast(); year++) {
      String kind = binding(k, year);
      byKind.computeIfAbsent(kind, _ -> new ArrayList<>()).add(year);
    }
    if (byKind.size() > 1) {
      byKind.remove("other");
    }
    return byKind.entrySet().stream()
        .map(e -> new Reason(e.getKey(), route.id(), named(e.getValue())))
        .toList();
  }

  /** What keeps one more from beginning on a route in a year. */
  private String binding(int k, int year) {
    Route route = paths.routes().get(k);
    double begin = intake.begin(k, year);
    if (begin + 1 > route.most() + SLACK) {
      return route.entry().applicants() < route.places() ? "applicants" : "places";
    }
    int from = paths.from(k);
    if (from >= 0 && begin + 1 > route.entry().ofStaff() * projection.stock(from, year - 1)) {
      return "staff";
    }
    if (spent.get(year) + route.cost() > workforce.budget() + SLACK) {
      return "budget";
    }
    if (from >= 0 && isShort(from, year + route.years())) {
      return "source";
    }
    return lacksSupervision(k, year) ? "supervision" : "other";
  }

  /** Whether a role that supervises is short, or all of it supervises, while one would train. */
  private boolean lacksSupervision(int k, int year) {
    int last = Math.min(paths.years(), year + paths.routes().get(k).years() - 1);
    for (int role = 0; role < workforce.roles().size(); role++) {
      double each = paths.supervision(k, role);
      for (int at = year; each > 0 && at <= last; at++) {
        double left = projection.stock(role, at) - taken.get(at)[role];
        if (left < each || left - each < wanted.of(role, at)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a role would be short without one more from a year on. */
  private boolean isShort(int role, int from) {
    for (int year = from; year <= paths.years(); year++) {
      if (wanted.of(role, year) > 0 && lacking(role, year) > -1) {
        return true;
      }
    }
    return false;
  }

  private List<Integer> named(List<Integer> years) {
    return years.stream().map(year -> workforce.start() + year).toList();
  }
}
