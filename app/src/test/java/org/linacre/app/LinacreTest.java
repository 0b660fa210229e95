package org.linacre.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LinacreTest {
  private static final Path ROOT = Path.of(System.getProperty("linacre.root", ".."));
  private static final String LINCHESTER = ROOT.resolve("examples/linchester").toString();

  @TempDir private Path folder;

  private record Ran(int exit, String out, String err) {}

  private static Ran run(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    List<String> all = new ArrayList<>(List.of(args));
    if (!List.of("init", "--help", "--version").contains(args[0])) {
      all.add("--packs");
      all.add(ROOT.resolve("packs").toString());
    }
    int exit =
        Linacre.run(
            all.toArray(String[]::new),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    return new Ran(
        exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  @Test
  void helpNamesEveryCommandAndWhereToBegin() {
    assertThat(run("--help").out())
        .contains("init", "report", "catalogue", "gap", "linacre report examples/linchester");
  }

  @Test
  void theCatalogueIsPrintedWholeAndInOrder() {
    assertThat(run("catalogue", "requirements", "--format", "csv").out().lines())
        .hasSize(243)
        .first()
        .isEqualTo("table,row,audience,factor,subfactor,kind,level,competency,title");
    assertThat(run("catalogue", "questions").out().lines()).hasSize(66);
    assertThat(run("catalogue", "matrix").out().lines())
        .hasSize(13)
        .first()
        .isEqualTo("factor,subfactor,shaper,driver,creator,embedder,user");
    assertThat(run("catalogue", "matrix").out())
        .isEqualTo(run("catalogue", "matrix", "--printed").out());
    assertThat(run("catalogue", "check").exit()).isZero();
  }

  @Test
  void theStepsOfAGapAreItsEntriesAndNoneIsHeldTwice() {
    Ran ran =
        run(
            "gap",
            LINCHESTER,
            "--person",
            "p0001",
            "--target",
            "archetype:user,product:tri-x@2.0",
            "--json");
    assertThat(ran.exit()).as(ran.err()).isZero();
    JsonNode gap = JsonMapper.shared().readTree(ran.out());
    assertThat(gap.get("missing").size()).isEqualTo(gap.get("steps").asInt()).isPositive();
    assertThat(
            gap.get("missing")
                .valueStream()
                .map(m -> m.get("competency").asString() + m.get("product") + m.get("level")))
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(strings = {"archetype:wizard", "role", "product:tri-x@9"})
  void aTargetThatIsNotThereIsBadUse(String target) {
    Ran ran = run("gap", LINCHESTER, "--person", "p0001", "--target", target);
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).contains("Maybe").doesNotContain("Exception");
  }

  @Test
  void aBlankFolderExplainsItselfAndAsksForPeople() throws IOException {
    Path blank = folder.resolve("blank");
    assertThat(run("init", blank.toString()).exit()).isZero();
    assertThat(run("init", blank.toString()).exit()).isEqualTo(2);
    Ran ran = run("report", blank.toString());
    assertThat(ran.exit()).isEqualTo(3);
    assertThat(ran.err()).contains("people.csv: There are no people.");
    assertThat(blank.resolve("readiness")).doesNotExist();
    Files.writeString(
        blank.resolve("people.csv"),
        "p1,Ann,first-unit,Nurse,user,yes\n",
        java.nio.file.StandardOpenOption.APPEND);
    assertThat(run("report", blank.toString()).exit()).isZero();
  }

  @Test
  void pageSpreadsheetAndJsonShowTheSameNumbersAndTheSameBytesTwice() throws IOException {
    for (String out : List.of("a", "b")) {
      assertThat(run("report", LINCHESTER, "--out", folder.resolve(out).toString()).exit())
          .isZero();
    }
    for (String file : List.of("report.html", "report.json")) {
      assertThat(folder.resolve("a").resolve(file))
          .hasSameTextualContentAs(folder.resolve("b").resolve(file));
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
}
