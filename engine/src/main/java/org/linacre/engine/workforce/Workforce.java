package org.linacre.engine.workforce;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * A workforce and what is assumed of it. Stocks are whole-time equivalents (WTE) at the end of a
 * year; rates are shares a year.
 *
 * @param start the year at whose end the stocks stand
 * @param until the last year looked at
 * @param roles the roles
 * @param routes the ways into roles
 * @param promotions the steady moves from role to role
 * @param deployments what adds to demand
 * @param budget what intake may cost in a year; infinite for any
 * @param doubt how uncertain the assumptions are
 * @param scenarios other assumptions to be set beside these
 */
public record Workforce(
    int start,
    int until,
    List<Role> roles,
    List<Route> routes,
    List<Promotion> promotions,
    List<Deployment> deployments,
    double budget,
    Doubt doubt,
    List<Scenario> scenarios) {
  /** A workforce with its own copies. */
  public Workforce {
    roles = List.copyOf(roles);
    routes = List.copyOf(routes);
    promotions = List.copyOf(promotions);
    deployments = List.copyOf(deployments);
    scenarios = List.copyOf(scenarios);
  }

  /**
   * A role.
   *
   * @param id its id
   * @param title its name
   * @param stock WTE at the start
   * @param leave the share that leaves in a year
   * @param retire the share that retires
   * @param reduce the share of WTE lost to reduced hours
   * @param demand WTE wanted at the end of some years; between them it runs in a straight line
   * @param placing where it stands among the others
   */
  public record Role(
      String id,
      String title,
      double stock,
      double leave,
      double retire,
      double reduce,
      Map<Integer, Double> demand,
      Placing placing) {
    /** A role with its own copy of the demand. */
    public Role {
      demand = Map.copyOf(demand);
    }

    /** What is wanted at the end of a year; 0 where nothing is said. */
    double wanted(int year) {
      NavigableMap<Integer, Double> said = new TreeMap<>(demand);
      if (said.isEmpty()) {
        return 0;
      }
      Map.Entry<Integer, Double> before = said.floorEntry(year);
      Map.Entry<Integer, Double> after = said.ceilingEntry(year);
      if (before == null || after == null || before.getKey().equals(after.getKey())) {
        return (before == null ? said.firstEntry() : before).getValue();
      }
      double way = (double) (year - before.getKey()) / (after.getKey() - before.getKey());
      return before.getValue() + way * (after.getValue() - before.getValue());
    }
  }

  /**
   * Where a role stands.
   *
   * @param family the role of which this is one band; empty where it has no bands
   * @param band the pay band or grade, or empty
   * @param archetypes the archetypes that its people act as, each with the share of its WTE, 0 to
   *     1; a person may act as several
   */
  public record Placing(String family, String band, Map<String, Double> archetypes) {
    /** Nothing told. */
    public static final Placing NONE = new Placing("", "", Map.of());

    /** A placing with its own copy. */
    public Placing {
      archetypes = java.util.Collections.unmodifiableMap(new TreeMap<>(archetypes));
    }
  }

  /**
   * A way into a role.
   *
   * @param id its id
   * @param title its name
   * @param to the role it leads to
   * @param from the role it takes people from when they finish, or empty for outside
   * @param years how long it takes; 0 for recruitment
   * @param places how many may begin in a year
   * @param usual how many begin in a year as things are today
   * @param completes the share that finishes, 0 to 1
   * @param cost what one who begins costs
   * @param opens the first year in which it takes people
   * @param pipeline for years after the start, how many finish who began before the plan
   * @param entry who may begin, and what teaching them takes
   */
  public record Route(
      String id,
      String title,
      String to,
      String from,
      int years,
      int places,
      int usual,
      double completes,
      double cost,
      int opens,
      Map<Integer, Double> pipeline,
      Entry entry) {
    /** A route with its own copy of the pipeline. */
    public Route {
      pipeline = Map.copyOf(pipeline);
    }

    /** How many may begin in a year at most, by places and by who applies. */
    double most() {
      return Math.min(places, Math.floor(entry.applicants()));
    }
  }

  /**
   * Who may begin on a route, and what teaching them takes.
   *
   * @param asks what one must have, in words, or empty
   * @param applicants how many who have it there are in a year; infinite where not told
   * @param ofStaff which share of the role it takes people from has it in a year, 0 to 1; infinite
   *     where not told
   * @param supervision for each role, the WTE that one trainee takes of it while training
   */
  public record Entry(
      String asks, double applicants, double ofStaff, Map<String, Double> supervision) {
    /** Open to anyone, and nobody need teach. */
    public static final Entry OPEN =
        new Entry("", Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Map.of());

    /** An entry with its own copy. */
    public Entry {
      supervision = Map.copyOf(supervision);
    }
  }

  /**
   * A steady move from one role to another.
   *
   * @param from the role left
   * @param to the role entered
   * @param rate the share of the first that moves in a year
   */
  public record Promotion(String from, String to, double rate) {}

  /**
   * AI products brought into use.
   *
   * @param title what
   * @param year the first year in use
   * @param count how many
   * @param needs for each role, the WTE that one of them takes from then on
   * @param training for each role, the WTE that training its users takes in the first year of one
   */
  public record Deployment(
      String title,
      int year,
      double count,
      Map<String, Double> needs,
      Map<String, Double> training) {
    /** A deployment with its own copies. */
    public Deployment {
      needs = Map.copyOf(needs);
      training = Map.copyOf(training);
    }

    /** The WTE of a role that it takes at the end of a year. */
    double takes(String role, int at) {
      double lasting = at >= year ? needs.getOrDefault(role, 0.0) : 0;
      return count * (lasting + (at == year ? training.getOrDefault(role, 0.0) : 0));
    }
  }

  /**
   * How uncertain assumptions are: standard deviations of the logarithm of what they are multiplied
   * by; the assumption itself is the median.
   *
   * @param leaving of the rates of leaving, retiring and reducing
   * @param completing of the odds of finishing a training
   * @param demand of the demand at the horizon
   */
  public record Doubt(double leaving, double completing, double demand) {}

  /**
   * Other assumptions.
   *
   * @param id its id
   * @param title its name
   * @param leaving what rates of leaving, retiring and reducing are multiplied by
   * @param places what places are multiplied by
   * @param demand what the demand beyond today's stock is multiplied by, all of what deployments
   *     take within it
   */
  public record Scenario(String id, String title, double leaving, double places, double demand) {
    /** The assumptions as they stand. */
    public static final Scenario AS_GIVEN = new Scenario("", "", 1, 1, 1);
  }

  /** What is wanted of a role at the end of a year. */
  public double wanted(Role role, int year) {
    double wanted = role.wanted(year);
    for (Deployment deployment : deployments) {
      wanted += deployment.takes(role.id(), year);
    }
    return wanted;
  }

  /** The place of a role; -1 for none. */
  public int place(String role) {
    for (int i = 0; i < roles.size(); i++) {
      if (roles.get(i).id().equals(role)) {
        return i;
      }
    }
    return -1;
  }

  /** The same under a scenario. */
  public Workforce under(Scenario scenario) {
    return Assumed.under(this, scenario);
  }
}
