package org.linacre.engine.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Check digits; the expected values are python-stdnum's, in nhs-numbers.csv. */
class CheckTest {
  private static List<String> numbers(String valid) throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(CheckTest.class.getResourceAsStream("nhs-numbers.csv")),
                StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> line.endsWith("," + valid))
          .map(line -> line.substring(0, 10))
          .toList();
    }
  }

  @Test
  void checkDigitsAreThoseOfTheOtherProgram() throws IOException {
    assertThat(numbers("yes")).hasSize(30).allMatch(Check.NHS::holds);
    assertThat(numbers("no"))
        .hasSize(30)
        .noneMatch(Check.NHS::holds)
        .allMatch(Check.NOT_NHS::holds);
  }

  @Test
  void everyChangedDigitIsRefused() throws IOException {
    int tried = 0;
    for (String number : numbers("yes")) {
      for (int i = 0; i < 10; i++) {
        for (char digit = '0'; digit <= '9'; digit++) {
          if (digit != number.charAt(i)) {
            String changed = number.substring(0, i) + digit + number.substring(i + 1);
            assertThat(Check.NHS.holds(changed)).as("%s from %s", changed, number).isFalse();
            tried++;
          }
        }
      }
    }
    assertThat(tried).isEqualTo(30 * 10 * 9);
  }

  @Test
  void everySwapOfNeighboursIsRefused() throws IOException {
    int tried = 0;
    for (String number : numbers("yes")) {
      for (int i = 0; i < 9; i++) {
        char a = number.charAt(i);
        char b = number.charAt(i + 1);
        if (a != b) {
          String swapped = number.substring(0, i) + b + a + number.substring(i + 2);
          assertThat(Check.NHS.holds(swapped)).as("%s from %s", swapped, number).isFalse();
          tried++;
        }
      }
    }
    assertThat(tried).isGreaterThan(150);
  }

  @Test
  void blanksAndDashesDoNotMatter() throws IOException {
    for (String n : numbers("yes")) {
      String spaced = n.substring(0, 3) + " " + n.substring(3, 6) + "-" + n.substring(6);
      assertThat(Check.NHS.holds(spaced)).isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "219-09-9999, true",
    "000-12-3456, false",
    "666-12-3456, false",
    "900-12-3456, false",
    "123-00-4567, false",
    "123-45-0000, false"
  })
  void securityNumbersThatCannotBeIssuedAreRefused(String text, boolean holds) {
    assertThat(Check.SSN.holds(text)).isEqualTo(holds);
  }

  @ParameterizedTest
  @CsvSource({
    "203.0.113.77, true",
    "10.1.2.3, false",
    "127.0.0.1, false",
    "192.168.1.9, false",
    "172.20.0.1, false",
    "172.40.0.1, true",
    "1.2.3.999, false"
  })
  void privateAddressesLeadNowhere(String text, boolean holds) {
    assertThat(Check.IP.holds(text)).isEqualTo(holds);
  }
}
