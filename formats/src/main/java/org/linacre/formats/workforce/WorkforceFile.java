package org.linacre.formats.workforce;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.linacre.engine.catalogue.Violations;
import org.linacre.engine.workforce.Workforce;
import org.linacre.engine.workforce.Workforce.Deployment;
import org.linacre.engine.workforce.Workforce.Doubt;
import org.linacre.engine.workforce.Workforce.Promotion;
import org.linacre.engine.workforce.Workforce.Role;
import org.linacre.engine.workforce.Workforce.Route;
import org.linacre.engine.workforce.Workforce.Scenario;
import org.linacre.formats.text.Source;
import org.linacre.formats.text.Words;
import org.linacre.formats.text.Yaml;

/** Reads workforce.yaml. */
public final class WorkforceFile {
  private static final int EARLIEST = 1948;
  private static final int LATEST = 2200;
  private static final double HOURS_A_YEAR = 1_600;

  private final Set<String> roles = new HashSet<>();

  private WorkforceFile() {}

  /**
   * Reads the workforce of a folder.
   *
   * @param folder the folder that holds workforce.yaml
   * @param until the last year looked at; 0 for the file's own
   * @param violations where every problem is added, with file, line and field
   * @throws org.linacre.engine.catalogue.InvalidInput with every error, if there is any
   */
  public static Workforce read(Path folder, int until, Violations violations) {
    Source source = Source.in(folder, "workforce.yaml");
    Yaml yaml = Yaml.read(source, violations);
    Workforce workforce = new WorkforceFile().read(yaml, until);
    violations.stopOnErrors();
    return workforce;
  }

  private Workforce read(Yaml yaml, int given) {
    yaml.onlyKnows(
        List.of(
            "start",
            "until",
            "roles",
            "routes",
            "promotions",
            "deployments",
            "budget",
            "doubt",
            "scenarios",
            "hours-a-year",
            "actions"));
    int start = year(yaml.get("start"));
    int until = given == 0 ? year(yaml.get("until")) : given;
    if (!isYear(until)) {
      yaml.get("until").error("'" + until + "' is no year. Maybe such as 2030.");
      until = start + 1;
    }
    if (until <= start) {
      yaml.get(given == 0 ? "until" : "start")
          .error("The horizon " + until + " is not after the start, " + start + ".");
    }
    List<Role> known = yaml.get("roles").items().stream().map(this::role).toList();
    if (known.isEmpty()) {
      yaml.get("roles").error("There are no roles.");
    }
    Yaml budget = yaml.get("budget");
    double hoursAYear = hoursAYear(yaml.get("hours-a-year"));
    return new Workforce(
        start,
        Math.max(until, start + 1),
        known,
        routes(yaml.get("routes")),
        promotions(yaml.get("promotions"), known),
        yaml.get("deployments").items().stream().map(d -> deployment(d, hoursAYear)).toList(),
        budget.isPresent() ? amount(budget) : Double.POSITIVE_INFINITY,
        doubt(yaml.get("doubt")),
        yaml.get("scenarios").items().stream().map(WorkforceFile::scenario).toList());
  }

  private static int year(Yaml yaml) {
    String text = yaml.need();
    if (!text.matches("\\d{4}") || !isYear(Integer.parseInt(text))) {
      if (!text.isEmpty()) {
        yaml.error("'" + text + "' is no year. Maybe such as 2030.");
      }
      return EARLIEST;
    }
    return Integer.parseInt(text);
  }

  private static boolean isYear(int year) {
    return year >= EARLIEST && year <= LATEST;
  }

  /** A number of 0 or more; 0 where there is none. */
  private static double amount(Yaml yaml) {
    String text = yaml.text();
    if (text.isEmpty()) {
      return 0;
    }
    if (!text.matches("\\d{1,12}(\\.\\d{1,6})?")) {
      yaml.error("'" + text + "' is no number of 0 or more.");
      return 0;
    }
    return Double.parseDouble(text);
  }

  private static double factor(Yaml yaml) {
    return yaml.isPresent() ? amount(yaml) : 1;
  }

  private static double share(Yaml yaml, double otherwise) {
    if (!yaml.isPresent()) {
      return otherwise;
    }
    double share = amount(yaml);
    if (share > 1) {
      yaml.error("'" + yaml.text() + "' is above 1. A rate is a share of 0 to 1.");
      return otherwise;
    }
    return share;
  }

  private static Map<Integer, Double> byYear(Yaml yaml) {
    Map<Integer, Double> byYear = new TreeMap<>();
    for (String name : yaml.names()) {
      if (!name.matches("\\d{4}")) {
        yaml.get(name).error("'" + name + "' is no year.");
      } else {
        byYear.put(Integer.valueOf(name), amount(yaml.get(name)));
      }
    }
    return byYear;
  }

