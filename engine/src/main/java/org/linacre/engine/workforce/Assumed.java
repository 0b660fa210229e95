package org.linacre.engine.workforce;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.linacre.engine.workforce.Workforce.Deployment;
import org.linacre.engine.workforce.Workforce.Role;
import org.linacre.engine.workforce.Workforce.Route;
import org.linacre.engine.workforce.Workforce.Scenario;

/** A workforce under other assumptions. */
final class Assumed {
  private Assumed() {}

  static Workforce under(Workforce workforce, Scenario scenario) {
    return with(
        workforce,
        workforce.roles().stream().map(role -> under(scenario, role)).toList(),
        workforce.routes().stream().map(route -> under(scenario, route)).toList(),
        workforce.deployments().stream().map(one -> under(scenario, one)).toList());
  }

  /** The same of other roles, routes and deployments, without scenarios of its own. */
  private static Workforce with(
      Workforce workforce, List<Role> roles, List<Route> routes, List<Deployment> deployments) {
    return new Workforce(
        workforce.start(),
        workforce.until(),
        roles,
        routes,
        workforce.promotions(),
        deployments,
        workforce.budget(),
        workforce.doubt(),
        List.of());
  }

  /** The same for one role alone: who leaves it, and what is wanted of it; for all where empty. */
  static Workforce of(Workforce workforce, Scenario scenario, String role) {
    if (role.isEmpty()) {
      return under(workforce, scenario);
    }
    return with(
        workforce,
        workforce.roles().stream()
            .map(one -> one.id().equals(role) ? under(scenario, one) : one)
            .toList(),
        workforce.routes(),
        workforce.deployments().stream().map(one -> of(one, role, scenario.demand())).toList());
  }

  private static Deployment of(Deployment one, String role, double factor) {
    Map<String, Double> needs = new TreeMap<>(one.needs());
    needs.computeIfPresent(role, (_, wte) -> wte * factor);
    Map<String, Double> training = new TreeMap<>(one.training());
    training.computeIfPresent(role, (_, wte) -> wte * factor);
    return new Deployment(one.title(), one.year(), one.count(), needs, training);
  }

  /** Where another share finishes a route, or every route where none is named. */
  static Workforce completing(Workforce workforce, String route, ToDoubleFunction<Route> share) {
    return with(
        workforce,
        workforce.roles(),
        workforce.routes().stream()
            .map(r -> route.isEmpty() || r.id().equals(route) ? with(r, r.places(), share) : r)
            .toList(),
        workforce.deployments());
  }

  /** A route with other places, of whom another share finishes. */
  private static Route with(Route r, int places, ToDoubleFunction<Route> completes) {
    return new Route(
        r.id(),
        r.title(),
        r.to(),
        r.from(),
        r.years(),
        places,
        r.usual(),
        completes.applyAsDouble(r),
        r.cost(),
        r.opens(),
        r.pipeline(),
        r.entry());
  }

  private static Role under(Scenario scenario, Role role) {
    Map<Integer, Double> demand = new TreeMap<>();
    role.demand()
        .forEach(
            (year, wanted) -> {
              double beyond = (wanted - role.stock()) * scenario.demand();
              demand.put(year, Math.max(0, role.stock() + beyond));
            });
    return new Role(
        role.id(),
        role.title(),
        role.stock(),
        Math.min(1, role.leave() * scenario.leaving()),
        Math.min(1, role.retire() * scenario.leaving()),
        Math.min(1, role.reduce() * scenario.leaving()),
        demand,
        role.placing());
  }

  private static Route under(Scenario scenario, Route r) {
    return with(r, (int) Math.round(r.places() * scenario.places()), Route::completes);
  }

  private static Deployment under(Scenario scenario, Deployment one) {
    return new Deployment(
        one.title(), one.year(), one.count() * scenario.demand(), one.needs(), one.training());
  }
}
