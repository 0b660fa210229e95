package org.linacre.bench.population;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.linacre.bench.measure.MarkdownTable;
import org.linacre.bench.measure.ReadBandwidth;
import org.linacre.bench.measure.Times;
import org.linacre.competence.LevelSet;
import org.linacre.competence.Population;
import org.linacre.competence.UnitCounts;
import org.linacre.engine.catalogue.Archetype;
import org.linacre.engine.catalogue.Catalogue;
import org.linacre.engine.catalogue.Target;
import org.linacre.engine.catalogue.Targets;
import org.linacre.engine.catalogue.Violations;
import org.linacre.formats.pack.Packs;

/** Who lacks what by unit, and who is fully covered, for a national workforce. */
public final class PopulationBench {
  private static final int THREADS = 2;
  private static final List<String> PRODUCTS = List.of("a@1", "b@1", "c@1");

  private final Targets targets;
  private final int people;
  private final int units;
  private final MarkdownTable table =
      new MarkdownTable("question", "who", "ms: median [least, most]", "ratio", "of what");

  private PopulationBench(Targets targets, int people, int units) {
    this.targets = targets;
    this.people = people;
    this.units = units;
  }

  /**
   * {@code PACKS [PEOPLE [UNITS]]}; prints a table.
   *
   * @throws SQLException if DuckDB fails
   */
  public static void main(String[] args) throws SQLException {
    Violations violations = new Violations();
    Catalogue catalogue = Packs.read(Path.of(args[0]), violations);
    violations.stopOnErrors();
    int people = args.length > 1 ? Integer.parseInt(args[1]) : 1_500_000;
    int units = args.length > 2 ? Integer.parseInt(args[2]) : 2_000;
    new PopulationBench(Targets.of(catalogue, PRODUCTS), people, units).run();
  }

  private void run() throws SQLException {
    MadePeople made = new MadePeople(targets, 2026);
    Population.Builder builder = Population.builder(targets.frame(), units);
    try (DuckDbPeople peer = new DuckDbPeople(targets.frame(), THREADS)) {
      for (int i = 0; i < people; i++) {
        LevelSet profile = made.next();
        int unit = made.unit(units);
        builder.add(unit, profile);
        peer.add(unit, profile);
      }
      Population population = builder.build();
      peer.load();
      lacking(population, peer);
      for (Archetype archetype : targets.catalogue().archetypes()) {
        covered(archetype.id(), population, peer);
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%,d people, %,d units, %d levels, %d threads, seed 2026; equal results throughout%n%n%s",
        people,
        units,
        targets.frame().size(),
        THREADS,
        table);
  }

  private void lacking(Population population, DuckDbPeople peer) {
    LevelSet full = targets.frame().full();
    long bytes = (long) people / 8 * targets.frame().size();
    double limit = ReadBandwidth.measure(bytes, THREADS);
    Times own = Times.of(100, 101, () -> population.lacking(full, THREADS));
    double rate = bytes / (own.median() * 1e6);
    row("lacking by unit and level", "Linacre", own, rate / limit, limit(limit));
    equal(population.lacking(full, THREADS), peer.lacking(true, units));
    equal(population.lacking(full, THREADS), peer.lacking(false, units));
    Times wide = Times.of(1, 3, () -> peer.lacking(true, units));
    Times packed = Times.of(1, 3, () -> peer.lacking(false, units));
    row("", "DuckDB, columns", wide, wide.median() / own.median(), "Linacre's time");
    row("", "DuckDB, bits", packed, packed.median() / own.median(), "Linacre's time");
  }

  private static String limit(double limit) {
    return String.format(Locale.ROOT, "read bandwidth, %.1f GB/s", limit);
  }

  private void covered(String archetype, Population population, DuckDbPeople peer) {
    LevelSet target = targets.set(targets.rows(new Target.OfArchetype(archetype), true));
    int[] mine = population.covered(target, THREADS);
    for (boolean wide : new boolean[] {true, false}) {
      if (!Arrays.equals(mine, peer.covered(wide, target, units))) {
        throw new IllegalStateException("DuckDB counts other people as covered: " + archetype);
      }
    }
    Times own = Times.of(50, 101, () -> population.covered(target, THREADS));
    Times wide = Times.of(2, 7, () -> peer.covered(true, target, units));
    Times packed = Times.of(2, 7, () -> peer.covered(false, target, units));
    String question = "covered: " + archetype + ", " + Arrays.stream(mine).sum() + " people";
    row(question, "Linacre", own, 1, "itself");
    row("", "DuckDB, columns", wide, wide.median() / own.median(), "Linacre's time");
    row("", "DuckDB, bits", packed, packed.median() / own.median(), "Linacre's time");
  }

  private void equal(UnitCounts mine, int[][] theirs) {
    for (int item = 0; item < theirs.length; item++) {
      for (int unit = 0; unit < units; unit++) {
        if (mine.count(unit, item) != theirs[item][unit]) {
          throw new IllegalStateException("DuckDB counts otherwise: " + mine.items().get(item));
        }
      }
    }
  }

  private void row(String question, String who, Times times, double ratio, String of) {
    table.row(question, who, times.toString(), String.format(Locale.ROOT, "%.2f", ratio), of);
  }
}
