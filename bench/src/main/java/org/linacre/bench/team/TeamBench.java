package org.linacre.bench.team;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.linacre.bench.measure.MarkdownTable;
import org.linacre.engine.programme.Solver;
import org.linacre.engine.team.Choice;
import org.linacre.engine.team.TeamSearch;
import org.linacre.engine.team.TeamSearch.Minimise;
import org.linacre.solve.NativeSolver;

/** Best teams of made staff. */
public final class TeamBench {
  private static final int WARM = 5;

  private TeamBench() {}

  /**
   * {@code INSTANCES PEOPLE [DATA]}: how many instances, of how many candidates; the public data
   * folder, for the covers of the OR-Library. Prints tables.
   */
  public static void main(String[] args) throws java.io.IOException {
    int count = Integer.parseInt(args[0]);
    int people = Integer.parseInt(args[1]);
    Solver solver = NativeSolver.load().orElseThrow();
    MarkdownTable table =
        new MarkdownTable("least", "ms: median [most]", "proved", "mean members", "mean least");
    for (Minimise minimise : Minimise.values()) {
      List<Double> times = new ArrayList<>();
      int proved = 0;
      double members = 0;
      double least = 0;
      for (int seed = -WARM; seed < count; seed++) {
        MadeStaff staff = MadeStaff.of(seed, people);
        long start = System.nanoTime();
        Choice choice = new TeamSearch(staff.candidates(), minimise, solver).best(staff.charge());
        double time = (System.nanoTime() - start) / 1e6;
        if (seed >= 0) {
          times.add(time);
          proved += choice.optimal() ? 1 : 0;
          members += choice.members().size();
          least += choice.objective();
        }
      }
      double[] sorted = times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
      table.row(
          minimise.name().toLowerCase(Locale.ROOT),
          String.format(
              Locale.ROOT, "%.0f [%.0f]", sorted[sorted.length / 2], sorted[sorted.length - 1]),
          Integer.toString(proved),
          String.format(Locale.ROOT, "%.1f", members / count),
          String.format(Locale.ROOT, "%.1f", least / count));
    }
    System.out.println(table);
    if (args.length > 2) {
      System.out.println(Covers.table(Path.of(args[2]), solver));
    }
  }
}
