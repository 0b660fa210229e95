package org.linacre.formats.workforce;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
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
    Yaml others = one.get("others");
    roles.check(others, others.text());
    Map<String, Double> needs = new TreeMap<>();
    TreeSet<String> left = new TreeSet<>();
    for (Staff.One member : team) {
      String role = roles.of(member).isEmpty() ? others.text() : roles.of(member);
      if (role.isEmpty()) {
        left.add(member.job());
      } else {
        needs.merge(role, products.share(), Double::sum);
      }
    }
    if (!left.isEmpty()) {
      String jobs = String.join(", ", left);
      one.get("product")
          .warn("No role has these jobs of its team: " + jobs + ". Maybe others: ROLE.");
    }
    return needs;
  }

  /**
   * What training the users of a product like this takes, so many hours each, of those whose job a
   * role has.
   */
  private Map<String, Double> usersOf(Yaml one, double hoursAYear) {
    double hours = Numbers.amount(one.get("hours"));
    Map<String, Double> training = new TreeMap<>();
    for (Staff.One user : products.users(one.get("product").text())) {
      String role = roles.of(user);
      if (!role.isEmpty() && hours > 0) {
        training.merge(role, hours / hoursAYear, Double::sum);
      }
    }
    return training;
  }
}
