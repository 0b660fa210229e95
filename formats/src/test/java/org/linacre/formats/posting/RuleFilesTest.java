package org.linacre.formats.posting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linacre.engine.catalogue.Violation;
import org.linacre.engine.catalogue.Violations;
import org.linacre.engine.posting.RuleBook;

class RuleFilesTest {
  private static final Path PACKS =
      Path.of(System.getProperty("linacre.root", "..")).resolve("packs");

  @TempDir private Path folder;

  private Path pack() throws IOException {
    Path pack = Files.createDirectory(folder.resolve("postings"));
    try (Stream<Path> files = Files.list(PACKS.resolve("postings"))) {
      for (Path file : files.toList()) {
        Files.copy(file, pack.resolve(file.getFileName()));
      }
    }
    return pack;
  }

  @Test
  void aRuleThatStandsTwiceIsRefusedWithItsLine() throws IOException {
    Path pack = pack();
    Violations sound = new Violations();
    RuleFiles.read(folder, sound);
    assertThat(sound.errors()).isEmpty();
    Path rules = pack.resolve("rules.csv");
    List<String> lines = Files.readAllLines(rules);
    String id = lines.get(1).split(",", -1)[0];
    Files.writeString(rules, String.join("\n", lines) + "\n" + lines.get(1) + "\n");
    Violations found = new Violations();
    RuleFiles.read(folder, found);
    assertThat(found.errors())
        .extracting(Violation::toString)
        .singleElement()
        .asString()
        .contains("rules.csv:" + (lines.size() + 1), "'" + id + "' stands twice");
  }

  @Test
  void onlyARuleForAFlagHasSigns() throws IOException {
    Path rules = pack().resolve("rules.csv");
    List<String> lines = Files.readAllLines(rules);
    Files.writeString(
        rules,
        String.join("\n", lines) + "\nx1,health:yes,1,2,,<ai>,own\nx2,flag:vague,1,2,,<ai>,own\n");
    Violations found = new Violations();
    RuleBook book = RuleFiles.read(folder, found);
    assertThat(found.errors())
        .extracting(Violation::toString)
        .singleElement()
        .asString()
        .contains("rules.csv:" + (lines.size() + 1), "sign", "Only a rule for a flag has signs.");
    assertThat(book.rules())
        .contains(
            new RuleBook.RuleRow("x2", "flag:vague", 1, List.of(), "<ai>"),
            new RuleBook.RuleRow("x2-sign", "sign:vague", 2, List.of(), "<ai>"));
  }
}
