package org.linacre.engine.career;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.linacre.competence.Item;

/**
 * What the pack advises: projects, rules, warnings, steps and sentences.
 *
 * @param projects kinds of first proof project
 * @param rules what keeps a project safe
 * @param warnings what to keep in mind
 * @param phases the thirds of the ninety days
 * @param steps what to do week by week
 * @param bridges the parts of a bridge sentence
 * @param influences what moves pay in each family
 * @param weights the numbers by which a fit is counted
 */
public record Guidance(
    List<Project> projects,
    List<Placed> rules,
    List<Placed> warnings,
    List<Phase> phases,
    List<Step> steps,
    List<Bridge> bridges,
    List<Influence> influences,
    Map<String, Integer> weights) {
  /** Guidance with its own copies. */
  public Guidance {
    projects = List.copyOf(projects);
    rules = List.copyOf(rules);
    warnings = List.copyOf(warnings);
    phases = List.copyOf(phases);
    steps = List.copyOf(steps);
    bridges = List.copyOf(bridges);
    influences = List.copyOf(influences);
    weights = Map.copyOf(weights);
  }

  /**
   * A kind of project.
   *
   * @param id its id
   * @param title its name
   * @param what what it holds
   * @param competencies what making it needs, the most needed first
   * @param source its place
   */
  public record Project(
      String id, String title, String what, List<String> competencies, String source) {
    /** A project with its own copy of the competencies. */
    public Project {
      competencies = List.copyOf(competencies);
    }
  }

  /**
   * A rule or a warning.
   *
   * @param about what it is about
   * @param text in words
   * @param source its place
   */
  public record Advice(String about, String text, String source) {}

  /**
   * A rule or a warning at its place.
   *
   * @param place its place among the others; one of some sectors stands in that of the one for all
   * @param sectors the sectors it is for; empty for all that have none of their own at its place
   * @param advice what it says
   */
  public record Placed(String place, List<String> sectors, Advice advice) {
    /** Advice with its own copy of the sectors. */
    public Placed {
      sectors = List.copyOf(sectors);
    }
  }

  /**
   * A third of the ninety days.
   *
   * @param days its last day, counted from 1
   * @param title its name
   * @param aim what it is for
   * @param outcome what one has at its end
   * @param source its place
   */
  public record Phase(int days, String title, String aim, String outcome, String source) {}

  /**
   * Something to do.
   *
   * @param phase the last day of the phase it belongs to
   * @param week the week, from 1
   * @param position its place in the week, from 1
   * @param text what; {@code {project}} stands for the role's first project
   * @param only the roles it is for
   * @param first levels it is about: where a role asks them, their courses stand before all others
   * @param source its place in the sources
   */
  public record Step(
      int phase, int week, int position, String text, Only only, List<Item> first, String source) {
    /** A step with its own copy of the levels. */
    public Step {
      first = List.copyOf(first);
    }

    private boolean isAt(Step other) {
      return phase == other.phase && week == other.week && position == other.position;
    }
  }

  /**
   * The roles a step is for: all that have no step of their own at its place, where nothing is
   * named.
   *
   * @param sectors their sectors; empty for every one
   * @param work the lanes of the worksheet they belong to; empty for every one
   * @param lanes the backgrounds they are closest to; empty for every one
   */
  public record Only(List<String> sectors, List<String> work, List<String> lanes) {
    /** Roles named, with copies of the lists. */
    public Only {
      sectors = List.copyOf(sectors);
      work = List.copyOf(work);
      lanes = List.copyOf(lanes);
    }

    private boolean fits(CareerRole role) {
      return (sectors.isEmpty() || sectors.contains(role.sector()))
          && (work.isEmpty() || work.contains(role.work()))
          && (lanes.isEmpty() || lanes.contains(role.lane()));
    }

    /** How many things it names: who names more goes before who names fewer. */
    private long named() {
      return Stream.of(sectors, work, lanes).filter(list -> !list.isEmpty()).count();
    }
  }

  /** The steps towards a role: at each place those alone that are closest to it. */
  List<Step> steps(CareerRole role) {
    List<Step> fit = steps.stream().filter(s -> s.only().fits(role)).toList();
    return fit.stream()
        .filter(s -> fit.stream().noneMatch(o -> o.isAt(s) && o.only().named() > s.only().named()))
        .toList();
  }

  /**
   * A part of a bridge sentence.
   *
   * @param kind what must be so for it to be said
   * @param template the words, with names in braces
   * @param source its place
   */
  public record Bridge(String kind, String template, String source) {}

  /**
   * What moves pay.
   *
   * @param group its place among the others; one of some sectors stands in that of the one for all
   * @param sectors the sectors it is for; empty for all that have none of their own at its place
   * @param families the families of roles
   * @param except roles of these families that it is not about
   * @param roles roles it is about whatever their family
   * @param about what moves it
   * @param caution for beginners
   * @param source its place
   */
  public record Influence(
      String group,
      List<String> sectors,
      List<String> families,
      List<String> except,
      List<String> roles,
      String about,
      String caution,
      String source) {
    /** An influence with its own copies. */
    public Influence {
      sectors = List.copyOf(sectors);
      families = List.copyOf(families);
      except = List.copyOf(except);
      roles = List.copyOf(roles);
    }

    private boolean isAbout(CareerRole role) {
      return roles.contains(role.id())
          || (families.contains(role.family()) && !except.contains(role.id()));
    }
  }

  /** The number of this name. */
  int weight(String name) {
    Integer weight = weights.get(name);
    if (weight == null) {
      throw new IllegalArgumentException("No weight '" + name + "'. Maybe it left weights.csv.");
    }
    return weight;
  }

  /** The rules of a sector. */
  public List<Advice> rules(String sector) {
    return of(sector, rules);
  }

  /** The warnings about something, as they are in a sector. */
  public List<Advice> warnings(String about, String sector) {
    return of(sector, warnings).stream().filter(w -> w.about().equals(about)).toList();
  }

  /** A sector's own go before those for all. */
  private static List<Advice> of(String sector, List<Placed> all) {
    List<String> own =
        all.stream().filter(p -> p.sectors().contains(sector)).map(Placed::place).toList();
    return all.stream()
        .filter(
            p ->
                p.sectors().contains(sector) || (p.sectors().isEmpty() && !own.contains(p.place())))
        .map(Placed::advice)
        .toList();
  }

  /** What moves the pay of a role, as it is in its sector. */
  public List<Influence> influences(CareerRole role) {
    String sector = role.sector();
    List<String> own =
        influences.stream()
            .filter(i -> i.sectors().contains(sector))
            .map(Influence::group)
            .toList();
    return influences.stream()
        .filter(i -> i.isAbout(role))
        .filter(
            i ->
                i.sectors().contains(sector) || (i.sectors().isEmpty() && !own.contains(i.group())))
        .toList();
  }
}
