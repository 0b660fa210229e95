package org.linacre.engine.monitoring;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linacre.engine.monitoring.Known.Kind;

/**
 * Which cases were seen. Those that have entered are remembered by digests of their id and content
 * only, and for a while; those that wait for their label, or for others due on the same day or
 * before, are kept whole.
 */
final class Ledger {
  private static final int PATIENT = 16;

  private final Known known = new Known();
  private final Digest digest = new Digest();
  private final Map<String, Waiting> waiting = new LinkedHashMap<>();
  private final Map<String, LocalDateTime> patients = new HashMap<>();
  private final MonitoringPlan plan;
  private Closed closed = Closed.NONE;

  Ledger(MonitoringPlan plan) {
    this.plan = plan;
  }

  /** What a row turned out to be. */
  enum Row {
    FRESH,
    LABELLED,
    REPEATED,
    CHANGED,
    ASIDE,
    OLD
  }

  /**
   * A case that waits.
   *
   * @param one the case
   * @param from its label counts from this moment, if it has one
   */
  record Waiting(Case one, LocalDateTime from) {}

  /** How a case that was due is taken. */
  enum Taken {
    COUNTED,
    BOUNDED,
    LEFT_OUT
  }

  /**
   * A case that was due and is done with.
   *
   * @param one the case
   * @param at when it counts
   * @param taken whether it counts with its label, as bounds without one, or not at all
   */
  record Entry(Case one, LocalDateTime at, Taken taken) {}

  /**
   * What is kept between runs.
   *
   * @param known the cases that are done with, in the order of their digests
   * @param waiting in the order of time and id
   * @param patients digests of patients who counted, each with the time of the case that did, in
   *     the order of the alphabet
   * @param closed the due days that are done with
   */
  record State(List<String> known, List<Waiting> waiting, List<String> patients, Closed closed) {
    State {
      known = List.copyOf(known);
      waiting = List.copyOf(waiting);
      patients = List.copyOf(patients);
    }
  }

  void resume(State state) {
    known.resume(state.known());
    closed = state.closed();
    for (String one : state.patients()) {
      patients.put(one.substring(0, PATIENT), LocalDateTime.parse(one.substring(PATIENT)));
    }
    state.waiting().forEach(w -> waiting.put(w.one().id(), w));
  }

  State state() {
    return new State(
        known.state(),
        waiting.values().stream().sorted(Comparator.comparing(Waiting::one, Case.ORDER)).toList(),
        patients.entrySet().stream().map(e -> e.getKey() + e.getValue()).sorted().toList(),
        closed);
  }

  /**
   * Takes a row.
   *
   * @param reached up to when earlier runs had come; a label that comes later counts from then
   */
  Row receive(Case one, @Nullable LocalDateTime reached) {
    long id = digest.of(one.id());
    long mark = known.find(id);
    if (mark != Known.NONE) {
      return known(one, id, mark);
    }
    Waiting earlier = waiting.get(one.id());
    if (earlier != null) {
      return again(earlier, one, reached);
    }
    if (isBy(one, closed.forgotten())) {
      return Row.OLD;
    }
    if (countsNot(one)) {
      known.put(id, Known.mark(Kind.ASIDE, 0, day(one)));
      return Row.ASIDE;
    }
    Case open =
        reached != null && isBy(one, closed.through()) ? one.labelled(one.label(), reached) : one;
    waiting.put(one.id(), new Waiting(open, open.due()));
    return Row.FRESH;
  }

  /** Whether it was due by this day; a row of a day that is done with counts when it is given. */
  private static boolean isBy(Case one, @Nullable LocalDate day) {
    return day != null && !one.due().toLocalDate().isAfter(day);
  }

  private static long day(Case one) {
    return one.due().toLocalDate().toEpochDay();
  }

  private Row known(Case one, long id, long mark) {
    Kind kind = Known.kind(mark);
    boolean labelled = one.isLabelled();
    if (labelled && (kind == Kind.LEFT_OUT || kind == Kind.BOUNDED)) {
      Kind late = kind == Kind.BOUNDED ? Kind.BOUNDED_TOO_LATE : Kind.CAME_TOO_LATE;
      known.put(id, Known.mark(late, 0, Known.day(mark)));
      closed = closed.late();
    }
    boolean same = kind != Kind.COUNTED || Known.isOf(mark, Digest.ofContent(one));
    return same ? Row.REPEATED : Row.CHANGED;
  }

