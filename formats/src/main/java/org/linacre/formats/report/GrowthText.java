package org.linacre.formats.report;

import java.util.Map;
import org.linacre.engine.workforce.Growth;
import org.linacre.engine.workforce.WorkforceAnswer;

/** How much more of a workforce is wanted, and what is delivered of it, in words. */
public final class GrowthText {
  private static final double CURRENCY_UNIT = 1;

  private GrowthText() {}

  /** What is wanted in all beyond what there is at the start, and what comes of it. */
  public static String line(WorkforceAnswer answer) {
    Growth all = answer.growth().getFirst();
    int horizon = answer.years().getLast().year();
    Double wanted = all.wanted();
    return Labels.of(
        wanted == null ? "growth.untold" : "growth.all",
        "" + horizon,
        wanted == null ? (Double) 0.0 : wanted,
        all.start(),
        all.plan(),
        all.today(),
        Math.abs(all.today()));
  }

  /** What the intake costs, what it leaves unmet, and how near it is proved to be to the least. */
  public static String proof(WorkforceAnswer answer) {
    double over = answer.cost() - answer.bound();
    String proof = !answer.optimal() ? "unproved" : over > CURRENCY_UNIT ? "nearly" : "proved";
    double share = answer.cost() > 0 ? over / answer.cost() : 0;
    return Labels.of("workforce." + proof, answer.cost(), answer.unmet(), answer.bound(), share);
  }

  /** What a row of growth is called. */
  public static String name(Growth growth, Map<String, String> roles) {
    return growth.kind().equals("all")
        ? Labels.of("group.all")
        : roles.getOrDefault(growth.role(), growth.role());
  }
}
