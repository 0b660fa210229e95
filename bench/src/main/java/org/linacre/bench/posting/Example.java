package org.linacre.bench.posting;

import de.bwaldvogel.liblinear.FeatureNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/** What is learned from: the features that a posting or a sentence has, with their values. */
final class Example {
  private final int[] features;
  private final double[] values;

  private Example(int[] features, double[] values) {
    this.features = features;
    this.values = values;
  }

  /** An example; the bias is added. */
  static Example of(Map<Integer, Double> values) {
    Map<Integer, Double> sorted = new TreeMap<>(values);
    sorted.put(0, 1.0);
    return new Example(
        sorted.keySet().stream().mapToInt(f -> f).toArray(),
        sorted.values().stream().mapToDouble(v -> v).toArray());
  }

  /** Adds 1 to the count of each feature. */
  void count(double[] counts) {
    for (int f : features) {
      counts[f]++;
    }
  }

  /** The value of a feature; 0 where it is not there. */
  double value(int feature) {
    int at = Arrays.binarySearch(features, feature);
    return at < 0 ? 0 : values[at];
  }

  /** As LIBLINEAR takes it, which counts from 1. */
  FeatureNode[] nodes(IntPredicate isLookedAt, double[] loudness) {
    List<FeatureNode> nodes = new ArrayList<>();
    for (int i = 0; i < features.length; i++) {
      if (isLookedAt.test(features[i])) {
        nodes.add(new FeatureNode(features[i] + 1, values[i] * loudness[features[i]]));
      }
    }
    return nodes.toArray(FeatureNode[]::new);
  }
}
