package org.linacre.engine.career;

import java.util.List;
import org.linacre.engine.career.Transition.Lacking;
import org.linacre.engine.career.Transition.Module;

/**
 * What is taken to be held since a role asks it beside its own subjects, though nothing shows it,
 * and what it takes where it is not held: the journey's courses are not there for it.
 *
 * @param count how many levels
 * @param levels these, the highest of each competency; in an overview none
 * @param hours how many hours more the courses take where it is not held
 * @param courses the courses that come to those of the journey then; in an overview none
 * @param instead the courses of the journey that these replace; in an overview none
 * @param untaught what of it no course closes; in an overview none
 */
public record Assumed(
    int count,
    List<Lacking> levels,
    int hours,
    List<Module> courses,
    List<Module> instead,
    List<Lacking> untaught) {
  /** Levels and courses with their own copies. */
  public Assumed {
    levels = List.copyOf(levels);
    courses = List.copyOf(courses);
    instead = List.copyOf(instead);
    untaught = List.copyOf(untaught);
  }

  /** The same for an overview: without levels and courses one by one. */
  Assumed brief() {
    return new Assumed(count, List.of(), hours, List.of(), List.of(), List.of());
  }

  /** What it takes where it is not held, as it follows upon how it was come by. */
  String more() {
    return hours > 0
        ? "; where you do not hold these, the courses take " + hours + " hours more"
        : "; the courses take no more hours where you do not hold these";
  }
}
