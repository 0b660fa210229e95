package org.linacre.engine.validation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.linacre.engine.validation.ValidationResult.Note;

/** What a reader must know beside the numbers. */
final class Notes {
  private static final int FEW = 100;

  private Notes() {}

  static List<Note> of(Predictions predictions, Plan plan, Ordered ordered) {
    List<Note> notes = new ArrayList<>();
    flat(ordered.all(), notes);
    if (!plan.declared()) {
      add(notes, "exploratory", "No plan was recorded before: every result is exploratory.");
    }
    predictions
        .missing()
        .forEach(
            (column, count) -> {
              if (count > 0) {
                add(
                    notes,
                    "missing",
                    "%d rows lack '%s'; none was filled in.".formatted(count, column));
              }
            });
    notDue(predictions, plan, notes);
    size(ordered.all(), notes);
    absent(predictions, plan, notes);
    shared(predictions, plan, notes);
    return notes;
  }

  /** First of all, where scores and outcomes have nothing to tell apart. */
  private static void flat(Sample sample, List<Note> notes) {
    if (sample.total > 0 && !sample.flat().isEmpty()) {
      add(
          notes,
          "nothing-to-tell-apart",
          "These rows cannot show whether the scores are of use, %s.".formatted(sample.flat()));
    }
  }

  private static void size(Sample sample, List<Note> notes) {
    long least = Math.min(sample.events, sample.nonEvents());
    if (least < FEW) {
      add(
          notes,
          "size",
          "%d events and %d non-events: fewer than 100 of each, so intervals are wide (Collins 2016, doi:10.1002/sim.6787)."
              .formatted(sample.events, sample.nonEvents()));
    }
    if (sample.clusters != null) {
      add(
          notes,
          "patients",
          "%d patients have %d rows: intervals are by patient."
              .formatted(sample.clusters.count, sample.total));
    }
  }

  private static void notDue(Predictions predictions, Plan plan, List<Note> notes) {
    boolean all = plan.timing().cutOff().isEmpty() || !predictions.has(Predictions.Column.DUE);
    long waiting = 0;
    for (int i = 0; !all && i < predictions.size(); i++) {
      waiting += Validation.isDue(predictions, plan, i) ? 0 : 1;
    }
    if (waiting > 0) {
      add(
          notes,
          "not-due",
          "%d rows are left out, whatever their label, since their outcome was not due at the cut-off; taking only the early outcomes would make the event look commoner."
              .formatted(waiting));
    }
  }

  private static void absent(Predictions predictions, Plan plan, List<Note> notes) {
    for (Plan.Declared declared : plan.groups()) {
      if (predictions.place(declared.group()) < 0) {
        notes.add(
            new Note(
                "absent", declared.group(), Result.ALL, "The declared grouping has no column."));
      }
    }
  }

  /** Patients in more than one level of a grouping that is compared. */
  private static void shared(Predictions predictions, Plan plan, List<Note> notes) {
    for (Plan.Declared declared : plan.groups()) {
      int grouping = predictions.place(declared.group());
      long shared = shared(predictions, declared, grouping);
      if (shared > 0) {
        String text =
            "%s in more than one level: compared with the rest, what their rows here and there have in common is taken into account."
                .formatted(Sample.counted(shared, "patient"));
        notes.add(new Note("shared-patients", declared.group(), Result.ALL, text));
      }
    }
  }

  /** How many patients are in more than one level of a grouping that is compared. */
  static long shared(Predictions predictions, Plan.Declared declared, int grouping) {
    boolean looked = grouping >= 0 && predictions.has(Predictions.Column.PATIENT);
    return looked && !declared.metrics().isEmpty() ? shared(predictions, grouping) : 0;
  }

  private static long shared(Predictions predictions, int grouping) {
    BitSet shared = new BitSet();
    int[] levels = new int[0];
    for (int row = 0; row < predictions.size(); row++) {
      int patient = predictions.patient(row);
      int level = predictions.code(grouping, row) + 1;
      if (patient >= 0 && level > 0) {
        if (patient >= levels.length) {
          levels = Arrays.copyOf(levels, 2 * patient + 16);
        }
        shared.set(
            patient, shared.get(patient) || (levels[patient] > 0 && levels[patient] != level));
        levels[patient] = level;
      }
    }
    return shared.cardinality();
  }

  private static void add(List<Note> notes, String kind, String text) {
    notes.add(new Note(kind, Result.ALL, Result.ALL, text));
  }
}
