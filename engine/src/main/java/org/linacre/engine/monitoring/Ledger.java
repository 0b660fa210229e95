package org.linacre.engine.monitoring;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
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
 * only; those that wait for their label are kept whole.
 */
final class Ledger {
  private static final int ID = 16;
  private static final int CONTENT = 8;

  private final Map<String, String> entered = new HashMap<>();
  private final Map<String, Waiting> waiting = new LinkedHashMap<>();
  private final Map<String, LocalDateTime> patients = new HashMap<>();
  private final MonitoringPlan.Patients rule;
  private int aside;

  Ledger(MonitoringPlan.Patients rule) {
    this.rule = rule;
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
   */
  record Waiting(Case one) {}

  /**
   * What is kept between runs.
   *
   * @param entered digests of id and content, in the order of the alphabet
   * @param waiting in the order of time and id
   * @param patients digests of patients who counted, each with the time of the case that did, in
   *     the order of the alphabet
   */
  record State(List<String> entered, List<Waiting> waiting, List<String> patients) {
    State {
      entered = List.copyOf(entered);
      waiting = List.copyOf(waiting);
      patients = List.copyOf(patients);
    }
  }

  void resume(State state) {
    state.entered().forEach(e -> entered.put(e.substring(0, ID), e.substring(ID)));
    aside = (int) state.entered().stream().filter(e -> e.length() == ID).count();
    state
        .patients()
        .forEach(p -> patients.put(p.substring(0, ID), LocalDateTime.parse(p.substring(ID))));
    state.waiting().forEach(w -> waiting.put(w.one().id(), w));
  }

  State state() {
    return new State(
        entered.entrySet().stream().map(e -> e.getKey() + e.getValue()).sorted().toList(),
        waiting.values().stream().sorted(Comparator.comparing(Waiting::one, Case.ORDER)).toList(),
        patients.entrySet().stream().map(e -> e.getKey() + e.getValue()).sorted().toList());
  }

  /**
   * Takes a row.
   *
   * @param reached up to when earlier runs had come; a label that comes later counts from then
   */
  Row receive(Case one, @Nullable LocalDateTime reached) {
    String known = entered.get(digest(one.id(), ID));
    if (known != null) {
      boolean same = known.isEmpty() || known.equals(digest(one.content(), CONTENT));
      return same ? Row.REPEATED : Row.CHANGED;
    }
    Waiting earlier = waiting.get(one.id());
    if (earlier == null) {
      if (countsNot(one)) {
        entered.put(digest(one.id(), ID), "");
        aside++;
        return Row.ASIDE;
      }
      waiting.put(one.id(), new Waiting(one));
      return Row.FRESH;
    }
    return again(earlier, one, reached);
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
    waiting.put(one.id(), new Waiting(before.labelled(one.label(), from)));
    return Row.LABELLED;
  }

  /** Takes out the cases that are labelled and due, in the order of due, time and id. */
  List<Case> enter(LocalDateTime asOf) {
    List<Waiting> ready = new ArrayList<>();
    for (Waiting one : waiting.values()) {
      if (one.one().isLabelled() && !one.one().due().isAfter(asOf)) {
        ready.add(one);
      }
    }
    ready.sort(
        Comparator.comparing((Waiting w) -> w.one().due()).thenComparing(Waiting::one, Case.ORDER));
    for (Waiting one : ready) {
      waiting.remove(one.one().id());
      entered.put(digest(one.one().id(), ID), digest(one.one().content(), CONTENT));
    }
    return ready.stream().map(Waiting::one).toList();
  }

  /** The cases that have not entered. */
  List<Case> waiting() {
    return waiting.values().stream().map(Waiting::one).toList();
  }

  int counted() {
    return entered.size() - aside;
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
