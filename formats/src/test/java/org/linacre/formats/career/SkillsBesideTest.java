package org.linacre.formats.career;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linacre.engine.career.Calling;
import org.linacre.engine.career.Callings;
import org.linacre.engine.catalogue.Catalogue;
import org.linacre.engine.catalogue.Violations;
import org.linacre.formats.pack.CareerRows;
import org.linacre.formats.pack.Packs;

/**
 * Skills said or denied beside a trade: its registration stays, and they say how much one codes.
 */
class SkillsBesideTest {
  private static final Path PACKS =
      Path.of(System.getProperty("linacre.root", "..")).resolve("packs");
  private static final Catalogue CATALOGUE = Packs.read(PACKS, new Violations());
  private static final Callings CALLINGS =
      new Callings(CareerRows.read(CATALOGUE, PACKS, new Violations()));

  /** By words.csv and 002 l.431-453; an empty coding is that nothing is said of it. */
  @ParameterizedTest
  @CsvSource({
    "'nurse (NMC), no coding', nurse, low",
    "'dentist (GDC); no coding', clinical-gdc, low",
    "'pharmacist (GPhC), no AI experience', clinical-gphc, ''",
    "'nurse NMC 12 years, no IT skills', nurse, ''",
    "'physiotherapist HCPC, never coded', clinical-hcpc, low",
    "'nurse (NMC), no programming', nurse, ''",
    "'nurse, knows SQL', nurse, medium",
    "'nurse, good at Excel', nurse, medium",
    "'radiographer, 5 years, some SQL', radiographer, medium",
    "'nurse (NMC), no SQL or Python', nurse, ''",
    "'nurse with no pin, good at Excel', none, medium",
    "'nurse, no registration, knows SQL', none, medium",
    "'former nurse, knows SQL', none, medium",
    "'nurse (NMC), struck off, good at Excel', none, medium"
  })
  void aSkillLeavesARegistrationAsItIs(String said, String licence, String coding) {
    Calling calling = CALLINGS.of(said).orElseThrow();
    assertThat(calling.lane()).isEqualTo("clinical");
    assertThat(calling.licence()).isEqualTo(licence);
    assertThat(calling.coding()).isEqualTo(coding);
  }

  @ParameterizedTest
  @CsvSource({
    "retail worker without a degree who taught herself Python, beginner, medium",
    "I know Excel and SQL, data, medium",
    "'software engineer, Excel', data, high",
    "data analyst without coding, data, low",
    "'teacher, learning Python', content, ''",
    "data, data, medium"
  })
  void skillsSayHowMuchOneCodes(String said, String lane, String coding) {
    Calling calling = CALLINGS.of(said).orElseThrow();
    assertThat(calling.lane()).isEqualTo(lane);
    assertThat(calling.coding()).isEqualTo(coding);
  }

  /** US licences are no UK registration; physician assistants are on the GMC's register. */
  @ParameterizedTest
  @CsvSource({
    "physician assistant (GMC), clinical-gmc, ''",
    "LPN, none, US state",
    "'PharmD, 4 years', none, US state",
    "CNA, none, ''"
  })
  void licencesOfTheUsAreToldPlainly(String said, String licence, String note) {
    Calling calling = CALLINGS.of(said).orElseThrow();
    assertThat(calling.licence()).isEqualTo(licence);
    assertThat(String.join(" ", calling.notes())).contains(note).doesNotContain("assistant of a");
  }
}
