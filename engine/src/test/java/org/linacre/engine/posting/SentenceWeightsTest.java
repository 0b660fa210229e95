package org.linacre.engine.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.linacre.engine.posting.Weights.Feature;

/** Labels that are judged sentence by sentence, on postings made by hand. */
class SentenceWeightsTest {
  private static final String DATA = "family:data";
  private static final String SHOWN = Weights.SENTENCE + DATA;
  private static final String HIGHEST = "highest";
  private static final String NOISY_OR = "noisy-or";
  private static final String EXPECTED = "expected";

  /** Weights stand in tables of short numbers. */
  private static final Offset<Double> SHORT = within(1e-5);

  private static final String TEXT =
      "Role\nBuild dashboards now. The nurse audits the nurse notes daily at night. Ward data.";

  private static final List<Feature> LEARNED =
      List.of(
          shown(Weights.BIAS, "", "", -1),
          shown(Weights.WORD, Weights.ANY, "build", 2),
          shown(Weights.WORD, "duties", "build", 0.5),
          shown(Weights.WORD, "title", "build", 100),
          shown(Weights.WORD, Weights.ANY, "nurse", 3),
          shown(Weights.WORD, "duties", "audits", 1.25),
          shown(Weights.RULE, "", "r1", 0.25));

  @Test
  void theScoreOfASentenceIsBiasWordsAndRule() {
    // By hand: 1, 3, 9 and 2 words, so 1/2, 1/2, 1/3 and 1/2 a word.
    // Role and ward hold no word that is known, so they are not asked.
    // Build: -1 + (2 + 0.5)/2 + 0.25 = 0.5.
    // Nurse, once: -1 + 3/3 + 1.25/3 = 0.41667, to the step 27/64.
    double step = 27 / 64.0;
    assertThat(parts(LEARNED, NOISY_OR, TEXT, 4))
        .containsExactly(new double[] {0, softplus(0.5), softplus(step), 0}, SHORT);
    assertThat(parts(LEARNED, EXPECTED, TEXT, 4))
        .containsExactly(new double[] {0, logistic(0.5), logistic(step), 0}, SHORT);
    assertThat(parts(LEARNED, HIGHEST, TEXT, 4)).containsExactly(0, 0.5 + 8, 0, 0);
  }

  @Test
  void theFeaturesOfASentenceAreThoseOfItsScore() {
    List<SentenceFeatures> sentences = found(LEARNED, TEXT).sentences();
    assertThat(sentences.stream().map(SentenceFeatures::text))
        .containsExactly(
            "Build dashboards now.", "The nurse audits the nurse notes daily at night.");
    double third = 1 / Math.sqrt(9);
    assertClose(sentences.get(0).values(), Map.of(1, 0.5, 2, 0.5, 6, 1.0));
    assertClose(sentences.get(1).values(), Map.of(4, third, 5, third));
  }

  @Test
  void thePoolsAreWorkedByHand() {
    Map<String, Double> pools = pools(LEARNED, TEXT);
    assertThat(pools.get(HIGHEST)).isCloseTo(8.5, SHORT);
    assertThat(pools.get(NOISY_OR)).isCloseTo(softplus(0.5) + softplus(27 / 64.0), SHORT);
    assertThat(pools.get(EXPECTED)).isCloseTo(logistic(0.5) + logistic(27 / 64.0), SHORT);
  }

  @Test
  void aWordCountsOnceInASentenceHoweverOften() {
    Map<String, Double> once = pools(LEARNED, "Role\nThe nurse and her ward.");
    assertThat(pools(LEARNED, "Role\nNurse nurse nurses nurse nurse.")).isEqualTo(once);
    assertThat(once.get(HIGHEST)).isCloseTo(8 - 1 + 3 / Math.sqrt(5), SHORT);
  }

  @Test
  void wordsOutsideTheZonesShowNothing() {
    Map<String, Double> pools = pools(LEARNED, "Role\nBenefits\nA nurse will build it.");
    assertThat(pools.values()).containsOnly(0.0);
    String text = "Role\nAsk a nurse.";
    assertThat(pools(LEARNED, text + "\nBenefits\nA nurse. A pension. Build it."))
        .isEqualTo(pools(LEARNED, text));
  }

  @Test
  void whatIsSaidAgainIsAskedOnce() {
    String text = "Role\nAsk the nurse now.\n\n";
    Map<String, Double> once = pools(LEARNED, text + text);
    assertThat(pools(LEARNED, text.repeat(30))).isEqualTo(once);
    assertThat(once.get(EXPECTED)).isLessThan(1);
  }

