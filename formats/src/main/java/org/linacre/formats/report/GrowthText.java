package org.linacre.formats.report;

import java.util.Map;
import org.linacre.engine.workforce.Growth;
import org.linacre.engine.workforce.WorkforceAnswer;

/** How much more of a workforce is wanted, and what is delivered of it, in words. */
public final class GrowthText {
  private GrowthText() {}

  /** What is wanted in all beyond what there is at the start, and what comes of it. */
  public static String line(WorkforceAnswer answer) {
    Growth all = answer.growth().getFirst();
    int horizon = answer.years().getLast().year();
    return Labels.of(
        "growth.all",
        "" + horizon,
        all.wanted(),
        all.start(),
        all.plan(),
        all.today(),
        Math.abs(all.today()));
  }

  /** What a row of growth is called. */
  public static String name(Growth growth, Map<String, String> roles) {
    return growth.kind().equals("all")
        ? Labels.of("group.all")
        : roles.getOrDefault(growth.role(), growth.role());
  }
}
