package org.linacre.formats.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.linacre.engine.catalogue.Violations;
import org.linacre.engine.document.Passage;
import org.linacre.engine.document.Place;
import org.linacre.engine.portfolio.Checklist;
import org.linacre.engine.portfolio.Finding;
import org.linacre.engine.portfolio.Inspection;
import org.linacre.engine.portfolio.Rule;
import org.linacre.formats.document.Documents;
import org.linacre.formats.document.MadeFiles;

/** The rules of the pack; the cases with what they should find are cases.csv. */
class PortfolioPackTest {
  private static final Path PACKS =
      Path.of(System.getProperty("linacre.root", "..")).resolve("packs");
  private static final Checklist CHECKLIST = checklist(PACKS, new Violations());

  /** Words that say nothing, so that a text is long enough to miss a statement. */
  private static final String LONG = " and blue".repeat(20);

  @TempDir private Path folder;

  /** A text and what one rule should say of it; an empty severity for nothing. */
  record Case(String rule, String severity, String text) {}

  private static Checklist checklist(Path packs, Violations violations) {
    Checklist checklist = PortfolioPack.read(packs, violations);
    violations.stopOnErrors();
    return checklist;
  }

  static Stream<Case> cases() throws IOException {
    return rows("cases.csv").stream()
        .map(r -> new Case(r.getField("rule"), r.getField("severity"), r.getField("text")));
  }

  private static List<NamedCsvRecord> rows(String file) throws IOException {
    try (CsvReader<NamedCsvRecord> rows =
        CsvReader.builder()
            .ofNamedCsvRecord(
                Objects.requireNonNull(PortfolioPackTest.class.getResourceAsStream(file)),
                StandardCharsets.UTF_8)) {
      return rows.stream().toList();
    }
  }

