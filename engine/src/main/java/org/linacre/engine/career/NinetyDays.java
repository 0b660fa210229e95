package org.linacre.engine.career;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.linacre.engine.journey.Journey;

/**
 * Ninety days towards a role: the lane chosen in days 1 to 30, the proof built in 31 to 60,
 * applications in 61 to 90, and the journey's courses beside.
 *
 * @param role the role
 * @param title its name
 * @param person who sets out, or empty
 * @param from the first day
 * @param to the ninetieth day
 * @param span both in words with their weekdays, so that a day long past or far ahead is seen
 * @param taken how what the plan does not teach was come by, where no evidence says it; or empty
 * @param besides what it takes to begin beside what courses teach; null where the role is open
 * @param project the first proof project, in words
 * @param projectBy where it is from: its place, and that no source names one for the role, where so
 * @param phases the three thirds with their days
 * @param weeks each week with its steps and courses
 * @param courses the courses that begin within the ninety days
 * @param build the first day of the third in which the project is built
 * @param late the courses for what the project needs that have not ended before that day, those
 *     that begin after the ninety days too
 * @param ready the day on which the first course for each subject that the project needs has ended;
 *     null where no course is for it
 * @param after how many courses of the journey begin later
 * @param hours hours of the whole journey
 * @param ends the last day of the whole journey
 * @param uncovered what no course closes
 * @param borne what the journey teaches and is likely held, by job or licence, so that it is to be
 *     asked first; null where nothing is
 * @param assumed what the plan does not teach since it is assumed from a role, and what it takes
 *     where it is not held; null where nothing is
 * @param rules what keeps the project safe
 * @param warnings what to keep in mind
 */
