package org.linacre.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linacre.engine.career.CareerRole.Fact;

/** Texts of a role in a narrow column, with where they stand. */
class SourcedCellTest {
  private static Fact fact(String text, String source, String from) {
    return new Fact("daily", text, true, source, from);
  }

  @Test
  void nothingIsSaidOfNothing() {
    assertThat(SourcedCell.of(List.of())).isEmpty();
  }

  @Test
  void whatIsTakenFromAnotherRoleNamesIt() {
    assertThat(
            SourcedCell.of(
                List.of(
                    fact("counts", "002 l.243 Analyst or Scientist", "analyst"),
                    fact("draws", "002 l.241 Analyst or Scientist", "analyst"),
                    fact("asks", "Linacre, first reading of 002 l.3", ""))))
        .isEqualTo("counts; draws [002 l.243, l.241, of analyst]; asks [our reading]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "002 l.374 Healthcare AI Roles Compared, row 7 | 002 l.374",
        "002 l.409 and l.413 Some heading | 002 l.409 and l.413",
        "001 l.2366-2381 Box 5 | 001 l.2366-2381",
        "001 section 1.1 | 001 section 1.1",
        "Linacre, first reading of 000 l.23 | our reading"
      })
  void aPlaceIsShortenedToSeedAndLine(String source, String place) {
    assertThat(SourcedCell.places(List.of(source, source))).isEqualTo(place);
  }
}
