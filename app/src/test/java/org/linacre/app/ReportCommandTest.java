package org.linacre.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linacre.app.Ran.LINCHESTER;
import static org.linacre.app.Ran.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReportCommandTest {
  @TempDir private Path folder;

  @Test
  void pageSpreadsheetAndJsonShowTheSameNumbersAndTheSameBytesTwice() throws IOException {
    for (String out : List.of("a", "b")) {
      assertThat(run("report", LINCHESTER, "--out", folder.resolve(out).toString()).exit())
          .isZero();
    }
    for (String file : List.of("report.html", "report.json", "report.xlsx")) {
      assertThat(folder.resolve("a").resolve(file))
          .hasSameBinaryContentAs(folder.resolve("b").resolve(file));
    }
    JsonNode json = JsonMapper.shared().readTree(Files.readString(folder.resolve("a/report.json")));
    String page = Files.readString(folder.resolve("a/report.html"));
    String coverage = sheet(folder.resolve("a/report.xlsx"), 3);
    int compared = 0;
    for (JsonNode cell : json.get("cells")) {
      if (!cell.get("togetherShare").isNull()) {
        assertThat(coverage).contains("<v>" + cell.get("togetherShare").asDouble() + "</v>");
        assertThat(page)
            .contains("n " + cell.get("people").asInt())
            .contains("T " + shown(cell.get("togetherShare").asDouble()))
            .contains("M " + shown(cell.get("rowShare").asDouble()));
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(20);
    assertThat(
            run(
                    "report",
                    LINCHESTER,
                    "--out",
                    folder.resolve("c").toString(),
                    "--since",
                    folder.resolve("a/report.json").toString(),
                    "--json")
                .out())
        .contains("\"changes\" : [ ]");
  }

  private static String shown(double share) {
    long whole = Math.round(share * 100);
    return (share < 1 ? Math.min(whole, 99) : whole) + "%";
  }

  private static String sheet(Path file, int number) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      ZipEntry entry = zip.getEntry("xl/worksheets/sheet" + number + ".xml");
      if (entry != null) {
        return new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
      }
    }
    throw new IOException("no sheet " + number);
  }

  @Test
  void anAnonymousReportHoldsNoName() throws IOException {
    assertThat(run("report", LINCHESTER, "--anonymous", "--out", folder.toString()).exit())
        .isZero();
    String all =
        Files.readString(folder.resolve("report.html"))
            + Files.readString(folder.resolve("report.json"));
    List<String> people = Files.readAllLines(Path.of(LINCHESTER, "people.csv"));
    assertThat(people).hasSizeGreaterThan(400);
    for (String line : people.subList(1, people.size())) {
      List<String> fields = List.of(line.split(",", -1));
      assertThat(all).doesNotContain(fields.get(0)).doesNotContain(fields.get(1));
    }
  }

  @Test
  void hostileTextStaysText() throws IOException {
    Path hostile = folder.resolve("hostile");
    assertThat(run("init", hostile.toString()).exit()).isZero();
    Files.writeString(
        hostile.resolve("people.csv"),
        "id,name,unit,role,archetypes,clinical\np1,<script>alert(1)</script>,first-unit,=cmd(),user,yes\n");
    assertThat(run("report", hostile.toString()).exit()).isZero();
    assertThat(Files.readString(hostile.resolve("readiness/report.html")))
        .doesNotContain("<script>alert");
    assertThat(sheet(hostile.resolve("readiness/report.xlsx"), 15))
        .contains("=cmd()")
        .doesNotContain("<f>");
  }

  private Path copyOfLinchester() throws IOException {
    Path copy = Files.createDirectory(folder.resolve("copy"));
    try (Stream<Path> files = Files.list(Path.of(LINCHESTER))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, copy.resolve(file.getFileName()));
      }
    }
    return copy;
  }

  @Test
  void changesSinceAnOlderReportAreNumberedOnceAndOnlyWhereTheyDiffer() throws IOException {
    Path copy = copyOfLinchester();
    assertThat(run("report", copy.toString()).exit()).isZero();
    Path older = folder.resolve("older.json");
    Files.copy(copy.resolve("readiness/report.json"), older);
    Path evidence = copy.resolve("evidence.csv");
    List<String> lines = Files.readAllLines(evidence);
    Files.write(evidence, lines.subList(0, lines.size() / 2));
    assertThat(run("report", copy.toString(), "--since", older.toString()).exit()).isZero();
    JsonNode before = JsonMapper.shared().readTree(Files.readString(older));
    JsonNode after =
        JsonMapper.shared().readTree(Files.readString(copy.resolve("readiness/report.json")));
    JsonNode first = after.get("changes").get(0);
    assertThat(first.get("what").asString()).isEqualTo("all");
    assertThat(first.get("number").asString()).isEqualTo("foundationShare");
    assertThat(first.get("before").asDouble())
        .isEqualTo(before.get("cells").get(0).get("foundationShare").asDouble())
        .isGreaterThan(first.get("after").asDouble());
    assertThat(first.get("after").asDouble())
        .isEqualTo(after.get("cells").get(0).get("foundationShare").asDouble());
    for (JsonNode change : after.get("changes")) {
      assertThat(change.get("before")).isNotEqualTo(change.get("after"));
    }
  }

  @Test
  void anOlderReportThatIsNoneOrOfAnotherOrganisationIsTold() throws IOException {
    assertThat(run("report", LINCHESTER, "--out", folder.toString()).exit()).isZero();
    Path damaged = folder.resolve("damaged.json");
    String json = Files.readString(folder.resolve("report.json"));
    int cells = json.indexOf("\"cells\" : [");
    int gaps = json.indexOf("\"gaps\" : [");
    Files.writeString(
        damaged, json.substring(0, cells) + "\"cells\" : null, " + json.substring(gaps));
    Ran ran = run("report", LINCHESTER, "--since", damaged.toString());
    assertThat(ran.exit()).isEqualTo(3);
    assertThat(ran.err()).contains("damaged.json: Not a readiness report: ");
    String nymouth = Ran.ROOT.resolve("examples/nymouth").toString();
    String since = folder.resolve("report.json").toString();
    assertThat(run("report", nymouth, "--out", folder.toString(), "--since", since).exit())
        .isZero();
    assertThat(Files.readString(folder.resolve("report.json")))
        .contains("The older report is of another organisation.");
  }

  @Test
  void anAnonymousReportShowsNoSmallGroup() throws IOException {
    String nymouth = Ran.ROOT.resolve("examples/nymouth").toString();
    assertThat(run("report", nymouth, "--anonymous", "--out", folder.toString()).exit()).isZero();
    JsonNode json = JsonMapper.shared().readTree(Files.readString(folder.resolve("report.json")));
    for (String part : List.of("members", "expiring", "people", "closings")) {
      assertThat(json.get(part)).as(part).isEmpty();
    }
    for (JsonNode course : json.get("courses")) {
      assertThat(course.get("people").asInt()).isGreaterThanOrEqualTo(5);
    }
    for (JsonNode row : json.get("rows")) {
      assertThat(row.get("asked").asInt()).isGreaterThanOrEqualTo(5);
    }
    Set<String> few = new HashSet<>();
    for (JsonNode holders : json.get("holders")) {
      if (holders.get("people").isNull()) {
        few.add(holders.get("archetype").asString());
      }
    }
    assertThat(few).isNotEmpty();
    for (JsonNode sure : json.get("sureness")) {
      assertThat(few).doesNotContain(sure.get("audience").asString());
    }
  }

  @Test
  void whatWasThereStaysWhereTheFolderIsBad() throws IOException {
    Path copy = copyOfLinchester();
    Path out = Files.createDirectory(folder.resolve("out"));
    Files.writeString(out.resolve("report.html"), "older");
    Files.writeString(
        copy.resolve("people.csv"),
        "id,name,unit,role,archetypes,clinical\np1,A,nowhere,Nurse,juggler,yes\np1,B,board,Nurse,user,perhaps\n");
    Ran ran = run("report", copy.toString(), "--out", out.toString());
    assertThat(ran.exit()).isEqualTo(3);
    assertThat(ran.err())
        .contains("people.csv:2: unit:")
        .contains("people.csv:2: archetypes:")
        .contains("people.csv:3: id:")
        .contains("people.csv:3: clinical:");
    try (Stream<Path> files = Files.list(out)) {
      assertThat(files).containsExactly(out.resolve("report.html"));
    }
    assertThat(out.resolve("report.html")).hasContent("older");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).hasSize(2); // nothing half-written beside the folder either
    }
  }

  @Test
  void aboveTwoThousandPeopleTheRowsStandBesideThePage() throws IOException {
    Path copy = copyOfLinchester();
    StringBuilder people = new StringBuilder("id,name,unit,role,archetypes,clinical\n");
    for (int i = 0; i < 2_001; i++) {
      people.append("q").append(i).append(",Q").append(i).append(",board,Nurse,user,yes\n");
    }
    Files.writeString(copy.resolve("people.csv"), people);
    Files.writeString(
        copy.resolve("evidence.csv"), "person,kind,competency,level,course,product,date,expires\n");
    Files.writeString(copy.resolve("products.yaml"), "products: []\n");
    Files.delete(copy.resolve("workforce.yaml"));
    assertThat(run("report", copy.toString(), "--out", copy.toString()).exit()).isZero();
    assertThat(copy.resolve("people.csv")).hasContent(people.toString());
    assertThat(Files.readAllLines(copy.resolve("report-people.csv"))).hasSize(4_003);
    assertThat(Files.readAllLines(copy.resolve("report-rows.csv")).size()).isGreaterThan(100);
    assertThat(Files.readString(copy.resolve("report.html")))
        .contains("report-people.csv", "report-rows.csv", "report-closings.csv")
        .doesNotContain("Q1999");
  }
}
