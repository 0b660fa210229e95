package org.linacre.engine.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.linacre.competence.Item;
import org.linacre.engine.catalogue.EvidenceKind;
import org.linacre.engine.catalogue.SmallCatalogue;
import org.linacre.engine.catalogue.Target;
import org.linacre.engine.catalogue.Targets;
import org.linacre.engine.evidence.Evidence;
import org.linacre.engine.evidence.History;
import org.linacre.engine.evidence.Policy;
import org.linacre.engine.evidence.Policy.Purpose;
import org.linacre.engine.evidence.Profile;

class AssessmentTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 9, 30);
  private static final Targets TARGETS = Targets.of(SmallCatalogue.catalogue(), List.of());
  private static final EvidenceKind SELF = SmallCatalogue.catalogue().kinds().getFirst();
  private static final EvidenceKind CONFIRMED = SmallCatalogue.catalogue().kinds().getLast();
  private static final Scenario BIAS =
      new Scenario(
          "s-bias",
          Item.parse("bias:familiarity"),
          "Which?",
          List.of("one", "two", "three", "four"),
          2,
          "For a reason.");
  private static final Material MATERIAL =
      new Material(
          new AnswerModel(
              new AnswerModel.Abilities(0.75, 0.4, 0.25, 0.5, 0.4, 0.3),
              Map.of(),
              new AnswerModel.Noise(0.35, 0.1, 1, 0.2, 0.5, 0.35, 0.25),
              new AnswerModel.Rule(0.001, 0.55, 0.75, 3, 4, 0.9)),
          Map.of("familiarity", "I know the particulars."),
          List.of(BIAS));

  private static Assessment embedder(Evidence... evidence) {
    Profile.Standpoint standpoint =
        new Profile.Standpoint(
            new Policy(
                Map.of(Purpose.PLAN, Set.of("self-rating", "confirmation")), Map.of(), 5, 90),
            Purpose.PLAN,
            TODAY);
    List<Evidence> all = List.of(evidence);
    return Assessment.of(
        Questions.of(
            new Questions.Subject(
                TARGETS.rows(new Target.OfArchetype("embedder"), true),
                History.of(all, standpoint),
                Profile.of(TARGETS.frame(), all, standpoint).confirmed()),
            TARGETS,
            MATERIAL));
  }

  private static Evidence says(EvidenceKind kind, String item) {
    Item of = Item.parse(item);
    return new Evidence(
        kind,
        of.competency(),
        SmallCatalogue.catalogue().kindOf(of.level()),
        TARGETS.frame().of(List.of(of)),
        TODAY.minusDays(9),
        null,
        2);
  }

  private static Decision of(Assessment assessment, String item) {
    return assessment.decisions().stream()
        .filter(d -> (d.competency() + ":" + d.level()).equals(item))
        .findFirst()
        .orElseThrow();
  }

  private static Assessment reply(Assessment assessment, String prompt, String reply) {
    return assessment.with(List.of(new Answer(prompt, reply)));
  }

  @Test
  void beforeAnyAnswerNothingIsKnown() {
    assertThat(embedder().decisions())
        .hasSize(4)
        .allSatisfy(
            decision -> {
              assertThat(decision.met()).isEqualTo(Decision.UNKNOWN);
              assertThat(decision.by()).isEqualTo("nothing");
              assertThat(decision.low()).isLessThan(decision.probability());
              assertThat(decision.high()).isGreaterThan(decision.probability());
            });
  }

  @Test
  void aHigherLevelImpliesTheLowerWhichIsNotAsked() {
    Assessment said = reply(embedder(), "rules:proficiency", "yes");
    assertThat(of(said, "rules:awareness").met()).isEqualTo(Decision.MET);
    assertThat(of(said, "rules:awareness").probability())
        .isGreaterThanOrEqualTo(of(said, "rules:proficiency").probability());
    assertThat(asked(said)).doesNotContain("rules:awareness", "rules:proficiency");
    Assessment denied = reply(embedder(), "rules:awareness", "no");
    assertThat(asked(denied)).doesNotContain("rules:awareness", "rules:proficiency");
  }

  /** The prompts that come when each is met with "not sure". */
  private static List<String> asked(Assessment start) {
    List<String> asked = new ArrayList<>();
    Assessment assessment = start;
    Optional<Prompt> next = assessment.next();
    while (next.isPresent()) {
      asked.add(next.get().id());
      assessment = reply(assessment, next.get().id(), Prompt.NOT_SURE);
      next = assessment.next();
    }
    return asked;
  }

  @Test
  void confirmedEvidenceSettlesAndOwnWordsAreUsedWithoutAskingAgain() {
    Assessment assessment =
        embedder(says(CONFIRMED, "rules:awareness"), says(SELF, "audit:understanding"));
    Decision settled = of(assessment, "rules:awareness");
    assertThat(settled.met() + settled.by()).isEqualTo("yesevidence");
    assertThat(asked(assessment)).doesNotContain("rules:awareness", "audit:understanding");
    assertThat(of(assessment, "audit:understanding").met()).isEqualTo(Decision.MET);
    assertThat(of(assessment, "audit:understanding").because())
        .extracting(Decision.Because::question)
        .contains("self-rating on line 2");
  }

  @Test
  void notSureLeavesTheLevelUnknownUntilAScenarioTellsMore() {
    Assessment sure = reply(embedder(), "rules:awareness", "yes");
    Assessment unsure = reply(sure, "bias:familiarity", "not-sure");
    assertThat(of(unsure, "bias:familiarity").met()).isEqualTo(Decision.UNKNOWN);
    Assessment told = reply(unsure, "s-bias", "c");
    assertThat(of(told, "bias:familiarity").met()).isEqualTo(Decision.MET);
    assertThat(of(told, "bias:familiarity").probability())
        .isGreaterThan(of(reply(unsure, "s-bias", "a"), "bias:familiarity").probability());
  }

  @Test
  void theSameAnswersInAnyOrderGiveTheSameDecisions() {
    List<Answer> answers =
        new ArrayList<>(
            List.of(
                new Answer("rules:awareness", "yes"),
                new Answer("bias:familiarity", "no"),
                new Answer("s-bias", "c"),
                new Answer("audit:understanding", "not-sure")));
    List<Decision> expected = embedder().with(answers).decisions();
    for (long seed = 0; seed < 10; seed++) {
      Collections.shuffle(answers, new Random(seed));
      Assessment one = embedder();
      for (Answer answer : answers) {
        one = one.with(List.of(answer));
      }
      assertThat(one.decisions()).as("seed %d", seed).isEqualTo(expected);
    }
  }

  @Test
  void aDecisionNamesTheAnswersThatMadeItTheStrongestFirst() {
    Assessment assessment =
        reply(reply(embedder(), "rules:awareness", "yes"), "bias:familiarity", "no");
    List<Decision.Because> because = of(assessment, "bias:familiarity").because();
    assertThat(because.getFirst().question()).isEqualTo("bias:familiarity");
    assertThat(because.getFirst().weight()).isNegative();
    assertThat(because.getLast().weight()).isPositive();
  }

  @Test
  void whatIsNoQuestionOrNoReplyIsRefusedWithAHint() {
    assertThatThrownBy(() -> reply(embedder(), "rules:understanding", "yes"))
        .hasMessageContaining("'rules:understanding' is not asked");
    assertThatThrownBy(() -> reply(embedder(), "s-bias", "yes"))
        .hasMessageContaining("'yes' is no reply. Maybe one of [a, b, c, d, not-sure].");
    assertThatThrownBy(() -> reply(reply(embedder(), "s-bias", "a"), "s-bias", "b"))
        .hasMessageContaining("answered twice");
  }
}
