package org.linacre.engine.monitoring;

import java.time.LocalDateTime;

/**
 * A stream's first signal as found; what moved is told later.
 *
 * @param at when the case was counted
 * @param number of the case in its stream, from 1
 * @param side on which side
 * @param by the wager or the sequence
 * @param start where the change seems to have begun
 * @param value since then
 * @param cause what moved
 * @param told whether a report of it is out
 */
record FirstSignal(
    LocalDateTime at,
    long number,
    Side side,
    String by,
    Wager.Start start,
    double value,
    Cause cause,
    boolean told) {
  FirstSignal because(Cause found) {
    return new FirstSignal(at, number, side, by, start, value, found, told);
  }

  FirstSignal asTold() {
    return new FirstSignal(at, number, side, by, start, value, cause, true);
  }
}
