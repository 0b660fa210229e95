package org.linacre.formats.workforce;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.linacre.engine.workforce.Workforce.Deployment;
import org.linacre.formats.text.Words;
import org.linacre.formats.text.Yaml;
import org.linacre.formats.workforce.Numbers.Years;

/**
 * Reads the deployments of workforce.yaml: what one takes is told, or is what a product of the same
 * folder takes of its team and of its users.
 */
final class DeploymentsPart {
  private static final double HOURS_A_YEAR = 1_600;

  private final Years years;
  private final RolesPart roles;
  private final ProductsInUse products;

  /**
   * A reader.
   *
   * @param years the years the file may speak of
   * @param roles the roles read before
   * @param products what products of the same folder take
   */
  DeploymentsPart(Years years, RolesPart roles, ProductsInUse products) {
    this.years = years;
    this.roles = roles;
    this.products = products;
  }

  List<Deployment> read(Yaml yaml) {
    double hoursAYear = hoursAYear(yaml.get("hours-a-year"));
    List<Deployment> deployments = new ArrayList<>();
    for (Yaml one : yaml.get("deployments").items()) {
      one.onlyKnows(
          List.of("title", "year", "count", "needs", "training", "product", "hours", "others"));
      int year = Numbers.year(one.get("year"));
      if (one.get("year").isPresent()) {
        years.check(year, one.get("year"));
      }
      boolean like = one.get("product").isPresent();
      Map<String, Double> needs = like ? teamOf(one) : needs(one.get("needs"));
      Map<String, Double> training =
          like ? usersOf(one, hoursAYear) : training(one.get("training"), hoursAYear);
      double count = Numbers.factor(one.get("count"));
      deployments.add(new Deployment(one.get("title").text(), year, count, needs, training));
    }
    return deployments;
  }

  private Map<String, Double> needs(Yaml yaml) {
    Map<String, Double> needs = new TreeMap<>();
    for (String role : yaml.names()) {
      roles.check(yaml.get(role), role);
      needs.put(role, Numbers.amount(yaml.get(role)));
    }
    return needs;
  }

  /** What the training of users takes: so many users of a role, so many hours each. */
  private Map<String, Double> training(Yaml list, double hoursAYear) {
    Map<String, Double> training = new TreeMap<>();
    for (Yaml yaml : list.items()) {
      yaml.onlyKnows(List.of("role", "users", "hours"));
      String role = yaml.get("role").need();
      roles.check(yaml.get("role"), role);
      double hours = Numbers.amount(yaml.get("users")) * Numbers.amount(yaml.get("hours"));
      training.merge(role, hours / hoursAYear, Double::sum);
    }
    return training;
  }

  /** The hours that one WTE works in a year. */
  private static double hoursAYear(Yaml yaml) {
    double hours = yaml.isPresent() ? Numbers.amount(yaml) : HOURS_A_YEAR;
    if (hours <= 0) {
      yaml.error("'" + yaml.text() + "' is no year's work. Maybe 1600.");
      return HOURS_A_YEAR;
    }
    return hours;
  }

  /**
   * What the team of a product like this takes: of each member the share of time of one product.
   */
  private Map<String, Double> teamOf(Yaml one) {
    for (String key : List.of("needs", "training")) {
      if (one.get(key).isPresent()) {
        one.get(key).error("It stands with the product already. Maybe leave it or product out.");
      }
    }
    String product = one.get("product").text();
    List<Staff.One> team = products.team(product);
    if (!products.keys().contains(product)) {
      one.get("product").error(Words.unknown("product version", product, products.keys()));
    } else if (team.isEmpty()) {
      one.get("product").error("'" + product + "' has no team in products.yaml. Maybe needs.");
    }
    Map<String, Double> needs = new TreeMap<>();
    gathered(one, team).forEach((role, people) -> needs.put(role, people * products.share()));
    return needs;
  }

  /**
   * How many of a team each role counts. Those of roles that fewer than the smallest group have,
   * and of jobs that no role has, count together for the role named for them.
   */
  private Map<String, Integer> gathered(Yaml one, List<Staff.One> team) {
    Yaml others = one.get("others");
    roles.check(others, others.text());
    Map<String, Integer> byRole = byRole(team);
    int smallest = products.smallest();
    byRole.entrySet().removeIf(e -> !e.getKey().equals(others.text()) && e.getValue() < smallest);
    int left = team.size() - byRole.values().stream().mapToInt(n -> n).sum();
    if (left > 0 && others.text().isEmpty()) {
      one.get("product")
          .warn(
              "%d of its team have jobs of no role, or of one that fewer than %d of them have, and count"
                      .formatted(left, smallest)
                  + " for none. Maybe others: ROLE.");
    } else if (left > 0) {
      int there = byRole.merge(others.text(), left, Integer::sum);
      if (there < smallest) {
        others.error(
            "Fewer than "
                + smallest
                + " of the team would count here; so small a group is not shown."
                + " Maybe needs, with numbers of your own.");
      }
    }
    return byRole;
  }

  private Map<String, Integer> byRole(List<Staff.One> people) {
    Map<String, Integer> byRole = new TreeMap<>();
    people.stream()
        .map(roles::of)
        .filter(role -> !role.isEmpty())
        .forEach(role -> byRole.merge(role, 1, Integer::sum));
    return byRole;
  }

  /**
   * What training the users of a product like this takes, so many hours each, of those whose job a
   * role has that no fewer than the smallest group of them have.
   */
  private Map<String, Double> usersOf(Yaml one, double hoursAYear) {
    double hours = Numbers.amount(one.get("hours"));
    Map<String, Integer> users = byRole(products.users(one.get("product").text()));
    Map<String, Double> training = new TreeMap<>();
    users.forEach(
        (role, people) -> {
          if (hours > 0 && people >= products.smallest()) {
            training.put(role, people * hours / hoursAYear);
          }
        });
    return training;
  }
}
