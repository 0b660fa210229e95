package org.linacre.engine.journey;

import java.util.List;

/**
 * The journeys of many people in one plan, as flat rows.
 *
 * @param target the target's text
 * @param people how many people were planned for
 * @param travelling how many of them lack anything that a course closes
 * @param distinct how many different problems were solved; equal gaps are solved once
 * @param optimal how many of the people have a plan that is proved least
 * @param hours learning hours in all
 * @param cost cost in all
 * @param hoursFirstYear learning hours in the first 52 weeks
 * @param protectedFirstYear hours a week times 52 times the people travelling
 * @param quarters the learning of each quarter
 * @param courses each course that anyone takes, the most people first
 * @param cohorts courses that enough people of one place take in one quarter
 * @param uncovered levels that no course closes, with how many people lack them
 * @param plans each person's plan, by id; none in an anonymous answer
 */
public record Plans(
    String target,
    int people,
    int travelling,
    int distinct,
    int optimal,
    long hours,
    long cost,
    long hoursFirstYear,
    long protectedFirstYear,
    List<Quarter> quarters,
    List<Taken> courses,
    List<Cohort> cohorts,
    List<Open> uncovered,
    List<PersonPlan> plans) {
  /**
   * The learning of a quarter.
   *
   * @param quarter the quarter, such as 2026-Q4
   * @param people how many learn in it
   * @param hours their learning hours in it, rounded up to whole hours
   * @param cost cost of the courses that begin in it
   */
  public record Quarter(String quarter, int people, long hours, long cost) {}

  /**
   * A course and how many take it.
   *
   * @param course its key
   * @param title its name
   * @param people how many
   * @param hours their learning hours in all
   * @param cost their cost in all
   */
  public record Taken(String course, String title, int people, long hours, long cost) {}

  /**
   * People who could take a course together.
   *
   * @param course its key
   * @param quarter the quarter in which their plans begin it, such as 2026-Q4
   * @param place the unit below the top under which they work
   * @param people how many
   * @param members their ids; none in an anonymous answer
   */
  public record Cohort(
      String course, String quarter, String place, int people, List<String> members) {}

  /**
   * A level that no course closes.
   *
   * @param competency the competency
   * @param product the product version, or empty
   * @param level the level
   * @param people how many lack it
   */
  public record Open(String competency, String product, String level, int people) {}

  /**
   * One person's plan.
   *
   * @param person the id
   * @param hours learning hours
   * @param cost cost
   * @param weeks weeks from the first day to the last
   * @param optimal whether it is proved least
   * @param courses its courses, by first day
   */
  public record PersonPlan(
      String person, int hours, int cost, int weeks, boolean optimal, List<String> courses) {}
}
