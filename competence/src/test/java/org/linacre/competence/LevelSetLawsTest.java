package org.linacre.competence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The laws of the algebra on related sets; each seed makes its own frame. */
class LevelSetLawsTest {
  private static final int CASES = 400;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
  void levelSetsAreADistributiveLattice(long seed) {
    Related made = new Related(seed);
    for (int i = 0; i < CASES; i++) {
      LevelSet a = made.any();
      LevelSet b = made.near(a);
      LevelSet c = made.near(b);
      assertThat(a.join(b)).isEqualTo(b.join(a));
      assertThat(a.meet(b)).isEqualTo(b.meet(a));
      assertThat(a.join(b).join(c)).isEqualTo(a.join(b.join(c)));
      assertThat(a.meet(b).meet(c)).isEqualTo(a.meet(b.meet(c)));
      assertThat(a.join(a.meet(b))).isEqualTo(a);
      assertThat(a.meet(a.join(b))).isEqualTo(a);
      assertThat(a.meet(b.join(c))).isEqualTo(a.meet(b).join(a.meet(c)));
      assertThat(a.covers(b)).isEqualTo(a.join(b).equals(a)).isEqualTo(a.meet(b).equals(b));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
  void gapIsTheLeastThatCompletes(long seed) {
    Related made = new Related(seed);
    int completing = 0;
    int falling = 0;
    for (int i = 0; i < CASES; i++) {
      LevelSet have = made.any();
      LevelSet need = made.near(have);
      LevelSet extra = made.near(i % 2 == 0 ? have.gapTo(need) : need);
      boolean completes = have.join(extra).covers(need);
      assertThat(extra.covers(have.gapTo(need)))
          .as("seed %d case %d", seed, i)
          .isEqualTo(completes);
      assertThat(have.join(have.gapTo(need)).covers(need)).isTrue();
      assertThat(need.covers(have.gapTo(need))).isTrue();
      completing += completes ? 1 : 0;
      falling += completes ? 0 : 1;
    }
    assertThat(completing).as("completing cases, seed %d", seed).isGreaterThan(20);
    assertThat(falling).as("falling cases, seed %d", seed).isGreaterThan(20);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
  void stepsCountWhatIsMissingAndTextParsesBack(long seed) {
    Related made = new Related(seed);
    for (int i = 0; i < CASES; i++) {
      LevelSet have = made.any();
      LevelSet need = made.near(have);
      assertThat(have.missing(need))
          .hasSize(have.stepsTo(need))
          .noneMatch(have::has)
          .allMatch(need::has);
      assertThat(have.stepsTo(need) == 0).isEqualTo(have.covers(need));
      assertThat(made.frame().parse(have.toString())).isEqualTo(have);
      assertThat(made.frame().of(have.items())).isEqualTo(have);
      assertThat(have.items()).hasSize(have.size());
      Item item = made.item();
      LevelSet without = have.without(item);
      assertThat(without.has(item)).isFalse();
      assertThat(have.covers(without)).isTrue();
      assertThat(have.has(item) || without.equals(have)).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8})
  void anEstimateAnswersAsEverySetItAdmits(long seed) {
    Related made = new Related(seed);
    int known = 0;
    for (int i = 0; i < CASES; i++) {
      LevelSet truth = made.any();
      Estimate estimate = Estimate.unknown(made.frame());
      for (int asked = 0; asked < made.below(30); asked++) {
        Item item = made.item();
        estimate =
            truth.has(item)
                ? estimate.holding(made.frame().of(java.util.List.of(item)))
                : estimate.lacking(item);
      }
      assertThat(estimate.admits(truth)).isTrue();
      LevelSet need = made.near(truth);
      Estimate.Answer answer = estimate.covers(need);
      known += answer == Estimate.Answer.UNKNOWN ? 0 : 1;
      assertThat(answer == Estimate.Answer.YES && !truth.covers(need)).isFalse();
      assertThat(answer == Estimate.Answer.NO && truth.covers(need)).isFalse();
    }
    assertThat(known).isGreaterThan(20);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8})
  void aCrosswalkPreservesJoins(long seed) {
    Related from = new Related(seed);
    Related to = new Related(seed + 1000);
    Crosswalk.Builder builder = Crosswalk.between(from.frame(), to.frame());
    for (int i = 0; i < 30; i++) {
      builder.map(from.item(), to.any());
    }
    Crosswalk walk = builder.build();
    for (int i = 0; i < CASES; i++) {
      LevelSet a = from.any();
      LevelSet b = from.near(a);
      assertThat(walk.apply(a.join(b))).isEqualTo(walk.apply(a).join(walk.apply(b)));
      assertThat(!a.covers(b) || walk.apply(a).covers(walk.apply(b))).isTrue();
      assertThat(Crosswalk.identity(from.frame()).then(walk).apply(a)).isEqualTo(walk.apply(a));
    }
    assertThat(walk.apply(from.frame().empty()).isEmpty()).isTrue();
  }

  @Test
  void framesAreNotMixedWithoutACrosswalk() {
    Frame one = Frame.builder("f", "1", Related.SCALE).use(Item.parse("a:awareness")).build();
    Frame two = Frame.builder("f", "2", Related.SCALE).use(Item.parse("a:awareness")).build();
    assertThatThrownBy(() -> one.full().covers(two.full()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("f 1", "f 2", "Crosswalk");
  }

  @Test
  void awarenessHeldAndUnderstandingNeededLeavesAClosedGapOfThreeAndTwoSteps() {
    Frame frame = Frame.builder("f", "1", Related.SCALE).use(Item.parse("a:understanding")).build();
    LevelSet have = frame.parse("a:awareness");
    assertThat(have.gapTo(frame.full()).size()).isEqualTo(3);
    assertThat(have.stepsTo(frame.full())).isEqualTo(2);
  }

  @Test
  void theScaleOfTheReportImpliesWhatItSays() {
    assertThat(Related.SCALE.levels())
        .containsExactly("awareness", "familiarity", "understanding", "capability", "proficiency");
    assertThat(Related.SCALE.implies("proficiency", "capability")).isTrue();
    assertThat(Related.SCALE.implies("proficiency", "awareness")).isTrue();
    assertThat(Related.SCALE.implies("capability", "awareness")).isFalse();
    assertThat(Scale.parse(Related.SCALE.toString())).isEqualTo(Related.SCALE);
    assertThatThrownBy(() -> Scale.parse("a < b; b < a")).hasMessageContaining("circle");
  }
}
