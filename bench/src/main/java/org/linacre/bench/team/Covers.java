package org.linacre.bench.team;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.linacre.bench.journey.Instance;
import org.linacre.bench.journey.SetCovers;
import org.linacre.bench.measure.MarkdownTable;
import org.linacre.engine.programme.Solver;
import org.linacre.engine.team.Candidate;
import org.linacre.engine.team.Charge;
import org.linacre.engine.team.Choice;
import org.linacre.engine.team.TeamSearch;
import org.linacre.engine.team.TeamSearch.Minimise;

/**
 * The set covers of the OR-Library (J. E. Beasley, Journal of the Operational Research Society 41,
 * 1990) as teams: a column is a person, a row a level. Their optima are published.
 */
final class Covers {
  private static final List<String> NAMES =
      List.of("scp41", "scp51", "scp61", "scpa1", "scpb1", "scpc1", "scpd1", "scpe1");
  private static final List<Integer> OPTIMA = List.of(429, 253, 138, 253, 69, 227, 60, 5);

  private Covers() {}

  /** The table: each cover's least cost, its published optimum and the time. */
  static MarkdownTable table(Path data, Solver solver) throws IOException {
    MarkdownTable table =
        new MarkdownTable("cover", "people", "levels", "least", "published", "proved", "seconds");
    for (int i = 0; i < NAMES.size(); i++) {
      Instance cover = SetCovers.read(data.resolve("or-library").resolve(NAMES.get(i) + ".txt.gz"));
      List<Candidate> people =
          cover.options().stream()
              .map(o -> new Candidate(o.id(), o.gives(), List.of(), o.price(), Map.of()))
              .toList();
      long start = System.nanoTime();
      Choice team =
          new TeamSearch(people, Minimise.COST, solver).best(Charge.of(cover.need().items()));
      double seconds = (System.nanoTime() - start) / 1e9;
      table.row(
          NAMES.get(i),
          Integer.toString(people.size()),
          Integer.toString(cover.need().items().size()),
          Long.toString(team.cost()),
          Integer.toString(OPTIMA.get(i)),
          team.optimal() ? "yes" : "no",
          String.format(Locale.ROOT, "%.2f", seconds));
    }
    return table;
  }
}
