package org.linacre.app;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linacre.engine.career.CareerRole;
import org.linacre.engine.career.Careers;
import org.linacre.engine.career.Start;
import org.linacre.engine.career.Transitions;
import org.linacre.engine.catalogue.Catalogue;
import org.linacre.engine.catalogue.Targets;
import org.linacre.engine.journey.Mentors;
import org.linacre.formats.text.Words;
import org.linacre.formats.text.WrittenDate;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** From where someone sets out: a role, a person of an organisation's folder, or levels named. */
final class StartOptions {
  private static final int FIRST_YEAR = 1970;
  private static final int LAST_YEAR = 2200;

  /** Hours of a week. */
  private static final int WEEK = 168;

  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      description = "The organisation's folder, for --person.")
  private @Nullable Path folder;

  @Option(
      names = "--from",
      paramLabel = "ROLE",
      description = "The role you have, or words for your work, such as nurse.")
  private @Nullable String from;

  @Option(names = "--person", paramLabel = "ID", description = "A person's id in people.csv.")
  private @Nullable String person;

  @Option(
      names = "--levels",
      paramLabel = "L",
      description = "What you hold, such as sql:capability,statistics:familiarity.")
  private @Nullable String levels;

  @Option(
      names = "--hours-per-week",
      paramLabel = "H",
      description = "Hours a week for learning; 4 unless given.")
  private int hours = org.linacre.engine.journey.Wish.USUAL_HOURS;

  @Option(names = "--start", paramLabel = "DATE", description = "The first day.")
  private @Nullable String start;

  @Option(
      names = "--clinical",
      description = "You make clinical decisions with AI, so its clinical rows are asked too.")
  private boolean clinical;

  @Mixin private CareersOption packs = new CareersOption();

  /**
   * Everything needed to look at ways.
   *
   * @param start from where
   * @param clinical whether the clinical rows are asked
   * @param day the organisation's day, or null
   * @param mentors who in the organisation holds a level
   */
  record Begun(
      Careers careers,
      Transitions transitions,
      Start start,
      boolean clinical,
      @Nullable LocalDate day,
      Mentors mentors) {
    /** The same from another start. */
    Begun from(Start other) {
      return new Begun(careers, transitions, other, clinical, day, mentors);
    }
  }

  /**
   * The start the options name; bad use where they name several, or where none is needed.
   *
   * @param sector the sector looked at, or null
   */
  Begun begun(boolean needed, @Nullable String sector) {
    checkOne(needed);
    Catalogue catalogue = packs.catalogue();
    Careers careers = packs.read(catalogue);
    String where = sector == null ? careers.usualSector() : sector;
    return person == null ? alone(catalogue, careers, where) : inside(catalogue, careers);
  }

  private void checkOne(boolean needed) {
    long named = Stream.of(from, person, levels).filter(java.util.Objects::nonNull).count();
    if (named > 1) {
      throw new Linacre.BadUse(
          "Several starts were named. Maybe one of --from, --person and --levels alone; what a"
              + " background holds is not joined with levels.");
    }
    if (needed && named == 0) {
      throw new Linacre.BadUse(
          "From where? Maybe one of --from ROLE or a word for your work, --person ID with a folder, or --levels.");
    }
    if (folder == null && person != null) {
      throw new Linacre.BadUse("--person needs a folder beside it. Maybe DIR --person ID.");
    }
    if (folder != null && person == null) {
      throw new Linacre.BadUse(
          "'"
              + Words.quoted(folder.toString())
              + "' stands where a folder goes, together with --person ID. Maybe DIR --person ID; a"
              + " role stands after --from, --to or --role.");
    }
  }

  private Begun alone(Catalogue catalogue, Careers careers, String sector) {
    Targets targets = Targets.of(catalogue, List.of());
    Transitions transitions = new Transitions(careers, targets, catalogue.courses());
    String role = from;
    Start said = Start.said("", role == null ? held(targets) : targets.frame().empty());
    Begun begun = new Begun(careers, transitions, said, clinical, null, _ -> List.of());
    return role == null ? begun : begun.from(CareersOption.start(role, begun, sector));
  }

  private org.linacre.competence.LevelSet held(Targets targets) {
    var held = targets.frame().empty();
    List<String> faults = new ArrayList<>();
    String given = levels;
    List<String> named =
        given == null
            ? List.of()
            : Stream.of(given.split("[,\\s]+", -1)).filter(l -> !l.isEmpty()).toList();
    if (given != null && named.isEmpty()) {
      throw new Linacre.BadUse(
          "--levels: nothing stands where levels go. Maybe sql:capability,statistics:familiarity.");
    }
    for (String level : named) {
      try {
        held = held.join(targets.frame().parse(Words.quoted(level)));
      } catch (IllegalArgumentException e) {
        faults.add("--levels: '" + Words.quoted(level) + "': " + e.getMessage());
      }
    }
    if (!faults.isEmpty()) {
      throw new Linacre.BadUse(String.join("\n", faults));
    }
    return held;
  }

  private Begun inside(Catalogue catalogue, Careers careers) {
    String id = java.util.Objects.requireNonNull(this.person);
    List<String> given = List.of(String.valueOf(folder));
    PersonStart person = PersonStart.of(GivenFolder.of(given, id, careers), id, catalogue, careers);
    return new Begun(
        careers,
        person.transitions(),
        person.start(),
        clinical || person.who().clinical(),
        person.organisation().date(),
        person.mentors());
  }

  /** The role wished for; bad use where it is the one that whoever sets out names as theirs. */
  static CareerRole other(String name, Begun begun) {
    CareerRole role = CareersOption.role(name, begun.careers());
    if (begun.start().id().equals(role.id())) {
      throw new Linacre.BadUse(
          "From "
              + role.id()
              + " to "
              + role.id()
              + " is no way: it is one role. Maybe another role, or career role "
              + role.id()
              + ", which tells what it asks.");
    }
    return role;
  }

  /** The first day: as given, or the organisation's; null where there is neither. */
  @Nullable LocalDate day(Begun begun) {
    String text = start;
    if (text == null) {
      return begun.day();
    }
    LocalDate iso = Words.date(text);
    LocalDate day = iso == null ? WrittenDate.day(text) : iso;
    if (day == null) {
      throw new Linacre.BadUse(
          "--start: '"
              + Words.quoted(text)
              + "' is no date. Maybe year-month-day, such as 2026-09-30.");
    }
    if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
      throw new Linacre.BadUse(
          "--start: '"
              + text
              + "' is no day from "
              + FIRST_YEAR
              + " to "
              + LAST_YEAR
              + ". Maybe a"
              + " typing error in the year.");
    }
    return day;
  }

  /** That the first day is before the organisation's; empty where it is not, or none is known. */
  String past(Begun begun) {
    LocalDate day = day(begun);
    LocalDate today = begun.day();
    return day == null || today == null || !day.isBefore(today)
        ? ""
        : "The first day, " + day + ", is before the organisation's date, " + today + ".";
  }

  /** The way wished for to a role; the days count from 1970 where no first day is given. */
  Transitions.Goal goal(CareerRole role, Begun begun) {
    LocalDate day = day(begun);
    return new Transitions.Goal(
        role, begun.clinical(), wish(day == null ? LocalDate.EPOCH : day), day != null);
  }

  org.linacre.engine.journey.Wish wish(LocalDate day) {
    if (hours > WEEK) {
      throw new Linacre.BadUse(
          "--hours-per-week: a week has " + WEEK + " hours, not " + hours + ". Maybe 4.");
    }
    try {
      var usual = org.linacre.engine.journey.Wish.usual(day);
      return new org.linacre.engine.journey.Wish(
          usual.minimise(), hours, day, null, usual.budget(), usual.deliveries(), usual.kept());
    } catch (IllegalArgumentException e) {
      throw new Linacre.BadUse(String.valueOf(e.getMessage()));
    }
  }
}
