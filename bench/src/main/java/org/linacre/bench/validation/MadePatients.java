package org.linacre.bench.validation;

import java.util.SplittableRandom;
import org.linacre.engine.validation.Predictions;

/**
 * Rows of patients whose log odds differ by a normal of deviation 1 that the score does not know.
 *
 * @param patients how many
 * @param rows of each; where uneven a fifth to nine fifths of that
 * @param uneven whether patients have unlike numbers of rows
 * @param scale what right scores are multiplied by
 */
record MadePatients(int patients, int rows, boolean uneven, double scale) {
  private static final double WIDER = Math.sqrt(1.346);

  /** As many rows each, right scores. */
  MadePatients(int patients, int rows) {
    this(patients, rows, false, 1);
  }

  /** The rows of this seed. */
  Predictions of(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int[] sizes = new int[patients];
    int size = 0;
    for (int p = 0; p < patients; p++) {
      sizes[p] = uneven ? rows / 5 + random.nextInt(rows * 8 / 5) : rows;
      size += sizes[p];
    }
    double[] scores = new double[size];
    byte[] labels = new byte[size];
    int[] codes = new int[size];
    int row = 0;
    for (int p = 0; p < patients; p++) {
      double own = random.nextGaussian();
      for (int i = 0; i < sizes[p]; i++) {
        double logit = random.nextGaussian() - 0.5;
        scores[row] = share(logit / WIDER) * scale;
        labels[row] = (byte) (random.nextDouble() < share(logit + own) ? 1 : 0);
        codes[row++] = p;
      }
    }
    return Predictions.builder(size).scores(scores).labels(labels).patients(codes).build();
  }

  private static double share(double logit) {
    return 1 / (1 + Math.exp(-logit));
  }
}
