package org.linacre.engine.validation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
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

  /** A split: which rows are of it. */
  private record Within(String split, IntPredicate row) {}

  /**
   * A part still to be done: whose rows, and against whom; with their samples likewise, that of the
   * level also as it is compared where patients are in both.
   */
  private record Task(
      Place place,
      IntPredicate wanted,
      IntPredicate rest,
      Supplier<Sample> sample,
      Supplier<Sample> each,
      Supplier<Sample> others,
      boolean shared,
      @Nullable Declared declared) {
    /** Whether the level is compared with the rest. */
    private boolean isCompared() {
      return declared != null && place.split().equals(Result.ALL);
    }

    private List<String> metrics() {
      return declared == null ? List.of() : declared.metrics();
    }
  }

  private ValidationResult validated() {
    List<Supplier<Part>> jobs = new ArrayList<>(List.of(this::more));
    tasks().forEach(task -> jobs.add(() -> done(task)));
    List<Part> parts = Together.done(jobs);
    Collections.rotate(parts, -1);
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
    results.addAll(later);
    List<Verdict> verdicts = new ArrayList<>(Contrasts.verdicts(asked, plan));
    verdicts.addAll(Margins.verdicts(results, plan));
    List<Note> notes = new ArrayList<>(Notes.of(predictions, plan, ordered));
    notes.addAll(Contrasts.notes(asked));
    return new ValidationResult(results, verdicts, curves, notes);
  }

  /** Shift, and people's decisions. */
  private Part more() {
    List<Result> more = new ArrayList<>(Shift.results(predictions, plan, ordered));
    more.addAll(Decisions.results(predictions, plan, ordered));
    more.addAll(Deskilling.results(predictions, plan));
    return new Part(Unfollowed.without(more, unfollowed), List.of(), List.of(), List.of());
  }

  private Part done(Task task) {
    Sample sample = task.sample.get();
    String flaw = Unfollowed.flaw(predictions, plan, task.wanted, unfollowed);
    Measures measures = new Measures(task.place, sample, plan);
    List<Result> results = new ArrayList<>(measures.results());
    results.addAll(new SecondScore(predictions, plan).results(task.place, task.wanted));
    List<Curve> curves = new ArrayList<>(measures.curves());
    List<Contrasts.Asked> asked = new ArrayList<>();
    if (task.place.isEveryone()) {
      curves.addAll(Curves.of(task.place, sample));
    } else if (task.isCompared()) {
      Sample level = task.shared && sample.clusters == null ? task.each.get() : sample;
      Contrasts contrasts = new Contrasts(task.place, level, task.others.get(), plan);
      contrasts.asked(task.metrics()).forEach(one -> asked.add(one.unless(flaw)));
      results.addAll(contrasts.results(asked));
    }
    List<Result> later = atHorizon(task, asked);
    return new Part(
        Unfollowed.without(results, flaw), asked, flaw.isEmpty() ? curves : List.of(), later);
  }

  /** What stands at the horizon, comparisons with it; without follow-up these say so. */
  private List<Result> atHorizon(Task task, List<Contrasts.Asked> asked) {
    if (!predictions.has(Predictions.Column.FOLLOW_UP)) {
      Contrast none = Contrast.not("no column of follow-up is declared");
      task.metrics().stream()
          .filter(metric -> task.isCompared() && AtHorizon.compares(metric))
          .map(m -> new Contrasts.Asked(m, task.place, Double.NaN, none, "", true))
          .forEach(asked::add);
      return List.of();
    }
    AtHorizon horizon = new AtHorizon(task.place, predictions, plan, task.wanted);
    List<Result> results = new ArrayList<>(horizon.results());
    if (task.isCompared()) {
      List<Contrasts.Asked> more = horizon.asked(task.metrics(), task.rest, task.shared);
      asked.addAll(more);
      results.addAll(horizon.results(more));
    }
    return results;
  }

  private List<Task> tasks() {
    List<Task> tasks = new ArrayList<>(tasks(Result.ALL, ordered::all, _ -> true));
    Grouping split = predictions.split();
    if (split != null) {
      int size = split.levels().size();
      Ordered.Parts parts = ordered.parts(size, predictions::splitCode);
      for (int i = 0; i < size; i++) {
        int code = i;
        tasks.addAll(
            tasks(
                split.levels().get(i),
                () -> parts.of(code),
                row -> predictions.splitCode(row) == code));
      }
    }
    return tasks;
  }

  private List<Task> tasks(String split, Supplier<Sample> sample, IntPredicate within) {
    List<Task> tasks = new ArrayList<>();
    Place everyone = new Place(split, Result.ALL, Result.ALL);
    tasks.add(new Task(everyone, within, _ -> false, sample, sample, sample, false, null));
    plan.groups().forEach(declared -> tasks.addAll(tasks(new Within(split, within), declared)));
    return tasks;
  }

  private List<Task> tasks(Within within, Declared declared) {
    List<Task> tasks = new ArrayList<>();
    int grouping = predictions.place(declared.group());
    int[] codes = predictions.codes(grouping);
    List<String> known = grouping < 0 ? List.of() : predictions.levels(grouping);
    Ordered.Parts parts =
        ordered.parts(known.size(), row -> within.row.test(row) ? codes[row] : -1);
    boolean shared =
        within.split.equals(Result.ALL) && Notes.shared(predictions, declared, grouping) > 0;
    for (String level : levels(declared, grouping)) {
      int code = known.indexOf(level);
      tasks.add(
          new Task(
              new Place(within.split, declared.group(), level),
              row -> code >= 0 && codes[row] == code && within.row.test(row),
              row -> codes[row] >= 0 && codes[row] != code && within.row.test(row),
              () -> parts.of(code),
              () -> parts.of(code, true),
              () -> parts.without(code, shared),
              shared,
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
