package org.linacre.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.linacre.app.Ran.ROOT;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Monitoring never sleeps without a word, and no report is lost. */
class MonitorLoudTest {
  private static final Path EXAMPLE = ROOT.resolve("examples/monitoring");
  private static final String PLAN =
      """
      product: x@1
      threshold: 0.5
      columns: {id: id, time: time, label: label, score: score}
      groups: [{column: g, levels: [a, b]}]
      metrics:
        - {metric: sensitivity, at-least: 0.5}
        - {metric: oe, at-least: 0.5, at-most: 2}
      """;

  @TempDir private Path folder;

  private List<String> args(Path cases, Path plan, String... more) {
    List<String> args = new ArrayList<>(List.of("monitor", cases.toString()));
    args.addAll(List.of("--plan", plan.toString()));
    args.addAll(List.of("--state", folder.resolve("state").toString()));
    args.addAll(List.of(more));
    return args;
  }

  private Ran monitor(Path cases, Path plan, String... more) {
    return Ran.run(args(cases, plan, more).toArray(String[]::new));
  }

  private Ran example(String... more) {
    return monitor(EXAMPLE.resolve("cases.csv"), EXAMPLE.resolve("plan.yaml"), more);
  }

  private static JsonNode json(Ran ran) {
    return JsonMapper.shared().readTree(ran.out());
  }

  private static void assertNew(JsonNode answer, boolean fresh) {
    assertThat(answer.path("signals")).isNotEmpty();
    answer.path("signals").forEach(s -> assertThat(s.path("new").asBoolean()).isEqualTo(fresh));
  }

  @Test
  void aReportThatCannotBeWrittenLeavesTheStateAndItsSignalsNew() throws IOException {
    Path file = Files.writeString(folder.resolve("afile"), "");
    assertThat(example("--out", file.toString()).exit()).isEqualTo(2);
    assertThat(folder.resolve("state")).doesNotExist();
    Path out = folder.resolve("out");
    Files.createDirectories(out.resolve("monitoring.json/taken"));
    Ran ran = example("--out", out.toString(), "--json");
    assertThat(ran.exit()).isEqualTo(3);
    assertThat(ran.err()).contains("Cannot read or write");
    assertThat(folder.resolve("state")).doesNotExist();
    Path good = folder.resolve("good");
    assertNew(json(example("--out", good.toString(), "--json")), true);
    assertNew(JsonMapper.shared().readTree(good.resolve("monitoring.json").toFile()), true);
    assertNew(json(example("--json")), false);
  }

  /** The run dies between the state and the words, as in a pipe that is closed. */
  @Test
  void aReportThatNobodyReadLeavesItsSignalsNew() {
    OutputStream closed =
        new OutputStream() {
          @Override
          public void write(int one) throws IOException {
            throw new IOException("closed");
          }
        };
    Linacre.run(
        args(EXAMPLE.resolve("cases.csv"), EXAMPLE.resolve("plan.yaml"), "--json")
            .toArray(String[]::new),
        new Linacre.Streams(
            new ByteArrayInputStream(new byte[0]),
            new PrintStream(closed, true, UTF_8),
            new PrintStream(OutputStream.nullOutputStream(), true, UTF_8)));
    assertThat(folder.resolve("state/state.json")).exists();
    assertNew(json(example("--json")), true);
    assertNew(json(example("--json")), false);
  }

  /** Two hundred days, of which the second half has no score where the site is b. */
  private Path feed() throws IOException {
    SplittableRandom random = new SplittableRandom(1);
    List<String> lines = new ArrayList<>(List.of("id,time,label,score,g"));
    for (int i = 0; i < 6_000; i++) {
      double score = random.nextDouble();
      int label = random.nextDouble() < score ? 1 : 0;
      String site = random.nextBoolean() ? "a" : "b";
      String said = i >= 3_000 && site.equals("b") ? "" : String.format("%.4f", score);
      LocalDate day = LocalDate.of(2025, 1, 1).plusDays(i / 30);
      lines.add(i + "," + day + "," + label + "," + said + "," + site);
    }
    return Files.write(folder.resolve("feed.csv"), lines);
  }

  @Test
  void scoresThatGoMissingAreToldAloudAndNeverANakedNoSignal() throws IOException {
    Path plan = Files.writeString(folder.resolve("plan.yaml"), PLAN);
    Path feed = feed();
    long lost = Files.readAllLines(feed).stream().filter(l -> l.contains(",,b")).count();
    Path out = folder.resolve("out");
    Ran said = monitor(feed, plan, "--out", out.toString());
    assertThat(said.exit()).isZero();
    assertThat(said.out())
        .contains("NOT WATCHING 4 of 6 streams.")
        .contains("Sensitivity, g: b, since 2025-04-")
        .contains("No signal, but 4 of 6 streams are not watched")
        .contains("score is missing in %,d of the 6,000 rows given".formatted(lost))
        .doesNotContain("No signal:");
    assertThat(Files.readString(out.resolve("monitoring.html")))
        .contains("NOT WATCHING 4 of 6 streams.")
        .contains("No signal, but 4 of 6 streams are not watched");
    JsonNode answer = json(monitor(feed, plan, "--json"));
    assertThat(answer.path("watching").asBoolean()).isFalse();
    assertThat(answer.path("unwatched")).hasSize(4);
    assertThat(answer.path("unwatched").path(2).path("reason").asString())
        .isEqualTo("values-missing");
    JsonNode score = answer.path("missing").path(1);
    assertThat(score.path("column").asString()).isEqualTo("score");
    assertThat(score.path("cases").asLong()).isEqualTo(lost).isPositive();
  }

