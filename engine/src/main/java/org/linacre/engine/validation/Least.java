package org.linacre.engine.validation;

/** What a sample has too few of to be estimable: rows or patients, with the outcome or without. */
final class Least {
  private Least() {}

  /** In words; empty where there are enough. */
  static String lack(Sample sample, Plan.Minimum least, boolean events, boolean others) {
    if (events && sample.events < least.events()) {
      return Sample.counted(sample.events, "event") + ", fewer than " + least.events();
    }
    if (others && sample.nonEvents() < least.nonEvents()) {
      return Sample.counted(sample.nonEvents(), "non-event") + ", fewer than " + least.nonEvents();
    }
    Clusters clusters = sample.clusters;
    if (clusters == null) {
      return "";
    }
    String lack = events ? patients(clusters.with(1), "with the event", least.patients()) : "";
    return lack.isEmpty() && others
        ? patients(clusters.with(0), "without the event", least.patients())
        : lack;
  }

  private static String patients(int count, String which, int least) {
    return count >= least
        ? ""
        : "%s %s, fewer than %d".formatted(Sample.counted(count, "patient"), which, least);
  }
}