public record NinetyDays(
    String role,
    String title,
    String person,
    LocalDate from,
    LocalDate to,
    String span,
    String taken,
    @Nullable Besides besides,
    String project,
    FirstProject projectBy,
    List<Part> phases,
    List<Week> weeks,
    List<Journey.Step> courses,
    LocalDate build,
    List<Journey.Step> late,
    @Nullable LocalDate ready,
    int after,
    int hours,
    LocalDate ends,
    List<Journey.Uncovered> uncovered,
    Transition.@Nullable Borne borne,
    @Nullable Assumed assumed,
    List<Guidance.Advice> rules,
    List<Guidance.Advice> warnings) {
  /** How long the plan is, in days. */
  public static final int DAYS = 90;

  private static final DateTimeFormatter WORDS =
      DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.ENGLISH);
  private static final int WEEK = 7;
  private static final String PROJECT = "{project}";

  /**
   * A third.
   *
   * @param days its last day, counted from 1
   * @param title its name
   * @param from its first day
   * @param to its last day
   * @param aim what it is for
   * @param outcome what one has at its end
   */
  public record Part(
      int days, String title, LocalDate from, LocalDate to, String aim, String outcome) {}

  /**
   * A week.
   *
   * @param week its number, from 1
   * @param phase the last day of the third its steps belong to
   * @param from its first day
   * @param to its last day, the ninetieth at the latest
   * @param steps what to do
   * @param courses the courses that run in it
   */
  public record Week(
      int week, int phase, LocalDate from, LocalDate to, List<Act> steps, List<String> courses) {}

  /**
   * Something to do.
   *
   * @param text what
   * @param source its place
   */
  public record Act(String text, String source) {}

  /** The plan for a role from a start on the wish's first day. */
  public static NinetyDays of(
      Careers careers, Transitions transitions, Start start, Transitions.Goal goal) {
    Journey journey = transitions.journey(start, goal, _ -> List.of());
    LocalDate from = goal.wish().from();
    LocalDate to = from.plusDays(DAYS - 1L);
    List<Journey.Step> near =
        journey.courses().stream().filter(c -> !c.from().isAfter(to)).toList();
    FirstProject first = FirstProject.of(careers, goal.role());
    String project = first.text();
    LocalDate build = build(careers, goal);
    Assumed assumed = transitions.assumed(start, goal, journey);
    return new NinetyDays(
        goal.role().id(),
        goal.role().title(),
        start.person(),
        from,
        to,
        span(from, to),
        transitions.taken(start, goal, assumed),
        goal.role().entry().needs().isEmpty() ? null : transitions.besides(start, goal.role()),
        project,
        first,
        phases(careers, from),
        weeks(careers, goal, project, near),
        near,
        build,
        late(careers, goal.role(), journey, build),
        ready(needs(careers, goal.role()), journey),
        journey.courses().size() - near.size(),
        journey.hours(),
        journey.to(),
        journey.uncovered(),
        transitions.borne(start, goal, journey),
        assumed,
        careers.guidance().rules(goal.role().sector()),
        careers.guidance().warnings("project", goal.role().sector()));
  }

  private static String span(LocalDate from, LocalDate to) {
    return "from " + WORDS.format(from) + " to " + WORDS.format(to);
  }

  /** The first day of the third whose steps name the project; of the last where none does. */
  private static LocalDate build(Careers careers, Transitions.Goal goal) {
    int phase =
        careers.guidance().steps(goal.role()).stream()
            .filter(step -> step.text().contains(PROJECT))
            .mapToInt(Guidance.Step::phase)
            .min()
            .orElse(DAYS);
    return goal.wish().from().plusDays(before(careers, phase));
  }

  private static List<Journey.Step> late(
      Careers careers, CareerRole role, Journey journey, LocalDate build) {
    List<String> needs = needs(careers, role);
    return journey.courses().stream()
        .filter(course -> !course.to().isBefore(build))
        .filter(course -> needs.stream().anyMatch(need -> teaches(course, need)))
        .toList();
  }

  private static List<String> needs(Careers careers, CareerRole role) {
    return careers.projectOf(role).map(Guidance.Project::competencies).orElse(List.of());
  }

  private static boolean teaches(Journey.Step course, String subject) {
    return course.teaches().stream().anyMatch(level -> level.competency().equals(subject));
  }

  private static @Nullable LocalDate ready(List<String> needs, Journey journey) {
    return needs.stream()
        .flatMap(
            need ->
                journey.courses().stream()
                    .filter(course -> teaches(course, need))
                    .map(Journey.Step::to)
                    .min(Comparator.naturalOrder())
                    .stream())
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  private static List<Part> phases(Careers careers, LocalDate from) {
    List<Part> parts = new ArrayList<>();
    int before = 0;
    for (Guidance.Phase phase : careers.guidance().phases()) {
      parts.add(
          new Part(
              phase.days(),
              phase.title(),
              from.plusDays(before),
              from.plusDays(phase.days() - 1L),
              phase.aim(),
              phase.outcome()));
      before = phase.days();
    }
    return List.copyOf(parts);
  }

  /**
   * The weeks. A week's steps belong to the third named with them, and begin no earlier than it: a
   * week that reaches over the end of a third begins with the next one's first day.
   */
  private static List<Week> weeks(
      Careers careers, Transitions.Goal goal, String project, List<Journey.Step> courses) {
    List<Guidance.Step> all = careers.guidance().steps(goal.role());
    LocalDate from = goal.wish().from();
    List<Week> weeks = new ArrayList<>();
    int last = all.stream().mapToInt(Guidance.Step::week).max().orElse(0);
    for (int week = 1; week <= last; week++) {
      int number = week;
      List<Guidance.Step> steps = all.stream().filter(s -> s.week() == number).toList();
      int phase = steps.isEmpty() ? DAYS : steps.getFirst().phase();
      LocalDate first = from.plusDays(firstDay(careers, week, phase));
      LocalDate end = from.plusDays(lastDay(careers, week, phase));
      weeks.add(
          new Week(
              week,
              phase,
              first,
              end,
              steps.stream()
                  .map(s -> new Act(s.text().replace(PROJECT, project), s.source()))
                  .toList(),
              courses.stream()
                  .filter(c -> !c.from().isAfter(end) && !c.to().isBefore(first))
                  .map(Journey.Step::title)
                  .toList()));
    }
    return List.copyOf(weeks);
  }

  /** Days from the first to a week's first: within its third, seven for each week before it. */
  private static int firstDay(Careers careers, int week, int phase) {
    int firstWeek =
        careers.guidance().steps().stream()
            .filter(s -> s.phase() == phase)
            .mapToInt(Guidance.Step::week)
            .min()
            .orElse(week);
    return before(careers, phase) + WEEK * (week - firstWeek);
  }

  /** How many days are before a third. */
  private static int before(Careers careers, int phase) {
    return careers.guidance().phases().stream()
        .mapToInt(Guidance.Phase::days)
        .filter(days -> days < phase)
        .max()
        .orElse(0);
  }

  /** Days from the first to a week's last: the last week of a third ends with it. */
  private static int lastDay(Careers careers, int week, int phase) {
    boolean ends =
        careers.guidance().steps().stream().noneMatch(s -> s.phase() == phase && s.week() > week);
    return ends ? phase - 1 : firstDay(careers, week, phase) + WEEK - 1;
  }
}
