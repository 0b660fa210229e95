package org.linacre.engine.audit;

import java.util.List;
import java.util.Locale;
import org.linacre.engine.audit.Answer.Because;
import org.linacre.engine.validation.Plan;
import org.linacre.engine.validation.Result;

/**
 * Whether a result is known well enough to say that it agrees with a value: the fewer the rows the
 * wider the interval, so that one that holds the value says nothing by itself (D. G. Altman and J.
 * M. Bland, BMJ 311, 1995, doi:10.1136/bmj.311.7003.485). Widths that are enough are those of R. D.
 * Riley and others, Statistics in Medicine 40, 2021, doi:10.1002/sim.9025.
 *
 * @param check the check
 * @param minimum events and non-events below which nothing agrees
 * @param aims the widths that the plan wants, before those of the check
 */
record Precise(Check check, Plan.Minimum minimum, List<Precision.Aim> aims) {
  /** A result that can answer: to agree with a value needs an interval, and rows enough. */
  boolean isKnown(Result r) {
    return r.estimable()
        && (check.rule() != Rule.COVERS || (!Double.isNaN(r.lower()) && isEnough(r)));
  }

  private boolean isEnough(Result r) {
    return r.events() >= minimum.events() && r.n() - r.events() >= minimum.nonEvents();
  }

  /** Why the result cannot agree, in words; none where it can. */
  List<Because> lacks(Result r) {
    if (check.rule() != Rule.COVERS || !r.estimable()) {
      return List.of();
    }
    double width = r.upper() - r.lower();
    double wanted = wanted(r.metric());
    if (!isEnough(r)) {
      return said(r.events() + " events and " + (r.n() - r.events()) + " non-events are too few");
    }
    return width > wanted
        ? said(
            "its interval is %s wide; at most %s would tell"
                .formatted(String.format(Locale.ROOT, "%.3f", width), wanted))
        : List.of();
  }

  private double wanted(String metric) {
    return aims.stream()
        .filter(aim -> aim.metric().equals(metric))
        .mapToDouble(Precision.Aim::width)
        .findFirst()
        .orElse(check.width());
  }

  private static List<Because> said(String words) {
    double none = Double.NaN;
    return List.of(new Because(words, Result.ALL, Result.ALL, none, none, none, none));
  }
}
