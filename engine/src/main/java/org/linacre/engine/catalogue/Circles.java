package org.linacre.engine.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.linacre.competence.Item;
import org.linacre.competence.Scale;

/** Courses that wait for themselves. */
public final class Circles {
  private Circles() {}

  /**
   * The courses whose entry condition only they, or courses that wait for them, teach: nobody gets
   * into them by courses alone. What no course teaches counts as held.
   */
  public static List<Course> of(Collection<Course> courses, Scale scale) {
    List<Course> waiting = new ArrayList<>(courses);
    List<Item> held = new ArrayList<>();
    for (boolean moved = true; moved; ) {
      List<Course> open =
          waiting.stream()
              .filter(
                  course ->
                      course.requires().stream()
                          .allMatch(
                              item ->
                                  gives(held, item, scale)
                                      || courses.stream()
                                          .noneMatch(c -> gives(c.gives(), item, scale))))
              .toList();
      open.forEach(course -> held.addAll(course.gives()));
      moved = waiting.removeAll(open);
    }
    return waiting;
  }

  private static boolean gives(Collection<Item> given, Item wanted, Scale scale) {
    return given.stream()
        .anyMatch(
            item ->
                item.competency().equals(wanted.competency())
                    && scale.implies(item.level(), wanted.level()));
  }
}
