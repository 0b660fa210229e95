package org.linacre.formats.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linacre.engine.catalogue.InvalidInput;
import org.linacre.engine.catalogue.Violations;
import org.linacre.engine.monitoring.Case;
import org.linacre.engine.monitoring.Monitor;
import org.linacre.formats.table.Progress;

/** Days are those of the clock that a case was written by. */
class ClocksTest {
  private static final String PLAN =
      """
      product: a@1
      columns: {id: id, time: time, due: due, label: y, score: s}
      metrics: [{metric: oe, at-least: 0.5, at-most: 2}]
      %s
      """;
  private static final String HEAD = "id,time,due,y,s\n";

  @TempDir private Path folder;

  private Watch watch(String more) {
    return new Planned(folder).plan(PLAN.formatted(more));
  }

  private List<Case> read(String rows, String more, Horizon horizon) {
    try {
      Path file = Files.writeString(folder.resolve("c.csv"), HEAD + rows);
      CasesFile.Asked asked = new CasesFile.Asked(watch(more), horizon);
      return CasesFile.read(file, asked, new Violations(), Progress.NONE);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private String refused(String rows, String more, Horizon horizon) {
    return catchThrowableOfType(InvalidInput.class, () -> read(rows, more, horizon))
        .violations()
        .toString();
  }

  /** On either side of midnight, of UTC and of the place; both days are the fourth. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-03-04T22:30-05:00",
        "2026-03-04T23:59:59.999-11:00",
        "2026-03-04T00:00+14:00",
        "2026-03-04T01:30+05:30",
        "2026-03-04 22:30-0500",
        "2026-03-04T12:00Z",
        "2026-03-04T23:30",
        "2026-03-04"
      })
  void aPlainDayIsOfTheClockOfItsCase(String time) {
    String row = "a," + time + ",2026-03-04,1,0.5\n";
    Horizon cap = new Horizon(LocalDate.of(2026, 3, 4), null, -1);
    Case one = read(row, "", cap).getFirst();
    assertThat(one.time().toLocalDate()).hasToString("2026-03-04");
    assertThat(one.due()).isEqualTo(one.time());
    assertThat(refused("a," + time + ",2026-03-03,1,0.5\n", "", Horizon.NONE))
        .contains("c.csv:2: due: Due before the case itself")
        .contains("'2026-03-03' lies before the day of '" + time + "'");
    Horizon before = new Horizon(LocalDate.of(2026, 3, 3), null, -1);
    assertThat(refused(row, "", before))
        .contains("time: After --as-of 2026-03-03, first '2026-03-04");
  }

  /** The day on the clock of the case, by the JDK's own reckoning of the same instant. */
  @ParameterizedTest
  @CsvSource({
    "2026-03-05T01:00+10:00, 2026-03-04T12:00-05:00",
    "2026-03-04T22:30-05:00, 2026-03-06T03:30+09:00",
    "2026-03-04T22:30-05:00, 2026-03-05T04:00Z"
  })
  void aDueTimeOfAnotherClockIsTurnedToThatOfItsCase(String time, String due) {
    Case one = read("a," + time + "," + due + ",1,0.5\n", "", Horizon.NONE).getFirst();
    OffsetDateTime at = OffsetDateTime.parse(time);
    OffsetDateTime expected = OffsetDateTime.parse(due).withOffsetSameInstant(at.getOffset());
    assertThat(one.time()).isEqualTo(at.toLocalDateTime());
    assertThat(one.due()).isEqualTo(expected.toLocalDateTime());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-02-30",
        "2026-3-04",
        "2026-03-04T25:00",
        "2026-03-04T",
        "2026-03-04T10:00+99"
      })
  void whatIsNoTimeIsNamed(String time) {
    assertThat(refused("a," + time + ",2026-03-09,1,0.5\n", "", Horizon.NONE))
        .contains("c.csv:2: time: The field is no date, first '" + time + "'.");
  }

  @Test
  void theOrderOfRowsOfManyClocksDoesNotMatter() {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < 600; i++) {
      int hour = i % 24;
      int zone = (i * 7) % 25 - 11;
      rows.add(
          "c%d,2026-03-%02dT%02d:30%+03d:00,2026-03-%02d,%d,0.5"
              .formatted(i, 1 + i / 24, hour, zone, 1 + i / 24 + i % 3, i % 2));
    }
    Monitor first = Monitor.begin(watch("").plan());
    first.take(read(String.join("\n", rows), "", Horizon.NONE), null);
    Collections.shuffle(rows, new Random(4));
    Monitor second = Monitor.begin(watch("").plan());
    second.take(read(String.join("\n", rows), "", Horizon.NONE), null);
    assertThat(second.state()).isEqualTo(first.state());
    assertThat(first.take(List.of(), null).counts().counted()).isBetween(500L, 599L);
  }

  private static final String TWO_HORIZONS =
      "a,2026-01-01,2026-01-31,1,0.5\nb,2026-01-01,2026-01-31,0,0.5\nc,2026-01-01,2028-01-01,1,0.5\n";

  @Test
  void labelsOfTwoHorizonsAreReadWhereThePlanSaysHowLongTheyTake() {
    assertThat(refused(TWO_HORIZONS, "", Horizon.NONE))
        .contains("c.csv:4: due: Due more than 366 days further from its case than all others")
        .contains("first '2028-01-01', 730 days.")
        .contains("labels: {due-within-days: 730}");
    String within = "labels: {due-within-days: 730}";
    assertThat(read(TWO_HORIZONS, within, Horizon.NONE)).hasSize(3);
    assertThat(watch(within).plan().labels()).isEqualTo(watch("").plan().labels());
    String typo = TWO_HORIZONS + "d,2026-01-01,2228-01-01,1,0.5\n";
    assertThat(refused(typo, within, Horizon.NONE))
        .contains("c.csv:5: due: Due more days after its case than the 730 of the plan")
        .contains("first '2228-01-01', 73778 days.")
        .contains("due-within-days")
        .doesNotContain("c.csv:4");
  }

  @Test
  void howLongLabelsTakeNeedsDueDays() {
    String plan = PLAN.formatted("labels: {due-within-days: 30}").replace("due: due, ", "");
    assertThat(
            catchThrowableOfType(InvalidInput.class, () -> new Planned(folder).plan(plan))
                .violations()
                .toString())
        .contains("Maybe name the column due.");
  }

  @Test
  void aFileWithoutRowsIsReadWhereItsDayIsSaid() {
    assertThat(refused("", "", Horizon.NONE)).contains("There are no cases.").contains("--as-of");
    assertThat(read("", "", new Horizon(LocalDate.of(2026, 3, 4), null, -1))).isEmpty();
    Horizon far = new Horizon(LocalDate.of(2126, 3, 4), watchedTo(), -1);
    assertThat(refused("", "", far)).contains("is more than 366 days after all times.");
  }

  private static java.time.LocalDateTime watchedTo() {
    return java.time.LocalDateTime.of(2026, 3, 3, 12, 0);
  }
}
