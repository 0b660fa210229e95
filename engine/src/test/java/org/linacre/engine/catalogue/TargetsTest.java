package org.linacre.engine.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.linacre.competence.Item;

class TargetsTest {
  private final Targets targets = Targets.of(SmallCatalogue.catalogue(), List.of("x@1", "x@2"));

  @Test
  void aRowWhoseLevelIsLostAsksNothing() {
    assertThat(targets.rows("embedder", true))
        .extracting(row -> row.requirement().place())
        .containsExactly("A5.1", "A5.2");
  }

  @Test
  void clinicalRowsApplyOnlyWhereClinicalButFoundationAlways() {
    assertThat(targets.rows("user", true)).hasSize(2);
    assertThat(targets.rows("user", false))
        .extracting(row -> row.requirement().place())
        .containsExactly("A7.1");
    assertThat(targets.rows("foundation", false)).hasSize(2);
  }

  @Test
  void anArchetypeTargetIncludesFoundation() {
    assertThat(targets.rows(new Target.OfArchetype("user"), true))
        .extracting(row -> row.requirement().place())
        .containsExactly("T1.1", "T1.2", "A7.1", "A7.2");
  }

  @Test
  void trainingOnOneVersionNeverMeetsAnother() {
    Item use = new Item("product-use", "familiarity");
    assertThat(
            targets
                .inFrame(List.of(use), "x@1")
                .covers(targets.set(targets.productRows("x@1", true))))
        .isTrue();
    assertThat(
            targets
                .inFrame(List.of(use), "x@1")
                .covers(targets.set(targets.productRows("x@2", true))))
        .isFalse();
  }

  @Test
  void generalTrainingNeverMeetsAProduct() {
    assertThat(targets.inFrame(List.of(new Item("product-use", "proficiency")), "").isEmpty())
        .isTrue();
  }

  @Test
  void targetsParseBackAndSayWhatIsWrong() {
    assertThat(Target.parse("foundation+archetype:user, product:x@2"))
        .extracting(Target::toString)
        .containsExactly("foundation", "archetype:user", "product:x@2");
  }

  @Test
  void theWordsOfARolesNameMayStandApart() {
    assertThat(Target.parse("role:Clinical AI evaluator archetype:user,role: CIO foundation"))
        .extracting(Target::toString)
        .containsExactly("role:clinical-ai-evaluator", "archetype:user", "role:cio", "foundation");
  }

  @Test
  void whatIsNoTargetIsRefusedByName() {
    for (String wrong : List.of("", "archetype:", "product:x", "product:@1", "role", "archetype")) {
      assertThatThrownBy(() -> Target.parse(wrong))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("'" + wrong + "' is no target");
    }
  }

  @Test
  void aTargetThatIsNotHereIsObjectedTo() {
    assertThat(targets.objection(new Target.OfProduct("x@3"))).contains("x@3", "x@1", "x@2");
    assertThat(targets.objection(new Target.OfArchetype("shaper"))).contains("shaper", "embedder");
    assertThat(targets.objection(new Target.Foundation())).isEmpty();
  }

  @Test
  void whatNoCourseTeachesIsNamed() {
    assertThat(SmallCatalogue.catalogue().untaught())
        .extracting(Item::toString)
        .containsExactly("bias:capability", "audit:understanding");
  }
}
