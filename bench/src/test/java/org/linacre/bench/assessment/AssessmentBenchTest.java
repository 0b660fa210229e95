package org.linacre.bench.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linacre.bench.assessment.AssessmentBench.Manner;

/** On few respondents, with room for chance; the figures themselves stand in the measurements. */
class AssessmentBenchTest {
  private static final Path ROOT = Path.of(System.getProperty("linacre.root", ".."));
  private static final int COUNT = 150;

  private final AssessmentBench bench = new AssessmentBench(ROOT.resolve("packs"));
  private final List<Respondents> populations =
      Respondents.read(ROOT.resolve("bench/respondents.csv"));

  @Test
  void fewAnswersDoAsWellAsAllOfThem() {
    for (Respondents population : populations.subList(0, 2)) {
      Tally all = bench.run(population, Manner.ALL, COUNT);
      Tally few = bench.run(population, Manner.RULE, COUNT);
      assertThat(all.meanAnswers()).isEqualTo(30);
      assertThat(few.mostAnswers()).isLessThanOrEqualTo(15);
      assertThat(few.right()).as(population.name()).isGreaterThan(all.right() - 0.02);
      assertThat(few.calibrationError()).as(population.name()).isLessThan(0.04);
    }
  }

  @Test
  void whatDecidesMostTellsMoreThanWhatIsDrawnByLot() {
    Respondents favourable = populations.getFirst();
    Tally ten = bench.run(favourable, Manner.TEN, COUNT);
    assertThat(ten.right()).isGreaterThan(0.88);
    assertThat(ten.right()).isGreaterThan(bench.run(favourable, Manner.DRAWN, COUNT).right());
  }

  @Test
  void scenariosHelpWhereOwnWordsLean() {
    Respondents leaning = populations.getLast();
    assertThat(bench.run(leaning, Manner.SCENARIOS, COUNT).calibrationError())
        .isLessThan(bench.run(leaning, Manner.RULE, COUNT).calibrationError());
  }
}
