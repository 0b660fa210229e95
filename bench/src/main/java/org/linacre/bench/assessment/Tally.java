package org.linacre.bench.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.linacre.bench.assessment.Respondents.Respondent;
import org.linacre.competence.Item;
import org.linacre.engine.assessment.Assessment;
import org.linacre.engine.assessment.Decision;

/** Answers and decisions of many respondents against the truth. */
final class Tally {
  private static final int BINS = 10;

  private final List<Double> times = new ArrayList<>();
  private final double[] believed = new double[BINS];
  private final double[] held = new double[BINS];
  private final int[] size = new int[BINS];
  private int people;
  private int answers;
  private int least = Integer.MAX_VALUE;
  private int most;
  private int decisions;
  private int right;
  private int unknown;
  private int leaning;

  void add(Assessment assessment, Respondent respondent, Map<String, String> said) {
    people++;
    int n = assessment.answers().size();
    answers += n;
    least = Math.min(least, n);
    most = Math.max(most, n);
    for (Decision decision : assessment.decisions()) {
      Item item = new Item(decision.competency(), decision.level());
      boolean holds = respondent.holds(item);
      String own = said.get(item.toString());
      String met = own == null ? decision.met() : own;
      double p = own == null ? decision.probability() : own.equals("yes") ? 1 : 0;
      decisions++;
      unknown += met.equals(Decision.UNKNOWN) ? 1 : 0;
      right += met.equals(holds ? "yes" : "no") ? 1 : 0;
      leaning += p > 0.5 == holds ? 1 : 0;
      int bin = Math.min(BINS - 1, (int) (p * BINS));
      believed[bin] += p;
      held[bin] += holds ? 1 : 0;
      size[bin]++;
    }
  }

  void addTime(double ms) {
    times.add(ms);
  }

  /** Answers given by each person, on average. */
  double meanAnswers() {
    return (double) answers / people;
  }

  /** The most answers that one person gave. */
  int mostAnswers() {
    return most;
  }

  /** The share of decisions on the right side of one half, 0 to 1. */
  double right() {
    return (double) leaning / decisions;
  }

  /**
   * The mean distance of what is believed from what is so, over tenths of the probability weighted
   * by size (M. P. Naeini and others, AAAI 2015), 0 to 1.
   */
  double calibrationError() {
    double error = 0;
    for (int bin = 0; bin < BINS; bin++) {
      error += Math.abs(believed[bin] - held[bin]) / decisions;
    }
    return error;
  }

  String[] row(String population, String manner) {
    double[] sorted = times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    return new String[] {
      population,
      manner,
      String.format(Locale.ROOT, "%.1f [%d, %d]", meanAnswers(), least, most),
      percent(leaning),
      percent(right + unknown),
      percent(unknown),
      String.format(Locale.ROOT, "%.3f", calibrationError()),
      String.format(
          Locale.ROOT, "%.2f [%.1f]", sorted[sorted.length / 2], sorted[sorted.length - 1])
    };
  }

  private String percent(int part) {
    return String.format(Locale.ROOT, "%.1f", 100.0 * part / decisions);
  }
}
