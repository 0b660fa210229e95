package org.linacre.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linacre.app.Ran.LINCHESTER;
import static org.linacre.app.Ran.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
}
