package org.linacre.engine.monitoring;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which cases were seen. Those that have entered are remembered by digests of their id and content
 * only; those that wait for their label, or for others due on the same day or before, are kept
 * whole.
 */
final class Ledger {
  private static final int ID = 16;
  private static final int CONTENT = 8;
  private static final String LEFT_OUT = "-";
  private static final String CAME_TOO_LATE = "+";
  private static final String WAS_LABELLED = "=";
  private static final String BOUNDED = "~";
  private static final String BOUNDED_TOO_LATE = "!";

  private final Map<String, String> entered = new HashMap<>();
  private final Map<String, Waiting> waiting = new LinkedHashMap<>();
  private final Map<String, LocalDateTime> patients = new HashMap<>();
  private final MonitoringPlan.Patients rule;
  private final MonitoringPlan.Labels labels;
  private Closed closed = new Closed(null, null, 0);

  Ledger(MonitoringPlan.Patients rule, MonitoringPlan.Labels labels) {
    this.rule = rule;
    this.labels = labels;
  }

  /** What a row turned out to be. */
  enum Row {
    FRESH,
    LABELLED,
    REPEATED,
    CHANGED,
    ASIDE
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
   * How far the due days have been closed.
   *
   * @param through the latest day that has entered or was left out; null before the first
   * @param at when the latest case counted; null before the first
   * @param leftOutDays days that were not complete when their grace was over
   */
  record Closed(@Nullable LocalDate through, @Nullable LocalDateTime at, long leftOutDays) {}

  /**
   * What is kept between runs.
   *
   * @param entered digests of id and content, in the order of the alphabet
   * @param waiting in the order of time and id
   * @param patients digests of patients who counted, each with the time of the case that did, in
   *     the order of the alphabet
   * @param closed the due days that are done with
   */
  record State(List<String> entered, List<Waiting> waiting, List<String> patients, Closed closed) {
    State {
      entered = List.copyOf(entered);
      waiting = List.copyOf(waiting);
      patients = List.copyOf(patients);
    }
  }

  void resume(State state) {
    state.entered().forEach(e -> entered.put(e.substring(0, ID), e.substring(ID)));
    closed = state.closed();
    state
        .patients()
        .forEach(p -> patients.put(p.substring(0, ID), LocalDateTime.parse(p.substring(ID))));
    state.waiting().forEach(w -> waiting.put(w.one().id(), w));
  }

  State state() {
    return new State(
        entered.entrySet().stream().map(e -> e.getKey() + e.getValue()).sorted().toList(),
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
    String known = entered.get(digest(one.id(), ID));
    if (known != null) {
      return known(one, known);
    }
    Waiting earlier = waiting.get(one.id());
    if (earlier == null) {
      if (countsNot(one)) {
        entered.put(digest(one.id(), ID), "");
        return Row.ASIDE;
      }
      Case open = isClosed(one) && reached != null ? one.labelled(one.label(), reached) : one;
      waiting.put(one.id(), new Waiting(open, open.due()));
      return Row.FRESH;
    }
    return again(earlier, one, reached);
  }

  /** A row of a day that is done with counts as due when it is given. */
  private boolean isClosed(Case one) {
    LocalDate through = closed.through();
    return through != null && !one.due().toLocalDate().isAfter(through);
  }

  private Row known(Case one, String known) {
    if (known.equals(LEFT_OUT) && one.isLabelled()) {
      entered.put(digest(one.id(), ID), CAME_TOO_LATE);
    } else if (known.equals(BOUNDED) && one.isLabelled()) {
      entered.put(digest(one.id(), ID), BOUNDED_TOO_LATE);
    }
    boolean same = known.length() < CONTENT || known.equals(digest(one.content(), CONTENT));
    return same ? Row.REPEATED : Row.CHANGED;
  }

  /**
   * Whether its patient has counted, and not so long ago as to count again; if not, it does now.
   */
  private boolean countsNot(Case one) {
    if (!rule.known() || one.patient().isEmpty()) {
      return false;
    }
    String patient = digest(one.patient(), ID);
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
   * enters whole, or, after its grace, by the plan's rule for what is missing.
   */
  List<Entry> enter(LocalDateTime asOf) {
    List<Entry> entries = new ArrayList<>();
    for (DueDay day : DueDay.over(waiting.values(), asOf.toLocalDate())) {
      DueDay.Fate fate = day.fate(labels, asOf.toLocalDate());
      if (fate == DueDay.Fate.WAITS) {
        break;
      }
      boolean enters = fate == DueDay.Fate.ENTERS;
      LocalDateTime at = later(closed.at(), day.ready(labels));
      for (Waiting one : day.cases()) {
        at = later(at, one.one().due());
        entries.add(close(new Entry(one.one(), at, taken(one.one(), enters))));
      }
      closed = new Closed(day.date(), at, closed.leftOutDays() + (enters ? 0 : 1));
    }
    return entries;
  }

  private Taken taken(Case one, boolean enters) {
    boolean bounded = labels.missing() == MonitoringPlan.Missing.BOUNDED;
    Taken without = bounded ? Taken.BOUNDED : Taken.LEFT_OUT;
    return one.isLabelled() && enters ? Taken.COUNTED : without;
  }

  private Entry close(Entry entry) {
    Case one = entry.one();
    waiting.remove(one.id());
    String kept =
        switch (entry.taken()) {
          case COUNTED -> digest(one.content(), CONTENT);
          case BOUNDED -> BOUNDED;
          case LEFT_OUT -> one.isLabelled() ? WAS_LABELLED : LEFT_OUT;
        };
    entered.put(digest(one.id(), ID), kept);
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

  long leftOutDays() {
    return closed.leftOutDays();
  }

  /** Cases that were left out of the tests. */
  long leftOut() {
    return marked(LEFT_OUT) + marked(CAME_TOO_LATE) + marked(WAS_LABELLED);
  }

  /** Cases that entered without their label, as bounds. */
  long bounded() {
    return marked(BOUNDED) + marked(BOUNDED_TOO_LATE);
  }

  /** Cases whose label came after their day was done with. */
  long tooLate() {
    return marked(CAME_TOO_LATE) + marked(BOUNDED_TOO_LATE);
  }

  /** The latest due day that is done with; null before the first. */
  @Nullable LocalDate through() {
    return closed.through();
  }

  private long marked(String mark) {
    return entered.values().stream().filter(mark::equals).count();
  }

  long counted() {
    return entered.values().stream().filter(e -> e.length() == CONTENT).count();
  }

  /** The first letters of the SHA-256 in base 64; 16 letters are 96 bits. */
  private static String digest(String text, int letters) {
    try {
      byte[] bytes =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().encodeToString(bytes).substring(0, letters);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256.", e);
    }
  }
}