  private static List<Finding> found(String text) {
    Inspection inspection = new Inspection(CHECKLIST);
    inspection.file("a.md", true);
    inspection.passage(Passage.of(text, new Place("", 1), ""));
    inspection.endProject("a.md");
    return inspection.result().findings();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void eachRuleFindsWhatItShouldAndNothingElse(Case one) {
    boolean statement = one.rule.startsWith("missing-");
    List<String> severities =
        found(one.text + (statement ? LONG : "")).stream()
            .filter(f -> f.rule().equals(one.rule))
            .map(Finding::severity)
            .toList();
    if (one.severity.isEmpty()) {
      assertThat(severities).as("%s", one).isEmpty();
    } else {
      assertThat(severities).as("%s", one).isNotEmpty().containsOnly(one.severity);
    }
  }

  @Test
  void everyRuleOfTextHasACaseForAndOneAgainst() throws IOException {
    Set<String> with = new HashSet<>();
    Set<String> without = new HashSet<>();
    cases().forEach(c -> (c.severity.isEmpty() ? without : with).add(c.rule));
    for (Rule rule : CHECKLIST.rules()) {
      boolean ofText =
          rule.kind() != Rule.Kind.OUT_OF_SCOPE
              && !Set.of("author-details", "credentialed-rows").contains(rule.id());
      assertThat(!ofText || (with.contains(rule.id()) && without.contains(rule.id())))
          .as(rule.id())
          .isTrue();
    }
  }

  @Test
  void peopleSaidToBeMadeUpWeighLittleButNumbersThatAreIssuedStillMuch() {
    String people = "Patient Daniel Hargreaves, DOB 14/02/1961, NHS number 999 345 6780.";
    assertThat(found(people)).anyMatch(f -> f.severity().equals("high"));
    assertThat(found(people + " All patients are fictional."))
        .isNotEmpty()
        .noneMatch(f -> f.severity().equals("high"));
    String issued = "NHS number 555 555 5555. All patients are fictional.";
    assertThat(found(issued)).anyMatch(f -> f.severity().equals("high"));
  }

  @Test
  void whatOneFileSaysOfItsPeopleHoldsForOthersOnlyWhereAllAreMeant() {
    String people = "Patient Daniel Hargreaves, DOB 14/02/1961.";
    assertThat(severities("The screenshots use synthetic data.", people)).contains("high");
    assertThat(severities("All data in this repository are synthetic.", people))
        .isNotEmpty()
        .doesNotContain("high");
  }

  private static List<String> severities(String... texts) {
    Inspection inspection = new Inspection(CHECKLIST);
    for (String text : texts) {
      inspection.file("a.md", true);
      inspection.passage(Passage.of(text, new Place("", 1), ""));
    }
    inspection.endProject("project");
    return inspection.result().findings().stream().map(Finding::severity).toList();
  }

  @Test
  void ofAShortTextNoStatementsAreAskedForButItIsSaidToBeShort() {
    String text = "Our model predicts falls of patients on a ward.";
    assertThat(found(text)).extracting(Finding::rule).containsExactly("too-short");
    assertThat(found(text)).extracting(Finding::severity).containsExactly("low");
    assertThat(found(text + LONG))
        .extracting(Finding::rule)
        .contains("missing-data-source", "missing-limits", "missing-review", "missing-use")
        .doesNotContain("too-short");
    assertThat(found("I looked at MIMIC-IV.")).anyMatch(f -> f.rule().equals("missing-access"));
  }

  @Test
  void quotesShowWordsThatNobodyIsCalledWhereNoNameMayStand() {
    String text =
        "The letter came late. MRN 20394857 was admitted on 3 May 2023 with chest pain, because the"
            + " form had been lost on the way; his wife Jane rang at night.";
    assertThat(found(text))
        .extracting(Finding::quote)
        .containsExactly(
            "*** ****** **** ****. MRN ******** was admitted on * *** **** with chest ****, …",
            "… **** ****. MRN ******** was admitted on * *** **** with chest ****, because the ****"
                + " had been …",
            "… the **** had been **** on the ***; his wife **** **** at *****.");
  }

  @Test
  void ofATableOnlyTheCellIsQuoted() throws IOException {
    Path csv =
        Files.writeString(
            folder.resolve("c.csv"), "dob,mrn,note\n01/02/1949,20394857,came with a fall\n");
    assertThat(failing(csv).map(Finding::quote)).containsExactly("**/**/****", "********");
  }

  @Test
  void ofALongLineOnlyTheNeighbourhoodIsQuoted() {
    String line = "Our app detects cancer in every scan, " + "and again ".repeat(100) + "at night.";
    assertThat(found(line).getFirst().quote())
        .startsWith("Our app detects cancer in every")
        .endsWith(" …")
        .hasSizeLessThan(140);
  }

  @Test
  void everyFormatGivesTheSameFindings() throws IOException {
    List<String> lines =
        List.of(
            "Patient Daniel Hargreaves, DOB 14/02/1961, NHS number 999 345 6780.",
            "Parcels go to 27 Larch Avenue, Leeds LS6 2AB. We rang 07700 900123.",
            "Our model detects cancer.");
    String text = String.join("\n", lines);
    Path plain = Files.writeString(folder.resolve("a.txt"), text);
    Path html =
        Files.writeString(folder.resolve("a.html"), "<p>" + text.replace("\n", "</p>\n<p>"));
    String cell = "{\"cells\":[{\"source\":\"" + text.replace("\n", "\\n") + "\"}]}";
    Path notebook = Files.writeString(folder.resolve("a.ipynb"), cell);
    List<String> expected = rules(plain);
    assertThat(expected)
        .contains("patient-name", "date-of-birth", "nhs-number", "postcode", "phone")
        .contains("claim-diagnosis", "street-address");
    assertThat(rules(html)).isEqualTo(expected);
    assertThat(rules(notebook)).isEqualTo(expected);
    assertThat(rules(MadeFiles.word(folder.resolve("a.docx"), lines))).isEqualTo(expected);
    assertThat(rules(MadeFiles.pdf(folder.resolve("a.pdf"), lines))).isEqualTo(expected);
  }

  private static List<String> rules(Path file) {
    return failing(file).map(Finding::rule).toList();
  }

  private static List<String> places(Path file) {
    return failing(file).map(Finding::place).toList();
  }

  private static Stream<Finding> failing(Path file) {
    Inspection inspection = new Inspection(CHECKLIST);
    inspection.file("a", true);
    Documents.Outcome outcome = Documents.read(file, inspection::passage);
    assertThat(outcome.problem()).isEmpty();
    inspection.endProject("a");
    return inspection.result().findings().stream().filter(Finding::fails);
  }

  /** Article 1 of the Universal Declaration of Human Rights, as the United Nations publish it. */
  @Test
  void aTextInAnotherLanguageIsSaidToBeSo() throws IOException {
    for (NamedCsvRecord row : rows("languages.csv")) {
      Inspection inspection = new Inspection(CHECKLIST);
      inspection.file("a.md", true);
      inspection.passage(Passage.of(row.getField("text"), new Place("", 1), ""));
      assertThat(inspection.otherLanguage())
          .as(row.getField("text"))
          .isEqualTo(row.getField("language"));
    }
  }

  @Test
  void alsoAPartInAnotherLanguageIsSaidToBeSo() throws IOException {
    List<NamedCsvRecord> rows = rows("languages.csv");
    String english = (rows.get(0).getField("text") + "\n").repeat(8_000);
    String german = (rows.get(1).getField("text") + "\n").repeat(2_000);
    Path file = Files.writeString(folder.resolve("long.md"), english + german);
    Inspection inspection = new Inspection(CHECKLIST);
    inspection.file("long.md", true);
    Documents.read(file, inspection::passage);
    assertThat(inspection.otherLanguage()).isEqualTo("German");
  }

  @Test
  void tablesOfEveryFormSayTheSameOfTheirColumns() throws IOException {
    Path csv =
        Files.writeString(
            folder.resolve("t.csv"),
            "pt,dob,mrn\nA. Farouk,01/02/1949,20394857\nB. Nowak,23/11/1971,20394858\n");
    Path markdown =
        Files.writeString(
            folder.resolve("t.md"),
            "| Pt | DOB | MRN |\n|:--|---|--:|\n| A. Farouk | 01/02/1949 | 20394857 |\n"
                + "B. Nowak | 23/11/1971 | 20394858\n\nAfter the table.\n");
    Path html =
        Files.writeString(
            folder.resolve("t.html"),
            "<table><tr><th>Pt<th>DOB<th>MRN<tr><td>A. Farouk<td>01/02/1949<td>20394857"
                + "<tr><td>B. Nowak<td>23/11/1971<td>20394858</table>");
    List<String> one = List.of("patient-name", "date-of-birth", "record-number");
    List<String> both = Stream.concat(one.stream(), one.stream()).toList();
    assertThat(rules(csv)).isEqualTo(both);
    assertThat(rules(markdown)).isEqualTo(both);
    assertThat(rules(html)).isEqualTo(both);
    assertThat(places(csv))
        .startsWith("row 2, column 1 (**)", "row 2, column 2 (dob)", "row 2, column 3 (mrn)");
    assertThat(places(markdown)).endsWith("line 4 (**)", "line 4 (dob)", "line 4 (mrn)");
  }

  @Test
  void theLabelOfAFindingIsThatOfItsOwnColumn() throws IOException {
    Path csv = Files.writeString(folder.resolve("o.csv"), "dob,mrn\n01/02/1949,20394857\n");
    assertThat(places(csv)).containsExactly("row 2, column 1 (dob)", "row 2, column 2 (mrn)");
    assertThat(rules(csv)).containsExactly("date-of-birth", "record-number");
  }

  @Test
  void whatIsWrongInAPackIsToldWithItsLine() throws IOException {
    Path pack = Files.createDirectories(folder.resolve("portfolio"));
    try (Stream<Path> files = Files.list(PACKS.resolve("portfolio"))) {
      for (Path file : files.toList()) {
        Files.copy(file, pack.resolve(file.getFileName()));
      }
    }
    Files.writeString(
        pack.resolve("statements.csv"),
        "rule,said,due,unless,least_words,severity,reason,source\n"
            + "none,says-limits,projekt,,some,grave,x,y\n");
    Files.writeString(pack.resolve("patterns.csv"), "id,exact,pattern,source\na,perhaps,(b,s\n");
    Violations violations = new Violations();
    PortfolioPack.read(folder, violations);
    assertThat(violations.errors().toString())
        .contains("portfolio/patterns.csv:2: exact:")
        .contains("portfolio/patterns.csv:2: pattern: The pattern '(b'")
        .contains("portfolio/statements.csv:2: rule: Unknown rule 'none'.")
        .contains("portfolio/statements.csv:2: due: Unknown due 'projekt'.")
        .contains("portfolio/statements.csv:2: least_words: 'some' is not a number")
        .contains("portfolio/statements.csv:2: severity: 'grave' is no severity.")
        .contains("portfolio/lines.csv:3: hit");
  }
}
