package org.linacre.engine.organisation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linacre.engine.journey.Plans.Cohort;
import org.linacre.engine.journey.Plans.Quarter;
import org.linacre.engine.journey.Plans.Taken;

/**
 * The readiness report as a value: flat rows that every writer shows with the same numbers.
 *
 * <p>Shares run from 0 to 1. Where a group is smaller than the smallest that may be shown, its
 * numbers are null and {@code shown} is false.
 *
 * @param header whom and which day it is about
 * @param holders who holds which archetype
 * @param cells coverage by unit and audience
 * @param gaps what is missing most
 * @param courses what would close most of it
 * @param untaught what rows ask and no course teaches
 * @param products each product version with its users
 * @param teams each product version's team
 * @param members who sits on the teams and what each brings
 * @param uncovered the rows that a team does not cover
 * @param expiring evidence that expires soon
 * @param sureness how sure the numbers are
 * @param warnings what was odd in the reading
 * @param changes what changed since an older report
 * @param people a row for each person and audience: the rows behind the shares
 * @param rows a row for each unit and requirement: the rows behind what units meet together
 * @param closings a row for each person and product: what courses would close, the rows behind what
 *     each course would do
 * @param learning the learning of each quarter in everyone's plans together; empty where there are
 *     more people than plans are made for
 * @param planned the courses of these plans
 * @param cohorts courses that enough people of one place take in one quarter
 * @param paths a row for each person with anything to learn or to be asked: the rows behind these
 */
