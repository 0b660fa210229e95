package org.linacre.formats.validation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.linacre.engine.validation.Predictions;
import org.linacre.formats.validation.Standing.Recorded;
import org.linacre.formats.validation.Standing.Seen;

/**
 * The record of runs and their plans, written before any result is worked out: a run is added at
 * the end, with a plan or without, and none is ever taken away. Runs have a number and no time, as
 * nothing here reads a clock.
 */
public final class PlanRecord {
  /** Its name in the folder of the report. */
  public static final String FILE = "plan-record.json";

  /** How often a record that another run has changed meanwhile is read again. */
  private static final int ROUNDS = 20;

  private PlanRecord() {}

  /**
   * How a plan stands to the record in a folder, to which nothing is added: one that stands there
   * before results of these rows, or after them; else it is recorded nowhere.
   *
   * @throws IOException if there is a record that may not be read
   */
  public static Standing look(Protocol protocol, Path data, Predictions predictions, Path folder)
      throws IOException {
    EarlierRuns earlier = EarlierRuns.read(folder.resolve(FILE));
    Run now = Run.of(protocol, data, predictions);
    Standing standing = standing(earlier.runs(), now).damaged(earlier.isDamaged() ? FILE : "");
    boolean known = earlier.runs().stream().anyMatch(run -> run.plan().equals(now.plan()));
    return standing.recorded() == Recorded.BEFORE_RESULTS && !known ? Standing.NOWHERE : standing;
  }

  /**
   * Adds a run to the record. A damaged record is begun anew, its bytes kept beside it.
   *
   * @return how its plan stands to the results shown in this folder
   * @throws IOException if the folder cannot be written
   */
  public static Standing write(Protocol protocol, Path data, Predictions predictions, Path folder)
      throws IOException {
    Files.createDirectories(folder);
    Path file = folder.resolve(FILE);
    Run now = Run.of(protocol, data, predictions);
    for (int round = 0; round < ROUNDS; round++) {
      EarlierRuns earlier = EarlierRuns.read(file);
      String damaged = earlier.kept();
      Path fresh = Files.createTempFile(folder, ".plan-record", ".json");
      Files.write(fresh, earlier.with(now, protocol, damaged));
      if (earlier.giveWayTo(fresh)) {
        return standing(earlier.runs(), now).damaged(damaged);
      }
    }
    throw new IOException(FILE + " is being changed by other runs. Maybe wait for them.");
  }

  private static Standing standing(List<Run> runs, Run now) {
    if (now.plan().isEmpty()) {
      return new Standing(Recorded.NO_PLAN, "", Seen.NONE);
    }
    String changed = "";
    int first = runs.size();
    for (int i = runs.size() - 1; i >= 0; i--) {
      String plan = runs.get(i).plan();
      first = plan.equals(now.plan()) ? i : first;
      changed = changed.isEmpty() && !plan.equals(now.plan()) ? plan : changed;
    }
    Seen seen = seen(runs.subList(0, first), now);
    Recorded recorded = seen.run() > 0 ? Recorded.AFTER_RESULTS : Recorded.BEFORE_RESULTS;
    return new Standing(recorded, changed, orUnknown(seen, runs.subList(0, first), now));
  }

  /** An earlier look of an unknown share where none is told and one could not be. */
  private static Seen orUnknown(Seen seen, List<Run> runs, Run now) {
    boolean told = runs.stream().allMatch(run -> now.sketches().isTellable(run.sketches()));
    return seen.run() > 0 || told ? seen : Seen.UNKNOWN;
  }

  /** The run with most of these rows, the first of them; one of an unknown share where no other. */
  private static Seen seen(List<Run> runs, Run now) {
    Seen seen = Seen.NONE;
    for (int i = 0; i < runs.size(); i++) {
      double share = runs.get(i).shows(now);
      boolean more = share >= Run.LEAST && !(seen.share() >= share);
      if (more || (Double.isNaN(share) && seen.run() == 0)) {
        seen = new Seen(share, i + 1, runs.get(i).plan());
      }
    }
    return seen;
  }
}
