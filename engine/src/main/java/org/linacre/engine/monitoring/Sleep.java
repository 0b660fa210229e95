package org.linacre.engine.monitoring;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linacre.engine.monitoring.MonitoringAnswer.Unwatched;

/**
 * Which streams are not watched, and since when.
 *
 * @param rule of the plan
 * @param begun the earliest time of a case; null before the first
 * @param asOf up to when
 * @param seen the cases of everyone
 * @param held the first due day that waits; null where none does
 */
record Sleep(
    MonitoringPlan.Watching rule,
    @Nullable LocalDateTime begun,
    @Nullable LocalDateTime asOf,
    MonitorState.Seen seen,
    @Nullable LocalDateTime held) {
  List<Unwatched> of(List<Stream> streams) {
    List<Unwatched> unwatched = new ArrayList<>();
    for (Stream stream : streams) {
      Vigil.Sleep why = of(stream);
      if (why != null) {
        MonitoringPlan.Share share = stream.share();
        unwatched.add(
            new Unwatched(
                stream.metric().id(),
                share.group(),
                share.level(),
                Objects.requireNonNull(Telling.text(why.since())),
                why.reason()));
      }
    }
    return unwatched;
  }

  private Vigil.@Nullable Sleep of(Stream stream) {
    boolean labels = stream.metric().needsLabel();
    long everyone = labels ? seen.due() : seen.received();
    Vigil.Sleep own = stream.vigil().sleep(stream.cases(), everyone, daily(stream));
    if (own != null) {
      return own;
    }
    if (labels && held != null && isLong(held)) {
      return new Vigil.Sleep(held, "labels-held");
    }
    if (begun != null && stream.cases() == 0 && isLong(begun)) {
      return new Vigil.Sleep(begun, stream.silence());
    }
    LocalDateTime latest = seen.latest();
    return latest != null && isLong(latest) ? new Vigil.Sleep(latest, "stopped") : null;
  }

  /** Twice what comes of a stream on a day on average, since days differ. */
  private double daily(Stream stream) {
    LocalDate latest = stream.vigil().latestDay();
    if (begun == null || latest == null) {
      return 0;
    }
    long days = 1 + Math.max(0, ChronoUnit.DAYS.between(begun.toLocalDate(), latest));
    return 2.0 * stream.cases() / days;
  }

  private boolean isLong(LocalDateTime since) {
    return asOf != null && since.plusDays(rule.days()).isBefore(asOf);
  }
}
