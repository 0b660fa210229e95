package org.linacre.formats.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linacre.engine.catalogue.Violations;
import org.linacre.engine.portfolio.Checklist;
import org.linacre.engine.portfolio.Finding;
import org.linacre.engine.portfolio.Inspection;
import org.linacre.engine.portfolio.Shown;
import org.linacre.formats.document.Documents;

/** Headers of tables: which row they are, and that a name among them is not shown. */
class TablePlacesTest {
  private static final long SEED = 20261122;
  private static final Checklist CHECKLIST =
      PortfolioPack.read(
          Path.of(System.getProperty("linacre.root", "..")).resolve("packs"), new Violations());

  /** N is a name. 943 476 5919 and 456 231 4575 have right check digits. */
  private static final List<List<String>> TABLES =
      List.of(
          List.of("a.csv", "measure,N,dob\nmrn,8812345,03/03/1950\n"),
          List.of("a.csv", "N,04/05/1948,4562314575,epilepsy\nX,04/04/1951,4562314702,sepsis\n"),
          List.of("a.csv", "N,epilepsy\nmrn 8812345,sepsis\n"),
          List.of("a.tsv", "N\tb\nmrn 8812345\tsepsis\n"),
          List.of("a.md", "| x | N |\n| --- | --- |\n| mrn | 8812345 |\n"),
          List.of(
              "a.html",
              "<table><tr><th>x</th><th>N</th></tr><tr><td>y</td><td>mrn 8812345</td></tr></table>"),
          List.of("a.html", "<meta name='N' content='MRN 8812345'>"));

  @TempDir private Path folder;

  private List<Finding> found(String name, String text) throws IOException {
    Path file = Files.writeString(folder.resolve(name), text);
    Inspection inspection = new Inspection(CHECKLIST);
    inspection.file(name, false);
    assertThat(Documents.read(file, inspection::passage).problem()).isEmpty();
    inspection.endProject(name);
    return inspection.result().findings();
  }

  @Test
  void aNameInAHeaderIsShownNowhere() throws IOException {
    Set<Shown> kinds = Set.of(Shown.PLAIN, Shown.NEVER, Shown.RARE, Shown.GRAMMAR, Shown.CLAIM);
    List<String> words =
        CHECKLIST.words().entrySet().stream()
            .filter(e -> kinds.contains(e.getValue()) && e.getKey().matches("[a-z]{3,}"))
            .map(e -> e.getKey())
            .sorted()
            .toList();
    Random random = new Random(SEED);
    for (int run = 0; run < 210; run++) {
      List<String> table = TABLES.get(run % TABLES.size());
      List<String> name = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        String word = words.get(random.nextInt(words.size()));
        name.add(word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
      }
      String text = table.get(1).replaceAll("\\bN\\b", String.join(" ", name));
      for (Finding finding : found(table.get(0), text)) {
        String shown =
            " " + (finding.quote() + " " + finding.place()).toLowerCase(Locale.ROOT) + " ";
        for (String word : name) {
          assertThat(shown)
              .as(text)
              .doesNotContainPattern("[^a-z]" + word.toLowerCase(Locale.ROOT) + "[^a-z]");
        }
      }
    }
  }

  @Test
  void whatAnnouncesIsShown() throws IOException {
    assertThat(found("a.csv", "ward,nhs number\nx,943 476 5919\n"))
        .extracting(Finding::place)
        .containsExactly("row 2, column 2 (nhs number)");
  }

  @Test
  void headersMayStandBelowOtherLines() throws IOException {
    assertThat(
            found(
                "a.csv", "Portfolio extract\n\nname,dob,nhs\nDerek Simmonds,04/05/1948,4562314575"))
        .extracting(f -> f.severity() + " " + f.rule() + " " + f.place())
        .contains(
            "high nhs-number row 3, column 3 (nhs)",
            "high date-of-birth row 3, column 2 (dob)",
            "high patient-name row 3, column 1 (name)");
  }

  @Test
  void notesOnATableAreNoHeaders() throws IOException {
    assertThat(
            found("a.csv", "# a note, of two, or three\neid,f1\n2847713,57\n# f1: age, 1 to 9\n"))
        .extracting(f -> f.rule() + " " + f.place().replaceAll(" \\(.*", ""))
        .containsExactly("credentialed-rows row 3, column 1");
  }

