package org.linacre.app;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.linacre.engine.catalogue.Target;
import org.linacre.engine.catalogue.Violations;
import org.linacre.engine.evidence.Policy.Purpose;
import org.linacre.engine.journey.Planning;
import org.linacre.engine.journey.Planning.Member;
import org.linacre.engine.journey.Plans;
import org.linacre.engine.journey.Traveller;
import org.linacre.engine.organisation.Organisation;
import org.linacre.engine.organisation.Person;
import org.linacre.engine.organisation.Unit;
import org.linacre.formats.organisation.OrganisationFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The best ways for everyone. */
@Command(
    name = "plans",
    mixinStandardHelpOptions = true,
    description =
        "Plans everyone's journey to a target in one run, with the cohorts that could learn"
            + " together and the hours and money in all.",
    footer = {
      "",
      "Targets: foundation, archetype:ID, role:ID, product:ID@VERSION; join several with a comma.",
      "An archetype is planned for those who hold it, a role for everyone.",
      "Example:",
      "  linacre plans examples/linchester --target foundation"
    })
final class PlansCommand implements Callable<Integer> {
  private static final int SHOWN = 15;

  private final Linacre.Streams streams;

  @Parameters(paramLabel = "DIR", description = "The organisation's folder.")
  private Path folder = Path.of("");

  @Mixin private Aim aim = new Aim();

  @Mixin private WishOptions wishes = new WishOptions();

  @Option(
      names = "--cohort",
      paramLabel = "N",
      description =
          "How many people make a cohort; 6 unless given, never fewer than the policy's"
              + " smallest group.")
  private int cohort = 6;

  @Option(names = "--anonymous", description = "Leaves out who has which plan.")
  private boolean anonymous;

  @Option(names = "--json", description = "Prints one JSON object.")
  private boolean json;

  @Mixin private PacksOption packs = new PacksOption();

  PlansCommand(Linacre.Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    aim.parsed();
    Organisation organisation = OrganisationFolder.read(folder, packs.read(), new Violations());
    wishes.checkDeliveries(organisation.courses());
    Map<String, String> places = places(organisation);
    List<Member> members = new ArrayList<>();
    for (Person person : organisation.people()) {
      if (aim.concerns(person)) {
        Traveller traveller =
            new Traveller(
                person.id(),
                aim.text(),
                organisation.profile(person, Purpose.PLAN).held(),
                organisation.targets().set(aim.rows(person, organisation)),
                aim.products());
        members.add(new Member(traveller, places.getOrDefault(person.unit(), "")));
      }
    }
    Plans plans =
        new Planning(
                organisation.courses(),
                organisation.targets(),
                wishes.wish(organisation.date(), Set.of()))
            .plan(
                members,
                new Planning.Terms(
                    aim.text(),
                    Runtime.getRuntime().availableProcessors(),
                    Math.max(cohort, organisation.policy().smallestGroup()),
                    anonymous));
    show(plans, RoleBesides.of(aim, packs, organisation, null));
    return 0;
  }

  /** For each unit the unit at the top of its branch. */
  private static Map<String, String> places(Organisation organisation) {
    Map<String, String> places = new HashMap<>();
    for (Unit unit : organisation.units()) {
      places.put(unit.id(), places.getOrDefault(unit.parent(), unit.id()));
    }
    return places;
  }

  private void show(Plans plans, RoleBesides besides) {
    if (json) {
      besides.write(plans, streams.out());
      return;
    }
    PrintStream out = streams.out();
    if (aim.parsed().stream().anyMatch(Target.OfRole.class::isInstance)) {
      Wrapped.print(
          "",
          "A role is planned for everyone, as if all were to take it; for one person: journey.",
          out);
    }
    besides.print(out);
    out.printf(
        "%d people, %d with something to learn; %d different problems, %d plans proved least.%n",
        plans.people(), plans.travelling(), plans.distinct(), plans.optimal());
    out.printf(
        "%d hours and %d in cost; in the first year %d hours of %d that are protected.%n",
        plans.hours(), plans.cost(), plans.hoursFirstYear(), plans.protectedFirstYear());
    out.println("Courses:");
    plans.courses().stream()
        .limit(SHOWN)
        .forEach(c -> out.printf("  %5d people  %s (%d h)%n", c.people(), c.title(), c.hours()));
    out.println("Cohorts:");
    plans.cohorts().stream()
        .limit(SHOWN)
        .forEach(
            c ->
                out.printf(
                    "  %s  %d people of %s: %s%n",
                    c.quarter(),
                    c.people(),
                    c.place().isEmpty() ? "no unit" : c.place(),
                    c.course()));
    plans.uncovered().stream()
        .limit(SHOWN)
        .forEach(
            o ->
                out.printf(
                    "Not covered: %s:%s, %d people%n", o.competency(), o.level(), o.people()));
  }
}
