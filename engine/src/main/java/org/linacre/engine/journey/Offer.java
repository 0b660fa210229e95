package org.linacre.engine.journey;

import org.linacre.competence.LevelSet;
import org.linacre.engine.catalogue.Course;

/**
 * A course as it is open to a person.
 *
 * @param course the course
 * @param product the product version it is run for, or empty
 * @param gives what it gives, in the frame
 * @param requires its entry condition, in the frame
 */
record Offer(Course course, String product, LevelSet gives, LevelSet requires) {
  /** What a course costs more than any plan in all, where it is not of the older plan. */
  static final long NEW = 1_000_000L;

  String key() {
    return product.isEmpty() ? course.id() : course.id() + " " + product;
  }

  int hours() {
    return course.hours().orElse(0);
  }

  int cost() {
    return course.effort().cost().orElse(0);
  }

  /** How many days it lasts at least when a week has this many hours. */
  int days(int hoursPerWeek) {
    int byHours = (hours() * 7 + hoursPerWeek - 1) / hoursPerWeek;
    return Math.max(1, Math.max(course.effort().weeks().orElse(0) * 7, byHours));
  }

  /** The offer as an option under a wish. */
  Option option(Wish wish) {
    long price =
        switch (wish.minimise()) {
          case HOURS -> hours();
          case COST -> cost();
          case WEEKS -> days(wish.hoursPerWeek());
        };
    boolean fresh = !wish.kept().isEmpty() && !wish.kept().contains(key());
    return new Option(key(), gives, requires, price + (fresh ? NEW : 0), cost());
  }
}
