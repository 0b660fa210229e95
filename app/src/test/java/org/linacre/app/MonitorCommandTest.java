package org.linacre.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linacre.app.Ran.ROOT;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MonitorCommandTest {
  private static final Path EXAMPLE = ROOT.resolve("examples/monitoring");

  @TempDir private Path folder;

  private Ran monitor(Path cases, Path plan, String state, String... more) {
    List<String> args = new ArrayList<>(List.of("monitor", cases.toString()));
    args.addAll(List.of("--plan", plan.toString()));
    args.addAll(List.of("--state", folder.resolve(state).toString()));
    args.addAll(List.of(more));
    return Ran.run(args.toArray(String[]::new));
  }

  private Ran example(String state, String... more) {
    return monitor(EXAMPLE.resolve("cases.csv"), EXAMPLE.resolve("plan.yaml"), state, more);
  }

  @Test
  void theExampleSignalsTheSiteThatBroke() throws IOException {
    Path out = folder.resolve("out");
    Ran ran = example("a", "--json", "--out", out.toString());
    assertThat(ran.exit()).isEqualTo(1);
    JsonNode answer = JsonMapper.shared().readTree(ran.out());
    JsonNode first = answer.path("signals").path(0);
    assertThat(List.copyOf(first.propertyNames()))
        .startsWith("metric", "group", "level", "at", "case", "cause");
    assertThat(first.path("level").asString()).isEqualTo("east");
    assertThat(first.path("cause").asString()).isEqualTo("group");
    assertThat(first.path("at").asString()).isGreaterThan("2026-04-18");
    assertThat(answer.path("spent").asDouble()).isBetween(0.0, 0.05);
    for (JsonNode signal : answer.path("signals")) {
      assertThat(signal.path("level").asString()).isNotEqualTo("west");
    }
    assertThat(Files.readString(out.resolve("monitoring.json"))).isEqualTo(ran.out());
    assertThat(Files.readString(out.resolve("monitoring.html"))).contains("<svg");
  }

  /** cases.parquet was made by pyarrow with cases-parquet.py from the same rows. */
  @Test
  void parquetGivesTheStateOfTheSameRowsInCsv() throws Exception {
    List<String> lines = Files.readAllLines(EXAMPLE.resolve("cases.csv")).subList(0, 601);
    Path csv = Files.write(folder.resolve("cases.csv"), lines);
    Path parquet = Path.of(MonitorCommandTest.class.getResource("cases.parquet").toURI());
    Ran first = monitor(csv, EXAMPLE.resolve("plan.yaml"), "csv", "--json");
    Ran second = monitor(parquet, EXAMPLE.resolve("plan.yaml"), "parquet", "--json");
    assertThat(second.err()).isEmpty();
    assertThat(first.out()).contains("\"rows\" : 600");
    assertThat(second.out()).isEqualTo(first.out());
    assertThat(folder.resolve("parquet/state.json"))
        .hasSameBinaryContentAs(folder.resolve("csv/state.json"));
  }

  @Test
  void inTenFilesTheStateIsThatOfOneByteForByte() throws IOException {
    example("once");
    List<String> lines = Files.readAllLines(EXAMPLE.resolve("cases.csv"));
    int rows = lines.size() - 1;
    Ran last = new Ran(0, "", "");
    for (int i = 0; i < 10; i++) {
      List<String> part = new ArrayList<>(List.of(lines.getFirst()));
      part.addAll(lines.subList(1 + rows * i / 10, 1 + rows * (i + 1) / 10));
      Path file = Files.write(folder.resolve("part.csv"), part);
      last = monitor(file, EXAMPLE.resolve("plan.yaml"), "parts");
    }
    assertThat(last.exit()).isEqualTo(1);
    assertThat(folder.resolve("parts/state.json"))
        .hasSameBinaryContentAs(folder.resolve("once/state.json"));
    Ran again = example("parts", "--json");
    JsonNode counts = JsonMapper.shared().readTree(again.out()).path("counts");
    assertThat(counts.path("fresh").asLong()).isZero();
    assertThat(counts.path("repeated").asLong() + counts.path("old").asLong()).isEqualTo(rows);
    assertThat(counts.path("repeated").asLong()).isBetween(rows / 2L, rows - 1L);
    assertThat(folder.resolve("parts/state.json"))
        .hasSameBinaryContentAs(folder.resolve("once/state.json"));
  }

  /** Times cut to the day; with patients and without; shuffled within a day and wholly. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void theOrderOfRowsChangesNoByte(boolean patients) throws IOException {
    Path plan = patients ? patientsPlan() : EXAMPLE.resolve("plan.yaml");
    List<String> lines = Files.readAllLines(EXAMPLE.resolve("cases.csv"));
    String head = lines.getFirst() + ",patient";
    List<String> rows = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      String cut = lines.get(i).replaceAll("T\\d\\d:\\d\\d(:\\d\\d)?", "");
      rows.add(cut + ",p" + (i % 4_000));
    }
    Map<String, byte[]> first = written("first", head, rows, plan);
    Collections.shuffle(rows, new Random(3));
    assertSame(first, written("wholly", head, rows, plan));
    rows.sort(Comparator.comparing(MonitorCommandTest::day));
    assertSame(first, written("within", head, rows, plan));
  }

  private Path patientsPlan() throws IOException {
    String text = Files.readString(EXAMPLE.resolve("plan.yaml"));
    return Files.writeString(
        folder.resolve("patients.yaml"),
        text.replace("  time: time\n", "  time: time\n  patient: patient\n"));
  }

  private Map<String, byte[]> written(String name, String head, List<String> rows, Path plan)
      throws IOException {
    List<String> lines = new ArrayList<>(List.of(head));
    lines.addAll(rows);
    Path file = Files.write(folder.resolve("rows.csv"), lines);
    Path out = folder.resolve(name + "-out");
    assertThat(monitor(file, plan, name, "--out", out.toString()).exit()).isEqualTo(1);
    Map<String, byte[]> written = new TreeMap<>();
    for (String one : List.of("monitoring.html", "monitoring.json", "monitoring.xlsx")) {
      written.put(one, Files.readAllBytes(out.resolve(one)));
    }
    written.put("state.json", Files.readAllBytes(folder.resolve(name + "/state.json")));
    return written;
  }

  /** The second field, a date. */
  private static String day(String row) {
    int from = row.indexOf(',') + 1;
    return row.substring(from, from + 10);
  }

  private static void assertSame(Map<String, byte[]> first, Map<String, byte[]> second) {
    first.forEach((name, bytes) -> assertThat(second.get(name)).as(name).isEqualTo(bytes));
  }

  private Path withRow(String time) throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(EXAMPLE.resolve("cases.csv")));
    lines.add(10, "typo," + time + "," + time + ",,0.2,0,,male,west");
    return Files.write(folder.resolve("typo.csv"), lines);
  }

  @Test
  void aMistypedTimeInTheFutureIsNamedAndNothingIsWritten() throws IOException {
    Path plan = EXAMPLE.resolve("plan.yaml");
    Path typo = withRow("2126-01-05");
    Ran first = monitor(typo, plan, "a", "--out", folder.resolve("o").toString());
    assertThat(first.exit()).isEqualTo(3);
    assertThat(first.err())
        .contains("typo.csv:11: time: More than 366 days after all others, first '2126-01-05'.")
        .contains("--as-of");
    assertThat(folder.resolve("a/state.json")).doesNotExist();
    assertThat(folder.resolve("o")).doesNotExist();
    assertThat(example("a").exit()).isEqualTo(1);
    byte[] before = Files.readAllBytes(folder.resolve("a/state.json"));
    assertThat(monitor(typo, plan, "a").exit()).isEqualTo(3);
    Ran far = example("a", "--as-of", "2126-02-01");
    assertThat(far.exit()).isEqualTo(3);
    assertThat(far.err()).contains("--as-of 2126-02-01 is more than 366 days after all times.");
    assertThat(Files.readAllBytes(folder.resolve("a/state.json"))).isEqualTo(before);
  }

  @Test
  void theDayOfTheRunIsACap() throws IOException {
    Path plan = EXAMPLE.resolve("plan.yaml");
    Ran late = monitor(withRow("2026-09-30"), plan, "a", "--as-of", "2026-09-29");
    assertThat(late.exit()).isEqualTo(3);
    assertThat(late.err())
        .contains("typo.csv:11: time: After --as-of 2026-09-29, first '2026-09-30T00:00'.");
    assertThat(folder.resolve("a")).doesNotExist();
    assertThat(monitor(withRow("2026-09-30"), plan, "a", "--as-of", "2026-09-30").exit())
        .isEqualTo(1);
  }

  @Test
  void aFileOrPlanThatIsMistypedMovesNoState() throws IOException {
    Path plan = EXAMPLE.resolve("plan.yaml");
    List<String> lines = new ArrayList<>(Files.readAllLines(EXAMPLE.resolve("cases.csv")));
    lines.set(50, lines.get(50).replaceFirst("[^,]*$", "\"fell out of bed"));
    Path open = Files.write(folder.resolve("open.csv"), lines);
    Ran ran = monitor(open, plan, "a");
    assertThat(ran.exit()).isEqualTo(3);
    assertThat(ran.err())
        .startsWith("open.csv:51: A quote is not closed where its record ends.")
        .contains("1 problem;");
    String text = Files.readString(plan).replace("\nbudget: 0.05", "\nbugdet: 0.01");
    Path typo = Files.writeString(folder.resolve("typo.yaml"), text);
    Ran key = monitor(EXAMPLE.resolve("cases.csv"), typo, "a");
    assertThat(key.exit()).isEqualTo(3);
    assertThat(key.err()).contains("bugdet: Unknown key 'bugdet'. Maybe budget.");
    assertThat(folder.resolve("a")).doesNotExist();
  }

  @Test
  void aChangedPlanIsRefusedOrBeginsANewLife() throws IOException {
    Ran first = example("a", "--json");
    byte[] before = Files.readAllBytes(folder.resolve("a/state.json"));
    String text = Files.readString(EXAMPLE.resolve("plan.yaml"));
    Path plan =
        Files.writeString(folder.resolve("plan.yaml"), text.replace("life: 2500", "life: 2400"));
    Ran refused = monitor(EXAMPLE.resolve("cases.csv"), plan, "a");
    assertThat(refused.exit()).isEqualTo(3);
    assertThat(refused.err()).contains("made under another plan of sepsis-alert@2.1");
    assertThat(Files.readAllBytes(folder.resolve("a/state.json"))).isEqualTo(before);
    double spent = JsonMapper.shared().readTree(first.out()).path("spent").asDouble();
    Ran anew = monitor(EXAMPLE.resolve("cases.csv"), plan, "a", "--begin-anew", "--json");
    assertThat(anew.exit()).isEqualTo(1);
    JsonNode life = JsonMapper.shared().readTree(anew.out()).path("earlier").path(0);
    assertThat(life.path("product").asString()).isEqualTo("sepsis-alert@2.1");
    assertThat(life.path("from").asString()).isEqualTo("2025-09-01");
    assertThat(life.path("spent").asDouble()).isEqualTo(spent).isPositive();
    assertThat(life.path("signals").asInt()).isPositive();
    Ran again = monitor(EXAMPLE.resolve("cases.csv"), plan, "a");
    assertThat(again.out())
        .contains("An earlier life was ended: sepsis-alert@2.1, from 2025-09-01 to 2026-09-02")
        .contains("of a budget of 5.00%");
    assertThat(Files.readAllBytes(folder.resolve("a/state-1.json"))).isEqualTo(before);
  }

  @Test
  void badCasesAndADamagedStateAreToldTogetherAndNothingIsWritten() throws IOException {
    Files.createDirectories(folder.resolve("a"));
    Files.writeString(folder.resolve("a/state.json"), "{\"version\":");
    Path cases =
        Files.writeString(
            folder.resolve("cases.csv"),
            "id,time,due,label,score,aided,unaided,sex,site\n"
                + "a,2026-01-02,2026-01-01,1,NaN,,,male,east\n");
    Ran ran = monitor(cases, EXAMPLE.resolve("plan.yaml"), "a", "--out", "never", "--json");
    assertThat(ran.exit()).isEqualTo(3);
    assertThat(ran.err())
        .contains("state.json: The state is damaged, and is left as it is")
        .contains("cases.csv:2: due: Due before the case itself.")
        .contains("cases.csv:2: score: No score of 0 to 1, first 'NaN'.");
    assertThat(JsonMapper.shared().readTree(ran.out()).path("problems")).hasSize(3);
    assertThat(Files.readString(folder.resolve("a/state.json"))).isEqualTo("{\"version\":");
    assertThat(Path.of("never")).doesNotExist();
    assertThat(example("b", "--as-of", "soon").exit()).isEqualTo(2);
  }
}
