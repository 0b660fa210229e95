package org.linacre.formats.validation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.linacre.engine.validation.Predictions;

/**
 * A name for the rows of a file by what they hold, whatever the order of rows and columns and
 * whatever else the file has: two sums over rows of mixed score and outcome, and how many rows
 * there are, under SHA-256. It tells that rows were seen before, not that somebody did not change
 * one.
 */
final class RowsHash {
  private static final long FIRST = 0x9E3779B97F4A7C15L;
  private static final long SECOND = 0xD1B54A32D192ED03L;

  private RowsHash() {}

  /** In hexadecimal. */
  static String of(Predictions predictions) {
    long first = 0;
    long second = 0;
    for (int row = 0; row < predictions.size(); row++) {
      long score = Double.doubleToLongBits(predictions.score(row) + 0.0);
      first += RowsSketch.mixed(RowsSketch.mixed(score + FIRST) + predictions.label(row) * FIRST);
      second +=
          RowsSketch.mixed(RowsSketch.mixed(score + SECOND) + predictions.label(row) * SECOND);
    }
    String sums = "%d,%d,%d".formatted(predictions.size(), first, second);
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(sums.getBytes(UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
