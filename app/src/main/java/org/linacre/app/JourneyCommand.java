package org.linacre.app;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linacre.competence.Item;
import org.linacre.engine.catalogue.Violations;
import org.linacre.engine.evidence.Policy.Purpose;
import org.linacre.engine.journey.Journey;
import org.linacre.engine.journey.Journeys;
import org.linacre.engine.journey.Traveller;
import org.linacre.engine.organisation.Organisation;
import org.linacre.engine.organisation.Person;
import org.linacre.formats.journey.JourneyFiles;
import org.linacre.formats.organisation.OrganisationFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The best way for one person. */
@Command(
    name = "journey",
    mixinStandardHelpOptions = true,
    description =
        "Plans which courses a person takes, in which order and by when, with the proof that no"
            + " plan needs less.",
    footer = {
      "",
      "Targets: foundation, archetype:ID, role:ID, product:ID@VERSION; join several with a comma.",
      "Example:",
      "  linacre journey examples/linchester --person p0100 --target foundation"
    })
final class JourneyCommand implements Callable<Integer> {
  private final Linacre.Streams streams;

  @Parameters(paramLabel = "DIR", description = "The organisation's folder.")
  private Path folder = Path.of("");

  @Option(
      names = "--person",
      paramLabel = "ID",
      required = true,
      description = "The person's id in people.csv.")
  private String person = "";

  @Mixin private Aim aim = new Aim();

  @Mixin private WishOptions wishes = new WishOptions();

  @Option(
      names = "--since",
      paramLabel = "OLD.json",
      description = "An older journey (its --json): as few other courses as possible are taken.")
  private @Nullable Path since;

  @Option(
      names = "--calendar",
      paramLabel = "FILE",
      description = "Writes the courses as a calendar (iCalendar, .ics) too.")
  private @Nullable Path calendar;

  @Option(names = "--json", description = "Prints one JSON object.")
  private boolean json;

  @Mixin private PacksOption packs = new PacksOption();

  JourneyCommand(Linacre.Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    aim.parsed();
    Violations violations = new Violations();
    Path old = since;
    Set<String> kept = old == null ? Set.of() : JourneyFiles.courses(old, violations);
    Organisation organisation = OrganisationFolder.read(folder, packs.read(), violations);
    wishes.checkDeliveries(organisation.courses());
    Person who = Aim.person(person, organisation);
    Traveller traveller =
        new Traveller(
            who.id(),
            aim.text(),
            organisation.profile(who, Purpose.PLAN).held(),
            organisation.targets().set(aim.rows(who, organisation)),
            aim.products());
    Journey journey =
        new Journeys(organisation.courses(), organisation.targets())
            .plan(
                traveller,
                wishes.wish(organisation.date(), kept),
                item -> holding(item, organisation));
    Path file = calendar;
    if (file != null) {
      Files.write(file, JourneyFiles.calendar(journey, organisation.date()));
    }
    show(journey, RoleBesides.of(aim, packs, organisation, who));
    return 0;
  }

  private static List<String> holding(Item item, Organisation organisation) {
    return organisation.people().stream()
        .filter(p -> organisation.profile(p, Purpose.TEAM).held().has(item))
        .map(Person::id)
        .toList();
  }

  private void show(Journey journey, RoleBesides besides) {
    if (json) {
      besides.write(journey, streams.out());
      return;
    }
    PrintStream out = streams.out();
    out.printf(
        "%s to %s: %d levels missing, %d courses, %d hours, cost %d, %d weeks from %s to %s.%n",
        journey.person(),
        journey.target(),
        journey.missing(),
        journey.courses().size(),
        journey.hours(),
        journey.cost(),
        journey.weeks(),
        journey.from(),
        journey.to());
    out.printf(
        journey.optimal()
            ? "Proved: no plan has fewer than %2$d %1$s.%n"
            : "Not proved least: no plan has fewer than %2$d %1$s.%n",
        journey.objective(),
        journey.bound());
    besides.print(out);
    journey.courses().forEach(step -> show(step, out));
    journey.uncovered().forEach(open -> show(open, out));
    for (Journey.Alternative other : journey.alternatives()) {
      out.printf(
          "Without %s: %d hours, cost %d, %d weeks.%n",
          other.without(), other.hours(), other.cost(), other.weeks());
    }
    journey.obstacles().forEach(obstacle -> show(obstacle, out));
  }

  private static void show(Journey.Step step, PrintStream out) {
    out.printf(
        "  %s to %s  %s%s (%d h, %s)%s%n",
        step.from(),
        step.to(),
        step.title(),
        step.product().isEmpty() ? "" : " for " + step.product(),
        step.hours(),
        step.delivery(),
        step.after().isEmpty() ? "" : ", after " + String.join(", ", step.after()));
    out.println(
        "    for "
            + (step.teaches().isEmpty()
                ? "the entry conditions of later courses"
                : step.teaches().stream()
                    .map(level -> level.competency() + ":" + level.level())
                    .collect(Collectors.joining(", "))));
  }

  private static void show(Journey.Uncovered open, PrintStream out) {
    out.printf(
        "Not covered: %s:%s (%s%s)%s%n",
        open.competency(),
        open.level(),
        open.reason(),
        open.courses().isEmpty() ? "" : " of " + String.join(", ", open.courses()),
        open.mentors().isEmpty() ? "" : "; ask " + String.join(", ", open.mentors()));
  }

  private static void show(Journey.Obstacle obstacle, PrintStream out) {
    out.printf(
        "Not within the %s of %s: possible is %s%s.%n",
        obstacle.what(),
        obstacle.wished(),
        obstacle.possible(),
        obstacle.hoursPerWeek() == null
            ? ""
            : ", or with " + obstacle.hoursPerWeek() + " hours a week");
  }
}
