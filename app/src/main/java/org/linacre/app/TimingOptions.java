package org.linacre.app;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linacre.engine.catalogue.Violations;
import org.linacre.engine.validation.Plan.Timing;
import org.linacre.formats.text.Words;
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

  /** What was given; a day is needed where outcomes have due dates. */
  Timing timing(boolean due, Violations violations) {
    Optional<LocalDate> read = Optional.ofNullable(Words.date(day));
    if (read.isEmpty() && !day.isEmpty()) {
      violations.error(READ, 0, "", "'" + day + "' is no date such as 2026-09-30.");
    } else if (read.isEmpty() && due) {
      violations.error(READ, 0, "", PlanFile.UNREAD);
    }
    double time = horizon == null ? Double.NaN : horizon;
    if (horizon != null && !(time > 0 && time < Double.POSITIVE_INFINITY)) {
      violations.error(HORIZON, 0, "", time + " is not above 0.");
    }
    return new Timing(read.map(LocalDate::toEpochDay), time, "");
  }
}
