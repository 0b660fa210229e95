package org.linacre.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linacre.app.Ran.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PortfolioCommandTest {
  private static final String CLEAN =
      """
      # Reminders in a fictional clinic

      This educational prototype uses synthetic data (CC0) and a small model. It is not for clinical use.
      Limitations: one process. A nurse reviews every message.
      """;

  @TempDir private Path folder;

  private String write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text).toString();
  }

  @Test
  void aCleanTextSaysWhatWasLookedForAndWhatWasNot() throws IOException {
    Ran ran = run("career", "portfolio", write("a.md", CLEAN), "--json");
    JsonNode answer = JsonMapper.shared().readTree(ran.out());
    assertThat(ran.exit()).as(ran.out() + ran.err()).isZero();
    assertThat(answer.path("findings")).isEmpty();
    assertThat(answer.path("lookedFor")).hasSizeGreaterThan(25);
    assertThat(answer.path("lookedFor").toString()).contains("nhs-number").contains("faces");
    assertThat(run("career", "portfolio", write("a.md", CLEAN)).out())
        .contains("0 findings in 1 file")
        .contains("not      faces");
  }

  @Test
  void aTextInAnotherLanguageIsSaidToBeSo() throws IOException {
    String german =
        "Dieses Projekt zeigt Wartezeiten einer erfundenen Klinik. Alle Daten sind erfunden und"
            + " niemand wird damit behandelt. Eine Pflegekraft liest jede Nachricht, bevor sie"
            + " verschickt wird. Grenzen: nur ein Ablauf, von einer Person gezeichnet, ohne"
            + " Wochenenden und Feiertage, auf Deutsch geschrieben.";
    Ran ran = run("career", "portfolio", write("de.md", german));
    assertThat(ran.exit()).isEqualTo(3);
    assertThat(ran.err()).contains("de.md", "not English");
  }

  @Test
  void findingsFailAndHaveTheirPlace() throws IOException {
    String file = write("b.csv", "ward,nhs_number\n4B,9993456780\n");
    Ran ran = run("career", "portfolio", file, "--json");
    JsonNode finding = JsonMapper.shared().readTree(ran.out()).path("findings").path(0);
    assertThat(ran.exit()).isEqualTo(1);
    assertThat(finding.path("rule").asString()).isEqualTo("nhs-number");
    assertThat(finding.path("severity").asString()).isEqualTo("high");
    assertThat(finding.path("place").asString()).isEqualTo("row 2, column 2 (nhs number)");
    assertThat(finding.path("quote").asString()).contains("*").doesNotContain("999");
    assertThat(run("career", "portfolio", file, "--json").out()).isEqualTo(ran.out());
  }

  @Test
  void aFileThatCannotBeReadStopsNoOther() throws IOException {
    String bad = write("bad.pdf", "%PDF-1.4 nothing");
    String good = write("c.txt", "We rang 07700 900123 at once.");
    Ran ran = run("career", "portfolio", bad, folder.resolve("none.md").toString(), good, "--json");
    assertThat(ran.exit()).isEqualTo(3);
    JsonNode answer = JsonMapper.shared().readTree(ran.out());
    assertThat(answer.path("problems")).hasSize(2);
    assertThat(answer.path("findings").path(0).path("rule").asString()).isEqualTo("phone");
    assertThat(ran.err()).contains("damaged").contains("no such file").contains("Maybe");
  }

  @Test
  void whereNothingCouldBeReadNothingIsSaidToBeFound() throws IOException {
    String bad = write("bad.pdf", "%PDF-1.4 nothing");
    for (String file : List.of(bad, folder.resolve("none.md").toString())) {
      Ran ran = run("career", "portfolio", file);
      assertThat(ran.exit()).isEqualTo(3);
      assertThat(ran.out()).contains("nothing was checked").doesNotContain("findings");
    }
  }

  @Test
  void whatCouldNotBeReadWholeIsNotSaidToBeClean() throws IOException {
    String binary = write("bin.txt", "A few words and then" + "\0".repeat(40) + "more of it.");
    Ran alone = run("career", "portfolio", binary);
    assertThat(alone.exit()).isEqualTo(3);
    assertThat(alone.out()).contains("nothing").doesNotContain("0 findings", "Looked for");
    Ran both = run("career", "portfolio", binary, write("clean.md", CLEAN));
    assertThat(both.out()).contains("in 2 files", "1 of them could not be read", "Looked for");
    Ran told = run("career", "portfolio", binary, write("clean.md", CLEAN), "--json");
    JsonNode files = JsonMapper.shared().readTree(told.out()).path("files");
    assertThat(files.path(0).path("checked").asBoolean()).isFalse();
    assertThat(files.path(1).path("checked").asBoolean()).isTrue();
  }

  @Test
  void theFilesOfAFolderAreOneProject() throws IOException {
    write("p/README.md", CLEAN);
    write("p/notes.md", "The model sorts letters of patients.\nDr Hart rang on 3 May.");
    write("p/chart.png", "x");
    Ran ran = run("career", "portfolio", folder.resolve("p").toString());
    assertThat(ran.exit()).as(ran.out()).isZero();
    assertThat(ran.out()).contains("in 2 files").contains("chart.png, a picture");
    String alone = folder.resolve("p/notes.md").toString();
    assertThat(run("career", "portfolio", alone).out()).contains("too-short");
  }

  @Test
  void badUseIsTold() {
    assertThat(run("career", "portfolio").exit()).isEqualTo(2);
  }

  /** Planted identifiers, at random but with a seed; of none may three characters together show. */
  @Test
  void whatIsFoundIsNeverShown() throws IOException {
    Random random = new Random(20261121);
    for (int run = 0; run < 40; run++) {
      List<String> planted = new ArrayList<>();
      String text = text(random, planted);
      String file =
          write("run" + run + "/" + planted.getFirst() + " " + planted.get(1) + ".txt", text);
      String bad = write("run" + run + "/" + planted.getFirst() + ".pdf", "%PDF-1.4" + text);
      for (List<String> more : List.of(List.of("--json"), List.<String>of())) {
        List<String> line = new ArrayList<>(List.of("career", "portfolio", file, bad));
        line.addAll(more);
        Ran ran = run(line.toArray(String[]::new));
        assertThat(ran.exit()).isEqualTo(3);
        assertThat(ran.out()).contains("nhs-number").contains("patient-name");
        planted.forEach(secret -> assertHidden(secret, ran.out() + ran.err(), text));
      }
    }
  }

  private static void assertHidden(String secret, String shown, String text) {
    for (int i = 0; i + 3 <= secret.length(); i++) {
      String part = secret.substring(i, i + 3);
      assertThat(shown.contains(part)).as("'%s' of '%s' in%n%s", part, text, shown).isFalse();
    }
  }

  private static String text(Random random, List<String> planted) {
    String number = nhs(random);
    String name = word(random);
    String record = "Q" + (100_000 + random.nextInt(900_000));
    planted.addAll(List.of(number, name, record));
    String mail = name + "@" + name + ".org";
    String phone = "07700 9" + (10_000 + random.nextInt(90_000));
    planted.add(phone.substring(6));
    return "Patient name: "
        + name
        + " "
        + name
        + ", NHS number "
        + number
        + ", MRN "
        + record
        + ".\nMail "
        + mail
        + " or ring "
        + phone
        + ". Seen by "
        + name
        + " who said that "
        + name
        + " is well; our app detects cancer in "
        + name
        + ".\n"
        + number.substring(0, 3)
        + " "
        + number.substring(3, 6)
        + " "
        + number.substring(6)
        + "\n";
  }

  /** A name of rare letters, so that no word of the answer has three of them together. */
  private static String word(Random random) {
    StringBuilder word = new StringBuilder().append((char) ('A' + random.nextInt(26)));
    for (int i = 0; i < 6; i++) {
      word.append("qxzjwvk".charAt(random.nextInt(7)));
    }
    return word.toString();
  }

  private static String nhs(Random random) {
    while (true) {
      String nine = "999" + (100_000 + random.nextInt(900_000));
      int sum = 0;
      for (int i = 0; i < 9; i++) {
        sum += (10 - i) * (nine.charAt(i) - '0');
      }
      int check = (11 - sum % 11) % 11;
      if (check < 10) {
        return nine + check;
      }
    }
  }
}
