package org.linacre.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linacre.app.Ran.LINCHESTER;
import static org.linacre.app.Ran.ROOT;
import static org.linacre.app.Ran.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LinacreTest {
  @TempDir private Path folder;

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
  void aPackThatDoesNotHoldTogetherFailsTheCheck() throws IOException {
    Path packs = folder.resolve("packs");
    try (Stream<Path> files = Files.walk(ROOT.resolve("packs"))) {
      for (Path file : files.toList()) {
        Files.copy(file, packs.resolve(ROOT.resolve("packs").relativize(file).toString()));
      }
    }
    Path rows = packs.resolve("health-ai/requirements.csv");
    Files.writeString(
        rows, Files.readString(rows).replaceFirst(",knowledge,[a-z]+,", ",knowledge,wisdom,"));
    Ran ran = run("catalogue", "check", packs.toString());
    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out())
        .contains("health-ai/requirements.csv:2: level: Unknown level 'wisdom'.")
        .contains("1 problems.");
    assertThat(run("catalogue", "check").exit()).isZero();
  }

  @Test
  void whatIsWrongInTheSameWayIsToldOnce() throws IOException {
    Path blank = folder.resolve("blank");
    assertThat(run("init", blank.toString()).exit()).isZero();
    Files.writeString(
        blank.resolve("people.csv"),
        "id,name,unit,role,archetypes,clinical\np1,A,first-unit,Nurse,user,yes\n");
    Files.writeString(
        blank.resolve("evidence.csv"),
        "person,kind,competency,level,course,product,date,expires\n"
            + "px,self-rating,gdpr,awareness,,,2026-01-01,\n".repeat(30));
    assertThat(run("report", blank.toString()).err().lines())
        .hasSize(2)
        .first()
        .asString()
        .startsWith("evidence.csv:2: person: Unknown person 'px'. Maybe p1. Also on lines 3, 4,")
        .endsWith("22 and 9 more.");
    Files.writeString(blank.resolve("people.csv"), "id;name\n");
    assertThat(run("report", blank.toString()).err())
        .contains("people.csv:1: ")
        .doesNotContain("evidence.csv");
  }
}
