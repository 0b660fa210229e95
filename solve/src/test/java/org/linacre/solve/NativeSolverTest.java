package org.linacre.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.linacre.engine.programme.Conflict;
import org.linacre.engine.programme.Programme;
import org.linacre.engine.programme.Programme.Term;
import org.linacre.engine.programme.Solution;
import org.linacre.engine.programme.Solution.Status;
import org.linacre.engine.programme.Solver;

class NativeSolverTest {
  private final Solver solver = NativeSolver.load().orElseThrow();

  /** The least cost by trying every choice. */
  private static double leastOfAll(Programme programme) {
    int n = programme.columns().size();
    double least = Double.POSITIVE_INFINITY;
    for (int choice = 0; choice < 1 << n; choice++) {
      int chosen = choice;
      boolean keeps =
          programme.rows().stream()
              .allMatch(
                  row -> {
                    double sum = 0;
                    for (Term term : row.terms()) {
                      sum += (chosen >> term.column() & 1) * term.times();
                    }
                    return sum >= row.low() - 1e-9 && sum <= row.high() + 1e-9;
                  });
      double cost = 0;
      for (int i = 0; i < n; i++) {
        cost += (choice >> i & 1) * programme.columns().get(i).cost();
      }
      least = keeps ? Math.min(least, cost) : least;
    }
    return least;
  }

  private static Programme made(long seed) {
    Random random = new Random(seed);
    Programme.Builder builder = new Programme.Builder();
    for (int i = 0; i < 10; i++) {
      builder.choice("x" + i, 1 + random.nextInt(9));
    }
    for (int i = 0; i < 8; i++) {
      List<Term> terms = new ArrayList<>();
      for (int j = 0; j < 10; j++) {
        if (random.nextInt(3) == 0) {
          terms.add(new Term(j, 1));
        }
      }
      builder.atLeast("cover" + i, random.nextInt(3), terms);
    }
    builder.atMost("size", 5, List.of(new Term(0, 1), new Term(1, 1), new Term(2, 1)));
    return builder.build();
  }

  /**
   * 2x + x >= 6 by terms of one column twice: x is 2, where the last term alone would make it 6.
   */
  @Test
  void termsOfOneColumnAreAddedUp() {
    Programme.Builder builder = new Programme.Builder();
    int x = builder.column(new Programme.Column("x", 0, 10, 1, false));
    builder.atLeast("sum", 6, List.of(new Programme.Term(x, 2), new Programme.Term(x, 1)));
    assertThat(
            NativeSolver.load().orElseThrow().solve(builder.build(), Solver.Limits.PROOF).values())
        .containsExactly(2.0);
  }

  @Test
  void theLeastIsTheLeastOfAllChoices() {
    int possible = 0;
    for (long seed = 0; seed < 60; seed++) {
      Programme programme = made(seed);
      double least = leastOfAll(programme);
      Solution solution = solver.solve(programme, Solver.Limits.PROOF);
      if (Double.isInfinite(least)) {
        assertThat(solution.status()).as("seed %d", seed).isEqualTo(Status.INFEASIBLE);
        assertThat(Conflict.of(programme, solver)).isNotEmpty();
      } else {
        possible++;
        assertThat(solution.status()).isEqualTo(Status.OPTIMAL);
        assertThat(solution.objective()).as("seed %d", seed).isCloseTo(least, within(1e-6));
        assertThat(solution.bound()).isCloseTo(least, within(1e-6));
        assertThat(Conflict.of(programme, solver)).isEmpty();
      }
    }
    assertThat(possible).isBetween(10, 59);
  }

  @Test
  void aConflictIsSmallest() {
    Programme.Builder builder = new Programme.Builder();
    int a = builder.choice("a", 1);
    int b = builder.choice("b", 1);
    builder.atLeast("one of them", 1, List.of(new Term(a, 1), new Term(b, 1)));
    builder.atMost("apart", 1, List.of(new Term(a, 1), new Term(b, 1)));
    builder.exactly("together", 0, List.of(new Term(a, 1), new Term(b, -1)));
    builder.atMost("never a", 1, List.of(new Term(a, 1)));
    assertThat(Conflict.of(builder.build(), solver))
        .containsExactly("one of them", "apart", "together");
  }

  @Test
  void withoutWholeNumbersTheBestMayBeAFraction() {
    Programme.Builder builder = new Programme.Builder();
    int x = builder.column(new Programme.Column("x", 0, 10, 1, false));
    int y = builder.column(new Programme.Column("y", 0, 10, 2, false));
    builder.atLeast("sum", 3, List.of(new Term(x, 2), new Term(y, 1)));
    Solution solution = solver.solve(builder.build(), Solver.Limits.PROOF);
    assertThat(solution.values().get(x)).isCloseTo(1.5, within(1e-9));
    assertThat(solution.objective()).isCloseTo(1.5, within(1e-9));
  }
}
