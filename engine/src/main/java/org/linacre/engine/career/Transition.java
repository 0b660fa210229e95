package org.linacre.engine.career;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linacre.engine.journey.Journey;

/**
 * The way from a start to a role.
 *
 * @param from the start's id
 * @param fromTitle the start in words
 * @param to the role
 * @param title its name
 * @param sector its sector
 * @param family its family
 * @param asks how many levels it asks
 * @param carries levels that carry over, the highest of each competency
 * @param carried how many levels carry over
 * @param shown how many of them evidence says or the work plainly has; the rest is assumed
 * @param taken how what carries over was come by, where no evidence says it; or empty
 * @param missing levels missing, the highest of each competency
 * @param steps how many levels are missing
 * @param hours hours of the courses that close what courses can close
 * @param cost what these cost
 * @param weeks weeks at the hours a week wished for
 * @param optimal whether no courses need fewer hours, proved
 * @param needs what it takes to begin that no course gives, or empty
 * @param entry what it takes to begin: open, experience, credential, technical or senior
 * @param unlicensed whether it takes a licence that the start is not known to hold
 * @param senior whether it is a post for those who have led for years, and the start is none
 * @param fewStated whether its rows name so few subjects that the way may be longer
 * @param background the background of the start, where a source names the role for it; or empty
 * @param licenceHeld the licence that it takes and the start holds, in words, or empty
 * @param besides what it takes to begin, whether it is held and what courses have to do with it, in
 *     a sentence; empty where the role is open
 * @param bridge what a CV may say, no more than the evidence
 * @param courses the courses in their order; none in an overview
 * @param untaught levels that no course closes, in an overview none
 * @param borne what is missing and yet likely held, by job or licence; null where nothing is, and
 *     in an overview
 * @param journey the courses with their days, or null where no first day is given
 */
public record Transition(
    String from,
    String fromTitle,
    String to,
    String title,
    String sector,
    String family,
    int asks,
    List<Carried> carries,
    int carried,
    int shown,
    String taken,
    List<Lacking> missing,
    int steps,
    int hours,
    int cost,
    int weeks,
    boolean optimal,
    String needs,
    String entry,
    boolean unlicensed,
    boolean senior,
    boolean fewStated,
    String background,
    String licenceHeld,
    String besides,
    String bridge,
    List<Module> courses,
    List<Lacking> untaught,
    @Nullable Borne borne,
    @Nullable Assumed assumed,
    @Nullable Journey journey) {
  /** A way with its own copies. */
  public Transition {
    carries = List.copyOf(carries);
    missing = List.copyOf(missing);
    courses = List.copyOf(courses);
    untaught = List.copyOf(untaught);
  }

  /**
   * A course on the way.
   *
   * @param id the course
   * @param title its name
   * @param hours learning hours
   * @param example whether it is made up, as an example
   */
  public record Module(String id, String title, int hours, boolean example) {}

  /**
   * A level that carries over.
   *
   * @param competency the competency
   * @param level the level
   * @param title its name
   * @param confirmed whether someone other than the person stands behind it
   * @param assumed whether it is assumed from a role, which asks it beside its own subjects
   * @param by the kinds of evidence that say so; {@code said} for levels named, none from a role
   */
  public record Carried(
      String competency,
      String level,
      String title,
      boolean confirmed,
      boolean assumed,
      List<String> by) {
    /** A level with its own copy of the kinds. */
    public Carried {
      by = List.copyOf(by);
    }
  }

  /**
   * A level that is missing.
   *
   * @param competency the competency
   * @param level the level
   * @param title its name
   */
  public record Lacking(String competency, String level, String title) {}

  /**
   * Levels that are missing, since no evidence says them, and that whoever has the job or the
   * licence is likely to have: to be asked before their courses are begun.
   *
   * @param levels the levels, the highest of each competency
   * @param because the job, the licence
   * @param hours how many hours of courses fall away where they are held
   */
  public record Borne(List<Lacking> levels, List<String> because, int hours) {
    /** Levels with their own copies. */
    public Borne {
      levels = List.copyOf(levels);
      because = List.copyOf(because);
    }
  }

  /** The same for an overview: without the days and the levels one by one. */
  Transition brief() {
    return new Transition(
        from,
        fromTitle,
        to,
        title,
        sector,
        family,
        asks,
        List.of(),
        carried,
        shown,
        taken,
        List.of(),
        steps,
        hours,
        cost,
        weeks,
        optimal,
        needs,
        entry,
        unlicensed,
        senior,
        fewStated,
        background,
        licenceHeld,
        besides,
        bridge,
        List.of(),
        List.of(),
        null,
        assumed == null ? null : assumed.brief(),
        null);
  }
}
