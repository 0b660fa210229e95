package org.linacre.engine.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.linacre.engine.validation.Plan.Declared;
import org.linacre.engine.validation.ValidationResult.Note;

/**
 * A local validation of a product's predictions: for everyone, each split and each level of the
 * declared groupings, with the decisions on what was declared.
 */
public final class Validation {
  private final Predictions predictions;
  private final Plan plan;
  private final Ordered ordered;
  private final String unfollowed;

  private Validation(Predictions predictions, Plan plan) {
    this.predictions = predictions;
    this.plan = plan;
    ordered = predictions.ordered(row -> isDue(predictions, plan, row));
    unfollowed = Unfollowed.flaw(predictions, plan);
  }

  /**
   * Validates predictions by a plan.
   *
   * <p>Without a split everything stands under {@code all}; with one there is also each split by
   * itself. Verdicts are on all rows.
   *
   * @param predictions the rows, in any order: the same rows give the same result to the last bit
   * @param plan what was declared
   */
  public static ValidationResult of(Predictions predictions, Plan plan) {
    return new Validation(predictions, plan).validated();
  }

  /** Whether the row's outcome was due when labels were read. */
  public static boolean isDue(Predictions predictions, Plan plan, int row) {
    return plan.timing().cutOff().isEmpty()
        || !predictions.has(Predictions.Column.DUE)
        || (predictions.due(row) != Predictions.NO_DAY
            && predictions.due(row) <= plan.timing().cutOff().get());
  }

  /** What one part found. */
  private record Part(
      List<Result> results, List<Contrasts.Asked> asked, List<Curve> curves, List<Result> later) {}

  /** A split: which rows are of it, by row and by place among the ordered. */
  private record Within(String split, IntPredicate row, IntPredicate at) {}

  /** A part still to be done: whose rows, and against whom; by row and by place likewise. */
  private record Task(
      Place place,
      IntPredicate wanted,
      IntPredicate rest,
      IntPredicate wantedAt,
      IntPredicate restAt,
      @Nullable Declared declared) {
    /** Whether the level is compared with the rest. */
    private boolean compared() {
      return declared != null && place.split().equals(Result.ALL);
    }

    private List<String> metrics() {
      return declared == null ? List.of() : declared.metrics();
    }
  }

  private ValidationResult validated() {
    List<Part> parts = tasks().parallelStream().map(this::done).toList();
    List<Result> results = new ArrayList<>();
    List<Curve> curves = new ArrayList<>();
    List<Contrasts.Asked> asked = new ArrayList<>();
    List<Result> later = new ArrayList<>();
    for (Part part : parts) {
      later.addAll(part.later);
      results.addAll(part.results);
      curves.addAll(part.curves);
      asked.addAll(part.asked);
    }
    results.addAll(Shift.results(predictions, plan, ordered));
    results.addAll(Decisions.results(predictions, plan, ordered));
    results.addAll(Deskilling.results(predictions, plan));
    results = new ArrayList<>(Unfollowed.without(results, unfollowed));
    results.addAll(later);
    List<Verdict> verdicts = new ArrayList<>(Contrasts.verdicts(asked, plan));
    verdicts.addAll(Margins.verdicts(results, plan));
    List<Note> notes = new ArrayList<>(Notes.of(predictions, plan, ordered));
    notes.addAll(Contrasts.notes(asked));
    return new ValidationResult(results, verdicts, curves, notes);
  }

  private Part done(Task task) {
    Sample sample = ordered.at(task.wantedAt);
    Measures measures = new Measures(task.place, sample, plan);
    List<Result> results = new ArrayList<>(measures.results());
    results.addAll(new SecondScore(predictions, plan).results(task.place, task.wanted));
    List<Curve> curves = new ArrayList<>(measures.curves());
    List<Contrasts.Asked> asked = new ArrayList<>();
    if (task.place.isEveryone()) {
      curves.addAll(Curves.of(task.place, sample));
    } else if (task.compared()) {
      Contrasts contrasts = new Contrasts(task.place, sample, ordered.at(task.restAt), plan);
      contrasts.asked(task.metrics()).forEach(one -> asked.add(one.unless(unfollowed)));
      results.addAll(contrasts.results(asked));
    }
    List<Result> later = atHorizon(task, asked);
    return new Part(results, asked, unfollowed.isEmpty() ? curves : List.of(), later);
  }

  /** What stands at the horizon, comparisons with it; without follow-up these say so. */
  private List<Result> atHorizon(Task task, List<Contrasts.Asked> asked) {
    if (!predictions.has(Predictions.Column.FOLLOW_UP)) {
      Contrast none = Contrast.not("no column of follow-up is declared");
      task.metrics().stream()
          .filter(metric -> task.compared() && AtHorizon.compares(metric))
          .map(m -> new Contrasts.Asked(m, task.place, Double.NaN, none, "", true))
          .forEach(asked::add);
      return List.of();
    }
    AtHorizon horizon = new AtHorizon(task.place, predictions, plan, task.wanted);
    List<Result> results = new ArrayList<>(horizon.results());
    if (task.compared()) {
      List<Contrasts.Asked> more = horizon.asked(task.metrics(), task.rest);
      asked.addAll(more);
      results.addAll(horizon.results(more));
    }
    return results;
  }

  private List<Task> tasks() {
    List<Within> splits = new ArrayList<>(List.of(new Within(Result.ALL, _ -> true, _ -> true)));
    Grouping split = predictions.split();
    if (split != null) {
      int[] codes = ordered.placed(predictions::splitCode);
      for (int i = 0; i < split.levels().size(); i++) {
        int code = i;
        splits.add(
            new Within(
                split.levels().get(i),
                row -> predictions.splitCode(row) == code,
                place -> codes[place] == code));
      }
    }
    List<Task> tasks = new ArrayList<>();
    IntPredicate none = _ -> false;
    for (Within within : splits) {
      Place everyone = new Place(within.split, Result.ALL, Result.ALL);
      tasks.add(new Task(everyone, within.row, none, within.at, none, null));
      plan.groups().forEach(declared -> tasks.addAll(tasks(within, declared)));
    }
    return tasks;
  }

  private List<Task> tasks(Within within, Declared declared) {
    List<Task> tasks = new ArrayList<>();
    int grouping = predictions.place(declared.group());
    int[] codes = predictions.codes(grouping);
    int[] placed = ordered.placed(row -> codes[row]);
    for (String level : levels(declared, grouping)) {
      int code = grouping < 0 ? -1 : predictions.levels(grouping).indexOf(level);
      tasks.add(
          new Task(
              new Place(within.split, declared.group(), level),
              row -> code >= 0 && codes[row] == code && within.row.test(row),
              row -> codes[row] >= 0 && codes[row] != code && within.row.test(row),
              at -> code >= 0 && placed[at] == code && within.at.test(at),
              at -> placed[at] >= 0 && placed[at] != code && within.at.test(at),
              declared));
    }
    return tasks;
  }

  /** The declared levels and those in the data, ascending; {@code all} where there are none. */
  private List<String> levels(Declared declared, int grouping) {
    TreeSet<String> levels = new TreeSet<>(declared.levels());
    if (grouping >= 0) {
      levels.addAll(predictions.levels(grouping));
    }
    return levels.isEmpty() ? List.of(Result.ALL) : List.copyOf(levels);
  }
}
