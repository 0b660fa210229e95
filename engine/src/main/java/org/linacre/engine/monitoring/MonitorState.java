package org.linacre.engine.monitoring;

import java.time.LocalDateTime;
import java.util.List;
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
 */
public record MonitorState(
    @Nullable LocalDateTime begun,
    @Nullable LocalDateTime asOf,
    Ledger.State ledger,
    List<Stream.State> streams,
    List<Moments.State> groups,
    List<Cusum.State> charts,
    Expectation.State expectation,
    List<Life> earlier) {
  /** A state with its own copies. */
  public MonitorState {
    streams = List.copyOf(streams);
    groups = List.copyOf(groups);
    charts = List.copyOf(charts);
    earlier = List.copyOf(earlier);
  }
}