  @Test
  void whereNothingIsWrongItSaysSoPlainly() throws IOException {
    Path plan = Files.writeString(folder.resolve("plan.yaml"), PLAN);
    List<String> lines = Files.readAllLines(feed()).subList(0, 3_001);
    Ran ran = monitor(Files.write(folder.resolve("good.csv"), lines), plan);
    assertThat(ran.out())
        .contains("No signal: no stream excludes all that is acceptable.")
        .doesNotContain("NOT WATCHING");
  }

  @Test
  void beforeTheFirstLabelItSaysThatNothingHasComeYet() throws IOException {
    Path plan = Files.writeString(folder.resolve("plan.yaml"), PLAN);
    List<String> lines = List.of("id,time,label,score,g", "1,2026-01-01,,0.4,a");
    Ran ran = monitor(Files.write(folder.resolve("one.csv"), lines), plan);
    assertThat(ran.out())
        .contains("No signal, but 6 of 6 streams have no case yet")
        .doesNotContain("The plan claims");
  }

  @Test
  void aClaimThatLabelsAreLostByChanceIsTold() throws IOException {
    String claim = PLAN + "labels: {missing: at-random, complete: 0.7, grace-days: 14}\n";
    Path plan = Files.writeString(folder.resolve("plan.yaml"), claim);
    assertThat(monitor(feed(), plan).out())
        .contains("The plan claims that labels are lost without regard to the outcome.");
  }

  @Test
  void aFolderGivenAsTheFileIsNamed() {
    Ran ran = monitor(folder, EXAMPLE.resolve("plan.yaml"));
    assertThat(ran.exit()).isEqualTo(3);
    assertThat(ran.err()).contains("A folder; give the file of the cases.");
  }

  @Test
  void aFileOfLateLabelsAloneSaysWhatBecameOfThem() throws IOException {
    Path plan = Files.writeString(folder.resolve("plan.yaml"), PLAN);
    List<String> rows =
        List.of("1,2026-01-01,,0.4,a", "2,2026-01-02,,0.6,b", "3,2026-01-05,1,0.6,b");
    monitor(file("cases.csv", rows), plan);
    Path late = file("late.csv", List.of("1,2026-01-01,0,0.4,a", "2,2026-01-02,1,0.6,b"));
    JsonNode counts = json(monitor(late, plan, "--json")).path("counts");
    assertThat(counts.path("labelled").asInt()).isEqualTo(2);
    assertThat(counts.path("counted").asInt()).isEqualTo(2);
    Path one = file("one.csv", List.of("4,2026-01-05,,0.6,b"));
    assertThat(monitor(one, plan).out()).contains("1 row given: 1 new case, 0 with the label");
    Ran again = monitor(late, plan);
    assertThat(again.out())
        .contains("2 rows given: 0 new cases, 0 with the label")
        .contains("2 given");
  }

  private Path file(String name, List<String> rows) throws IOException {
    List<String> lines = new ArrayList<>(List.of("id,time,label,score,g"));
    lines.addAll(rows);
    return Files.write(folder.resolve(name), lines);
  }

  /** A day without a case is a day on which cases have stopped coming, in the end. */
  @Test
  void aFileWithoutRowsMovesTheDayOnWhereItIsSaid() throws IOException {
    Path plan = Files.writeString(folder.resolve("plan.yaml"), PLAN);
    monitor(file("cases.csv", List.of("1,2026-01-01,1,0.4,a")), plan);
    Path none = file("none.csv", List.of());
    assertThat(monitor(none, plan).exit()).isEqualTo(3);
    Ran ran = monitor(none, plan, "--as-of", "2026-02-20");
    assertThat(ran.exit()).isZero();
    assertThat(ran.out()).contains("up to 2026-02-20").contains("cases have stopped coming");
  }

  @Test
  void aClockThatWentBackIsTold() throws IOException {
    Path plan = Files.writeString(folder.resolve("plan.yaml"), PLAN);
    Path cases = file("cases.csv", List.of("1,2026-01-01,1,0.4,a"));
    monitor(cases, plan, "--as-of", "2026-02-20");
    Ran back = monitor(cases, plan, "--as-of", "2026-02-01");
    assertThat(back.exit()).isZero();
    assertThat(back.err()).contains("2026-02-01 is before 2026-02-20, which the state has reached");
    assertThat(monitor(cases, plan, "--as-of", "2026-02-20").err()).doesNotContain("is before");
  }
}
