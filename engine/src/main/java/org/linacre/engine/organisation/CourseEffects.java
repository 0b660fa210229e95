package org.linacre.engine.organisation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linacre.competence.LevelSet;
import org.linacre.engine.catalogue.Course;
import org.linacre.engine.catalogue.Targets;
import org.linacre.engine.organisation.Report.CourseEffect;

/** What each course would close, added up over the people who may enter it now. */
final class CourseEffects {
  private final List<Offer> offers = new ArrayList<>();
  private final Map<LevelSet, LevelSet[]> useful = new HashMap<>();

  /** A course, run for a product version where it is bound to one. */
  private static final class Offer {
    private final Course course;
    private final String product;
    private final LevelSet gives;
    private final LevelSet requires;
    private final Map<Integer, String> told = new HashMap<>();
    private int people;
    private int closes;

    private Offer(Course course, String product, Targets targets) {
      this.course = course;
      this.product = product;
      this.gives = targets.gives(course, product);
      this.requires = targets.requires(course, product);
    }

    private void add(int levels, List<String> closing) {
      if (levels > 0) {
        closes += levels;
        people++;
        closing.add(told.computeIfAbsent(levels, n -> course.id() + "=" + n));
      }
    }
  }

  /**
   * Offers of these courses for one product version, or for people as such.
   *
   * @param product the version's key; empty for courses that are bound to none
   */
  CourseEffects(List<Course> courses, String product, Targets targets) {
    for (Course course : courses) {
      if (course.anyProduct() != product.isEmpty()) {
        Offer offer = new Offer(course, product, targets);
        if (!offer.gives.isEmpty()) {
          offers.add(offer);
        }
      }
    }
  }

  /** Adds a person; what each course that may be entered now would close, as the report has it. */
  List<String> add(LevelSet held, LevelSet need) {
    if (held.covers(need)) {
      return List.of();
    }
    List<String> closing = new ArrayList<>();
    LevelSet[] wanted =
        useful.computeIfAbsent(
            need, n -> offers.stream().map(o -> o.gives.meet(n)).toArray(LevelSet[]::new));
    for (int i = 0; i < wanted.length; i++) {
      Offer offer = offers.get(i);
      if (held.covers(offer.requires)) {
        offer.add(held.stepsTo(wanted[i]), closing);
      }
    }
    return closing;
  }

  /** The courses that would close anything, the most first. */
  List<CourseEffect> rows() {
    return offers.stream()
        .filter(offer -> offer.closes > 0)
        .map(CourseEffects::row)
        .sorted(
            Comparator.comparing(CourseEffect::closes, Comparator.reverseOrder())
                .thenComparing(CourseEffect::course))
        .toList();
  }

  private static CourseEffect row(Offer offer) {
    @Nullable Integer hours =
        offer.course.hours().isPresent() ? (Integer) offer.course.hours().getAsInt() : null;
    return new CourseEffect(
        offer.course.id(),
        offer.course.title(),
        offer.course.example(),
        offer.product,
        hours,
        offer.people,
        offer.closes);
  }
}
