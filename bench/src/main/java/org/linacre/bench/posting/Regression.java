package org.linacre.bench.posting;

import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * A logistic regression with squared penalty (LIBLINEAR's primal trust-region Newton, Fan et al.
 * 2008, J. Mach. Learn. Res. 9, 1871-1874), in which words that tell a label apart are penalised
 * less. No chance is in it: the same examples give the same weights.
 */
final class Regression {
  /** What is too little to be kept, of a weight as it is penalised. */
  private static final double LEAST = 0.05;

  private final int features;
  private final double tolerance;
  private final IntPredicate isWord;
  private final IntToDoubleFunction scale;

  /**
   * A way to learn.
   *
   * @param features how many there are; the first is the bias
   * @param tolerance when the search stops, as LIBLINEAR has it
   * @param isWord whether a feature is a word
   * @param scale how loudly a feature speaks before anything is learned, which is how little it is
   *     penalised
   */
  Regression(int features, double tolerance, IntPredicate isWord, IntToDoubleFunction scale) {
    this.features = features;
    this.tolerance = tolerance;
    this.isWord = isWord;
    this.scale = scale;
  }

  /**
   * The weights that are worth keeping, by feature.
   *
   * @param truths which of the examples have the label
   * @param isLookedAt which features count
   * @param cost what a fault costs against large weights, above 0
   */
  Map<Integer, Double> learn(
      List<Example> examples, BitSet truths, IntPredicate isLookedAt, double cost) {
    double[] loudness = loudness(examples, truths, isLookedAt);
    Problem problem = new Problem();
    problem.l = examples.size();
    problem.n = features;
    problem.x =
        examples.stream()
            .map(example -> example.nodes(isLookedAt, loudness))
            .toArray(FeatureNode[][]::new);
    problem.y =
        IntStream.range(0, examples.size()).mapToDouble(i -> truths.get(i) ? 1 : 0).toArray();
    Linear.disableDebugOutput();
    Model model = Linear.train(problem, new Parameter(SolverType.L2R_LR, cost, tolerance));
    double sign = model.getLabels()[0] == 1 ? 1 : -1;
    double[] learned = model.getFeatureWeights();
    Map<Integer, Double> weights = new LinkedHashMap<>();
    for (int f = 0; f < features; f++) {
      if (Math.abs(learned[f]) >= LEAST || f == 0) {
        weights.put(f, Math.round(sign * learned[f] * loudness[f] * 1_000) / 1_000.0);
      }
    }
    return weights;
  }

  /**
   * How loudly each feature speaks of a label: words by how far their shares of examples with the
   * label and of those without lie apart, as log-count ratios with one added to each count, over
   * their mean (Wang and Manning 2012, Baselines and bigrams, ACL 2012, 90-94).
   */
  private double[] loudness(List<Example> examples, BitSet truths, IntPredicate isLookedAt) {
    double[] ratios = ratios(examples, truths);
    double mean =
        IntStream.range(0, features)
            .filter(f -> isWord.test(f) && isLookedAt.test(f))
            .mapToDouble(f -> ratios[f])
            .average()
            .orElse(0);
    double[] loudness = new double[features];
    for (int f = 0; f < features; f++) {
      double ratio = isWord.test(f) && mean > 0 ? ratios[f] / mean : 1;
      loudness[f] = scale.applyAsDouble(f) * ratio;
    }
    return loudness;
  }

  /** By feature, without its sign. */
  private double[] ratios(List<Example> examples, BitSet truths) {
    double[] with = new double[features];
    double[] without = new double[features];
    for (int i = 0; i < examples.size(); i++) {
      examples.get(i).count(truths.get(i) ? with : without);
    }
    double[] ratios = new double[features];
    int positive = truths.cardinality();
    int negative = examples.size() - positive;
    for (int f = 0; f < features; f++) {
      double odds = (with[f] + 1) / (positive + 2) * (negative + 2) / (without[f] + 1);
      ratios[f] = Math.abs(StrictMath.log(odds));
    }
    return ratios;
  }
}
