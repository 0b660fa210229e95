package org.linacre.engine.validation;

/** What a sample has too few of to be estimable: rows or patients, with the outcome or without. */
final class Least {
  /** Below so many patients of equal weight a variance by patient says nothing of the others. */
  static final double EVEN = 2;

  static final String DOMINATED = "one patient has most of the rows";

  private Least() {}

  /**
   * How many there are.
   *
   * @param events rows with the outcome
   * @param others rows without
   * @param repeated whether patients have several rows; else patients are not counted
   * @param patients in all
   * @param with patients with the outcome
   * @param without patients without it
   */
  record Counts(long events, long others, boolean repeated, int patients, int with, int without) {
    static Counts of(Sample sample) {
      Clusters clusters = sample.clusters;
      return clusters == null
          ? new Counts(sample.events, sample.nonEvents(), false, 0, 0, 0)
          : new Counts(
              sample.events,
              sample.nonEvents(),
              true,
              clusters.count,
              clusters.with(1),
              clusters.with(0));
    }
  }

  /** In words; empty where there are enough. */
  static String lack(Sample sample, Plan.Minimum least, boolean events, boolean others) {
    String lack = lack(Counts.of(sample), least, events, others);
    return lack.isEmpty() ? dominated(sample) : lack;
  }

  /** In words; empty where there are enough. */
  static String lack(Counts counts, Plan.Minimum least, boolean events, boolean others) {
    if (events && counts.events < least.events()) {
      return Sample.counted(counts.events, "event") + ", fewer than " + least.events();
    }
    if (others && counts.others < least.nonEvents()) {
      return Sample.counted(counts.others, "non-event") + ", fewer than " + least.nonEvents();
    }
    return patients(counts, least, events, others);
  }

  /** Where patients have several rows: in words, what there are too few patients of. */
  static String patients(Sample sample, Plan.Minimum least, boolean events, boolean others) {
    String lack = patients(Counts.of(sample), least, events, others);
    return lack.isEmpty() ? dominated(sample) : lack;
  }

  /** Where patients have several rows: in words, what there are too few patients of. */
  static String patients(Counts counts, Plan.Minimum least, boolean events, boolean others) {
    if (!counts.repeated) {
      return "";
    }
    String lack = patients(counts.patients, least);
    lack = lack.isEmpty() && events ? patients(counts.with, " with the event", least) : lack;
    return lack.isEmpty() && others ? patients(counts.without, " without the event", least) : lack;
  }

  /** That one patient has most of the rows, in words; empty where none has. */
  private static String dominated(Sample sample) {
    Clusters clusters = sample.clusters;
    boolean even = clusters == null || clusters.sizes().effective() >= EVEN;
    return even ? "" : DOMINATED;
  }

  /** That there are too few patients, in words; empty where there are enough. */
  static String patients(int count, Plan.Minimum least) {
    return patients(count, "", least);
  }

  private static String patients(int count, String which, Plan.Minimum least) {
    return count >= least.patients()
        ? ""
        : "%s%s, fewer than %d"
            .formatted(Sample.counted(count, "patient"), which, least.patients());
  }
}