  @Test
  void inTheTitleAWordCountsAnywhereAndThere() {
    assertThat(pools(LEARNED, "Build lead").get(HIGHEST)).isCloseTo(58, SHORT);
    assertThat(found(LEARNED, "Build lead").strongest(DATA)).isEqualTo("Build lead");
  }

  @Test
  void aTextOfNoSentenceComesToNothing() {
    assertThat(pools(LEARNED, "").values()).containsOnly(0.0);
    assertThat(found(LEARNED, "").strongest(DATA)).isEmpty();
  }

  @Test
  void sentencesAtOrBelowTheFloorAddNothing() {
    for (double bias : List.of(-8.0, -8.5, -100.0)) {
      List<Feature> features = alike(bias);
      assertThat(pools(features, TEXT).values()).as("bias " + bias).containsOnly(0.0);
      assertThat(found(features, TEXT).evidence().showing(DATA, DATA))
          .as("bias " + bias)
          .isEqualTo(-1);
    }
  }

  @Test
  void aStepAboveTheFloorASentenceAddsLittleAndWithinHalfAStepOnlyToTheHighest() {
    Map<String, Double> step = pools(alike(-8 + 1 / 64.0), TEXT);
    assertThat(step.get(HIGHEST)).isEqualTo(1 / 64.0);
    assertThat(step.get(NOISY_OR)).isCloseTo(2 * softplus(-8 + 1 / 64.0), within(1e-12));
    assertThat(step.get(EXPECTED)).isCloseTo(2 * logistic(-8 + 1 / 64.0), within(1e-12));
    Map<String, Double> less = pools(alike(-8 + 1 / 256.0), TEXT);
    assertThat(less)
        .containsEntry(HIGHEST, 1 / 256.0)
        .containsEntry(NOISY_OR, 0.0)
        .containsEntry(EXPECTED, 0.0);
  }

  @Test
  void aboveEightASentenceIsSummedAsOneOfEight() {
    Map<String, Double> pools = pools(alike(20), "Role\nSee the nurse.");
    assertThat(pools.get(HIGHEST)).isEqualTo(28);
    assertThat(pools.get(NOISY_OR)).isCloseTo(softplus(8), within(1e-12));
    assertThat(pools.get(EXPECTED)).isCloseTo(logistic(8), within(1e-12));
  }

  @Test
  void theSentenceOfTheHighestScoreIsTheStrongest() {
    List<Feature> features = new ArrayList<>(LEARNED);
    // What adds most to the label of the posting is the last sentence.
    features.add(posting(Weights.WORD, Weights.ANY, "ward", 50));
    assertThat(found(features, TEXT).strongest(DATA)).isEqualTo("Build dashboards now.");
    assertThat(found(features.subList(7, 8), TEXT).strongest(DATA)).isEqualTo("Ward data.");
    features.set(0, shown(Weights.BIAS, "", "", -20));
    assertThat(found(features, TEXT).strongest(DATA)).isEqualTo("Ward data.");
  }

  @Test
  void ofEqualSentencesTheFirstIsTheStrongest() {
    List<Feature> features = List.of(shown(Weights.WORD, "duties", "nurse", 1));
    String text = "Role\nSee a nurse today. Ask the nurse now.";
    assertThat(found(features, text).strongest(DATA)).isEqualTo("See a nurse today.");
    assertThat(parts(features, HIGHEST, text, 3)).containsExactly(0, 8.5, 0);
  }

  @Test
  void thePartsOfTheSentencesAndTheBiasAreTheScore() {
    Random random = new Random(2027);
    for (int round = 0; round < 200; round++) {
      List<Feature> features = randomly(random);
      String text = text(random);
      Evidence evidence = found(features, text).evidence();
      double bias = features.getFirst().weights().getOrDefault(DATA, 0.0);
      double sum = bias + Arrays.stream(evidence.parts(DATA, 80)).sum();
      assertThat(evidence.score(DATA)).as("seed 2027 " + text).isCloseTo(sum, SHORT);
    }
  }

