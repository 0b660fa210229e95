package org.linacre.engine.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.linacre.competence.Item;
import org.linacre.competence.LevelSet;
import org.linacre.engine.catalogue.EvidenceKind;
import org.linacre.engine.catalogue.SmallCatalogue;
import org.linacre.engine.catalogue.Target;
import org.linacre.engine.catalogue.Targets;
import org.linacre.engine.evidence.Policy.Purpose;
import org.linacre.engine.evidence.Profile.Certainty;

class ProfileTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 9, 30);
  private static final EvidenceKind SELF =
      new EvidenceKind("self-rating", "", false, 12, "", false);
  private static final EvidenceKind CONFIRMED =
      new EvidenceKind("confirmation", "", true, 0, "self-rating", false);
  private static final Policy POLICY =
      new Policy(
          Map.of(
              Purpose.PLAN, Set.of("self-rating", "confirmation"),
              Purpose.TEAM, Set.of("confirmation")),
          Map.of(),
          5,
          90);

  private final Targets targets = Targets.of(SmallCatalogue.catalogue(), List.of());

  private Evidence says(EvidenceKind kind, String competency, String level, LocalDate date) {
    LevelSet holds =
        level.equals("none") ? targets.frame().empty() : targets.frame().of(competency, level);
    return new Evidence(kind, competency, facet(level), holds, date, null, 2);
  }

  private static String facet(String level) {
    return level.equals("none") ? "" : SmallCatalogue.catalogue().kindOf(level);
  }

  private History history(Purpose purpose, List<Evidence> evidence) {
    return History.of(evidence, new Profile.Standpoint(POLICY, purpose, TODAY));
  }

  private Profile profile(Purpose purpose, List<Evidence> evidence) {
    return Profile.of(targets.frame(), evidence, new Profile.Standpoint(POLICY, purpose, TODAY));
  }

  @Test
  void theLatestOfOneKindStandsAndKindsAddUp() {
    Profile profile =
        profile(
            Purpose.PLAN,
            List.of(
                says(SELF, "rules", "understanding", TODAY.minusMonths(3)),
                says(SELF, "rules", "awareness", TODAY.minusMonths(1)),
                says(CONFIRMED, "bias", "familiarity", TODAY.minusYears(9))));
    assertThat(profile.held())
        .isEqualTo(targets.frame().parse("rules:awareness, bias:familiarity"));
    assertThat(profile.confirmed()).isEqualTo(targets.frame().parse("bias:familiarity"));
  }

  @Test
  void evidenceEndsOnItsDayAndNotBefore() {
    LocalDate made = TODAY.minusMonths(12);
    assertThat(
            profile(Purpose.PLAN, List.of(says(SELF, "rules", "awareness", made))).held().isEmpty())
        .isTrue();
    assertThat(
            profile(Purpose.PLAN, List.of(says(SELF, "rules", "awareness", made.plusDays(1))))
                .held()
                .isEmpty())
        .isFalse();
  }

  @Test
  void whatDoesNotCountForAPurposeIsClaimedButNotHeld() {
    Profile profile =
        profile(Purpose.TEAM, List.of(says(SELF, "rules", "familiarity", TODAY.minusDays(1))));
    assertThat(profile.held().isEmpty()).isTrue();
    assertThat(profile.certaintyOf(new Item("rules", "familiarity"))).isEqualTo(Certainty.POSSIBLE);
    assertThat(profile.certaintyOf(new Item("rules", "proficiency"))).isEqualTo(Certainty.UNKNOWN);
  }

  @Test
  void aRatingThatStopsBelowMakesTheLackCertain() {
    Profile profile =
        profile(
            Purpose.PLAN,
            List.of(
                says(SELF, "rules", "awareness", TODAY.minusDays(1)),
                says(CONFIRMED, "bias", "none", TODAY.minusDays(1))));
    assertThat(profile.certaintyOf(new Item("rules", "familiarity"))).isEqualTo(Certainty.CERTAIN);
    assertThat(profile.certaintyOf(new Item("bias", "awareness"))).isEqualTo(Certainty.CERTAIN);
    assertThat(profile.certaintyOf(new Item("audit", "awareness"))).isEqualTo(Certainty.UNKNOWN);
  }

  @Test
  void evidenceOfTheFutureIsNotYetKnown() {
    assertThat(
            profile(Purpose.PLAN, List.of(says(CONFIRMED, "rules", "awareness", TODAY.plusDays(1))))
                .claimed()
                .isEmpty())
        .isTrue();
  }

  @Test
  void theOrderOfTheFileNeverMatters() {
    List<Evidence> evidence =
        new ArrayList<>(
            List.of(
                says(SELF, "rules", "understanding", TODAY.minusMonths(3)),
                says(SELF, "rules", "awareness", TODAY.minusMonths(1)),
                says(CONFIRMED, "rules", "familiarity", TODAY.minusMonths(2)),
                says(CONFIRMED, "bias", "none", TODAY.minusMonths(2)),
                says(SELF, "audit", "understanding", TODAY.minusMonths(13))));
    Profile expected = profile(Purpose.PLAN, evidence);
    for (long seed = 0; seed < 50; seed++) {
      Collections.shuffle(evidence, new Random(seed));
      assertThat(profile(Purpose.PLAN, evidence)).as("seed %d", seed).isEqualTo(expected);
    }
  }

  @Test
  void theGapHasOneEntryForEachLevelNeededAndNotHeld() {
    List<Evidence> evidence = List.of(says(SELF, "rules", "awareness", TODAY.minusDays(1)));
    Profile profile = profile(Purpose.PLAN, evidence);
    GapAnalysis gap =
        GapAnalysis.of(
            new GapAnalysis.Question(
                "p", "archetype:user", targets.rows(new Target.OfArchetype("user"), true)),
            history(Purpose.PLAN, evidence),
            profile,
            targets);
    assertThat(gap.missing())
        .extracting(m -> m.competency() + ":" + m.level() + " " + m.certainty() + m.asked())
        .containsExactly(
            "rules:familiarity certain[A7.1]",
            "bias:awareness unknown[T1.2]",
            "bias:familiarity unknown[T1.2]",
            "bias:capability unknown[A7.2]");
    assertThat(gap.steps()).isEqualTo(4);
  }

  @Test
  void everyLevelHeldShowsItsEvidence() {
    List<Evidence> evidence =
        List.of(
            says(SELF, "rules", "awareness", TODAY.minusMonths(2)),
            says(SELF, "rules", "familiarity", TODAY.minusMonths(1)));
    GapAnalysis gap =
        GapAnalysis.of(
            new GapAnalysis.Question(
                "p", "archetype:user", targets.rows(new Target.OfArchetype("user"), true)),
            history(Purpose.PLAN, evidence),
            profile(Purpose.PLAN, evidence),
            targets);
    assertThat(gap.held())
        .extracting(h -> h.competency() + ":" + h.level())
        .containsExactly("rules:awareness", "rules:familiarity");
    assertThat(gap.held().getFirst().evidence())
        .extracting(t -> t.says() + " " + t.state() + " " + t.since())
        .containsExactly(
            "[rules:familiarity] counts null",
            "[rules:awareness] superseded " + TODAY.minusMonths(1));
  }

  @Test
  void aConfirmationFallsWhenTheRatingItRestsOnChanges() {
    List<Evidence> evidence =
        new ArrayList<>(
            List.of(
                says(SELF, "rules", "familiarity", TODAY.minusMonths(5)),
                says(CONFIRMED, "rules", "familiarity", TODAY.minusMonths(4)),
                says(SELF, "rules", "familiarity", TODAY.minusMonths(3))));
    assertThat(profile(Purpose.TEAM, evidence).held())
        .as("said again, it stands")
        .isEqualTo(targets.frame().parse("rules:familiarity"));
    evidence.add(says(SELF, "rules", "awareness", TODAY.minusMonths(2)));
    evidence.add(says(SELF, "rules", "familiarity", TODAY.minusMonths(1)));
    assertThat(profile(Purpose.TEAM, evidence).held().isEmpty())
        .as("fallen it stays fallen, though the rating came back")
        .isTrue();
    assertThat(history(Purpose.TEAM, evidence).behind(new Item("rules", "familiarity")))
        .extracting(e -> e.evidence().kind().id() + " " + e.state() + " " + e.since())
        .contains("confirmation FALLEN " + TODAY.minusMonths(2));
    evidence.add(says(CONFIRMED, "rules", "familiarity", TODAY.minusDays(9)));
    assertThat(profile(Purpose.TEAM, evidence).held())
        .as("confirmed anew")
        .isEqualTo(targets.frame().parse("rules:familiarity"));
  }

  @Test
  void aConfirmationWithoutARatingBeforeItRestsOnNothing() {
    assertThat(
            profile(
                    Purpose.TEAM,
                    List.of(
                        says(CONFIRMED, "rules", "familiarity", TODAY.minusMonths(4)),
                        says(SELF, "rules", "awareness", TODAY.minusMonths(2))))
                .held())
        .isEqualTo(targets.frame().parse("rules:familiarity"));
  }

  @Test
  void aStatementAboutSkillLeavesTheOneAboutKnowledge() {
    Profile profile =
        profile(
            Purpose.PLAN,
            List.of(
                says(SELF, "bias", "familiarity", TODAY.minusMonths(3)),
                says(SELF, "bias", "capability", TODAY.minusMonths(1))));
    assertThat(profile.held())
        .isEqualTo(targets.frame().parse("bias:familiarity, bias:capability"));
    assertThat(
            profile(
                    Purpose.PLAN,
                    List.of(
                        says(SELF, "bias", "familiarity", TODAY.minusMonths(3)),
                        says(SELF, "bias", "none", TODAY.minusMonths(1))))
                .held()
                .isEmpty())
        .as("none speaks of all")
        .isTrue();
  }

  @Test
  void theEstimateHoldsWhatIsHeldAndAdmitsWhatIsOpen() {
    Profile profile =
        profile(
            Purpose.TEAM,
            List.of(
                says(CONFIRMED, "rules", "awareness", TODAY.minusDays(2)),
                says(SELF, "rules", "familiarity", TODAY.minusDays(1)),
                says(CONFIRMED, "audit", "none", TODAY.minusDays(1))));
    assertThat(profile.estimate().atLeast()).isEqualTo(profile.held());
    for (Item item : targets.frame().full().items()) {
      if (!profile.held().has(item)) {
        assertThat(profile.estimate().atMost().has(item))
            .as(item.toString())
            .isEqualTo(profile.certaintyOf(item) != Certainty.CERTAIN);
      }
    }
  }

  @Test
  void whatHasBeenEarnedAddsUp() {
    EvidenceKind diploma = new EvidenceKind("confirmation", "", true, 0, "", true);
    assertThat(
            profile(
                    Purpose.TEAM,
                    List.of(
                        says(diploma, "rules", "understanding", TODAY.minusYears(6)),
                        says(diploma, "rules", "awareness", TODAY.minusMonths(1))))
                .held())
        .isEqualTo(targets.frame().parse("rules:understanding"));
  }
}
