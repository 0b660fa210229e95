package org.linacre.formats.posting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linacre.engine.catalogue.Violations;
import org.linacre.engine.posting.RuleBook;
import org.linacre.engine.posting.Weights;

class WeightsFileTest {
  @TempDir private Path folder;

  @Test
  void theWeightsOfThePackAreWholeAndSayWhereTheyComeFrom() {
    Path packs = Path.of(System.getProperty("linacre.root", ".."), "packs");
    Violations violations = new Violations();
    Weights weights = RuleFiles.read(packs, violations).weights();
    assertThat(violations.errors()).isEmpty();
    assertThat(weights.labels()).contains("family:none", "coding:high", "flag:review");
    Weights.Feature bias = weights.features().getFirst();
    assertThat(bias.kind()).isEqualTo(Weights.BIAS);
    assertThat(bias.weights().keySet()).containsExactlyInAnyOrderElementsOf(weights.labels());
    assertThat(weights.features()).hasSizeGreaterThan(1_000);
  }

  @Test
  void allBadLinesAreToldAtOnce() throws IOException {
    String said =
        read(
            head()
                + line("bias,,", "0.5")
                + line("word,any,dashboard", "1")
                + line("word,any,dashboards", "1")
                + line("word,cellar,nurse", "1")
                + line("word,any,two words", "1")
                + line("rule,,no-such-rule", "1")
                + line("given,,weather:fine", "1")
                + line("feeling,,good", "1")
                + line("word,any,bed", "NaN")
                + line("word,any,risk", "family:data=1"));
    assertThat(said)
        .contains("weights.csv:4: what: 'dashboards' stands twice.")
        .contains("weights.csv:5: zone: ", "cellar")
        .contains("weights.csv:6: what: 'two words' is not one word.")
        .contains("weights.csv:7: what: ", "no-such-rule")
        .contains("weights.csv:8: what: 'weather:fine' is no judgement such as family:data.")
        .contains("weights.csv:9: kind: ", "feeling")
        .contains("weights.csv:10: family:data: 'NaN' is no number such as -0.125.")
        .contains("weights.csv:11: family:data: 'family:data=1' is no number such as -0.125.");
  }

  @Test
  void aLabelWithoutAColumnIsTold() throws IOException {
    String said = read(head().replace("family:data", "family:dat") + line("bias,,", "0.5"));
    assertThat(said).contains("weights.csv:1: family:data: The column is missing");
  }

  @Test
  void aLabelThatCannotBeLearnedIsTold() throws IOException {
    copy();
    Files.writeString(
        folder.resolve("postings/learned.csv"),
        "label,cost,given,source\nfamily:data,3,,x\nflag:niceness,3,,x\n"
            + "family:none,much,,x\narchetype:driver,1,maybe,x\n");
    Files.writeString(
        folder.resolve("postings/weights.csv"), "kind,zone,what,family:data,source\n");
    Violations violations = new Violations();
    RuleBook book = RuleFiles.read(folder, violations);
    assertThat(violations.errors().toString())
        .contains("learned.csv:3: label: ", "flag:niceness")
        .contains("learned.csv:4: cost: 'much' is no number above 0.")
        .contains("learned.csv:5: given: 'maybe' is neither yes nor empty.")
        .contains("learned.csv: label: 'archetype:creator' is missing.")
        .contains("learned.csv: label: 'family:governance-risk' is missing.");
    assertThat(book.weights().features()).isEmpty();
  }

  /** The columns as the pack has them; the first of the labels is family:data. */
  private static String head() throws IOException {
    Path packs = Path.of(System.getProperty("linacre.root", ".."), "packs", "postings");
    try (Stream<String> lines = Files.lines(packs.resolve("weights.csv"))) {
      return lines.findFirst().orElseThrow() + "\n";
    }
  }

  private static String line(String feature, String weight) throws IOException {
    long labels = head().chars().filter(c -> c == ':').count();
    return feature + "," + weight + ",".repeat((int) labels) + "x\n";
  }

  private String read(String weights) throws IOException {
    copy();
    Files.writeString(folder.resolve("postings/weights.csv"), weights);
    Violations violations = new Violations();
    RuleFiles.read(folder, violations);
    return violations.errors().toString();
  }

  private void copy() throws IOException {
    Path from = Path.of(System.getProperty("linacre.root", ".."), "packs", "postings");
    Files.createDirectories(folder.resolve("postings"));
    try (Stream<Path> files = Files.list(from)) {
      List<Path> all = files.filter(f -> f.toString().endsWith(".csv")).toList();
      for (Path file : all) {
        Files.copy(file, folder.resolve("postings").resolve(file.getFileName().toString()));
      }
    }
  }
}
