package org.linacre.engine.monitoring;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everyone, or one level of a grouping, with its streams. */
final class Ward {
  /** A tenfold rise of evidence in another level says that not this group alone has moved. */
  private static final double ANOTHER = 1;

  private final String group;
  private final String level;
  private final List<Stream> streams = new ArrayList<>();
  private final Moments moments = new Moments();

  Ward(String group, String level) {
    this.group = group;
    this.level = level;
  }

  void add(Stream stream) {
    streams.add(stream);
  }

  String group() {
    return group;
  }

  Moments moments() {
    return moments;
  }

  boolean holds(Map<String, String> groups) {
    return isEveryone() || level.equals(groups.get(group));
  }

  private boolean isEveryone() {
    return group.equals(MonitoringPlan.ALL);
  }

  /** Takes a case into the streams that need no label. */
  void takeUnlabelled(Case one, List<Ward> all) {
    for (Stream stream : streams) {
      if (!stream.metric().needsLabel() && stream.take(one, one.time(), 0)) {
        stream.explain(cause(stream, all));
      }
    }
  }

  /** Takes a case into the streams that need its label. */
  void takeLabelled(Case one, LocalDateTime at, List<Ward> all) {
    List<Stream> found = new ArrayList<>();
    for (Stream stream : streams) {
      if (stream.metric().needsLabel() && stream.take(one, at, moments.cases())) {
        found.add(stream);
      }
    }
    moments.take(one);
    found.forEach(stream -> stream.explain(cause(stream, all)));
  }

  private Cause cause(Stream stream, List<Ward> all) {
    Stream.Signal signal = stream.signal();
    if (signal == null || (!isEveryone() && isAlone(stream.metric(), all))) {
      return Cause.GROUP;
    }
    return Diagnosis.of(stream.metric(), moments, signal.start().labelled());
  }

  /** Whether neither everyone has signalled nor another level of the grouping moves. */
  private boolean isAlone(Metric metric, List<Ward> all) {
    for (Ward other : all) {
      Stream same = other.stream(metric);
      if (same != null && other != this) {
        boolean moves =
            other.isEveryone()
                ? same.signal() != null
                : other.group.equals(group) && same.evidence() >= ANOTHER;
        if (moves) {
          return false;
        }
      }
    }
    return true;
  }

  private @Nullable Stream stream(Metric metric) {
    return streams.stream().filter(s -> s.metric() == metric).findFirst().orElse(null);
  }
}
