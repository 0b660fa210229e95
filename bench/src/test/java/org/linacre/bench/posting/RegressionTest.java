package org.linacre.bench.posting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The regression on examples made by hand. */
class RegressionTest {
  private static final int FEATURES = 8;
  private static final int TELLING = 3;

  private final List<Example> examples = new ArrayList<>();
  private final BitSet truths = new BitSet();

  /** Feature 0 is the bias; every third example has the telling word, and the label. */
  RegressionTest() {
    Random random = new Random(2026);
    for (int i = 0; i < 90; i++) {
      Map<Integer, Double> values = new HashMap<>();
      for (int f = 1; f < FEATURES; f++) {
        if (f == TELLING ? i % 3 == 0 : random.nextBoolean()) {
          values.put(f, 0.5);
        }
      }
      truths.set(i, i % 3 == 0);
      examples.add(Example.of(values));
    }
  }

  @Test
  void aWordThatAloneTellsALabelHasTheHighestWeight() {
    Map<Integer, Double> weights = learn(3);
    double telling = Objects.requireNonNull(weights.get(TELLING));
    assertThat(telling).isPositive();
    weights.forEach(
        (feature, weight) -> {
          if (feature != TELLING) {
            assertThat(weight).as("feature " + feature).isLessThan(telling);
          }
        });
    assertThat(weights.get(0)).as("bias").isNegative();
  }

  @Test
  void theSameExamplesGiveTheSameWeights() {
    Map<Integer, Double> first = learn(3);
    for (int i = 0; i < 5; i++) {
      assertThat(learn(3)).isEqualTo(first);
    }
  }

  @Test
  void aLabelAndItsContraryHaveContraryWeightsOfTheTellingWord() {
    double with = learn(3).getOrDefault(TELLING, 0.0);
    truths.flip(0, examples.size());
    assertThat(learn(3).getOrDefault(TELLING, 0.0)).isNegative().isLessThan(-with / 2);
  }

  @Test
  void whatIsNotLookedAtHasNoWeight() {
    Map<Integer, Double> weights =
        regression().learn(examples, truths, feature -> feature != TELLING, 3);
    assertThat(weights).doesNotContainKey(TELLING).containsKey(0);
  }

  @Test
  void faultsThatCostMoreMakeTheWeightsLarger() {
    assertThat(learn(30).getOrDefault(TELLING, 0.0))
        .isGreaterThan(learn(0.3).getOrDefault(TELLING, 0.0));
  }

  private Map<Integer, Double> learn(double cost) {
    return regression().learn(examples, truths, _ -> true, cost);
  }

  private static Regression regression() {
    return new Regression(FEATURES, 1e-4, feature -> feature > 0, _ -> 1);
  }
}
