package org.linacre.engine.posting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Beside the collections of Java: few features and many, near each other and far apart. */
class FeaturesTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 20, 1_000, 20_000})
  void eachIsThereOnceWithItsSentences(int different) {
    SplittableRandom random = new SplittableRandom(different);
    Features features = new Features(different);
    List<Integer> order = new ArrayList<>();
    List<Set<Integer>> sentences = new ArrayList<>();
    Map<Integer, Integer> numbers = new HashMap<>();
    for (int i = 0; i < 60_000; i++) {
      int feature = random.nextInt(different) * (different > 1_000 ? 65_536 : 1);
      int number = numbers.computeIfAbsent(feature, _ -> numbers.size());
      if (number == order.size()) {
        order.add(feature);
        sentences.add(new HashSet<>());
      }
      boolean fresh = sentences.get(number).add(i / 1_000);
      assertThat(features.take(feature, i / 1_000)).isEqualTo(fresh ? number : -1);
    }
    assertThat(features.size()).isEqualTo(order.size());
    for (int number = 0; number < order.size(); number++) {
      assertThat(features.key(number)).isEqualTo(order.get(number));
      assertThat(features.count(number)).isEqualTo(sentences.get(number).size());
    }
  }
}
