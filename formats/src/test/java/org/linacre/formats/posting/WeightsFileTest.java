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
        .contains(
            "weights.csv:10: family:data: 'NaN' is no number such as -0.125, from -500 to 500.")
        .contains(
            "weights.csv:11: family:data: 'family:data=1' is no number such as -0.125, from -500 to 500.");
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

  @Test
  void ofSentencesBadPoolsAndLabelsAreToldAtOnce() throws IOException {
    String said =
        read(
            head()
                + line("pooled,highest,ai:duty", "1")
                + line("pooled,lowest,ai:duty", "1")
                + line("pooled,highest,coding:low", "1")
                + line("pooled,,weather:fine", "1")
                + line("pooled,highest,ai:duty", "1")
                + line("word,any,dashboard", "1")
                + line("word,duties,dashboard", "1")
                + line("word,duties,dashboards", "1")
                + line("word,beside,nurse", "1")
                + line("word,duties,two words", "much"));
    assertThat(said)
        .doesNotContain("weights.csv:2:", "weights.csv:7:", "weights.csv:8:")
        .contains("weights.csv:3: zone: ", "lowest")
        .contains("weights.csv:4: what: 'coding:low' is no label of sentences that")
        .contains("weights.csv:5: zone: ")
        .contains("weights.csv:5: what: 'weather:fine' is no label of sentences that")
        .contains("weights.csv:6: what: 'ai:duty' stands twice.")
        .contains("weights.csv:9: what: 'dashboards' stands twice.")
        .contains("weights.csv:10: zone: ", "beside")
        .contains("weights.csv:11: what: 'two words' is not one word.")
        .contains(
            "weights.csv:11: family:data: 'much' is no number such as -0.125, from -500 to 500.");
  }

  @Test
  void whatCannotBeLearnedOfSentencesIsToldBesideWhatIsWrongWithTheWeights() throws IOException {
    copy();
    Files.writeString(
        folder.resolve("postings/learned.csv"),
        "label,cost,given,pooled,source\nai:duty,3,,ai archetype,x\n"
            + "flag:vague,3,,weather ai moods,x\nsentence:ai:duty,3,,,x\n"
            + "sentence:family:weather,3,,,x\nsentence:flag:vague,3,,,x\nsentence:,3,,,x\n");
    Files.writeString(
        folder.resolve("postings/weights.csv"),
        "kind,zone,what,ai:duty,flag:vague,sentence:ai:duty,sentence:family:weather,"
            + "sentence:flag:vague,sentence:,source\npooled,middle,ai:duty,1,,,,,,x\n"
            + "pooled,highest,family:data,1,,,,,,x\n");
    Violations violations = new Violations();
    RuleFiles.read(folder, violations);
    assertThat(violations.errors().toString())
        .doesNotContain("learned.csv:2:", "learned.csv:4:", "learned.csv: ")
        .contains("learned.csv:3: pooled: ", "weather", "moods")
        .contains("learned.csv:5: label: ", "sentence:family:weather")
        .contains("learned.csv:6: label: ", "sentence:flag:vague")
        .contains("learned.csv:7: label: ")
        .contains("weights.csv:2: zone: ", "middle")
        .contains("weights.csv:3: what: 'family:data' is no label of sentences that");
  }

  @Test
  void theSentencesOfThePackArePooledInEveryWay() {
    Path packs = Path.of(System.getProperty("linacre.root", ".."), "packs");
    Weights weights = RuleFiles.read(packs, new Violations()).weights();
    List<String> pooled =
        weights.features().stream()
            .filter(f -> f.kind().equals(Weights.POOLED))
            .map(f -> f.zone() + " " + Weights.SENTENCE + f.what())
            .toList();
    List<String> all =
        weights.labels().stream()
            .filter(l -> l.startsWith(Weights.SENTENCE))
            .flatMap(l -> Weights.POOLS.stream().map(pool -> pool + " " + l))
            .toList();
    assertThat(all).isNotEmpty();
    assertThat(pooled).containsExactlyInAnyOrderElementsOf(all);
  }

  /** The columns as the pack has them; the first of the labels is family:data. */
  private static String head() throws IOException {
    Path packs = Path.of(System.getProperty("linacre.root", ".."), "packs", "postings");
    try (Stream<String> lines = Files.lines(packs.resolve("weights.csv"))) {
      return lines.findFirst().orElseThrow() + "\n";
    }
  }

  private static String line(String feature, String weight) throws IOException {
    int labels = head().split(",", -1).length - 4;
    return feature + "," + weight + ",".repeat(labels) + "x\n";
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