  @Test
  void whatIsNoNameInAColumnOfNamesIsPassedOver() throws IOException {
    assertThat(
            found(
                "a.csv", "patient name,ward\nOkonjo Daniel,4\ncancelled by clinic,\nslot free,\n"))
        .extracting(f -> f.rule() + " " + f.place().replaceAll(" \\(.*", ""))
        .containsExactly("patient-name row 2, column 1");
  }

  @Test
  void columnsOfTimesHoldDaysOfCareAndNoNumbers() throws IOException {
    assertThat(found("a.csv", "ward,adm_date,appt_time\n4A,2025-03-03,4562314575\n"))
        .extracting(f -> f.rule())
        .containsOnly("care-date");
  }

  @Test
  void aTableWithoutHeadersHasNumbersOfColumns() throws IOException {
    List<String> found =
        found("a.csv", "Norm Prior,04/05/1948,4562314575,epilepsy\nJo Hale,04/04/1951,4562314702,x")
            .stream()
            .map(f -> f.severity() + " " + f.rule() + " " + f.place())
            .toList();
    assertThat(found)
        .contains(
            "high nhs-number row 1, column 3",
            "high date-of-birth row 1, column 2",
            "high nhs-number row 2, column 3")
        .noneMatch(f -> f.contains("(") || f.contains("header"));
    assertThat(found("a.csv", "4562314575,1948-05-04,F,epilepsy\n"))
        .extracting(f -> f.severity() + " " + f.rule())
        .containsExactlyInAnyOrder("high nhs-number", "high date-of-birth");
  }

  @Test
  void aColumnOfFirstNamesBesideOneOfLastNamesIsFound() throws IOException {
    assertThat(found("a.csv", "first,last,ward\nAnna,Bergman,3B\nOmar,Khalid,4A\n"))
        .hasSize(4)
        .allMatch(f -> f.rule().equals("patient-name"))
        .noneMatch(f -> f.quote().matches(".*(Anna|Bergman|Omar|Khalid).*"));
    assertThat(found("a.csv", "first,last,epoch\n0.91,0.94,3\n")).isEmpty();
  }

  @Test
  void rowsUnderKeysAreFoundInText() throws IOException {
    String rows =
        "subject_id,hadm_id,admittime,dischtime\n10006,142345,2164-10-23 21:09:00,2164-11-01 17:15:00\n";
    for (String name : List.of("a.txt", "a.csv")) {
      assertThat(found(name, "Portfolio\nWe used rows:\n" + rows))
          .as(name)
          .extracting(Finding::rule)
          .contains("credentialed-rows");
    }
    assertThat(found("a.md", "```\n" + rows + "```\n"))
        .extracting(Finding::rule)
        .contains("credentialed-rows");
    assertThat(found("a.txt", "   subject_id  hadm_id   admittime\n0       10006   142345   x\n"))
        .extracting(Finding::rule)
        .contains("credentialed-rows");
    assertThat(
            found("a.txt", "The keys subject_id and hadm_id were dropped. 1200 rows, 3 columns."))
        .isEmpty();
  }

  @Test
  void namesOfFilesAreMaskedAlikeAndShortNumbersStay() {
    Inspection inspection = new Inspection(CHECKLIST);
    assertThat(inspection.shown("0_00012.txt")).isEqualTo("0_00012.txt");
    assertThat(inspection.shown("Joan Pickersgill dob 1952-03-14 9434765919.txt"))
        .doesNotContain("Joan")
        .doesNotContain("Pickersgill")
        .doesNotContain("1952")
        .doesNotContain("943");
  }

  @Test
  void digitsOfNeighbouringCellsAreNoNumber() throws IOException {
    Random random = new Random(SEED);
    StringBuilder table = new StringBuilder("patient_id,visits,steps,mean_hr,phone\n");
    for (int row = 0; row < 200; row++) {
      table.append(row + 1).append(',').append(random.nextInt(40)).append(',');
      table.append(random.nextInt(20_000)).append(',').append(50 + random.nextInt(90));
      table.append(",0113 496 0").append(100 + random.nextInt(900)).append('\n');
    }
    List<Finding> all = found("a.csv", table.toString());
    assertThat(all).filteredOn(f -> f.rule().equals("nhs-number")).isEmpty();
    assertThat(all).filteredOn(f -> f.rule().equals("phone")).hasSize(200);
  }

  @Test
  void aMobileWithItsCountryIsTheNumberOfATelephone() throws IOException {
    List<Finding> all =
        found("a.csv", "patient_id,discharged,los,mobile\nA4,2025-03-19,14,+44 7700 900124\n");
    assertThat(all).extracting(Finding::rule).containsExactlyInAnyOrder("care-date", "phone");
  }
}
