package org.linacre.engine.organisation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linacre.engine.catalogue.Archetype;
import org.linacre.engine.catalogue.Asked;
import org.linacre.engine.catalogue.Catalogue;
import org.linacre.engine.evidence.Policy.Purpose;
import org.linacre.engine.journey.Plans;
import org.linacre.engine.organisation.Behind.Closing;
import org.linacre.engine.organisation.Behind.PersonRow;
import org.linacre.engine.organisation.Report.Header;
import org.linacre.engine.organisation.Report.Holders;
import org.linacre.engine.organisation.Report.Older;
import org.linacre.engine.organisation.Report.Untaught;
import org.linacre.engine.organisation.Report.Warning;

/**
 * Makes the readiness report of an organisation: one pass over its people, each added to every
 * count that the report shows.
 */
public final class ReadinessReport {
  /** For more people no plans are made within the report; {@code linacre plans} makes them. */
  public static final int MOST_PLANNED = 10_000;

  private final Organisation organisation;
  private final Options options;
  private final Tree tree;
  private final Asks asks;
  private final Coverage coverage;
  private final Gaps gaps;
  private final CourseEffects courses;
  private final Surety surety;
  private final List<PersonRow> people = new ArrayList<>();
  private final List<Closing> closings = new ArrayList<>();
  private final Register register;
  private final Learning learning;
  private int foundationMet;
  private int clinical;
  private int withoutArchetype;

  private ReadinessReport(Organisation organisation, Options options) {
    this.organisation = organisation;
    this.options = options;
    this.tree = new Tree(organisation);
    this.asks = new Asks(organisation.targets());
    this.coverage = new Coverage(tree, asks);
    this.gaps = new Gaps(catalogue(), tree, asks);
    this.courses = new CourseEffects(organisation.courses(), "", organisation.targets());
    this.surety = new Surety(asks);
    this.register = new Register(organisation, tree, options.anonymous());
    this.learning = new Learning(organisation, tree, asks, register.usersOf());
  }

  /**
   * What is asked of the report.
   *
   * @param anonymous whether names are left out
   * @param older an older report to compare with, or null
   */
  public record Options(boolean anonymous, @Nullable Older older) {}

  /** The report of this organisation on its day. */
  public static Report of(Organisation organisation, Options options) {
    ReadinessReport report = new ReadinessReport(organisation, options);
    organisation.people().forEach(report::add);
    return report.report();
  }

  private Catalogue catalogue() {
    return organisation.targets().catalogue();
  }

  private void add(Person person) {
    Standing standing = Standing.of(person, organisation.profile(person, Purpose.PLAN), asks);
    foundationMet += standing.foundationMet() ? 1 : 0;
    clinical += person.clinical() ? 1 : 0;
    withoutArchetype += person.archetypes().isEmpty() ? 1 : 0;
    coverage.add(standing);
    gaps.add(standing);
    List<String> closing = courses.add(standing.profile().held(), asks.all(person));
    surety.add(standing);
    if (organisation.people().size() <= MOST_PLANNED) {
      learning.add(person, standing.profile());
    }
    if (!options.anonymous()) {
      standing.audiences().forEach(audience -> people.add(row(standing, audience)));
      if (!closing.isEmpty()) {
        closings.add(new Closing(person.id(), "", closing));
      }
    }
  }

  private PersonRow row(Standing standing, String audience) {
    Person person = standing.person();
    List<Asked> rows = asks.of(audience, person.clinical()).rows();
    List<String> missing =
        rows.stream()
            .filter(row -> !standing.profile().held().has(row.item()))
            .map(row -> row.requirement().place())
            .toList();
    return new PersonRow(
        person.id(),
        person.name(),
        person.unit(),
        person.role(),
        audience,
        person.clinical(),
        standing.foundationMet(),
        rows.size(),
        rows.size() - missing.size(),
        missing);
  }

  private Report report() {
    int smallest = organisation.policy().smallestGroup();
    List<Report.Cell> cells = coverage.cells(smallest);
    Plans plans = learning.plans(options.anonymous());
    Teams teams = new Teams(organisation, options.anonymous() ? smallest : 0);
    List<Report.CourseEffect> effects = new ArrayList<>(courses.rows());
    effects.addAll(register.courses());
    effects.removeIf(effect -> options.anonymous() && effect.people() < smallest);
    if (!options.anonymous()) {
      closings.addAll(register.closings());
    }
    Older older = options.older();
    return new Report(
        header(),
        holders(smallest),
        cells,
        gaps.rows(smallest),
        effects,
        untaught(),
        register.uses(),
        teams.teams(),
        options.anonymous() ? List.of() : teams.members(),
        teams.uncovered(),
        options.anonymous() ? List.of() : Expiries.of(organisation),
        surety.rows().stream().filter(row -> coverage.people(row.audience()) >= smallest).toList(),
        warnings(),
        older == null ? List.of() : Changes.between(cells, register.uses(), older),
        people,
        coverage.rows(smallest).stream()
            .filter(row -> !options.anonymous() || isShown(row.asked(), smallest))
            .toList(),
        closings,
        plans.quarters().stream().filter(q -> isShown(q.people())).toList(),
        plans.courses().stream().filter(c -> isShown(c.people())).toList(),
        plans.cohorts(),
        learning.paths(plans));
  }

  private static boolean isShown(@Nullable Integer people, int smallest) {
    return people == null || people >= smallest;
  }

  private boolean isShown(int people) {
    return !options.anonymous() || people >= organisation.policy().smallestGroup();
  }

  /** Each warning; without names only how many there are for each file and field. */
  private List<Warning> warnings() {
    List<Warning> all = new ArrayList<>(ofReading());
    Older older = options.older();
    if (older != null && !older.header().organisation().equals(organisation.name())) {
      all.add(
          new Warning(
              "--since", 0, "organisation", "The older report is of another organisation."));
    }
    return all;
  }

  private List<Warning> ofReading() {
    if (!options.anonymous()) {
      return organisation.warnings().stream()
          .map(w -> new Warning(w.file(), w.line(), w.field(), w.message()))
          .toList();
    }
    Map<List<String>, Long> counts =
        organisation.warnings().stream()
            .collect(
                Collectors.groupingBy(
                    w -> List.of(w.file(), w.field()), LinkedHashMap::new, Collectors.counting()));
    return counts.entrySet().stream()
        .map(e -> new Warning(e.getKey().get(0), 0, e.getKey().get(1), e.getValue().toString()))
        .toList();
  }

  private Header header() {
    Older older = options.older();
    return new Header(
        organisation.name(),
        organisation.date(),
        catalogue().id() + " " + catalogue().version(),
        organisation.people().size(),
        organisation.units().size(),
        clinical,
        foundationMet,
        organisation.evidence().values().stream().mapToInt(List::size).sum(),
        organisation.policy().smallestGroup(),
        options.anonymous(),
        older == null ? null : older.header().asOf());
  }

  private List<Holders> holders(int smallest) {
    List<Holders> rows = new ArrayList<>();
    for (Archetype archetype : catalogue().archetypes()) {
      rows.add(
          holders(archetype.id(), archetype.title(), coverage.people(archetype.id()), smallest));
    }
    rows.add(holders("none", "", withoutArchetype, smallest));
    return rows;
  }

  private static Holders holders(String id, String title, int people, int smallest) {
    return new Holders(id, title, people > 0 && people < smallest ? null : (Integer) people);
  }

  private List<Untaught> untaught() {
    return catalogue().untaught().stream()
        .map(i -> new Untaught(i.competency(), catalogue().titleOf(i.competency()), i.level()))
        .toList();
  }
}
