package org.linacre.engine.workforce;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.linacre.engine.workforce.Workforce.Doubt;
import org.linacre.engine.workforce.Workforce.Scenario;
import org.linacre.engine.workforce.WorkforceAnswer.Moved;

/**
 * What each assumption, made worse alone, does to what a fixed plan leaves short at the horizon: a
 * tenth worse, and worse by one standard deviation of its own doubt; for everyone at once, and for
 * one role or route alone.
 */
final class Sensitivity {
  private static final double STEP = 0.1;
  private static final double LEAST_TOLD = 0.05;
  private static final int MOST_PARTS = 10;

  private static final Comparator<Moved> MOST_FIRST =
      Comparator.comparingDouble((Moved m) -> -m.inDoubt())
          .thenComparing(Comparator.comparingDouble(m -> -Math.abs(m.change())))
          .thenComparing(Moved::assumption)
          .thenComparing(Moved::of);

  private final Workforce workforce;
  private final Intake intake;

  private Sensitivity(Workforce workforce, Intake intake) {
    this.workforce = workforce;
    this.intake = intake;
  }

  /**
   * The assumptions of everyone, the one that matters most within its own doubt first, and then
   * those of one role or route that matter most.
   */
  static List<Moved> of(Workforce workforce, Intake intake) {
    Sensitivity one = new Sensitivity(workforce, intake);
    List<Moved> moved = one.everyone();
    moved.sort(MOST_FIRST);
    one.parts().stream()
        .filter(m -> most(m) >= LEAST_TOLD)
        .sorted(Comparator.comparingDouble((Moved m) -> -most(m)).thenComparing(MOST_FIRST))
        .limit(MOST_PARTS)
        .forEach(moved::add);
    return moved;
  }

  private static double most(Moved moved) {
    return Math.max(Math.abs(moved.change()), Math.abs(moved.inDoubt()));
  }

  private List<Moved> everyone() {
    Doubt doubt = workforce.doubt();
    List<Moved> moved = new ArrayList<>();
    moved.add(moved("leaving", "", 1 + STEP, Math.exp(doubt.leaving())));
    moved.add(moved("completing", "", 1 - STEP, Math.exp(-doubt.completing())));
    moved.add(moved("places", "", 1 - STEP, 1));
    moved.add(moved("demand", "", 1 + STEP, Math.exp(doubt.demand())));
    return moved;
  }

  private List<Moved> parts() {
    Doubt doubt = workforce.doubt();
    List<Moved> moved = new ArrayList<>();
    for (Workforce.Role role : workforce.roles()) {
      moved.add(moved("leaving", role.id(), 1 + STEP, Math.exp(doubt.leaving())));
      moved.add(moved("demand", role.id(), 1 + STEP, Math.exp(doubt.demand())));
    }
    for (Workforce.Route route : workforce.routes()) {
      moved.add(moved("completing", route.id(), 1 - STEP, Math.exp(-doubt.completing())));
      moved.add(moved("places", route.id(), 1 - STEP, 1));
    }
    return moved;
  }

  private Moved moved(String assumption, String of, double tenth, double own) {
    double now = gap(assumption, of, 1);
    return new Moved(
        assumption,
        of,
        WorkforceAnswer.rounded(gap(assumption, of, tenth) - now),
        own,
        own == 1 ? 0 : WorkforceAnswer.rounded(inDoubt(assumption, of, own) - now));
  }

  /** The same where doubt multiplies: of who finishes it multiplies the odds, as in futures. */
  private double inDoubt(String assumption, String of, double factor) {
    Projection.Luck luck = new Projection.Luck(1, factor);
    return assumption.equals("completing")
        ? gap(Assumed.completing(workforce, of, luck::finishes), intake)
        : gap(assumption, of, factor);
  }

  /** The share of a tenth fewer who finish; recruitment is no training. */
  private static double finishing(Workforce.Route route, double factor) {
    return route.years() == 0 ? route.completes() : Math.min(1, route.completes() * factor);
  }

  /** WTE wanting at the horizon where an assumption is multiplied by this factor. */
  private double gap(String assumption, String of, double factor) {
    Scenario leaving = new Scenario("", "", factor, 1, 1);
    Scenario demand = new Scenario("", "", 1, 1, factor);
    return switch (assumption) {
      case "leaving" -> gap(Assumed.of(workforce, leaving, of), intake);
      case "demand" -> gap(Assumed.of(workforce, demand, of), intake);
      case "completing" ->
          gap(Assumed.completing(workforce, of, r -> finishing(r, factor)), intake);
      case "places" -> gap(workforce, intake.within(workforce, of, factor));
      default -> throw new IllegalArgumentException("No assumption: " + assumption);
    };
  }

  /** WTE wanting at the horizon, over all roles. */
  static double gap(Workforce workforce, Intake intake) {
    return new Supply(workforce, intake).wanting(workforce.until() - workforce.start());
  }
}
