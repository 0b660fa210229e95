package org.linacre.engine.validation;

import java.util.SplittableRandom;

/**
 * Rows of patients whose outcomes hang together: of a row's log odds a part is its patient's own,
 * of which the score knows nothing.
 */
final class MadePatients {
  final int[] patient;
  final double[] score;
  final byte[] label;

  /**
   * The same for the same seed.
   *
   * @param each how many rows a patient has
   * @param own the deviation of what is a patient's own
   */
  MadePatients(long seed, int patients, int each, double own) {
    SplittableRandom random = new SplittableRandom(seed);
    int size = patients * each;
    patient = new int[size];
    score = new double[size];
    label = new byte[size];
    double now = 0;
    for (int i = 0; i < size; i++) {
      patient[i] = i / each;
      now = i % each == 0 ? own * random.nextGaussian() : now;
      double logit = random.nextGaussian() - 0.5;
      score[i] = 1 / (1 + Math.exp(-logit));
      label[i] = (byte) (random.nextDouble() < 1 / (1 + Math.exp(-logit - now)) ? 1 : 0);
    }
  }
}
