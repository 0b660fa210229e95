package org.linacre.engine.monitoring;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a run found. Times are ISO dates, with the hour where there is one.
 *
 * @param product watched
 * @param asOf up to when
 * @param budget the chance of any false alarm over the product's life
 * @param spent a bound on the chance that a false alarm has happened by now
 * @param streams every stream
 * @param signals of the whole life, the first of each stream, in the order of their times
 * @param charts the CUSUM charts
 * @param estimates without labels
 * @param counts what became of the rows
 * @param missing values, by column
 * @param watching whether every stream is watched
 * @param unwatched the streams that are not
 * @param withoutAction the ids of what may move and the plan has no action for
 * @param earlier lives that ended when this one began, each with a budget of its own
 * @param notes the ids of what the reader should know
 */
public record MonitoringAnswer(
    String product,
    @Nullable String asOf,
    double budget,
    double spent,
    List<Signal> signals,
    List<StreamRow> streams,
    List<ChartRow> charts,
    List<Estimate> estimates,
    Counts counts,
    List<Gap> missing,
    boolean watching,
    List<Unwatched> unwatched,
    List<String> withoutAction,
    List<Life> earlier,
    List<String> notes) {
  /** An answer with its own copies. */
  public MonitoringAnswer {
    signals = List.copyOf(signals);
    streams = List.copyOf(streams);
    charts = List.copyOf(charts);
    estimates = List.copyOf(estimates);
    missing = List.copyOf(missing);
    unwatched = List.copyOf(unwatched);
    withoutAction = List.copyOf(withoutAction);
    earlier = List.copyOf(earlier);
    notes = List.copyOf(notes);
  }

  /**
   * A signal.
   *
   * @param metric its id
   * @param group the column, or all
   * @param level its value, or all
   * @param at when the deciding case was counted
   * @param number of that case in its stream, from 1; in JSON its name is case
   * @param cause what moved
   * @param side low or high
   * @param by change (a wager) or level (the confidence sequence of the whole life)
   * @param since how many cases of the stream came before the change, as it seems
   * @param value since then
   * @param owner who acts, by the plan
   * @param next what is to be done, by the plan
   * @param fresh whether no report of it has come out yet
   */
  public record Signal(
      String metric,
      String group,
      String level,
      String at,
      long number,
      String cause,
      String side,
      String by,
      long since,
      double value,
      String owner,
      String next,
      boolean fresh) {}

  /**
   * A stream.
   *
   * @param metric its id
   * @param group the column, or all
   * @param level its value, or all
   * @param alpha its part of the budget
   * @param spent of it
   * @param cases so far
   * @param value over all of them; null where there is none
   * @param lower the confidence sequence's lower end; null where there is none
   * @param upper its upper end; null where there is none
   * @param least acceptable; null where there is none
   * @param most acceptable; null where there is none
   * @param evidence the base-10 log of the strongest wager
   * @param limit the base-10 log at which it signals
   * @param signalled whether it has
   * @param bounded cases without a label that count as what speaks against a signal
   * @param reason why it has no case: no-case, no-labelled-case, no-positive-case,
   *     no-negative-case, no-flagged-case, no-unflagged-case, no-decision or no-unaided-decision;
   *     empty where it has
   * @param points the chart
   */
  public record StreamRow(
      String metric,
      String group,
      String level,
      double alpha,
      double spent,
      long cases,
      @Nullable Double value,
      @Nullable Double lower,
      @Nullable Double upper,
      @Nullable Double least,
      @Nullable Double most,
      double evidence,
      double limit,
      boolean signalled,
      long bounded,
      String reason,
      List<Stream.Point> points) {
    /** A row with its own copy. */
    public StreamRow {
      points = List.copyOf(points);
    }
  }

  /**
   * Values that are missing.
   *
   * @param column due, label, score, prediction, aided, unaided, patient, or that of a grouping
   * @param rows of this run without it
   * @param cases of the whole life without it, as far as is known now
   */
  public record Gap(String column, long rows, long cases) {}

  /**
   * A stream that is not watched: that it does not signal says nothing.
   *
   * @param metric its id
   * @param group the column, or all
   * @param level its value, or all
   * @param since when it ceased to be
   * @param reason values-missing (scores or predictions), labels-missing (too many count as bounds
   *     or are left out), labels-held (those due wait for too long), stopped (no case comes any
   *     more), or why none has come at all, as in {@link StreamRow#reason}
   */
  public record Unwatched(String metric, String group, String level, String since, String reason) {}

  /**
   * A CUSUM chart.
   *
   * @param metric its id
   * @param oddsRatio looked for
   * @param baseline the proportion while all is well; null for the risk-adjusted chart
   * @param arl0 cases to a false alarm on average
   * @param limit null until the first 200 scores are known
   * @param cases so far
   * @param value now
   * @param alarms so far
   * @param latest alarm; null where there is none
   * @param marked the cases of the latest fifty alarms
   * @param points the chart
   */
  public record ChartRow(
      String metric,
      double oddsRatio,
      @Nullable Double baseline,
      double arl0,
      @Nullable Double limit,
      long cases,
      double value,
      long alarms,
      @Nullable String latest,
      List<Long> marked,
      List<Cusum.Point> points) {
    /** A row with its own copy. */
    public ChartRow {
      marked = List.copyOf(marked);
      points = List.copyOf(points);
    }
  }

  /**
   * An estimate without labels.
   *
   * @param metric its id
   * @param value null where it is not estimable
   * @param cases without a label that it speaks of
   * @param tested labelled cases of the back-test
   * @param difference observed less expected on these; null where there is none
   * @param lower the 95 % interval's lower end of the difference; null where there is none
   * @param upper its upper end; null where there is none
   * @param estimable whether the back-test holds
   * @param reason why not: too-few-labels, back-test-failed, latest-block-failed,
   *     no-unlabelled-cases; empty where it is estimable
   */
  public record Estimate(
      String metric,
      @Nullable Double value,
      long cases,
      long tested,
      @Nullable Double difference,
      @Nullable Double lower,
      @Nullable Double upper,
      boolean estimable,
      String reason) {}

  /**
   * What became of the rows of this run, and of all cases.
   *
   * @param rows given
   * @param fresh cases never seen before
   * @param labelled rows that gave a case seen before its label
   * @param repeated given again, and not counted again
   * @param changed given again with other values, which were not taken
   * @param aside further cases of a patient who has counted, set aside
   * @param old rows of days so long past that it is not known whether they were given before, not
   *     taken
   * @param early rows earlier than what an earlier run had reached
   * @param counted cases that have entered with their label, of the whole life
   * @param bounded cases that have entered without it, as what speaks against a signal
   * @param through the latest due day that is done with; null before the first
   * @param awaiting cases whose label is not due yet; without due dates it is due on the day
   * @param overdue cases whose label is due and missing, and waited for
   * @param held labelled cases that wait for others that are due on their day or before
   * @param heldSince the first due day that waits; null where none does
   * @param leftOutDays due days that were not complete when their grace was over
   * @param leftOut cases of those days, and, where labels are missing at random, cases without a
   *     label of days that entered without them
   * @param tooLate of these, and of those bounded, the ones whose label came since
   * @param unknown values of each grouping that the plan does not name, and how often
   */
  public record Counts(
      long rows,
      long fresh,
      long labelled,
      long repeated,
      long changed,
      long aside,
      long old,
      long early,
      long counted,
      long bounded,
      @Nullable String through,
      long awaiting,
      long overdue,
      long held,
      @Nullable String heldSince,
      long leftOutDays,
      long leftOut,
      long tooLate,
      Map<String, Long> unknown) {
    /** Counts with their own copy. */
    public Counts {
      unknown = java.util.Collections.unmodifiableMap(new TreeMap<>(unknown));
    }
  }
}