public record Report(
    Header header,
    List<Holders> holders,
    List<Cell> cells,
    List<Gap> gaps,
    List<CourseEffect> courses,
    List<Untaught> untaught,
    List<ProductUse> products,
    List<Team> teams,
    List<Behind.TeamMember> members,
    List<Uncovered> uncovered,
    List<Behind.Expiring> expiring,
    List<Sureness> sureness,
    List<Warning> warnings,
    List<Change> changes,
    List<Behind.PersonRow> people,
    List<Behind.RowCount> rows,
    List<Behind.Closing> closings,
    List<Quarter> learning,
    List<Taken> planned,
    List<Cohort> cohorts,
    List<Behind.PersonPath> paths) {

  /**
   * Whom the report is about.
   *
   * @param organisation its name
   * @param asOf the day
   * @param pack the framework's id and version
   * @param people how many people
   * @param units how many units
   * @param clinical how many of the people make clinical decisions
   * @param foundationMet how many people meet all of the foundation
   * @param evidence how many statements of evidence
   * @param smallestGroup groups of fewer people are not shown
   * @param anonymous whether names are left out
   * @param since the day of the older report compared with, or null
   */
  public record Header(
      String organisation,
      LocalDate asOf,
      String pack,
      int people,
      int units,
      int clinical,
      int foundationMet,
      int evidence,
      int smallestGroup,
      boolean anonymous,
      @Nullable LocalDate since) {}

  /**
   * Who holds which archetype.
   *
   * @param archetype its id, or {@code none}
   * @param title its name
   * @param people how many hold it; null where too few to be shown
   */
  public record Holders(String archetype, String title, @Nullable Integer people) {}

  /**
   * Coverage of one audience's rows in one unit with all below it.
   *
   * @param unit its id
   * @param unitTitle its name
   * @param depth 0 at the top
   * @param audience foundation or an archetype
   * @param shown whether the group is large enough
   * @param people how many people: all for foundation, else holders
   * @param foundationShare share of them who meet all of the foundation
   * @param rowShare mean share of the audience's rows that each of them meets
   * @param togetherShare share of the audience's rows that at least one of them meets
   */
  public record Cell(
      String unit,
      String unitTitle,
      int depth,
      String audience,
      boolean shown,
      @Nullable Integer people,
      @Nullable Double foundationShare,
      @Nullable Double rowShare,
      @Nullable Double togetherShare) {}

  /**
   * A level that is missing.
   *
   * @param kind {@code individual} for foundation, which everyone must meet, {@code collective} for
   *     advanced rows, which units meet together
   * @param competency the competency
   * @param title its name
   * @param level the level
   * @param audiences who is asked for it
   * @param rows the rows that ask it, {@code table.row}; who lacks it has one of them among the
   *     missing of {@link PersonRow}
   * @param needed how many people are asked
   * @param lacking how many of them do not hold it
   * @param unitsWithout in how many of the units with people asked nobody holds it
   */
  public record Gap(
      String kind,
      String competency,
      String title,
      String level,
      List<String> audiences,
      List<String> rows,
      int needed,
      int lacking,
      int unitsWithout) {}

  /**
   * What a course would do for everyone who may enter it now.
   *
   * @param course its id
   * @param title its name
   * @param example whether it is made up, as an example
   * @param product the product version it would be run for, or empty
   * @param hours learning hours, or null where not known
   * @param people how many people it would bring nearer to what they are asked
   * @param closes how many missing levels it would close in all
   */
  public record CourseEffect(
      String course,
      String title,
      boolean example,
      String product,
      @Nullable Integer hours,
      int people,
      int closes) {}

  /**
   * A level that no course teaches.
   *
   * @param competency the competency
   * @param title its name
   * @param level the level
   */
  public record Untaught(String competency, String title, String level) {}

  /**
   * The users of one product version.
   *
   * @param product the product's id
   * @param title its name
   * @param version the version
   * @param inUse whether it is in use on the day
   * @param clinical whether it is used in clinical decisions
   * @param users how many users
   * @param trained how many of them meet every row bound to this version
   * @param untrained how many do not
   * @param untrainedPeople their ids; none in an anonymous report
   */
  public record ProductUse(
      String product,
      String title,
      String version,
      boolean inUse,
      boolean clinical,
      @Nullable Integer users,
      @Nullable Integer trained,
      @Nullable Integer untrained,
      List<String> untrainedPeople) {}

  /**
   * The team of one product version.
   *
   * @param product the product's id
   * @param version the version
   * @param members how many members; null without names where they are fewer than the smallest
   *     group
   * @param archetypes whose rows it must cover together
   * @param asked how many rows
   * @param covered how many of them at least one member meets; null as members
   */
  public record Team(
      String product,
      String version,
      @Nullable Integer members,
      List<String> archetypes,
      int asked,
      @Nullable Integer covered) {}

  /**
   * A row that a team does not cover.
   *
   * @param product the product's id
   * @param version the version
   * @param table the row's table
   * @param row its place
   * @param competency the competency
   * @param level the level
   * @param title the subject
   */
  public record Uncovered(
      String product,
      String version,
      String table,
      int row,
      String competency,
      String level,
      String title) {}

  /**
   * How sure the levels needed of one audience are: counts of people times levels.
   *
   * @param audience foundation or an archetype
   * @param needed levels asked, over all people asked
   * @param confirmed held, and someone other than the person stands behind it
   * @param selfRated held, on the person's own word only
   * @param possible not held, but claimed by evidence that does not count or no longer
   * @param lacking not held, and evidence speaks of the competency
   * @param unknown not held, and no evidence speaks of the competency
   */
  public record Sureness(
      String audience,
      long needed,
      long confirmed,
      long selfRated,
      long possible,
      long lacking,
      long unknown) {}

  /**
   * Something odd in the reading.
   *
   * @param file the file
   * @param line the line
   * @param field the field
   * @param message what was odd
   */
  public record Warning(String file, int line, String field, String message) {}

  /**
   * A number that changed since an older report.
   *
   * @param what the unit or the product version
   * @param audience the audience, or empty
   * @param number which number
   * @param before its value then, or null
   * @param after its value now, or null
   */
  public record Change(
      String what,
      String audience,
      String number,
      @Nullable Double before,
      @Nullable Double after) {}

  /**
   * What is read of an older report.
   *
   * @param header whom and which day it is about
   * @param cells coverage by unit and audience
   * @param products each product version with its users
   */
  public record Older(Header header, List<Cell> cells, List<ProductUse> products) {}
}
