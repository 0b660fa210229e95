package org.linacre.bench.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linacre.competence.LevelSet;
import org.linacre.competence.Population;
import org.linacre.competence.UnitCounts;
import org.linacre.engine.catalogue.Archetype;
import org.linacre.engine.catalogue.Catalogue;
import org.linacre.engine.catalogue.Target;
import org.linacre.engine.catalogue.Targets;
import org.linacre.engine.catalogue.Violations;
import org.linacre.formats.pack.Packs;

/** The counts of a population against those of DuckDB, in both of its layouts. */
class AgainstDuckDbTest {
  private static final int UNITS = 17;

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void bothCountTheSame(boolean wide) throws SQLException {
    Violations violations = new Violations();
    Catalogue catalogue =
        Packs.read(Path.of(System.getProperty("linacre.root"), "packs"), violations);
    Targets targets = Targets.of(catalogue, List.of("a@1"));
    MadePeople made = new MadePeople(targets, 7);
    Population.Builder builder = Population.builder(targets.frame(), UNITS);
    try (DuckDbPeople peer = new DuckDbPeople(targets.frame(), 2)) {
      for (int i = 0; i < 3_000; i++) {
        LevelSet profile = made.next();
        int unit = made.unit(UNITS);
        builder.add(unit, profile);
        peer.add(unit, profile);
      }
      Population population = builder.build();
      peer.load();
      UnitCounts counts = population.lacking(targets.frame().full(), 2);
      int[][] theirs = peer.lacking(wide, UNITS);
      for (int item = 0; item < theirs.length; item++) {
        for (int unit = 0; unit < UNITS; unit++) {
          assertThat(counts.count(unit, item)).isEqualTo(theirs[item][unit]);
        }
      }
      for (Archetype archetype : catalogue.archetypes()) {
        LevelSet need = targets.set(targets.rows(new Target.OfArchetype(archetype.id()), true));
        assertThat(population.covered(need, 2)).isEqualTo(peer.covered(wide, need, UNITS));
      }
    }
  }
}
