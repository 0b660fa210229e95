package org.linacre.formats.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Numbers are read as the JDK reads them, to the last bit. */
class NumbersTest {
  @Test
  void decimalsAreTheJdks() {
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      int length = 1 + random.nextInt(18);
      int point = random.nextInt(length + 3);
      for (int k = 0; k < length; k++) {
        text.append(k == point ? "." : "").append(random.nextInt(10));
      }
      String number = text.toString();
      assertThat(Numbers.of(number)).as(number).isEqualTo(Double.parseDouble(number));
    }
  }

  @Test
  void whatIsNoNumberIsNone() {
    for (String text : List.of(".", "1..2", "..", "1.2.3", "0x1", "1f", "-", "1,5", "", "1 2")) {
      assertThat(Numbers.of(text)).as(text).isNaN();
    }
    for (String text : List.of("1.", ".5", "-1.5", "+2", "1e3", "007", "123456789012345678")) {
      assertThat(Numbers.of(text)).as(text).isEqualTo(Double.parseDouble(text));
    }
  }
}
