package org.linacre.engine.career;

/**
 * The first proof project of a role: the one its sources tell, or else the kind of its lane.
 *
 * @param text the project, in words
 * @param of the role it is told of: the one asked for, or the one it is like; empty where it is its
 *     lane's
 * @param lane the title of the lane whose project it is; empty where it is told of a role
 * @param source its place in the sources
 */
public record FirstProject(String text, String of, String lane, String source) {
  /** The first project of a role. */
  public static FirstProject of(Careers careers, CareerRole role) {
    return role.first("project")
        .map(told -> told(role, told))
        .orElseGet(
            () ->
                careers
                    .projectOf(role)
                    .map(kind -> usual(careers.laneTitle(role.lane()), kind))
                    .orElseGet(() -> new FirstProject("", "", "", "")));
  }

  private static FirstProject told(CareerRole role, CareerRole.Fact fact) {
    String of = fact.from().isEmpty() ? role.id() : fact.from();
    return new FirstProject(fact.text(), of, "", fact.source());
  }

  private static FirstProject usual(String lane, Guidance.Project kind) {
    String text = kind.title() + " (" + kind.what() + ")";
    return new FirstProject(text, "", lane, kind.source());
  }

  /** Whether no source names a project for the role, so that this is its lane's. */
  public boolean isOfLane() {
    return !lane.isEmpty();
  }

  /**
   * Where it is from, as a sentence; that no source names one for the role, where none does.
   *
   * @param role the id of the role asked for
   */
  public String by(String role) {
    if (isOfLane()) {
      return "No source names a first project for this role; this one is that of its lane, "
          + lane
          + " ["
          + source
          + "].";
    }
    String from = of.equals(role) ? "" : ", of " + of + ", the nearest role";
    return source.isEmpty() ? "" : "[" + source + from + "]";
  }
}
