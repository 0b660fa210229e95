package org.linacre.formats.career;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** RFC 5545, section 3.1: at most 75 octets a line, folded with a space, none within a letter. */
class CalendarFoldTest {
  @Test
  void linesAreFoldedByOctetsAndUnfoldToTheSame() {
    for (String letter : List.of("a", "\u00fc", "\u20ac", "\uD83D\uDE00")) {
      for (int count = 60; count < 240; count++) {
        String text = "SUMMARY:" + letter.repeat(count) + "\r\nEND:VEVENT\r\n";
        String folded = NinetyDaysCalendar.folded(text);
        assertThat(folded.replace("\r\n ", "")).isEqualTo(text);
        assertThat(folded.split("\r\n", -1))
            .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
        assertThat(NinetyDaysCalendar.folded(folded)).isEqualTo(folded);
      }
    }
  }
}
