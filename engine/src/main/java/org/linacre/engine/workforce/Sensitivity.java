package org.linacre.engine.workforce;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.linacre.engine.workforce.Workforce.Doubt;
import org.linacre.engine.workforce.Workforce.Scenario;
import org.linacre.engine.workforce.WorkforceAnswer.Moved;

/**
 * What each assumption, made worse alone, does to what a fixed plan leaves short at the horizon: a
 * tenth worse, and worse by one standard deviation of its own doubt.
 */
final class Sensitivity {
  private static final double STEP = 0.1;

  private final Workforce workforce;
  private final Intake intake;

  private Sensitivity(Workforce workforce, Intake intake) {
    this.workforce = workforce;
    this.intake = intake;
  }

  /** The assumptions, the one that matters most within its own doubt first. */
  static List<Moved> of(Workforce workforce, Intake intake) {
    Sensitivity one = new Sensitivity(workforce, intake);
    Doubt doubt = workforce.doubt();
    List<Moved> moved = new ArrayList<>();
    moved.add(one.moved("leaving", 1 + STEP, Math.exp(doubt.leaving())));
    moved.add(one.moved("completing", 1 - STEP, Math.exp(-doubt.completing())));
    moved.add(one.moved("places", 1 - STEP, 1));
    moved.add(one.moved("demand", 1 + STEP, Math.exp(doubt.demand())));
    moved.sort(
        Comparator.comparingDouble((Moved m) -> -m.inDoubt())
            .thenComparing(Comparator.comparingDouble(m -> -Math.abs(m.change())))
            .thenComparing(Moved::assumption));
    return moved;
  }

  private Moved moved(String assumption, double tenth, double own) {
    double now = gap(assumption, 1);
    return new Moved(
        assumption,
        WorkforceAnswer.rounded(gap(assumption, tenth) - now),
        own,
        WorkforceAnswer.rounded(gap(assumption, own) - now));
  }

  /** WTE wanting at the horizon where an assumption is multiplied by this factor. */
  private double gap(String assumption, double factor) {
    return switch (assumption) {
      case "leaving" -> gap(workforce, new Projection.Luck(factor, 1), intake);
      case "completing" -> gap(workforce, new Projection.Luck(1, factor), intake);
      case "places" -> gap(workforce, Projection.Luck.NONE, intake.within(workforce, factor));
      case "demand" ->
          gap(workforce.under(new Scenario("", "", 1, 1, factor)), Projection.Luck.NONE, intake);
      default -> throw new IllegalArgumentException("No assumption: " + assumption);
    };
  }

  /** WTE wanting at the horizon, over all roles. */
  static double gap(Workforce workforce, Projection.Luck luck, Intake intake) {
    Paths paths = new Paths(workforce);
    Projection projection = Projection.of(paths, intake, luck);
    double[] taken = paths.supervising(intake, paths.years());
    Wanted wanted = new Wanted(workforce);
    double gap = 0;
    for (int i = 0; i < taken.length; i++) {
      double supply = Math.max(0, projection.stock(i, paths.years()) - taken[i]);
      gap += Math.max(0, wanted.of(i, paths.years()) - supply);
    }
    return gap;
  }
}
