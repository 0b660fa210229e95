package org.linacre.engine.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linacre.engine.posting.Prevalence.Measured;
import org.linacre.engine.posting.Prevalence.Share;

class PrevalenceTest {
  private static final List<String> TWO = List.of("a", "b");

  /** Rogan and Gladen 1978: (p + specificity - 1) / (sensitivity + specificity - 1). */
  @Test
  void sharesAreThoseOfRoganAndGladen() {
    List<Measured> measured =
        List.of(
            new Measured("a", "a", 9_000),
            new Measured("a", "b", 1_000),
            new Measured("b", "b", 8_000),
            new Measured("b", "a", 2_000));
    List<Share> shares = Prevalence.of(TWO, List.of(400L, 600L), measured);
    assertThat(shares.getFirst().share()).isCloseTo((0.4 + 0.8 - 1) / 0.7, within(0.002));
    assertThat(shares.getFirst().low()).isLessThan(shares.getFirst().share());
    assertThat(shares.getFirst().high()).isGreaterThan(shares.getFirst().share());
  }

  @Test
  void sharesAddUpToOneWhateverWasCounted() {
    List<Measured> measured = new ArrayList<>(List.of(new Measured("a", "b", 3)));
    for (long count = 1; count < 50; count += 7) {
      List<Share> shares = Prevalence.of(TWO, List.of(count, 50 - count), measured);
      assertThat(shares.stream().mapToDouble(Share::share).sum()).isCloseTo(1, within(1e-9));
    }
  }

  /** Clopper and Pearson: 0 of n has the upper limit 1 - 0.025^(1/n); R 4.2.2 binom.test(0, 5). */
  @Test
  void fewPostingsSayLittleOfAllThatTheyCameFrom() {
    List<Measured> measured = List.of(new Measured("a", "a", 50), new Measured("b", "b", 50));
    Share one = Prevalence.of(TWO, List.of(1L, 0L), measured).getFirst();
    assertThat(one.high()).isEqualTo(1);
    assertThat(one.low()).isLessThanOrEqualTo(0.025);
    Share none = Prevalence.of(TWO, List.of(0L, 5L), measured).getFirst();
    assertThat(none.low()).isZero();
    assertThat(none.high()).isGreaterThanOrEqualTo(0.5218);
  }

  /** 2 in 100 are what a reading that is wrong for 3 in 100 gives where there are none. */
  @Test
  void whatFaultsExplainMayBeNoneAtAll() {
    List<Measured> measured =
        List.of(
            new Measured("a", "a", 97),
            new Measured("a", "b", 3),
            new Measured("b", "b", 97),
            new Measured("b", "a", 3));
    assertThat(Prevalence.of(TWO, List.of(2L, 98L), measured).getFirst().low()).isZero();
  }

  /** R 4.2.2: prop.test(400, 1000)$conf.int is [0.3696, 0.4312]; with a sure reading it is that. */
  @Test
  void theSamplingOfThePostingsIsInTheInterval() {
    List<Measured> sure =
        List.of(new Measured("a", "a", 10_000_000), new Measured("b", "b", 10_000_000));
    Share share = Prevalence.of(TWO, List.of(400L, 600L), sure).getFirst();
    assertThat(share.low()).isCloseTo(0.3696, within(0.006));
    assertThat(share.high()).isCloseTo(0.4312, within(0.006));
  }

  /** R 4.2.2: prop.test(91, 100, correct = FALSE)$conf.int. */
  @Test
  void theIntervalIsWilsons() {
    assertThat(Prevalence.wilson(91, 100, -1)).isCloseTo(0.837737871, within(1e-6));
    assertThat(Prevalence.wilson(91, 100, 1)).isCloseTo(0.951927460, within(1e-6));
    assertThat(Prevalence.wilson(0, 0, 1)).isZero();
  }
}
