package org.linacre.bench.journey;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import org.linacre.bench.measure.MarkdownTable;
import org.linacre.competence.LevelSet;
import org.linacre.engine.catalogue.Asked;
import org.linacre.engine.catalogue.Catalogue;
import org.linacre.engine.catalogue.Course;
import org.linacre.engine.catalogue.Target;
import org.linacre.engine.catalogue.Violations;
import org.linacre.engine.evidence.Policy.Purpose;
import org.linacre.engine.journey.Journey;
import org.linacre.engine.journey.Journeys;
import org.linacre.engine.journey.Traveller;
import org.linacre.engine.journey.Wish;
import org.linacre.engine.journey.Wish.Measure;
import org.linacre.engine.organisation.Organisation;
import org.linacre.engine.organisation.Person;
import org.linacre.formats.organisation.OrganisationFolder;
import org.linacre.formats.pack.Packs;

/**
 * Whole journeys, with alternatives, of the people of an example to their archetypes: least hours,
 * cost and weeks, a budget, a deadline, cohorts, and the next step after a change.
 */
public final class VariantsBench {
  private static final int WARM = 30;

  private final Organisation organisation;
  private final LocalDate day;
  private final List<Traveller> travellers = new ArrayList<>();
  private final MarkdownTable table =
      new MarkdownTable(
          "variant", "journeys", "ms: median [most]", "proved", "mean hours", "other courses");

  private VariantsBench(Path packs, Path example) {
    Violations violations = new Violations();
    Catalogue catalogue = Packs.read(packs, violations);
    this.organisation = OrganisationFolder.read(example, catalogue, violations);
    violations.stopOnErrors();
    this.day = organisation.date();
    for (Person person : organisation.people()) {
      for (String archetype : person.archetypes()) {
        travellers.add(traveller(person, archetype));
      }
    }
  }

  /** {@code PACKS EXAMPLE}: the packs and the folder of an example. Prints a table. */
  public static void main(String[] args) {
    VariantsBench bench = new VariantsBench(Path.of(args[0]), Path.of(args[1]));
    bench.run();
    System.out.println(bench.table);
  }

  private Traveller traveller(Person person, String archetype) {
    List<Asked> rows =
        organisation.targets().rows(new Target.OfArchetype(archetype), person.clinical());
    return new Traveller(
        person.id(),
        "archetype:" + archetype,
        organisation.profile(person, Purpose.PLAN).held(),
        organisation.targets().set(rows),
        List.of());
  }

  private Wish wish(Measure measure) {
    return new Wish(measure, 4, day, null, OptionalInt.empty(), Set.of(), Set.of());
  }

  private void run() {
    Journeys open = journeys(organisation.courses());
    Journeys dated = journeys(organisation.courses().stream().map(this::quarterly).toList());
    row("least hours", t -> plan(open, t, wish(Measure.HOURS)));
    row("least cost", t -> plan(open, t, wish(Measure.COST)));
    row("least weeks", t -> plan(open, t, wish(Measure.WEEKS)));
    row("least hours, nine tenths of the cost", t -> plan(open, t, thrifty(open, t)));
    row("least hours, by half the time", t -> plan(open, t, hasty(open, t)));
    row("least hours, cohorts each quarter", t -> plan(dated, t, wish(Measure.HOURS)));
    row("least weeks, cohorts each quarter", t -> plan(dated, t, wish(Measure.WEEKS)));
    row("after a change: the first course done", t -> after(open, t, true));
    row("after a change: the first course gone", t -> after(open, t, false));
  }

  private Journeys journeys(List<Course> courses) {
    return new Journeys(courses, organisation.targets());
  }

  /** Courses with other people in the room begin on the first Monday of a quarter. */
  private Course quarterly(Course course) {
    List<LocalDate> starts = new ArrayList<>();
    boolean together = List.of("classroom", "blended").contains(course.delivery());
    for (int quarter = 0; together && quarter < 40; quarter++) {
      starts.add(day.plusMonths(3L * quarter).withDayOfMonth(5));
    }
    return new Course(
        course.id(),
        course.title(),
        course.example(),
        course.provider(),
        course.effort(),
        course.delivery(),
        course.requires(),
        course.gives(),
        course.anyProduct(),
        starts.stream().filter(start -> !start.isBefore(day)).toList());
  }

  /** A journey, how long it took, and how many courses are not of an older plan. */
  private record Done(Journey journey, double ms, long others) {}

  private static Done plan(Journeys journeys, Traveller traveller, Wish wish) {
    long start = System.nanoTime();
    Journey journey = journeys.plan(traveller, wish, _ -> List.of());
    return new Done(journey, (System.nanoTime() - start) / 1e6, 0);
  }

  private Wish thrifty(Journeys journeys, Traveller traveller) {
    Wish free = wish(Measure.HOURS);
    int cost = journeys.plan(traveller, free, _ -> List.of()).cost();
    return new Wish(Measure.HOURS, 4, day, null, OptionalInt.of(cost * 9 / 10), Set.of(), Set.of());
  }

  private Wish hasty(Journeys journeys, Traveller traveller) {
    Wish free = wish(Measure.HOURS);
    int weeks = journeys.plan(traveller, free, _ -> List.of()).weeks();
    return new Wish(
        Measure.HOURS, 4, day, day.plusWeeks(weeks / 2), OptionalInt.empty(), Set.of(), Set.of());
  }

  private Done after(Journeys journeys, Traveller traveller, boolean completed) {
    Journey old = journeys.plan(traveller, wish(Measure.HOURS), _ -> List.of());
    if (old.courses().isEmpty()) {
      return new Done(old, 0, 0);
    }
    Journey.Step first = old.courses().getFirst();
    Set<String> kept = new LinkedHashSet<>();
    old.courses().stream().skip(1).map(Journey.Step::id).forEach(kept::add);
    LevelSet held = traveller.held();
    List<Course> left = new ArrayList<>(organisation.courses());
    for (Course course : organisation.courses()) {
      if (course.id().equals(first.id())) {
        held = completed ? held.join(organisation.targets().gives(course, "")) : held;
        left.remove(course);
      }
    }
    Wish mend = new Wish(Measure.HOURS, 4, day, null, OptionalInt.empty(), Set.of(), kept);
    Traveller now =
        new Traveller(traveller.person(), traveller.target(), held, traveller.need(), List.of());
    Done done = plan(journeys(left), now, mend);
    Set<String> others = new HashSet<>();
    done.journey().courses().forEach(step -> others.add(step.id()));
    others.removeAll(kept);
    return new Done(done.journey(), done.ms(), others.size());
  }

  private void row(String name, Function<Traveller, Done> work) {
    List<Done> warm = travellers.stream().limit(WARM).map(work).toList();
    List<Done> all = travellers.stream().skip(warm.isEmpty() ? 1 : 0).map(work).toList();
    double[] times = all.stream().mapToDouble(Done::ms).sorted().toArray();
    table.row(
        name,
        Integer.toString(all.size()),
        String.format(Locale.ROOT, "%.1f [%.1f]", times[times.length / 2], times[times.length - 1]),
        Long.toString(all.stream().filter(d -> d.journey().optimal()).count()),
        String.format(
            Locale.ROOT,
            "%.1f",
            all.stream().mapToInt(d -> d.journey().hours()).average().orElse(0)),
        String.format(
            Locale.ROOT, "%.2f", all.stream().mapToLong(Done::others).average().orElse(0)));
  }
}
