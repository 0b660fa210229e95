package org.linacre.formats.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linacre.engine.catalogue.Violations;
import org.linacre.engine.portfolio.Checklist;
import org.linacre.engine.portfolio.Finding;
import org.linacre.engine.portfolio.Inspection;
import org.linacre.formats.document.Documents;

/** What stands elsewhere than in the text that shows: in attributes of a page, in a file's name. */
class PortfolioPlacesTest {
  private static final Checklist CHECKLIST =
      PortfolioPack.read(
          Path.of(System.getProperty("linacre.root", "..")).resolve("packs"), new Violations());

  @TempDir private Path folder;

  private List<Finding> page(String html) throws IOException {
    Path file = Files.writeString(folder.resolve("page.html"), html);
    Inspection inspection = new Inspection(CHECKLIST);
    inspection.file("page.html", false);
    assertThat(Documents.read(file, inspection::passage).problem()).isEmpty();
    inspection.endProject("page.html");
    return inspection.result().findings();
  }

  private static List<Finding> name(String name) {
    Inspection inspection = new Inspection(CHECKLIST);
    inspection.file(name, false);
    inspection.endProject(name);
    return inspection.result().findings();
  }

  private static List<String> rules(List<Finding> findings) {
    return findings.stream().map(Finding::rule).toList();
  }

  @Test
  void whatALinkLeadsToIsRead() throws IOException {
    assertThat(rules(page("<p>Ask <a href='mailto:doreen.hale%40example.org'>her</a>.</p>")))
        .containsExactly("email");
    assertThat(rules(page("<p>Ring <A HREF='TEL:+44 7700 900123'>the ward</A>.</p>")))
        .containsExactly("phone");
    assertThat(page("<p>Ring <a href='tel:07700900123'>the ward</a>.</p>").getFirst().place())
        .isEqualTo("link, line 1");
  }

  @Test
  void whatALinkShowsIsFoundOnceAndOtherLinksAreNotRead() throws IOException {
    String shown = "<p>Ask <a href='mailto:a.hale@example.org'>a.hale@example.org</a>.</p>";
    assertThat(rules(page(shown))).containsExactly("email");
    assertThat(page("<p><a href='https://example.org/a/07700900123'>Here</a></p>")).isEmpty();
    assertThat(page("<p><a href='mailto:%zz'>Here</a></p>")).isEmpty();
  }

  @Test
  void attributesThatSpeakAreRead() throws IOException {
    String person = "Patient Daniel Hargreaves";
    for (String attribute :
        List.of("title", "alt", "data-note", "aria-label", "value", "placeholder")) {
      List<Finding> found = page("<p>Hello</p>\n<input " + attribute + "='" + person + "'>");
      assertThat(rules(found)).as(attribute).containsExactly("patient-name");
      assertThat(found.getFirst().place())
          .startsWith(attribute.replaceFirst("-.*", "") + ", line 2");
      assertThat(found.getFirst().quote()).doesNotContain("Hargreaves");
    }
  }

  @Test
  void aDayThatSomebodyCameInIsNoBirth() throws IOException {
    String told = "<p>Patient J. Whitcombe (DOB 3/4/51) came in on 12 March 2024 in pain.</p>";
    assertThat(rules(page(told))).containsExactly("patient-name", "date-of-birth", "care-date");
  }

  @Test
  void aNameBeforeAWardIsAPatientsAndAWardMayBearOne() throws IOException {
    Finding first = page("<img alt='Mrs Ethel Oakes, ward 4, 3 Feb 2024'>").getFirst();
    assertThat(first.rule()).isEqualTo("patient-name");
    assertThat(first.severity()).isEqualTo("high");
    assertThat(rules(page("<img alt='The Ethel Oakes Ward'>"))).doesNotContain("patient-name");
  }

  @Test
  void theNameOfAnAttributeOfDataStandsBeforeIt() throws IOException {
    assertThat(rules(page("<div data-nhs-number='9434765919'>x</div>")))
        .containsExactly("nhs-number");
    assertThat(rules(page("<div data-patient-name='Daniel Hargreaves'>x</div>")))
        .containsExactly("patient-name");
    assertThat(page("<div data-email='true' data-address='home'>x</div>")).isEmpty();
    assertThat(page("<div data-toggle='tooltip' data-id='7' aria-label='Close'>x</div>")).isEmpty();
  }

  /** 943 476 5919 has a right check digit: 299 modulus 11 is 2, and 11 - 2 is 9. */
  @Test
  void numbersOfTheNhsAreFoundInNamesOfFiles() {
    Stream.of(
            "9434765919_notes.txt",
            "notes-943-476-5919.pdf",
            "x9434765919.txt",
            "9434765919-2025-03-14.csv")
        .forEach(
            file -> {
              assertThat(rules(name(file))).as(file).containsExactly("nhs-number");
              assertThat(name(file).getFirst().severity()).as(file).isEqualTo("medium");
              assertThat(name(file).toString()).doesNotContain("943").doesNotContain("5919");
            });
  }

  @Test
  void numbersOfTheNhsAreFoundInNamesOfFolders() {
    Stream.of(
            "943 476 5919/notes.txt",
            "patients/x9434765919/run/a.csv",
            "a\\943-476-5919\\notes.txt",
            "/9434765919/")
        .forEach(
            file -> {
              assertThat(rules(name(file))).as(file).containsExactly("nhs-number");
              assertThat(name(file).getFirst().place()).as(file).isEqualTo("folder name");
              assertThat(name(file).toString()).doesNotContain("943").doesNotContain("5919");
            });
    Stream.of("run_1700000000/a.csv", "9434765918/a.txt", "94347659191/a.txt", "Ann Hale/a.md")
        .forEach(file -> assertThat(name(file)).as(file).isEmpty());
  }

  @Test
  void aFolderOfManyFilesIsToldOnce() {
    Inspection inspection = new Inspection(CHECKLIST);
    for (String file : List.of("a", "b", "c/d")) {
      inspection.file("9434765919/" + file + ".txt", false);
    }
    inspection.endProject("9434765919");
    assertThat(rules(inspection.result().findings())).containsExactly("nhs-number");
  }

  @Test
  void aNumberOfTheTestRangeInANameIsStillTold() {
    assertThat(rules(name("scan_9993456780.txt"))).containsExactly("nhs-number");
  }

  @Test
  void otherNumbersInNamesOfFilesAreNone() {
    Stream.of("9434765918_notes.txt", "run_1700000000.txt", "IMG_20250314.jpg", "model_v2.ipynb")
        .forEach(file -> assertThat(name(file)).as(file).isEmpty());
  }
}