  private Role role(Yaml yaml) {
    yaml.onlyKnows(List.of("id", "title", "stock", "leave", "retire", "reduce", "demand"));
    String id = yaml.get("id").need();
    if (!id.isEmpty() && !roles.add(id)) {
      yaml.get("id").error("The role '" + id + "' stands twice.");
    }
    yaml.get("stock").need();
    Role role =
        new Role(
            id,
            yaml.get("title").text(),
            amount(yaml.get("stock")),
            share(yaml.get("leave"), 0),
            share(yaml.get("retire"), 0),
            share(yaml.get("reduce"), 0),
            byYear(yaml.get("demand")));
    if (role.leave() + role.retire() + role.reduce() > 1) {
      yaml.get("leave").error("More than all of the role leaves in a year.");
    }
    return role;
  }

  private void check(Yaml yaml, String role) {
    if (!role.isEmpty() && !roles.contains(role)) {
      yaml.error(Words.unknown("role", role, roles));
    }
  }

  private List<Route> routes(Yaml list) {
    List<Route> routes = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Yaml yaml : list.items()) {
      routes.add(route(yaml));
      if (!ids.add(routes.getLast().id())) {
        yaml.get("id").error("The route '" + routes.getLast().id() + "' stands twice.");
      }
    }
    return routes;
  }

  private Route route(Yaml yaml) {
    yaml.onlyKnows(
        List.of(
            "id",
            "title",
            "to",
            "from",
            "years",
            "places",
            "usual",
            "completes",
            "cost",
            "opens",
            "pipeline"));
    String to = yaml.get("to").need();
    String from = yaml.get("from").text();
    check(yaml.get("to"), to);
    check(yaml.get("from"), from);
    return new Route(
        yaml.get("id").need(),
        yaml.get("title").text(),
        to,
        from,
        yaml.get("years").number(0),
        yaml.get("places").number(0),
        yaml.get("usual").number(0),
        share(yaml.get("completes"), 1),
        amount(yaml.get("cost")),
        yaml.get("opens").isPresent() ? year(yaml.get("opens")) : EARLIEST,
        byYear(yaml.get("pipeline")));
  }

  private List<Promotion> promotions(Yaml list, List<Role> known) {
    List<Promotion> promotions = new ArrayList<>();
    Map<String, Double> out = new TreeMap<>();
    known.forEach(r -> out.put(r.id(), r.leave() + r.retire() + r.reduce()));
    for (Yaml yaml : list.items()) {
      yaml.onlyKnows(List.of("from", "to", "rate"));
      Promotion one =
          new Promotion(yaml.get("from").need(), yaml.get("to").need(), share(yaml.get("rate"), 0));
      check(yaml.get("from"), one.from());
      check(yaml.get("to"), one.to());
      if (out.merge(one.from(), one.rate(), Double::sum) > 1) {
        yaml.get("rate").error("More than all of '" + one.from() + "' leaves in a year.");
      }
      promotions.add(one);
    }
    return promotions;
  }

  private Deployment deployment(Yaml yaml, double hoursAYear) {
    yaml.onlyKnows(List.of("title", "year", "count", "needs", "training"));
    Map<String, Double> needs = new TreeMap<>();
    for (String role : yaml.get("needs").names()) {
      check(yaml.get("needs").get(role), role);
      needs.put(role, amount(yaml.get("needs").get(role)));
    }
    return new Deployment(
        yaml.get("title").text(),
        year(yaml.get("year")),
        factor(yaml.get("count")),
        needs,
        training(yaml.get("training"), hoursAYear));
  }

  /** What the training of users takes: so many users of a role, so many hours each. */
  private Map<String, Double> training(Yaml list, double hoursAYear) {
    Map<String, Double> training = new TreeMap<>();
    for (Yaml yaml : list.items()) {
      yaml.onlyKnows(List.of("role", "users", "hours"));
      String role = yaml.get("role").need();
      check(yaml.get("role"), role);
      double hours = amount(yaml.get("users")) * amount(yaml.get("hours"));
      training.merge(role, hours / hoursAYear, Double::sum);
    }
    return training;
  }

  /** The hours that one WTE works in a year. */
  private static double hoursAYear(Yaml yaml) {
    double hours = yaml.isPresent() ? amount(yaml) : HOURS_A_YEAR;
    if (hours <= 0) {
      yaml.error("'" + yaml.text() + "' is no year's work. Maybe 1600.");
      return HOURS_A_YEAR;
    }
    return hours;
  }

  private static Doubt doubt(Yaml yaml) {
    yaml.onlyKnows(List.of("leaving", "completing", "demand"));
    return new Doubt(
        share(yaml.get("leaving"), 0),
        share(yaml.get("completing"), 0),
        share(yaml.get("demand"), 0));
  }

  private static Scenario scenario(Yaml yaml) {
    yaml.onlyKnows(List.of("id", "title", "leaving", "places", "demand"));
    return new Scenario(
        yaml.get("id").need(),
        yaml.get("title").text(),
        factor(yaml.get("leaving")),
        factor(yaml.get("places")),
        factor(yaml.get("demand")));
  }
}
