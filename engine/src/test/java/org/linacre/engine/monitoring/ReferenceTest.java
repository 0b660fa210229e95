package org.linacre.engine.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.linacre.engine.monitoring.RunLength.Increment;

/** Against the values of other tools, which the file names. */
class ReferenceTest {
  static List<String> lines() throws IOException {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(ReferenceTest.class.getResourceAsStream("reference.csv")),
                StandardCharsets.UTF_8))) {
      return in.lines().filter(line -> !line.startsWith("#")).toList();
    }
  }

  private static double[] numbers(String text) {
    return Stream.of(text.split(" ", -1)).mapToDouble(Double::parseDouble).toArray();
  }

  @ParameterizedTest
  @MethodSource("lines")
  void valuesAreThoseOfTheOtherTool(String line) {
    String[] fields = line.split(",", -1);
    double[] in = numbers(fields[3]);
    double[] expected = numbers(fields[4]);
    switch (fields[0]) {
      case "evidence" ->
          assertThat(new MeanSequence(in[0]).evidence((long) in[1], in[2], in[3]))
              .isCloseTo(expected[0], within(1e-9));
      case "interval" -> {
        MeanSequence.Interval found = new MeanSequence(in[0]).interval((long) in[1], in[2], in[3]);
        assertThat(found.low()).isCloseTo(expected[0], within(1e-9));
        assertThat(found.high()).isCloseTo(expected[1], within(1e-9));
      }
      default -> assertThat(arl(in)).isCloseTo(expected[0], within(expected[0] * in[3]));
    }
  }

  private static double arl(double[] in) {
    List<Increment> increments =
        List.of(new Increment(1 - in[1], in[2]), new Increment(-in[1], 1 - in[2]));
    return RunLength.of(increments, in[0]);
  }
}
