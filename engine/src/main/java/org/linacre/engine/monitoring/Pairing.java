package org.linacre.engine.monitoring;

import java.util.ArrayList;
import java.util.List;

/**
 * The area under the ROC curve as a mean over fresh comparisons: a case is compared with those of
 * the other outcome that came since the last comparison, at most eight, and none is used twice. So
 * each comparison's mean, given all before, is the area.
 */
final class Pairing {
  private static final int MOST = 8;

  private final List<Double> held = new ArrayList<>();
  private int heldLabel = Case.MISSING;

  /**
   * What is kept between runs.
   *
   * @param label of those held
   * @param scores of those held
   */
  record State(int label, List<Double> scores) {
    State {
      scores = List.copyOf(scores);
    }
  }

  void resume(State state) {
    heldLabel = state.label();
    held.clear();
    held.addAll(state.scores());
  }

  State state() {
    return new State(heldLabel, held);
  }

  /** Which outcome is wanted for the first comparison. */
  String lacks() {
    if (held.isEmpty()) {
      return Metric.PREVALENCE.lacks();
    }
    return heldLabel == 1 ? Metric.SPECIFICITY.lacks() : Metric.SENSITIVITY.lacks();
  }

  /** The share of comparisons that the case with the outcome wins; NaN where none is ready. */
  double take(double score, int label) {
    if (Double.isNaN(score) || label == Case.MISSING) {
      return Double.NaN;
    }
    if (held.isEmpty() || label == heldLabel) {
      heldLabel = label;
      if (held.size() == MOST) {
        held.removeFirst();
      }
      held.add(score);
      return Double.NaN;
    }
    double wins = 0;
    for (double other : held) {
      wins += score == other ? 0.5 : (score > other) == (label == 1) ? 1 : 0;
    }
    double share = wins / held.size();
    held.clear();
    return share;
  }
}
