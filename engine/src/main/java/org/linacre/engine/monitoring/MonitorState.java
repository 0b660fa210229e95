package org.linacre.engine.monitoring;

import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a monitor keeps between runs.
 *
 * @param begun the earliest time of a case; null before the first
 * @param asOf up to when cases were counted; null before the first
 * @param ledger the cases seen
 * @param streams in the order of the plan
 * @param groups in the order of the plan, everyone first
 * @param charts in the order of the plan
 * @param expectation the back-test of the estimates without labels
 * @param earlier lives that ended when this one began
 * @param seen the cases of everyone
 */
public record MonitorState(
    @Nullable LocalDateTime begun,
    @Nullable LocalDateTime asOf,
    Ledger.State ledger,
    List<Stream.State> streams,
    List<Moments.State> groups,
    List<Cusum.State> charts,
    Expectation.State expectation,
    List<Life> earlier,
    Seen seen) {
  /**
   * The cases of everyone.
   *
   * @param latest the latest time of one; null before the first
   * @param received how many have come
   * @param due how many were due and are done with
   * @param delay the longest from a case to its due day, in days; -1 before the first
   * @param missing values of them, by column
   */
  public record Seen(
      @Nullable LocalDateTime latest,
      long received,
      long due,
      long delay,
      Map<String, Long> missing) {
    /** A record with its own copy. */
    public Seen {
      missing = Collections.unmodifiableMap(new TreeMap<>(missing));
    }
  }

  /** A state with its own copies. */
  public MonitorState {
    streams = List.copyOf(streams);
    groups = List.copyOf(groups);
    charts = List.copyOf(charts);
    earlier = List.copyOf(earlier);
  }
}
