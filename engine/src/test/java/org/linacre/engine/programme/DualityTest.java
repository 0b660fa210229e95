package org.linacre.engine.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.linacre.engine.programme.Programme.Term;

class DualityTest {
  /** 2x + 3y least, x + y at least 4, x at most 3: worked by hand, 9 at (3, 1), prices 3 and -1. */
  private static Programme small() {
    Programme.Builder builder = new Programme.Builder();
    int x = builder.column(new Programme.Column("x", 0, Double.POSITIVE_INFINITY, 2, false));
    int y = builder.column(new Programme.Column("y", 0, Double.POSITIVE_INFINITY, 3, false));
    builder.atLeast("both", 4, List.of(new Term(x, 1), new Term(y, 1)));
    builder.atMost("x", 3, List.of(new Term(x, 1)));
    return builder.build();
  }

  @Test
  void rightPricesProveTheLeast() {
    Duality proof = Duality.of(small(), List.of(3.0, -1.0));
    assertThat(proof.bound()).isEqualTo(9, within(1e-12));
    assertThat(proof.reduced()).containsExactly(0.0, 0.0);
  }

  @Test
  void pricesOfAWrongSignCountAsNone() {
    assertThat(Duality.of(small(), List.of(-5.0, 7.0)).bound()).isZero();
  }

  @Test
  void tooHighPricesProveNothing() {
    assertThat(Duality.of(small(), List.of(4.0, 0.0)).bound()).isEqualTo(Double.NEGATIVE_INFINITY);
  }

  /** Whatever the prices: no choice that keeps the rows costs less than the bound. */
  @Test
  void noPricesGiveAWrongBound() {
    int met = 0;
    for (long seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      Programme.Builder builder = new Programme.Builder();
      for (int i = 0; i < 6; i++) {
        builder.choice("c" + i, 1 + random.nextInt(9));
      }
      List<Double> prices = new ArrayList<>();
      for (int row = 0; row < 4; row++) {
        List<Term> terms = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
          if (random.nextBoolean()) {
            terms.add(new Term(i, 1 + random.nextInt(2)));
          }
        }
        double side = random.nextInt(3);
        if (row < 3) {
          builder.atLeast("r" + row, side, terms);
        } else {
          builder.atMost("r" + row, side + 2, terms);
        }
        prices.add(random.nextGaussian() * 4);
      }
      Programme programme = builder.build();
      double bound = Duality.of(programme, prices).bound();
      for (int choice = 0; choice < 64; choice++) {
        if (keeps(programme, choice)) {
          met++;
          assertThat(bound).as("seed %d", seed).isLessThanOrEqualTo(cost(programme, choice) + 1e-9);
        }
      }
    }
    assertThat(met).isGreaterThan(1_000);
  }

  private static boolean keeps(Programme programme, int choice) {
    return programme.rows().stream()
        .allMatch(
            row -> {
              double sum =
                  row.terms().stream()
                      .mapToDouble(t -> (choice >> t.column() & 1) * t.times())
                      .sum();
              return sum >= row.low() && sum <= row.high();
            });
  }

  private static double cost(Programme programme, int choice) {
    double cost = 0;
    for (int i = 0; i < programme.columns().size(); i++) {
      cost += (choice >> i & 1) * programme.columns().get(i).cost();
    }
    return cost;
  }
}