  @Test
  void thePoolsAreThoseOfTheFeaturesOfEachSentence() {
    Random random = new Random(2028);
    for (int round = 0; round < 200; round++) {
      List<Feature> features = randomly(random);
      String text = text(random);
      double highest = 0;
      double odds = 0;
      int sentences = 0;
      for (SentenceFeatures sentence : found(features, text).sentences()) {
        double score = 0;
        for (Map.Entry<Integer, Double> value : sentence.values().entrySet()) {
          score += value.getValue() * weight(features.get(value.getKey()));
        }
        score += weight(features.getFirst());
        highest = Math.max(highest, score + 8);
        odds += score <= -8 ? 0 : softplus(Math.min(score, 8));
        sentences++;
      }
      Map<String, Double> pools = pools(features, text);
      assertThat(pools.get(HIGHEST)).as("seed 2028 " + text).isCloseTo(highest, SHORT);
      // The slope of ln(1 + e^v) is at most 1, a step is off by at most 1/128.
      assertThat(pools.get(NOISY_OR)).isCloseTo(odds, within(sentences / 128.0 + 1e-5));
    }
  }

  private static List<Feature> randomly(Random random) {
    List<Feature> features = new ArrayList<>();
    features.add(both(Weights.BIAS, "", "", random));
    features.add(both(Weights.RULE, "", "r1", random));
    for (String word : List.of("build", "model", "nurse", "audit", "data")) {
      for (String zone : List.of(Weights.ANY, "duties", "title")) {
        features.add(both(Weights.WORD, zone, word, random));
      }
    }
    Weights.POOLS.forEach(p -> features.add(both(Weights.POOLED, p, DATA, random)));
    return features;
  }

  private static String text(Random random) {
    List<String> words =
        List.of("build", "model", "nurse", "ward", "audit", "data", "note", "risk");
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(60); i > 0; i--) {
      text.append(words.get(random.nextInt(words.size())));
      text.append(random.nextInt(4) == 0 ? ". " : " ");
    }
    return text.toString();
  }

  private static double softplus(double score) {
    return StrictMath.log1p(StrictMath.exp(score));
  }

  private static double logistic(double score) {
    return 1 / (1 + StrictMath.exp(-score));
  }

  private static double weight(Feature feature) {
    return feature.weights().getOrDefault(SHOWN, 0.0);
  }

  private static void assertClose(Map<Integer, Double> is, Map<Integer, Double> should) {
    assertThat(is.keySet()).isEqualTo(should.keySet());
    should.forEach((f, value) -> assertThat(is.get(f)).as("feature " + f).isCloseTo(value, SHORT));
  }

  private static List<Feature> alike(double score) {
    return List.of(
        shown(Weights.BIAS, "", "", score),
        shown(Weights.WORD, Weights.ANY, "build", 0),
        shown(Weights.WORD, Weights.ANY, "nurse", 0));
  }

  private static Feature shown(String kind, String zone, String what, double weight) {
    return new Feature(kind, zone, what, Map.of(SHOWN, weight));
  }

  private static Feature posting(String kind, String zone, String what, double weight) {
    return new Feature(kind, zone, what, Map.of(DATA, weight));
  }

  /** Weights count to the thousandth. */
  private static double thousandths(Random random) {
    return Math.round(random.nextGaussian() * 1000) / 1000.0;
  }

  private static Feature both(String kind, String zone, String what, Random random) {
    double shown = thousandths(random);
    return new Feature(kind, zone, what, Map.of(SHOWN, shown, DATA, thousandths(random)));
  }

  /** What each sentence adds to the label of postings where the pool alone counts, by 1. */
  private static double[] parts(List<Feature> features, String pool, String text, int count) {
    List<Feature> all = new ArrayList<>(features);
    all.add(posting(Weights.POOLED, pool, DATA, 1));
    return found(all, text).evidence().parts(DATA, count);
  }

  private static Map<String, Double> pools(List<Feature> features, String text) {
    List<Feature> all = new ArrayList<>(features);
    all.removeIf(f -> f.kind().equals(Weights.POOLED));
    int from = all.size();
    Weights.POOLS.forEach(pool -> all.add(posting(Weights.POOLED, pool, DATA, 1)));
    Map<Integer, Double> values = found(all, text).evidence().values();
    return Map.of(
        HIGHEST, values.getOrDefault(from, -1.0),
        NOISY_OR, values.getOrDefault(from + 1, -1.0),
        EXPECTED, values.getOrDefault(from + 2, -1.0));
  }

  private static Findings found(List<Feature> features, String text) {
    return Learnt.found(new Weights(List.of(DATA, SHOWN), features), text);
  }
}
