package org.linacre.competence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The block of bits against one person after the other. */
class PopulationTest {
  private static final int[] SIZES = {0, 1, 63, 64, 65, 128, 7, 200};

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13})
  void theBlockAnswersAsOnePersonAfterTheOther(long seed) {
    Related made = new Related(seed);
    Population.Builder builder = Population.builder(made.frame(), SIZES.length);
    List<List<LevelSet>> people = new ArrayList<>();
    for (int unit = 0; unit < SIZES.length; unit++) {
      people.add(new ArrayList<>());
      LevelSet usual = made.any();
      for (int i = 0; i < SIZES[unit]; i++) {
        people.get(unit).add(made.near(usual));
        builder.add(unit, people.get(unit).getLast());
      }
    }
    Population population = builder.build();
    assertThat(population.people()).isEqualTo(IntStream.of(SIZES).sum());
    LevelSet target = made.frame().of(people.get(7).getFirst().tops().stream().limit(2).toList());
    for (int threads = 1; threads <= 3; threads++) {
      UnitCounts lacking = population.lacking(target, threads);
      int[] covered = population.covered(target, threads);
      for (int unit = 0; unit < SIZES.length; unit++) {
        List<LevelSet> here = people.get(unit);
        for (int i = 0; i < lacking.items().size(); i++) {
          Item item = lacking.items().get(i);
          assertThat(lacking.count(unit, i))
              .isEqualTo((int) here.stream().filter(p -> !p.has(item)).count());
        }
        assertThat(covered[unit])
            .isEqualTo((int) here.stream().filter(p -> p.covers(target)).count());
      }
      assertThat(IntStream.of(covered).sum()).isPositive();
    }
    for (int unit = 0; unit < SIZES.length; unit++) {
      List<LevelSet> here = people.get(unit);
      LevelSet empty = made.frame().empty();
      assertThat(population.together(unit)).isEqualTo(here.stream().reduce(empty, LevelSet::join));
      assertThat(population.common(unit))
          .isEqualTo(here.stream().reduce(LevelSet::meet).orElse(empty));
      assertThat(population.whoLack(unit, target))
          .isEqualTo(
              IntStream.range(0, here.size()).filter(i -> !here.get(i).covers(target)).toArray());
    }
  }
}
