package org.linacre.formats.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linacre.engine.catalogue.Catalogue;
import org.linacre.engine.catalogue.InvalidInput;
import org.linacre.engine.catalogue.Violation;
import org.linacre.engine.catalogue.Violations;
import org.linacre.engine.organisation.Organisation;
import org.linacre.formats.pack.Packs;

class OrganisationFolderTest {
  private static final Catalogue CATALOGUE =
      Packs.read(
          Path.of(System.getProperty("linacre.root", "..")).resolve("packs"), new Violations());

  @TempDir private Path folder;

  @BeforeEach
  void goodFolder() throws IOException {
    write(
        "organisation.yaml",
        "name: Small\ndate: 2026-09-30\nunits:\n  - id: ward\n    title: Ward\n");
    write("people.csv", "id,name,unit,role,archetypes,clinical\np1,Ann,ward,Nurse,user,yes\n");
    write(
        "evidence.csv",
        "person,kind,competency,level,course,product,date,expires\n"
            + "p1,self-rating,gdpr,understanding,,,2026-01-01,\n");
    write(
        "products.yaml",
        "products:\n  - id: x\n    title: X\n    clinical: true\n    versions:\n      - version: \"1\"\n");
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text);
  }

  private Organisation read() {
    return OrganisationFolder.read(folder, CATALOGUE, new Violations());
  }

  private String problems() {
    InvalidInput invalid = catchThrowableOfType(InvalidInput.class, this::read);
    return invalid.violations().stream().map(Violation::toString).collect(Collectors.joining("\n"));
  }

  @Test
  void aGoodFolderIsReadWithoutAWord() {
    Organisation organisation = read();
    assertThat(organisation.warnings()).isEmpty();
    assertThat(organisation.people()).singleElement().matches(p -> p.clinical());
    assertThat(organisation.evidence().get("p1")).hasSize(1);
  }

  @Test
  void byteOrderMarksAndWindowsLineEndsAreReadSilently() throws IOException {
    for (String file :
        new String[] {"organisation.yaml", "people.csv", "evidence.csv", "products.yaml"}) {
      String text = Files.readString(folder.resolve(file));
      write(file, "\uFEFF" + text.replace("\n", "\r\n"));
    }
    Organisation organisation = read();
    assertThat(organisation.warnings()).isEmpty();
    assertThat(organisation.people()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          evidence.csv | p1,self-rating,gdpr,understanding | p2,self-rating,gdpr,understanding | evidence.csv:2: person: Unknown person 'p2'. Maybe p1.
          evidence.csv | self-rating | self-ratin | evidence.csv:2: kind: Unknown kind of evidence 'self-ratin'. Maybe self-rating.
          evidence.csv | ,gdpr, | ,gdpx, | evidence.csv:2: competency: Unknown competency 'gdpx'. Maybe gdpr.
          evidence.csv | understanding | wisdom | evidence.csv:2: level: Unknown level 'wisdom'. Known are
          evidence.csv | 2026-01-01 | 01/02/2026 | evidence.csv:2: date: '01/02/2026' is no date.
          evidence.csv | 2026-01-01 | 2026-02-30 | evidence.csv:2: date: '2026-02-30' is no date.
          evidence.csv | gdpr,understanding, | ,,no-course | evidence.csv:2: course: Unknown course 'no-course'.
          evidence.csv | understanding,, | understanding,,x@9 | evidence.csv:2: product: Unknown product version 'x@9'.
          evidence.csv | understanding,, | understanding,,x@1 | evidence.csv:2: product: The competency is general
          evidence.csv | person,kind | who,kind | evidence.csv:1: person: The column is missing; found are who, kind
          evidence.csv | 2026-01-01, | 2026-01-01 | evidence.csv:2: 7 fields where the header has 8
          evidence.csv | 2026-01-01, | 2026-01-01,2025-12-31 | evidence.csv:2: expires: It expires before its date.
          evidence.csv | gdpr,understanding | gdpx,wisdom | evidence.csv:2: level: Unknown level 'wisdom'.
          people.csv | p1, | p 1, | people.csv:2: id: An id has no white space
          organisation.yaml | id: ward | id: all | organisation.yaml:4: id: The id 'all' stands for the whole
          people.csv | ward | wart | people.csv:2: unit: Unknown unit 'wart'. Maybe ward.
          people.csv | user | users | people.csv:2: archetypes: Unknown archetype 'users'. Maybe user.
          people.csv | ,yes | ,perhaps | people.csv:2: clinical: 'perhaps' is neither yes nor no.
          organisation.yaml | 2026-09-30 | yesterday | organisation.yaml:2: date: 'yesterday' is no date.
          organisation.yaml | name: Small | name: [Small | organisation.yaml:
          products.yaml | clinical: true | clinical: maybe | products.yaml:4: clinical: 'maybe' is neither true nor false.
          products.yaml | version: "1" | units: [attic] | products.yaml:6: units: Unknown unit 'attic'.
          """)
  void eachFaultIsNamedWithFileLineAndField(String file, String good, String bad, String said)
      throws IOException {
    String text = Files.readString(folder.resolve(file));
    assertThat(text).contains(good);
    write(file, text.replace(good, bad));
    assertThat(problems()).contains(said);
  }

  @Test
  void evidenceThatThePolicyHoldsExpiredIsWarnedOf() throws IOException {
    write(
        "evidence.csv",
        "person,kind,competency,level,course,product,date,expires\n"
            + "p1,self-rating,gdpr,understanding,,,2024-01-01,\n"
            + "p1,confirmation,gdpr,understanding,,,2026-01-01,2026-09-30\n"
            + "p1,self-rating,liability,understanding,,,2026-01-01,\n"
                .replace("liability", "gdpr"));
    assertThat(read().warnings())
        .extracting(Violation::toString)
        .containsExactly("evidence.csv: expires: Already expired on the day, not counted: 2.");
  }

  @ParameterizedTest
  @CsvSource({"organisation.yaml", "products.yaml"})
  void aFileThatCannotBeReadAccusesNoOther(String file) throws IOException {
    write(
        "evidence.csv",
        "person,kind,competency,level,course,product,date,expires\n"
            + "p1,self-rating,product-clinical-guidelines,awareness,,x@1,2026-01-01,\n");
    write(file, "- one\n- two\n");
    assertThat(problems().lines()).containsExactly(file + ":1: Keys and values are wanted here.");
    write(file, "name: [Small\n");
    assertThat(problems().lines()).hasSize(1).first().asString().startsWith(file + ":");
  }

  @Test
  void allFaultsAreToldAtOnce() throws IOException {
    write(
        "people.csv",
        "id,name,unit,role,archetypes,clinical\np1,Ann,attic,,user,yes\np1,Bob,ward,,,\n");
    write(
        "evidence.csv",
        "person,kind,competency,level,course,product,date,expires\np9,rumour,gdpr,much,,,soon,\n");
    assertThat(problems().lines())
        .hasSize(6)
        .anyMatch(l -> l.startsWith("people.csv:2: unit"))
        .anyMatch(l -> l.startsWith("people.csv:3: id: The person 'p1' stands twice"))
        .anyMatch(l -> l.startsWith("evidence.csv:2: person"))
        .anyMatch(l -> l.startsWith("evidence.csv:2: date"));
  }

  @Test
  void windowsTextIsNamedByLineAndByteAndTheOtherFilesAreStillRead() throws IOException {
    Files.write(
        folder.resolve("people.csv"),
        "id,name,unit,role,archetypes,clinical\np1,Zo\u00eb,ward,,user,yes\n"
            .getBytes(Charset.forName("windows-1252")));
    write(
        "evidence.csv",
        "person,kind,competency,level,course,product,date,expires\np1,self-rating,gdpr,wisdom,,,2026-01-01,\n");
    assertThat(problems())
        .contains("people.csv:2: Not UTF-8: byte 0xEB at byte 44 of the file.")
        .contains("evidence.csv:2: level")
        .doesNotContain("evidence.csv:2: person");
  }

  @Test
  void emptyFilesAndMissingPeopleAreNamed() throws IOException {
    write("evidence.csv", "");
    write("people.csv", "id,name,unit,role,archetypes,clinical\n");
    assertThat(problems())
        .contains("evidence.csv: The file is empty.")
        .contains("people.csv: There are no people.");
    Files.delete(folder.resolve("people.csv"));
    assertThat(problems()).contains("people.csv: The file is missing.");
  }

  @Test
  void aLineOfTwoHundredMegabytesIsRefusedWithoutBeingHeld() throws IOException {
    byte[] chunk = new byte[1 << 20];
    Arrays.fill(chunk, (byte) 'x');
    try (OutputStream out = Files.newOutputStream(folder.resolve("people.csv"))) {
      out.write("id,name,unit,role,archetypes,clinical\n".getBytes(StandardCharsets.UTF_8));
      for (int i = 0; i < 200; i++) {
        out.write(chunk);
      }
    }
    assertThat(problems()).contains("people.csv:2: The line is longer than 1048576 bytes.");
  }
}