  /**
   * Whether its patient has counted, and not so long ago as to count again; if not, it does now.
   */
  private boolean countsNot(Case one) {
    MonitoringPlan.Patients rule = plan.patients();
    if (!rule.known() || one.patient().isEmpty()) {
      return false;
    }
    String patient = digest.of(one.patient(), PATIENT);
    LocalDateTime last = patients.get(patient);
    boolean lately =
        last != null && (rule.again() == 0 || one.time().isBefore(last.plusDays(rule.again())));
    if (!lately) {
      patients.put(patient, one.time());
    }
    return lately;
  }

  private Row again(Waiting earlier, Case one, @Nullable LocalDateTime reached) {
    Case before = earlier.one();
    boolean same = before.unlabelled().equals(one.unlabelled());
    if (!same || (before.isLabelled() && one.label() != before.label())) {
      return Row.CHANGED;
    }
    if (before.isLabelled() || !one.isLabelled()) {
      return Row.REPEATED;
    }
    LocalDateTime due = before.due();
    LocalDateTime from = reached != null && reached.isAfter(due) ? reached : due;
    waiting.put(one.id(), new Waiting(before.labelled(one.label(), due), from));
    return Row.LABELLED;
  }

  /**
   * Takes out the due days that are over, one after the other, until one that must wait. A day
   * enters whole, or, after its grace, by the plan's rule for what is missing. What is long past is
   * forgotten.
   */
  List<Entry> enter(LocalDate today) {
    List<Entry> entries = new ArrayList<>();
    for (DueDay day : DueDay.over(waiting.values(), today)) {
      DueDay.Fate fate = day.fate(plan.labels(), today);
      if (fate == DueDay.Fate.WAITS) {
        break;
      }
      boolean enters = fate == DueDay.Fate.ENTERS;
      LocalDateTime at = later(closed.at(), day.ready(plan.labels()));
      for (Waiting one : day.cases()) {
        at = later(at, one.one().due());
        entries.add(close(new Entry(one.one(), at, taken(one.one(), enters))));
      }
      closed = closed.day(day.date(), at, enters ? 0 : 1);
    }
    forget(closed.through());
    return entries;
  }

  /** Forgets the cases that were due long before the latest day that is done with. */
  private void forget(@Nullable LocalDate through) {
    if (through == null) {
      return;
    }
    LocalDate day = through.minusDays(plan.remembered());
    LocalDate before = closed.forgotten();
    if (before == null || day.isAfter(before)) {
      closed = closed.forgotten(day);
    }
    known.forget(day.toEpochDay());
  }

  private Taken taken(Case one, boolean enters) {
    boolean bounded = plan.labels().missing() == MonitoringPlan.Missing.BOUNDED;
    Taken without = bounded ? Taken.BOUNDED : Taken.LEFT_OUT;
    return one.isLabelled() && enters ? Taken.COUNTED : without;
  }

  private Entry close(Entry entry) {
    Case one = entry.one();
    waiting.remove(one.id());
    Kind kind =
        switch (entry.taken()) {
          case COUNTED -> Kind.COUNTED;
          case BOUNDED -> Kind.BOUNDED;
          case LEFT_OUT -> one.isLabelled() ? Kind.WAS_LABELLED : Kind.LEFT_OUT;
        };
    long content = kind == Kind.COUNTED ? Digest.ofContent(one) : 0;
    known.put(digest.of(one.id()), Known.mark(kind, content, day(one)));
    closed = closed.with(entry.taken());
    return entry;
  }

  private static LocalDateTime later(@Nullable LocalDateTime a, LocalDateTime b) {
    return a == null || b.isAfter(a) ? b : a;
  }

  /** The cases that have not entered. */
  List<Case> waiting() {
    return waiting.values().stream().map(Waiting::one).sorted(Case.ORDER).toList();
  }

  /** The days that are over and have not entered. */
  List<DueDay> held(LocalDateTime asOf) {
    return DueDay.over(waiting.values(), asOf.toLocalDate());
  }

  /** How far the due days have been closed. */
  Closed closed() {
    return closed;
  }
}
