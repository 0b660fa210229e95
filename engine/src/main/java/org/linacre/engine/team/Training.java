package org.linacre.engine.team;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linacre.competence.Item;
import org.linacre.competence.LevelSet;
import org.linacre.engine.catalogue.Course;
import org.linacre.engine.catalogue.Targets;
import org.linacre.engine.programme.Programme;
import org.linacre.engine.programme.Programme.Term;
import org.linacre.engine.programme.Solution;
import org.linacre.engine.programme.Solver;

/**
 * Who is to be trained to which levels in the fewest hours of all people together, as a programme:
 * a choice for each course a person may take and for each level a person is trained to. A level
 * needs a course that gives it, a course needs what its entry asks, and as many people as courses
 * can bring there are trained before hours are made few.
 */
final class Training {
  private final Targets targets;
  private final List<Course> courses;
  private final Programme.Builder builder = new Programme.Builder();
  private final Map<Item, List<Term>> trained = new LinkedHashMap<>();
  private final List<Choice> choices = new ArrayList<>();
  private double allHours;

  /** A level that a person may be trained to, and its column. */
  private record Choice(Candidate who, Item level, int column) {}

  /**
   * Who is trained to what.
   *
   * @param levels for each person trained, to which levels
   * @param hours hours of all together
   * @param proved whether no other training brings as much in fewer hours
   */
  record Trained(Map<Candidate, List<Item>> levels, double hours, boolean proved) {}

  /**
   * A training.
   *
   * @param day courses all of whose cohorts began before it cannot be taken
   */
  Training(List<Course> courses, Targets targets, LocalDate day) {
    this.targets = targets;
    this.courses = courses.stream().filter(c -> c.hours().isPresent() && canBegin(c, day)).toList();
  }

  private static boolean canBegin(Course course, LocalDate day) {
    return course.starts().isEmpty()
        || course.starts().stream().anyMatch(start -> !start.isBefore(day));
  }

  /** The best training of these people for levels that lack so many people each. */
  Trained best(Map<Item, Integer> wanted, List<Candidate> people, Solver solver) {
    Map<Item, Integer> lacking = ProductTeam.inOrder(wanted);
    people.forEach(who -> add(who, lacking.keySet()));
    double dear = 1 + allHours;
    List<Integer> shorts = new ArrayList<>();
    lacking.forEach((level, number) -> shorts.add(ask(level, number, dear)));
    Solution solution = solver.solve(builder.build(), Solver.Limits.PROOF);
    if (!solution.found()) {
      return new Trained(Map.of(), 0, false);
    }
    Map<Candidate, List<Item>> levels = new LinkedHashMap<>();
    choices.stream()
        .filter(choice -> solution.isChosen(choice.column))
        .forEach(
            choice -> levels.computeIfAbsent(choice.who, _ -> new ArrayList<>()).add(choice.level));
    double missing = shorts.stream().mapToDouble(place -> solution.values().get(place)).sum();
    double hours = solution.objective() - dear * missing;
    return new Trained(levels, hours, solution.status() == Solution.Status.OPTIMAL);
  }

  /** Asks so many more people for a level; gives the column of those who stay wanting. */
  private int ask(Item level, int number, double dear) {
    int shortBy = builder.column(new Programme.Column("short", 0, number, dear, true));
    List<Term> terms = new ArrayList<>(trained.getOrDefault(level, List.of()));
    terms.add(new Term(shortBy, 1));
    builder.atLeast("level " + level, number, terms);
    return shortBy;
  }

  private void add(Candidate who, Set<Item> wanted) {
    Set<Item> open = new LinkedHashSet<>();
    wanted.stream().filter(level -> !who.held().has(level)).forEach(open::add);
    Map<Course, Integer> columns = new LinkedHashMap<>();
    List<Item> asked = new ArrayList<>(open);
    for (int i = 0; i < asked.size(); i++) {
      for (Course course : giving(asked.get(i))) {
        if (!columns.containsKey(course)) {
          int hours = course.hours().orElse(0);
          allHours += hours;
          columns.put(course, builder.choice(who.person() + " " + course.id(), hours));
          who.held().missing(requires(course)).stream()
              .filter(level -> !asked.contains(level))
              .forEach(asked::add);
        }
      }
    }
    columns.forEach(
        (course, column) ->
            who.held().missing(requires(course)).forEach(level -> needs(column, level, columns)));
    for (Item level : open) {
      int column = builder.choice(who.person() + " " + level, 0);
      choices.add(new Choice(who, level, column));
      trained.computeIfAbsent(level, _ -> new ArrayList<>()).add(new Term(column, 1));
      needs(column, level, columns);
    }
  }

  /** What this column stands for needs a course that gives the level. */
  private void needs(int column, Item level, Map<Course, Integer> columns) {
    List<Term> terms = new ArrayList<>();
    terms.add(new Term(column, -1));
    for (Course course : giving(level)) {
      Integer place = columns.get(course);
      if (place != null && place != column) {
        terms.add(new Term(place, 1));
      }
    }
    builder.atLeast("needs " + level, 0, terms);
  }

  private List<Course> giving(Item level) {
    return courses.stream().filter(c -> targets.gives(c, "").has(level)).toList();
  }

  private LevelSet requires(Course course) {
    return targets.requires(course, "");
  }
}
