package org.linacre.app;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linacre.engine.catalogue.Violations;
import org.linacre.engine.validation.Plan.Timing;
import org.linacre.formats.text.Words;
import org.linacre.formats.validation.Layout;
import org.linacre.formats.validation.Layout.Part;
import org.linacre.formats.validation.PlanFile;
import picocli.CommandLine.Option;

/** When outcomes were read and at what horizon they are judged; with a plan it says so itself. */
final class TimingOptions {
  private static final String READ = "--labels-read-on";
  private static final String HORIZON = "--horizon";

  @Option(
      names = READ,
      paramLabel = "DAY",
      description = "The day on which outcomes were read; rows due later are left out.")
  private String day = "";

  @Option(
      names = HORIZON,
      paramLabel = "X",
      description = "The time at which censored outcomes are judged, in the unit of follow-up.")
  private @Nullable Double horizon;

  /** Whether either was given. */
  boolean given() {
    return !day.isEmpty() || horizon != null;
  }

  /** What was given; a day is needed where outcomes have due dates, and only there. */
  Timing timing(Layout layout, Violations violations) {
    boolean due = layout.has(Part.DUE);
    Optional<LocalDate> read = Optional.ofNullable(Words.date(day));
    if (read.isEmpty() && !day.isEmpty()) {
      violations.error(READ, 0, "", "'" + day + "' is no date such as 2026-09-30.");
    } else if (read.isEmpty() && due) {
      violations.error(READ, 0, "", PlanFile.UNREAD);
    }
    idle(layout, violations);
    double time = horizon == null ? Double.NaN : horizon;
    if (horizon != null && !(time > 0 && time < Double.POSITIVE_INFINITY)) {
      violations.error(HORIZON, 0, "", time + " is not above 0.");
    }
    return new Timing(read.map(LocalDate::toEpochDay), time, "");
  }

  /** Refuses what would do nothing for want of a column. */
  private void idle(Layout layout, Violations violations) {
    if (!day.isEmpty() && !layout.has(Part.DUE)) {
      violations.error(READ, 0, "", PlanFile.NO_DUE + "--column due=COL.");
    }
    if (horizon != null && !layout.has(Part.FOLLOW_UP)) {
      violations.error(HORIZON, 0, "", PlanFile.NO_FOLLOW_UP + "--column follow-up=COL.");
    }
  }
}
