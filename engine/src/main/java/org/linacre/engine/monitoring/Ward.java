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

  /**
   * Receives a case: it enters the streams that need no label.
   *
   * @param place of the case among those of everyone, from 1
   */
  void receive(Case one, long place, List<Ward> all) {
    for (Stream stream : streams) {
      stream.vigil().received(one);
      if (!stream.metric().needsLabel() && take(stream, new Step(one, one.time(), place))) {
        stream.explain(cause(stream, all));
      }
    }
  }

  /**
   * A case as a stream takes it.
   *
   * @param one the case
   * @param at when it counts
   * @param place among the cases of everyone, from 1
   */
  private record Step(Case one, LocalDateTime at, long place) {}

  /** Whether the stream signals now. */
  private boolean take(Stream stream, Step step) {
    long before = stream.cases();
    long labelled = stream.metric().needsLabel() ? moments.cases() : 0;
    boolean signals = stream.take(step.one, step.at, labelled);
    if (stream.cases() > before) {
      stream.vigil().fed(step.place, step.at);
    }
    return signals;
  }

  /**
   * Takes a case that was due into the streams that need its label.
   *
   * @param place of the case among those of everyone, from 1
   */
  void due(Ledger.Entry entry, long place, List<Ward> all) {
    boolean counted = entry.taken() == Ledger.Taken.COUNTED;
    List<Stream> found = new ArrayList<>();
    for (Stream stream : streams) {
      stream.vigil().due(counted, entry.at());
      if (stream.metric().needsLabel() && takes(stream, entry, place)) {
        found.add(stream);
      }
    }
    if (counted) {
      moments.take(entry.one());
    }
    found.forEach(stream -> stream.explain(cause(stream, all)));
  }

  private boolean takes(Stream stream, Ledger.Entry entry, long place) {
    if (entry.taken() == Ledger.Taken.BOUNDED) {
      stream.open(entry.one(), entry.at(), moments.cases());
    }
    return entry.taken() == Ledger.Taken.COUNTED
        && take(stream, new Step(entry.one(), entry.at(), place));
  }

  private Cause cause(Stream stream, List<Ward> all) {
    FirstSignal signal = stream.signal();
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
