package org.linacre.engine.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Beside sums of whole numbers: small weights and the largest, few rows and many. */
class PackedRowsTest {
  private static final int ROWS = 40;

  @ParameterizedTest
  @ValueSource(ints = {1, 40, 14_000, 1_000_000})
  void aSumIsThatOfItsRows(int most) {
    SplittableRandom random = new SplittableRandom(most);
    int[] columns = {7, 5};
    long[][][] parts = new long[ROWS][2][7];
    for (long[][] row : parts) {
      for (long[] group : row) {
        for (int column = 0; column < group.length; column++) {
          group[column] = random.nextInt(-most, most + 1);
        }
      }
    }
    parts[3][0][2] = most;
    parts[4][1][4] = -most;
    PackedRows rows =
        new PackedRows(ROWS, columns, (row, group, column) -> parts[row][group][column] / 1000.0);
    for (int group = 0; group < columns.length; group++) {
      PackedRows.Sum sum = rows.sum(group);
      for (int count : new int[] {0, 1, 30, 5_000}) {
        double[] expected = new double[columns[group]];
        for (int i = 0; i < count; i++) {
          // The same row again and again is the worst for a sum that has little room.
          int row = i < count / 2 ? 3 + group : random.nextInt(ROWS);
          sum.add(row);
          for (int column = 0; column < expected.length; column++) {
            expected[column] += parts[row][group][column] / 1000.0;
          }
        }
        double[] scores = new double[columns[group]];
        sum.moveTo(scores, 0.5);
        for (int column = 0; column < expected.length; column++) {
          assertThat(scores[column]).isCloseTo(expected[column] / 2, within(1e-4));
        }
      }
    }
  }

  @Test
  void whatIsMovedIsAddedAndGone() {
    PackedRows rows = new PackedRows(2, new int[] {2}, (row, _, column) -> row - column * 0.25);
    PackedRows.Sum sum = rows.sum(0);
    sum.add(0);
    sum.add(1);
    float[] scores = {10, 20, 30};
    sum.moveTo(scores, 1, 2);
    assertThat(scores).containsExactly(10, 22, 31);
    sum.moveTo(scores, 1, 2);
    assertThat(scores).containsExactly(10, 22, 31);
  }

  @Test
  void aWeightBeyondTheLargestIsRefused() {
    assertThat(new PackedRows(1, new int[] {1}, (_, _, _) -> -1_000)).isNotNull();
    for (double weight : new double[] {1_000.5, -1_001, Double.NaN}) {
      assertThatThrownBy(() -> new PackedRows(1, new int[] {1}, (_, _, _) -> weight))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("beyond");
    }
  }
}
