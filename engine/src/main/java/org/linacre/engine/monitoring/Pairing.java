package org.linacre.engine.monitoring;

import java.util.ArrayList;
import java.util.List;

/**
 * The area under the ROC curve as a mean over fresh comparisons: a case is compared with those of
 * the other outcome that came since the last comparison, at most eight, and none is used twice. So
 * each comparison's mean, given all before, is the area. A case whose outcome is not known widens
 * the comparison that it may belong to by what it could change.
 */
final class Pairing {
  private static final int MOST = 8;

  /** In the place of a score: a case whose outcome is not known, which wins or loses. */
  private static final double OPEN = -1;

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
    if (known() == 0) {
      return Metric.PREVALENCE.lacks();
    }
    return heldLabel == 1 ? Metric.SPECIFICITY.lacks() : Metric.SENSITIVITY.lacks();
  }

  private long known() {
    long known = 0;
    for (double score : held) {
      known += score == OPEN ? 0 : 1;
    }
    return known;
  }

  /** The share of comparisons that the case with the outcome wins. */
  Reading take(double score, int label) {
    if (Double.isNaN(score) || label == Case.MISSING) {
      return Reading.NONE;
    }
    boolean first = known() == 0;
    if (first || label == heldLabel) {
      heldLabel = label;
      hold(score);
      return Reading.NONE;
    }
    Reading reading = compare(score, label == 1);
    held.clear();
    return reading;
  }

  /**
   * A case whose outcome is not known: either it is of the outcome held, and wins or loses the next
   * comparison among them, or of the other, and would be compared now.
   */
  Reading open(double score) {
    if (Double.isNaN(score)) {
      return Reading.NONE;
    }
    Reading reading = known() == 0 ? Reading.NONE : compare(score, heldLabel == 0);
    hold(OPEN);
    return new Reading(Double.NaN, reading.least(), reading.most());
  }

  private void hold(double score) {
    if (held.size() == MOST) {
      held.removeFirst();
    }
    held.add(score);
  }

  private Reading compare(double score, boolean outcome) {
    double wins = 0;
    for (double other : held) {
      double won = score == other ? 0.5 : (score > other) == outcome ? 1 : 0;
      wins += other == OPEN ? 0 : won;
    }
    double size = held.size();
    double known = known();
    return new Reading(wins / known, wins / size, (wins + size - known) / size);
  }
}
