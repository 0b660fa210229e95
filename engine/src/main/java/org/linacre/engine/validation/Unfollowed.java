package org.linacre.engine.validation;

import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Rows whose outcome nobody knows because they were censored before the horizon. As non-events they
 * make the outcome look rarer, and left out commoner; so nothing is made of labels where there is
 * one (the results at the horizon weigh them instead, see {@link Censored}).
 */
final class Unfollowed {
  /** What needs no outcome. */
  private static final Set<String> SCORES_ONLY =
      Set.of(
          "flagged",
          "shift-ks",
          "shift-psi",
          "shift-wasserstein",
          "shift-wasserstein-sd",
          "override-rate",
          "kappa-unaided-ai",
          "kappa-aided-ai");

  private Unfollowed() {}

  /** Why nothing can be made of labels; empty where it can. */
  static String flaw(Predictions predictions, Plan plan) {
    return flaw(predictions, plan, _ -> true);
  }

  /** The same of some rows: their own count, or that it is others' rows alone. */
  static String flaw(Predictions predictions, Plan plan, IntPredicate wanted, String whole) {
    String own = whole.isEmpty() ? "" : flaw(predictions, plan, wanted);
    return own.isEmpty() && !whole.isEmpty() ? whole + ", none of them here" : own;
  }

  private static String flaw(Predictions predictions, Plan plan, IntPredicate wanted) {
    if (!predictions.has(Predictions.Column.FOLLOW_UP)) {
      return "";
    }
    double horizon = plan.timing().horizon();
    long late = late(predictions, horizon, wanted);
    long rows = 0;
    for (int i = 0; i < predictions.size(); i++) {
      boolean early = Double.isNaN(horizon) || predictions.followUp(i) < horizon;
      rows += predictions.event(i) == 0 && early && wanted.test(i) ? 1 : 0;
    }
    if (rows == 0) {
      return late == 0
          ? ""
          : Sample.counted(late, "outcome") + " after the horizon, which labels count as events";
    }
    return Sample.counted(rows, "row")
        + (Double.isNaN(horizon)
            ? " censored, and no horizon is given"
            : " censored before the horizon");
  }

  /** Outcomes that came after the horizon and are labelled as if they had come by it. */
  private static long late(Predictions predictions, double horizon, IntPredicate wanted) {
    long late = 0;
    for (int i = 0; i < predictions.size(); i++) {
      boolean labelled = predictions.label(i) == 1 && predictions.event(i) == 1;
      late += labelled && predictions.followUp(i) > horizon && wanted.test(i) ? 1 : 0;
    }
    return late;
  }

  /** The results, those of labels without their values. */
  static List<Result> without(List<Result> results, String flaw) {
    return flaw.isEmpty()
        ? results
        : results.stream().map(result -> needsNone(result) ? result : lost(result, flaw)).toList();
  }

  private static boolean needsNone(Result result) {
    return SCORES_ONLY.contains(result.metric()) || result.metric().startsWith("case-mix-");
  }

  private static Result lost(Result result, String flaw) {
    return new Result(
        result.metric(),
        result.split(),
        result.group(),
        result.level(),
        result.threshold(),
        Double.NaN,
        Double.NaN,
        Double.NaN,
        "",
        result.n(),
        result.events(),
        false,
        result.exploratory(),
        flaw,
        result.from(),
        result.to());
  }
}
