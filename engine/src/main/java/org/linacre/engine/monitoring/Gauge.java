package org.linacre.engine.monitoring;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The share of the latest cases that lack something: an exponentially weighted mean over about a
 * hundred of them.
 *
 * @param share from 0 to 1
 * @param since when it came to pass what is allowed; null while it does not
 */
record Gauge(double share, @Nullable LocalDateTime since) {
  static final Gauge FULL = new Gauge(0, null);
  private static final double LATEST = 100;

  /** After the next case. */
  Gauge after(boolean lacks, LocalDateTime at, double allowed) {
    double next = share + ((lacks ? 1 : 0) - share) / LATEST;
    return new Gauge(next, next <= allowed ? null : since == null ? at : since);
  }
}
