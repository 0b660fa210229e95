package org.linacre.engine.organisation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands behind a report's numbers: flat rows about one person, or one row in one unit. */
public final class Behind {
  private Behind() {}

  /**
   * A member of a team.
   *
   * @param product the product's id
   * @param version the version
   * @param person the person's id; none in an anonymous report
   * @param name the name; none in an anonymous report
   * @param seat the seat
   * @param covers how many of the team's rows the member meets
   * @param alone how many of them nobody else on the team meets
   * @param rows the rows the member meets, {@code table.row}
   * @param aloneRows those that would be lost with the member
   */
  public record TeamMember(
      String product,
      String version,
      String person,
      String name,
      String seat,
      int covers,
      int alone,
      List<String> rows,
      List<String> aloneRows) {}

  /**
   * Evidence that expires soon.
   *
   * @param person the person's id; none in an anonymous report
   * @param name the name; none in an anonymous report
   * @param unit the person's unit; none in an anonymous report
   * @param kind the kind of evidence
   * @param about the competency or course
   * @param expires the first day on which it no longer counts
   */
  public record Expiring(
      String person, String name, String unit, String kind, String about, LocalDate expires) {}

  /**
   * What courses would close for one person who may enter them now.
   *
   * @param person the person's id
   * @param product the product version they would be run for, or empty
   * @param courses {@code course=levels}, in the order of the courses
   */
  public record Closing(String person, String product, List<String> courses) {}

  /**
   * A person against one audience's rows.
   *
   * @param person the id
   * @param name the name
   * @param unit the unit
   * @param role the job
   * @param audience foundation or an archetype of the person's
   * @param clinical whether the person makes clinical decisions
   * @param foundationMet whether all of the foundation is met
   * @param asked how many of the audience's rows apply
   * @param met how many of them are met
   * @param missing the rows not met, by place
   */
  public record PersonRow(
      String person,
      String name,
      String unit,
      String role,
      String audience,
      boolean clinical,
      boolean foundationMet,
      int asked,
      int met,
      List<String> missing) {}

  /**
   * A row in a unit with all below it.
   *
   * @param unit the unit's id
   * @param audience whom the row asks
   * @param table the row's table
   * @param row its place
   * @param competency the competency
   * @param level the level
   * @param title the subject
   * @param asked how many people of the unit it asks
   * @param met how many of them meet it; null where the group is too small to be shown
   */
  public record RowCount(
      String unit,
      String audience,
      String table,
      int row,
      String competency,
      String level,
      String title,
      @Nullable Integer asked,
      @Nullable Integer met) {}

  /**
   * A person's way.
   *
   * @param person the id
   * @param unsettled levels asked and not held of which that is not certain: what an assessment
   *     could settle
   * @param hours learning hours of the plan
   * @param cost its cost
   * @param weeks weeks from its first day to its last
   * @param optimal whether it is proved least
   * @param courses its courses, by first day
   */
  public record PersonPath(
      String person,
      int unsettled,
      int hours,
      int cost,
      int weeks,
      boolean optimal,
      List<String> courses) {}
}
