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
  private static final String HEAD = "kind,zone,what,weights,source\n";

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
            HEAD
                + "bias,,,family:data=0.5,x\n"
                + "word,any,dashboard,family:data=1 family:data=2,x\n"
                + "word,any,dashboards,family:data=1,x\n"
                + "word,cellar,nurse,family:data=1,x\n"
                + "word,any,two words,family:data=1,x\n"
                + "rule,,no-such-rule,family:data=1,x\n"
                + "given,,weather:fine,family:data=1,x\n"
                + "feeling,,good,family:data=1,x\n"
                + "word,any,ward,family:dat=1,x\n"
                + "word,any,bed,family:data=NaN,x\n"
                + "word,any,risk,family:data,x\n");
    assertThat(said)
        .contains("weights.csv:3: weights: 'family:data' stands twice.")
        .contains("weights.csv:4: what: 'dashboards' stands twice.")
        .contains("weights.csv:5: zone: ", "cellar")
        .contains("weights.csv:6: what: 'two words' is not one word.")
        .contains("weights.csv:7: what: ", "no-such-rule")
        .contains("weights.csv:8: what: 'weather:fine' is no judgement such as family:data.")
        .contains("weights.csv:9: kind: ", "feeling")
        .contains("weights.csv:10: weights: ", "family:dat")
        .contains("weights.csv:11: weights: 'family:data=NaN' is not label=number.")
        .contains("weights.csv:12: weights: 'family:data' is not label=number.");
  }

  @Test
  void aLabelThatCannotBeLearnedIsTold() throws IOException {
    copy();
    Files.writeString(
        folder.resolve("postings/learned.csv"),
        "label,cost,given,source\nfamily:data,3,,x\nflag:niceness,3,,x\n"
            + "family:none,much,,x\narchetype:driver,1,maybe,x\n");
    Files.writeString(folder.resolve("postings/weights.csv"), HEAD);
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
