package org.linacre.formats.workforce;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.linacre.engine.workforce.Workforce.Entry;
import org.linacre.engine.workforce.Workforce.Promotion;
import org.linacre.engine.workforce.Workforce.Role;
import org.linacre.engine.workforce.Workforce.Route;
import org.linacre.formats.text.Yaml;
import org.linacre.formats.workforce.Numbers.Years;

/** Reads the routes and promotions of workforce.yaml. */
final class RoutesPart {
  private final Years years;
  private final RolesPart roles;

  RoutesPart(Years years, RolesPart roles) {
    this.years = years;
    this.roles = roles;
  }

  List<Route> routes(Yaml list) {
    List<Route> routes = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    Map<String, Double> supervise = new TreeMap<>();
    for (Yaml yaml : list.items()) {
      Route route = route(yaml);
      routes.add(route);
      if (!ids.add(route.id())) {
        yaml.get("id").error("The route '" + route.id() + "' stands twice. Maybe another id.");
      }
      check(yaml, route);
      supervision(yaml.get("supervision"), route, supervise);
    }
    return routes;
  }

  /** A warning where those who began before the plan take more of a role than there is. */
  private void supervision(Yaml yaml, Route route, Map<String, Double> supervise) {
    double learning = route.pipeline().values().stream().mapToDouble(n -> n).sum();
    double began = route.completes() > 0 ? learning / route.completes() : learning;
    for (Role role : roles.roles()) {
      double each = route.entry().supervision().getOrDefault(role.id(), 0.0);
      double all = supervise.merge(role.id(), each * began, Double::sum);
      if (each * began > 0 && all > role.stock()) {
        yaml.get(role.id())
            .warn(
                "At the start "
                    + Numbers.told(all)
                    + " WTE of '"
                    + role.id()
                    + "' supervise, but there are "
                    + Numbers.told(role.stock())
                    + ". Maybe a smaller pipeline or less for each.");
      }
    }
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
            "pipeline",
            "entry",
            "applicants",
            "of-staff",
            "supervision"));
    int lasts = yaml.get("years").number(0);
    int end = Math.min(years.last(), years.first() + lasts);
    return new Route(
        yaml.get("id").need(),
        yaml.get("title").text(),
        yaml.get("to").need(),
        yaml.get("from").text(),
        lasts,
        yaml.get("places").number(0),
        yaml.get("usual").number(0),
        Numbers.share(yaml.get("completes"), 1),
        Numbers.amount(yaml.get("cost")),
        yaml.get("opens").isPresent() ? Numbers.year(yaml.get("opens")) : Numbers.earliest(),
        pipeline(yaml.get("pipeline"), new Years(years.first() + 1, end)),
        entry(yaml));
  }

  private static Map<Integer, Double> pipeline(Yaml yaml, Years years) {
    if (yaml.isPresent() && years.last() < years.first()) {
      yaml.error("Who is recruited is in no pipeline. Maybe years is missing.");
      return Map.of();
    }
    return Numbers.byYear(yaml, years);
  }

  private Entry entry(Yaml yaml) {
    Map<String, Double> supervision = new TreeMap<>();
    for (String role : yaml.get("supervision").names()) {
      roles.check(yaml.get("supervision").get(role), role);
      supervision.put(role, Numbers.amount(yaml.get("supervision").get(role)));
    }
    Yaml applicants = yaml.get("applicants");
    return new Entry(
        yaml.get("entry").text(),
        applicants.isPresent() ? Numbers.amount(applicants) : Double.POSITIVE_INFINITY,
        Numbers.share(yaml.get("of-staff"), Double.POSITIVE_INFINITY),
        supervision);
  }

  /** What of a route cannot be together. */
  private void check(Yaml yaml, Route route) {
    roles.check(yaml.get("to"), route.to());
    roles.check(yaml.get("from"), route.from());
    if (!route.from().isEmpty() && route.from().equals(route.to())) {
      yaml.get("from").error("The route leads to where it begins. Maybe another role.");
    }
    Entry entry = route.entry();
    if (route.from().isEmpty() && yaml.get("of-staff").isPresent()) {
      yaml.get("of-staff").error("Of whom? Maybe from: and a role is missing.");
    }
    if (route.years() == 0 && !entry.supervision().isEmpty()) {
      yaml.get("supervision").error("Nobody trains who is recruited. Maybe years is missing.");
    }
    if (yaml.get("opens").isPresent() && route.opens() > years.last()) {
      yaml.get("opens").error("Opens after the horizon, " + years.last() + ". Maybe leave it out.");
    }
    usual(yaml, route);
  }

  private void usual(Yaml yaml, Route route) {
    if (route.usual() > route.places()) {
      String more = route.usual() + " usually begin, but there are " + route.places() + " places.";
      yaml.get("usual").error(more + " Maybe more places.");
    }
    if (route.usual() > route.entry().applicants()) {
      yaml.get("usual").error("More begin than apply. Maybe more applicants.");
    }
    double stock =
        roles.roles().stream()
            .filter(role -> role.id().equals(route.from()))
            .mapToDouble(Role::stock)
            .findFirst()
            .orElse(Double.POSITIVE_INFINITY);
    if (route.usual() > route.entry().ofStaff() * stock) {
      yaml.get("usual").warn("More begin than the share of staff who may. Maybe a larger share.");
    }
  }

  List<Promotion> promotions(Yaml list) {
    List<Promotion> promotions = new ArrayList<>(roles.promotions());
    Map<String, Double> out = new TreeMap<>();
    roles.roles().forEach(r -> out.put(r.id(), r.leave() + r.retire() + r.reduce()));
    promotions.forEach(p -> out.merge(p.from(), p.rate(), Double::sum));
    for (Yaml yaml : list.items()) {
      yaml.onlyKnows(List.of("from", "to", "rate"));
      Promotion one =
          new Promotion(
              yaml.get("from").need(), yaml.get("to").need(), Numbers.share(yaml.get("rate"), 0));
      roles.check(yaml.get("from"), one.from());
      roles.check(yaml.get("to"), one.to());
      if (one.from().equals(one.to()) && !one.from().isEmpty()) {
        yaml.get("to").error("Nobody is promoted to the role they have. Maybe another role.");
      }
      boolean twice =
          promotions.stream().anyMatch(p -> p.from().equals(one.from()) && p.to().equals(one.to()));
      if (twice) {
        yaml.get("to").error("The promotion stands twice. Maybe one with both rates added up.");
      }
      if (out.merge(one.from(), one.rate(), Double::sum) > 1) {
        String all = "More than all of '" + one.from() + "' leaves in a year.";
        yaml.get("rate").error(all + " Maybe smaller rates.");
      }
      promotions.add(one);
    }
    return promotions;
  }
}
