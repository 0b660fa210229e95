package org.linacre.engine.journey;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A way from what a person holds to a target, as flat rows that every writer shows.
 *
 * @param person the person's id
 * @param target the target's text
 * @param missing how many levels are missing
 * @param hours learning hours in all
 * @param cost what the courses cost in all
 * @param weeks weeks from the first day to the last
 * @param objective hours, cost or weeks: what was to be least
 * @param bound no journey has less of the objective
 * @param optimal whether the journey is proved to have least of the objective
 * @param from the first day
 * @param to the last day; the first where there is nothing to do
 * @param courses what is taken, by first day
 * @param uncovered the missing levels that no course here closes, with the nearest help
 * @param schedule what is done week by week
 * @param phases the same by thirty days
 * @param alternatives other journeys that close the same
 * @param obstacles what stands against the wish, with the smallest change that removes it
 */
public record Journey(
    String person,
    String target,
    int missing,
    int hours,
    int cost,
    int weeks,
    String objective,
    long bound,
    boolean optimal,
    LocalDate from,
    LocalDate to,
    List<Step> courses,
    List<Uncovered> uncovered,
    List<Week> schedule,
    List<Phase> phases,
    List<Alternative> alternatives,
    List<Obstacle> obstacles) {
  /**
   * A level.
   *
   * @param competency the competency
   * @param product the product version it is bound to, or empty
   * @param level the level
   */
  public record Level(String competency, String product, String level) {}

  /**
   * A course with its days.
   *
   * @param id the course
   * @param title its name
   * @param product the product version it is run for, or empty
   * @param provider who gives it
   * @param delivery how
   * @param example whether it is made up, as an example
   * @param hours learning hours
   * @param cost its price
   * @param from the first day
   * @param to the last day
   * @param after the courses that must end before, since they meet its entry condition
   * @param teaches the missing levels that it is the first to bring
   * @param kept whether it stood in the older plan
   */
  public record Step(
      String id,
      String title,
      String product,
      String provider,
      String delivery,
      boolean example,
      int hours,
      int cost,
      LocalDate from,
      LocalDate to,
      List<String> after,
      List<Level> teaches,
      boolean kept) {
    /** The title, with a mark where the course is made up as an example. */
    public String marked() {
      return example ? title + " (example)" : title;
    }
  }

  /**
   * A missing level that no course here closes.
   *
   * @param competency the competency
   * @param product the product version, or empty
   * @param level the level
   * @param reason {@code untaught} by any course, {@code delivery} not accepted by the person,
   *     {@code entry} condition that no course here meets, {@code cohort} all begun before
   * @param courses the courses that teach it
   * @param mentors up to three people of the organisation who hold it
   */
  public record Uncovered(
      String competency,
      String product,
      String level,
      String reason,
      List<String> courses,
      List<String> mentors) {}

  /**
   * A week.
   *
   * @param week its number, from 1
   * @param from its first day
   * @param minutes minutes of learning
   * @param courses the courses of the week
   */
  public record Week(int week, LocalDate from, int minutes, List<String> courses) {}

  /**
   * Thirty days; the last phase lasts to the end.
   *
   * @param days its last day, counted from 1: 30, 60, 90; the last day of all after these
   * @param begins the courses that begin in it
   * @param ends the courses that end in it
   */
  public record Phase(int days, List<String> begins, List<String> ends) {}

  /**
   * Another journey that closes the same.
   *
   * @param without the course of the first journey that it does without
   * @param hours learning hours in all
   * @param cost what it costs in all
   * @param weeks weeks from the first day to the last
   * @param courses its courses
   */
  public record Alternative(String without, int hours, int cost, int weeks, List<String> courses) {}

  /**
   * What stands against the wish.
   *
   * @param what {@code deadline} or {@code budget}
   * @param wished what was wished for: a day, or an amount
   * @param possible the least that is possible: a day, or an amount
   * @param hoursPerWeek for a deadline, the fewest hours a week that keep it, or null if none do
   */
  public record Obstacle(
      String what, String wished, String possible, @Nullable Integer hoursPerWeek) {}
}
