package org.linacre.formats.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linacre.engine.catalogue.Violations;
import org.linacre.engine.portfolio.Finding;
import org.linacre.engine.portfolio.Inspection;
import org.linacre.formats.document.Documents;
import org.linacre.formats.document.MadeFiles;

/** What is quoted of a document in Word stands in the paragraph that is named. */
final class WordQuoteTest {
  private static final Path PACKS =
      Path.of(System.getProperty("linacre.root", "..")).resolve("packs");

  @TempDir private Path folder;

  @Test
  void aQuoteHoldsNothingOfTheParagraphBefore() throws IOException {
    Path word =
        MadeFiles.word(
            folder.resolve("a.docx"), List.of("What the model can", "Our model detects cancer."));
    Violations violations = new Violations();
    Inspection inspection = new Inspection(PortfolioPack.read(PACKS, violations));
    violations.stopOnErrors();
    inspection.file("a.docx", true);
    Documents.read(word, inspection::passage);
    inspection.endProject("a.docx");
    List<Finding> claims =
        inspection.result().findings().stream()
            .filter(f -> f.rule().equals("claim-diagnosis"))
            .toList();
    assertThat(claims).extracting(Finding::place).containsExactly("paragraph 2");
    assertThat(claims).extracting(Finding::quote).containsExactly("Our model detects cancer.");
  }
}
