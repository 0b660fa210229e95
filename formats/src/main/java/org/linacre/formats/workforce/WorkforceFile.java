package org.linacre.formats.workforce;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.linacre.engine.catalogue.Violations;
import org.linacre.engine.workforce.Workforce;
import org.linacre.engine.workforce.Workforce.Doubt;
import org.linacre.engine.workforce.Workforce.Scenario;
import org.linacre.formats.text.Source;
import org.linacre.formats.text.Yaml;
import org.linacre.formats.workforce.Numbers.Years;

/** Reads workforce.yaml. */
public final class WorkforceFile {
  /** Beyond these no rate of today says anything. */
  private static final int MOST_YEARS = 50;

  private final Path folder;
  private final Set<String> archetypes;
  private final Violations violations;

  private WorkforceFile(Path folder, Set<String> archetypes, Violations violations) {
    this.folder = folder;
    this.archetypes = archetypes;
    this.violations = violations;
  }

  /**
   * Reads the workforce of a folder.
   *
   * @param folder the folder that holds workforce.yaml, and people.csv where that is counted
   * @param until the last year looked at; 0 for the file's own
   * @param archetypes the archetypes there are
   * @param violations where every problem is added, with file, line and field
   * @throws org.linacre.engine.catalogue.InvalidInput with every error, if there is any
   */
  public static Workforce read(
      Path folder, int until, Set<String> archetypes, Violations violations) {
    Yaml yaml = Yaml.read(Source.in(folder, "workforce.yaml"), violations);
    Workforce workforce = new WorkforceFile(folder, archetypes, violations).read(yaml, until);
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
    int start = Numbers.year(yaml.get("start"));
    int until = until(yaml, start, given);
    boolean open = !yaml.get("until").isPresent();
    int told = given == 0 || open ? until : Numbers.year(yaml.get("until"));
    int last = open ? Numbers.latest() : Math.max(until, told);
    Years years = new Years(start, Math.max(last, start + 1));
    Staff staff = Staff.read(folder, violations);
    RolesPart roles = new RolesPart(years, staff, archetypes);
    roles.read(yaml.get("roles"));
    RoutesPart routes = new RoutesPart(years, roles);
    Yaml budget = yaml.get("budget");
    return new Workforce(
        start,
        Math.max(until, start + 1),
        roles.roles(),
        routes.routes(yaml.get("routes")),
        routes.promotions(yaml.get("promotions")),
        new DeploymentsPart(years, roles, new ProductsInUse(folder, staff)).read(yaml),
        budget.isPresent() ? Numbers.amount(budget) : Double.POSITIVE_INFINITY,
        doubt(yaml.get("doubt")),
        scenarios(yaml.get("scenarios")));
  }

  private static int until(Yaml yaml, int start, int given) {
    int until = given == 0 ? Numbers.year(yaml.get("until")) : given;
    if (given == 0 && until == Numbers.earliest()) {
      return start + 1;
    }
    if (!Numbers.isYear(until)) {
      yaml.get("until").error("'" + until + "' is no year. Maybe such as 2030.");
      return start + 1;
    }
    if (until > start + MOST_YEARS) {
      String far = "The horizon " + until + " is " + (until - start) + " years after the start.";
      yaml.get(given == 0 ? "until" : "start")
          .error(far + " Maybe " + (start + MOST_YEARS) + " or earlier.");
      return start + 1;
    }
    if (until <= start) {
      String late = "The horizon " + until + " is not after the start, " + start + ".";
      yaml.get(given == 0 ? "until" : "start").error(late + " Maybe " + (start + 1) + " or later.");
    }
    return until;
  }

  private static Doubt doubt(Yaml yaml) {
    yaml.onlyKnows(List.of("leaving", "completing", "demand"));
    return new Doubt(
        Numbers.share(yaml.get("leaving"), 0),
        Numbers.share(yaml.get("completing"), 0),
        Numbers.share(yaml.get("demand"), 0));
  }

  private static List<Scenario> scenarios(Yaml list) {
    List<Scenario> scenarios = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Yaml yaml : list.items()) {
      yaml.onlyKnows(List.of("id", "title", "leaving", "places", "demand"));
      String id = yaml.get("id").need();
      if (!id.isEmpty() && !ids.add(id)) {
        yaml.get("id").error("The scenario '" + id + "' stands twice. Maybe another id.");
      }
      scenarios.add(
          new Scenario(
              id,
              yaml.get("title").text(),
              Numbers.factor(yaml.get("leaving")),
              Numbers.factor(yaml.get("places")),
              Numbers.factor(yaml.get("demand"))));
    }
    return scenarios;
  }
}
