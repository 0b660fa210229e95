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

  /** R 4.2.2: prop.test(91, 100, correct = FALSE)$conf.int. */
  @Test
  void theIntervalIsWilsons() {
    assertThat(Prevalence.wilson(91, 100, -1)).isCloseTo(0.837737871, within(1e-6));
    assertThat(Prevalence.wilson(91, 100, 1)).isCloseTo(0.951927460, within(1e-6));
    assertThat(Prevalence.wilson(0, 0, 1)).isZero();
  }
}
