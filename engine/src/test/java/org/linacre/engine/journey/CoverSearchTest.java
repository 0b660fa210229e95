package org.linacre.engine.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linacre.competence.Frame;
import org.linacre.competence.Item;
import org.linacre.competence.LevelSet;
import org.linacre.competence.Scale;

/** The cheapest cover against trying every choice. */
class CoverSearchTest {
  private static final int TRIES = 150;

  /** The least price of any choice that can be taken in some order and closes what is asked. */
  private static long leastOfAll(MadeCovers made, LevelSet closes, long budget) {
    long least = Long.MAX_VALUE;
    int size = made.options().size();
    for (int choice = 0; choice < 1 << size; choice++) {
      List<Option> chosen = new ArrayList<>();
      long price = 0;
      long charge = 0;
      for (int i = 0; i < size; i++) {
        if ((choice >> i & 1) == 1) {
          chosen.add(made.options().get(i));
          price += made.options().get(i).price();
          charge += made.options().get(i).charge();
        }
      }
      if (price < least
          && charge <= budget
          && Option.after(made.held(), chosen).covers(closes)
          && Option.inOrder(made.held(), chosen).size() == chosen.size()) {
        least = price;
      }
    }
    return least;
  }

  private static Cover solve(MadeCovers made, OptionalLong budget) {
    return CoverSearch.solve(made.held(), made.need(), made.options(), budget);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void noChoiceIsCheaper(long seed) {
    for (int i = 0; i < TRIES; i++) {
      MadeCovers made = MadeCovers.of(seed * 10_000 + i, 6, 11);
      Cover cover = solve(made, OptionalLong.empty());
      assertThat(cover.proved()).isTrue();
      assertThat(cover.bound()).isEqualTo(cover.price());
      assertThat(cover.price())
          .as("seed %d", seed * 10_000 + i)
          .isEqualTo(leastOfAll(made, cover.closes(), Long.MAX_VALUE));
      assertThat(Option.after(made.held(), cover.chosen()).covers(cover.closes())).isTrue();
      assertThat(Option.inOrder(made.held(), cover.chosen())).isEqualTo(cover.chosen());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {4, 5})
  void withinABudgetNoChoiceIsCheaper(long seed) {
    Random random = new Random(seed);
    int impossible = 0;
    for (int i = 0; i < TRIES; i++) {
      MadeCovers made = MadeCovers.of(seed * 10_000 + i, 6, 11);
      long budget = random.nextInt(100);
      Cover cover = solve(made, OptionalLong.of(budget));
      long least = leastOfAll(made, cover.closes(), budget);
      assertThat(cover.feasible()).isEqualTo(least < Long.MAX_VALUE);
      impossible += cover.feasible() ? 0 : 1;
      if (cover.feasible()) {
        assertThat(cover.price()).isEqualTo(least);
        assertThat(cover.chosen().stream().mapToLong(Option::charge).sum())
            .isLessThanOrEqualTo(budget);
      }
    }
    assertThat(impossible).isBetween(5, TRIES - 20);
  }

  @ParameterizedTest
  @ValueSource(longs = {6, 7})
  void theOrderOfTheOptionsNeverMatters(long seed) {
    for (int i = 0; i < 40; i++) {
      MadeCovers made = MadeCovers.of(seed * 10_000 + i, 20, 60);
      List<Option> shuffled = new ArrayList<>(made.options());
      Collections.shuffle(shuffled, new Random(i));
      Cover other = solve(new MadeCovers(made.held(), made.need(), shuffled), OptionalLong.empty());
      assertThat(other.chosen())
          .containsExactlyInAnyOrderElementsOf(solve(made, OptionalLong.empty()).chosen());
    }
  }

  @Test
  void optionsThatWaitForEachOtherAreNeverChosenAlone() {
    Frame frame =
        Frame.builder("f", "1", Scale.parse("a < b"))
            .use(new Item("x", "a"))
            .use(new Item("y", "a"))
            .use(new Item("z", "a"))
            .build();
    LevelSet x = frame.of("x", "a");
    LevelSet y = frame.of("y", "a");
    LevelSet z = frame.of("z", "a");
    Option first = new Option("first", x, y, 1, 0);
    Option second = new Option("second", y.join(z), x, 1, 0);
    Option dear = new Option("dear", y, frame.empty(), 50, 0);
    LevelSet need = x.join(y).join(z);
    Cover without =
        CoverSearch.solve(frame.empty(), need, List.of(first, second), OptionalLong.empty());
    assertThat(without.closes().isEmpty()).isTrue();
    assertThat(without.chosen()).isEmpty();
    Cover with =
        CoverSearch.solve(frame.empty(), need, List.of(second, first, dear), OptionalLong.empty());
    assertThat(with.chosen()).containsExactly(dear, first, second);
    assertThat(with.price()).isEqualTo(52);
    assertThat(with.proved()).isTrue();
  }
}
