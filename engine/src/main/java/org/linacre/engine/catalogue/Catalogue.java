package org.linacre.engine.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.linacre.competence.Item;
import org.linacre.competence.Scale;

/**
 * A framework's pack with the courses that teach it, as values.
 *
 * @param id the pack's id
 * @param version the pack's version
 * @param scale the scale of all its levels
 * @param requirements every row of the tables of requirements
 * @param competencies the subjects
 * @param questions every row of the tables of questions
 * @param archetypes the groups of the workforce
 * @param seats the seats of a multi-disciplinary team
 * @param critical for levels that more than one member of a team must hold, how many
 * @param kinds the kinds of evidence
 * @param factors the factors of confidence
 * @param printed the matrix as the source prints it
 * @param errors the errors of the source
 * @param courses what teaches
 * @param roles jobs as targets
 */
public record Catalogue(
    String id,
    String version,
    Scale scale,
    List<Requirement> requirements,
    List<Competency> competencies,
    List<Question> questions,
    List<Archetype> archetypes,
    List<Seat> seats,
    Map<Item, Integer> critical,
    List<EvidenceKind> kinds,
    List<Factor> factors,
    List<Ticks> printed,
    List<SourceError> errors,
    List<Course> courses,
    List<Role> roles) {
  /** The audience whose rows everyone must meet. */
  public static final String FOUNDATION = "foundation";

  /** The audience whose rows are bound to a product version. */
  public static final String PRODUCT = "product";

  /** The archetype whose people use AI products in the units where these are deployed. */
  public static final String USER = "user";

  /** The same with other seats. */
  public Catalogue withSeats(List<Seat> others) {
    return with(others, competencies, courses, roles);
  }

  /**
   * The same with roles, and with the subjects and courses that come with them.
   *
   * @param subjects competencies that only roles ask for
   * @param teaching courses that teach these
   */
  public Catalogue withRoles(List<Role> more, List<Competency> subjects, List<Course> teaching) {
    List<Competency> known = new ArrayList<>(competencies);
    known.addAll(subjects);
    List<Course> all = new ArrayList<>(courses);
    all.addAll(teaching);
    return with(seats, known, all, more);
  }

  private Catalogue with(
      List<Seat> others, List<Competency> subjects, List<Course> teaching, List<Role> jobs) {
    return new Catalogue(
        id,
        version,
        scale,
        requirements,
        subjects,
        questions,
        archetypes,
        others,
        critical,
        kinds,
        factors,
        printed,
        errors,
        teaching,
        jobs);
  }

  /** Whether this factor applies only to AI in clinical decisions. */
  public boolean clinicalOnly(String factor) {
    return factors.stream().anyMatch(f -> f.factor().equals(factor) && f.clinicalOnly());
  }

  /** Whether there is an archetype of this id. */
  public boolean hasArchetype(String archetype) {
    return archetypes.stream().anyMatch(a -> a.id().equals(archetype));
  }

  /** The role of this id, if there is one. */
  public Optional<Role> role(String wanted) {
    return roles.stream().filter(role -> role.id().equals(wanted)).findFirst();
  }

  /** The matrix that the rows themselves make: who has a row in which sub-factor. */
  public List<Ticks> derivedMatrix() {
    List<Ticks> rows = new ArrayList<>();
    for (Factor factor : factors) {
      List<String> ticked =
          archetypes.stream()
              .map(Archetype::id)
              .filter(a -> requirements.stream().anyMatch(r -> isIn(r, a, factor)))
              .toList();
      if (!factor.subfactor().isEmpty()) {
        rows.add(new Ticks(factor.factor(), factor.subfactor(), ticked));
      }
    }
    return rows;
  }

  private static boolean isIn(Requirement row, String audience, Factor factor) {
    return row.audience().equals(audience)
        && row.factor().equals(factor.factor())
        && row.subfactor().equals(factor.subfactor());
  }

  /** What rows ask and no course teaches, in the order of the rows. */
  public List<Item> untaught() {
    Set<Item> left = new LinkedHashSet<>();
    requirements.stream().filter(Requirement::asks).map(Requirement::item).forEach(left::add);
    roles.forEach(role -> role.rows().forEach(row -> left.add(row.item())));
    for (Course course : courses) {
      left.removeIf(item -> course.gives().stream().anyMatch(given -> teaches(given, item)));
    }
    return List.copyOf(left);
  }

  private boolean teaches(Item given, Item asked) {
    return given.competency().equals(asked.competency())
        && scale.implies(given.level(), asked.level());
  }

  /** The competency's name; its id where the catalogue does not know it. */
  public String titleOf(String competency) {
    return competencies.stream()
        .filter(c -> c.id().equals(competency))
        .map(Competency::title)
        .findFirst()
        .orElse(competency);
  }

  /** Whether a level is one of knowledge or of skill, as the rows have it; empty if none has it. */
  public String kindOf(String level) {
    return requirements.stream()
        .filter(r -> r.level().equals(level))
        .map(Requirement::kind)
        .findFirst()
        .orElse("");
  }
}
