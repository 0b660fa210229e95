package org.linacre.formats.validation;

import java.util.Locale;

/**
 * How a plan stands to the results.
 *
 * @param recorded when it was recorded
 * @param changedFrom the hash of the plan of the latest earlier run that had another one; empty
 *     where there is none
 * @param seen the run before the plan that had most of these rows
 * @param damaged the file with the bytes of a record that could not be read; empty where it could
 */
public record Standing(Recorded recorded, String changedFrom, Seen seen, String damaged) {
  /** Recorded before any result. */
  public static final Standing BEFORE = new Standing(Recorded.BEFORE_RESULTS, "", Seen.NONE);

  /** Not written down anywhere. */
  public static final Standing NOWHERE = new Standing(Recorded.NOWHERE, "", Seen.NONE);

  /** By a record that could be read. */
  Standing(Recorded recorded, String changedFrom, Seen seen) {
    this(recorded, changedFrom, seen, "");
  }

  /** The same by a record whose bytes are in this file, since it could not be read. */
  Standing damaged(String file) {
    return new Standing(recorded, changedFrom, seen, file);
  }

  /**
   * An earlier look at rows.
   *
   * @param share of the rows now looked at, 0 to 1, to about three points; NaN where it cannot be
   *     told
   * @param run its number in the record, from 1; 0 for none
   * @param plan the hash of its plan; empty where it had none
   */
  public record Seen(double share, int run, String plan) {
    /** No earlier look. */
    public static final Seen NONE = new Seen(0, 0, "");

    /** None that is known, though by what is recorded there may have been one. */
    public static final Seen UNKNOWN = new Seen(Double.NaN, 0, "");
  }

  /** When a plan was recorded. */
  public enum Recorded {
    /** Before results of these rows were shown in the folder. */
    BEFORE_RESULTS,
    /** After results of these rows had been shown there, without a plan or by another one. */
    AFTER_RESULTS,
    /** Nowhere, since nothing was written. */
    NOWHERE,
    /** There is no plan. */
    NO_PLAN;

    /** The word of files and reports. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Why it is not said that the plan came first; empty where it is. */
  String flaw() {
    return switch (recorded) {
      case BEFORE_RESULTS, NO_PLAN -> "";
      case AFTER_RESULTS -> "recorded after results were shown";
      case NOWHERE -> "nothing recorded";
    };
  }
}
