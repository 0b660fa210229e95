package org.linacre.engine.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.linacre.engine.catalogue.Catalogue;
import org.linacre.engine.catalogue.SmallCatalogue;
import org.linacre.engine.catalogue.Targets;
import org.linacre.engine.catalogue.Violation;
import org.linacre.engine.evidence.Evidence;
import org.linacre.engine.evidence.Policy;
import org.linacre.engine.evidence.Policy.Purpose;
import org.linacre.engine.organisation.Report.Cell;
import org.linacre.engine.product.Product;
import org.linacre.engine.product.Version;

/** A report small enough to be worked by hand: five people in two units. */
class ReadinessReportTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 9, 30);
  private static final Catalogue CATALOGUE = SmallCatalogue.catalogue();
  private static final Targets TARGETS = Targets.of(CATALOGUE, List.of("x@1", "x@2"));

  private final Map<String, List<Evidence>> evidence = new HashMap<>();

  private Report report(int smallest, boolean anonymous) {
    hold("ann", "rules:familiarity bias:familiarity", 1);
    hold("bob", "rules:awareness bias:familiarity bias:capability product-use@x@1:familiarity", 1);
    hold("cat", "rules:proficiency bias:familiarity product-use@x@2:familiarity", 1);
    hold("dan", "audit:familiarity", 0);
    Organisation organisation =
        new Organisation(
            "Small",
            TODAY,
            List.of(new Unit("ward", "Ward", ""), new Unit("bay", "Bay", "ward")),
            List.of(
                person("ann", "ward", List.of("user"), false),
                person("bob", "bay", List.of("user"), true),
                person("cat", "bay", List.of("embedder", "user"), true),
                person("dan", "bay", List.of("embedder"), false),
                person("eve", "", List.of(), false)),
            evidence,
            List.of(product()),
            CATALOGUE.courses(),
            new Policy(
                Map.of(
                    Purpose.PLAN, Set.of("self-rating", "confirmation"),
                    Purpose.TEAM, Set.of("confirmation"),
                    Purpose.USE, Set.of("confirmation")),
                Map.of(),
                smallest,
                90),
            TeamRules.USUAL,
            TARGETS,
            List.of(new Violation("people.csv", 6, "unit", "eve has no unit")));
    return ReadinessReport.of(organisation, new ReadinessReport.Options(anonymous, null));
  }

  private static Person person(String id, String unit, List<String> archetypes, boolean clinical) {
    return new Person(
        id, id.toUpperCase(java.util.Locale.ROOT), unit, "", archetypes, clinical, Post.UNTOLD);
  }

  private static Product product() {
    return new Product(
        "x",
        "X",
        "",
        "",
        true,
        List.of(
            new Version(
                "1",
                TODAY.minusYears(1),
                TODAY.minusDays(1),
                List.of("bay"),
                List.of(),
                List.of(),
                List.of()),
            new Version(
                "2",
                TODAY,
                null,
                List.of("ward"),
                List.of("dan"),
                List.of(new Version.Member("cat", "safety"), new Version.Member("dan", "safety")),
                List.of())));
  }

  private void hold(String person, String items, int confirmed) {
    evidence.put(
        person,
        List.of(
            new Evidence(
                CATALOGUE.kinds().get(confirmed),
                "course:any",
                "",
                TARGETS.frame().parse(items),
                TODAY.minusMonths(11),
                null,
                2)));
  }

  private static Cell cell(Report report, String unit, String audience) {
    return report.cells().stream()
        .filter(c -> c.unit().equals(unit) && c.audience().equals(audience))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theThreeNumbersAreWorkedByHand() {
    Report report = report(1, false);
    assertThat(report.header().foundationMet()).isEqualTo(3);
    assertThat(cell(report, "all", "foundation").foundationShare()).isEqualTo(3 / 5.0);
    assertThat(cell(report, "all", "foundation").rowShare()).isEqualTo(3 / 5.0);
    // ann meets her one row, bob one of two (bias), cat one of two (rules).
    assertThat(cell(report, "all", "user").rowShare()).isEqualTo((1 + 0.5 + 0.5) / 3);
    assertThat(cell(report, "all", "user").togetherShare()).isEqualTo(1.0);
    assertThat(cell(report, "bay", "embedder").rowShare()).isEqualTo((0.5 + 0) / 2);
    assertThat(cell(report, "bay", "embedder").togetherShare()).isEqualTo(0.5);
    assertThat(cell(report, "bay", "embedder").foundationShare()).isEqualTo(0.5);
    assertThat(cell(report, "ward", "user").people()).isEqualTo(3);
    assertThat(cell(report, "bay", "user").people()).isEqualTo(2);
  }

  @Test
  void aUnitIsNotMissingARowThatOneOfItHolds() {
    assertThat(report(1, false).gaps())
        .filteredOn(gap -> gap.kind().equals("collective"))
        .extracting(
            g ->
                g.competency()
                    + ":"
                    + g.level()
                    + " "
                    + g.lacking()
                    + "/"
                    + g.needed()
                    + " units "
                    + g.unitsWithout())
        .containsExactly(
            "audit:understanding 2/2 units 1",
            "bias:capability 1/2 units 0",
            "rules:familiarity 1/3 units 0",
            "rules:proficiency 1/2 units 0");
  }

  @Test
  void usersAreTrainedOnlyForTheirVersion() {
    assertThat(report(1, false).products())
        .extracting(
            u ->
                u.version()
                    + " "
                    + u.inUse()
                    + " "
                    + u.trained()
                    + "/"
                    + u.users()
                    + u.untrainedPeople())
        .containsExactly("1 false 1/2[cat]", "2 true 1/4[ann, bob, dan]");
  }

  @Test
  void aTeamCoversTogetherAndSaysWhoAloneBringsWhat() {
    Report report = report(1, false);
    assertThat(report.teams())
        .extracting(t -> t.members() + ": " + t.covered() + " of " + t.asked())
        .containsExactly("2: 1 of 2");
    assertThat(report.members())
        .extracting(m -> m.person() + " " + m.covers() + " " + m.alone())
        .containsExactly("cat 1 1", "dan 0 0");
    assertThat(report.uncovered())
        .extracting(u -> u.table() + "." + u.row())
        .containsExactly("A5.2");
  }

  @Test
  void withoutNamesNothingIsToldOfWhatATeamBelowTheSmallestGroupHolds() {
    Report few = report(3, true);
    assertThat(few.teams())
        .extracting(t -> t.members() + ": " + t.covered() + " of " + t.asked())
        .containsExactly("null: null of 2");
    assertThat(few.uncovered()).isEmpty();
    assertThat(few.members()).isEmpty();
    Report enough = report(2, true);
    assertThat(enough.teams())
        .extracting(t -> t.members() + ": " + t.covered() + " of " + t.asked())
        .containsExactly("2: 1 of 2");
  }

  @Test
  void coursesCloseOnlyWhatThePersonMayEnter() {
    // dan 4 levels, eve 3, bob 1; ann and cat none.
    assertThat(report(1, false).courses())
        .extracting(c -> c.course() + c.product() + " " + c.people() + " " + c.closes())
        .containsExactly("basics 3 8", "trainingx@2 3 6");
  }

  @Test
  void selfRatingsAreToldApartAndExpiryIsAnnounced() {
    Report report = report(1, false);
    assertThat(report.sureness())
        .allMatch(
            s ->
                s.needed()
                    == s.confirmed() + s.selfRated() + s.possible() + s.lacking() + s.unknown());
    assertThat(report.expiring())
        .extracting(e -> e.person() + e.expires())
        .containsExactly("dan2026-10-30");
  }

  @Test
  void anAnonymousReportNamesNobody() {
    assertThat(report(5, true).toString())
        .doesNotContainIgnoringCase("ann,")
        .doesNotContain("=ann")
        .doesNotContain("BOB")
        .doesNotContain("bob")
        .doesNotContain("eve has");
    assertThat(report(5, true).people()).isEmpty();
    assertThat(cell(report(5, true), "bay", "user").people()).isNull();
  }

  @Test
  void theSameInputGivesTheSameReport() {
    assertThat(report(1, false)).isEqualTo(report(1, false));
  }

  private static Report.Older older(Report report) {
    return new Report.Older(report.header(), report.cells(), report.products());
  }

  @Test
  void plansAreMadeForEveryoneAndAddUp() {
    Report report = report(1, false);
    assertThat(report.paths()).isNotEmpty();
    assertThat(report.learning().stream().mapToLong(q -> q.hours()).sum())
        .isGreaterThanOrEqualTo(report.paths().stream().mapToLong(p -> p.hours()).sum());
    assertThat(report.planned().stream().mapToLong(t -> t.hours()).sum())
        .isEqualTo(report.paths().stream().mapToLong(p -> p.hours()).sum());
    assertThat(report(1, true).paths()).isEmpty();
    assertThat(report(1, true).cohorts()).allMatch(c -> c.members().isEmpty());
  }

  @Test
  void changesAreTheNumbersThatDiffer() {
    Report report = report(1, false);
    assertThat(Changes.between(report.cells(), report.products(), older(report))).isEmpty();
    Report hidden = report(5, false);
    assertThat(Changes.between(report.cells(), report.products(), older(hidden)))
        .isNotEmpty()
        .allMatch(c -> c.before() == null && c.after() != null);
  }
}
