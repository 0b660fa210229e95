package org.linacre.engine.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.linacre.engine.posting.Weights.Feature;

/** Learned weights on postings made by hand. */
class WeightsTest {
  private static final String DATA = "family:data";
  private static final String NONE = "family:none";

  @Test
  void aScoreIsTheBiasAndValueTimesWeight() {
    Findings found =
        found(
            List.of(
                feature(Weights.BIAS, "", "", 0.5),
                feature(Weights.WORD, Weights.ANY, "dashboards", 2),
                feature(Weights.WORD, "duties", "nurse", -1),
                feature(Weights.WORD, "title", "nurse", 100),
                feature(Weights.RULE, "", "r1", 0.25)),
            "Role\nBuild a dashboard now. A dashboard for the nurse. Dashboards help.");
    // Worked by hand: two words are there, dashboard in 3 sentences, nurse in 1; the rule holds
    // in 1 (build).
    double length = Math.sqrt(2);
    double score = 0.5 + 2 / length - 1 / length + 0.25;
    assertThat(found.evidence().score(DATA)).isCloseTo(score, within(1e-12));
    assertThat(found.evidence().score(NONE)).isZero();
    double share = 2 / length / 3;
    assertThat(found.evidence().parts(DATA, 4)[1]).isCloseTo(share + 0.25, within(1e-12));
    assertThat(found.evidence().parts(DATA, 4)[2]).isCloseTo(share - 1 / length, within(1e-12));
    assertThat(found.strongest(DATA)).isEqualTo("Build a dashboard now.");
    assertThat(found.strongest(NONE)).isEmpty();
  }

  @Test
  void thePartsOfTheSentencesAndTheBiasAreTheScore() {
    // Weights stand in tables of short numbers.
    Random random = new Random(2026);
    List<String> words =
        List.of("build", "model", "nurse", "ward", "audit", "data", "note", "risk");
    for (int round = 0; round < 200; round++) {
      List<Feature> features = new ArrayList<>();
      features.add(feature(Weights.BIAS, "", "", thousandths(random)));
      features.add(feature(Weights.RULE, "", "r1", thousandths(random)));
      for (String word : words) {
        features.add(feature(Weights.WORD, "duties", word, thousandths(random)));
        features.add(feature(Weights.WORD, Weights.ANY, word, thousandths(random)));
      }
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(40); i >= 0; i--) {
        text.append(words.get(random.nextInt(words.size())));
        text.append(random.nextInt(4) == 0 ? ". " : " ");
      }
      Findings found = found(features, text.toString());
      double bias = features.getFirst().weights().getOrDefault(DATA, 0.0);
      double sum = bias + Arrays.stream(found.evidence().parts(DATA, 80)).sum();
      assertThat(found.evidence().score(DATA)).as("seed 2026 " + text).isCloseTo(sum, within(1e-5));
    }
  }

  @Test
  void theOrderOfFeaturesIsOfNoMatter() {
    List<Feature> features =
        new ArrayList<>(
            List.of(
                feature(Weights.WORD, Weights.ANY, "models", 1.5),
                feature(Weights.BIAS, "", "", -0.25),
                feature(Weights.WORD, "duties", "build", 0.75)));
    double first = found(features, "We build models. Build it.").evidence().score(DATA);
    java.util.Collections.reverse(features);
    assertThat(found(features, "We build models. Build it.").evidence().score(DATA))
        .isCloseTo(first, within(1e-12));
  }

  @Test
  void wordsOutsideTheZonesCountForNothing() {
    List<Feature> features = List.of(feature(Weights.WORD, Weights.ANY, "pension", 3));
    assertThat(found(features, "Role\nBenefits\nA pension.").evidence().score(DATA)).isZero();
    assertThat(found(features, "Role\nA pension.").evidence().score(DATA)).isEqualTo(3);
  }

  @Test
  void whatIsGivenAddsItsWeightOnceItIsTold() {
    Findings found =
        found(
            List.of(
                feature(Weights.BIAS, "", "", 0.5),
                feature(Weights.GIVEN, "", "coding:high", 2),
                feature(Weights.GIVEN, "", "coding:low", -4)),
            "Role\nBuild it.");
    assertThat(found.evidence().score(DATA)).isEqualTo(0.5);
    found.evidence().give("coding:high");
    found.evidence().give("coding:medium");
    assertThat(found.evidence().score(DATA)).isEqualTo(2.5);
  }

  /** Weights count to the thousandth. */
  private static double thousandths(Random random) {
    return Math.round(random.nextGaussian() * 1000) / 1000.0;
  }

  private static Feature feature(String kind, String zone, String what, double weight) {
    return new Feature(kind, zone, what, Map.of(DATA, weight));
  }

  private static Findings found(List<Feature> features, String text) {
    return Learnt.found(new Weights(List.of(DATA, NONE), features), text);
  }
}
