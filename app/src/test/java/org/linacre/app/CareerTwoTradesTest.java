package org.linacre.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linacre.app.Ran.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** People of two trades, of a bank or a council, and by titles that their ward would use. */
class CareerTwoTradesTest {
  @TempDir Path folder;

  private static JsonNode fit(String background) {
    Ran ran = run("career", "fit", "--background", background, "--all", "--json");
    assertThat(ran.exit()).as(ran.err()).isZero();
    return JsonMapper.shared().readTree(ran.out());
  }

  /** What of the clinical AI evaluator's need is held, by roles.csv a clinical registration. */
  private static String held(String background) {
    JsonNode fit = fit(background);
    return Stream.of("now", "later")
        .flatMap(part -> fit.get(part).valueStream())
        .filter(r -> r.get("role").asString().equals("clinical-ai-evaluator"))
        .map(r -> r.get("held").asString())
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nurse and Python programmer",
        "nurse & data analyst",
        "nurse, also a data analyst",
        "data analyst and pharmacist",
        "project manager, physiotherapist",
        "nurse, nearly 7 years",
        "nurse for nearly a decade",
        "nurse in Northern Ireland",
        "nurse, hoping to move into AI",
        "therapist (HCPC)"
      })
  void aRegistrationIsHeldWhateverTradeStandsBeside(String background) {
    assertThat(held(background)).startsWith("registration ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "retired nurse and data analyst",
        "not a nurse but a data analyst",
        "data analyst, my wife is a nurse",
        "data analyst married to a nurse",
        "student nurse and data analyst",
        "data analyst who wants to be a nurse",
        "nearly a nurse",
        "almost qualified nurse",
        "soon to be a nurse",
        "nurse wannabe",
        "theatre practitioner",
        "respiratory therapist",
        "medical physicist",
        "nurse in Ireland",
        "beauty therapist",
        "nurse (New York) and data analyst"
      })
  void aTradeThatIsLeftLearnedOrAnothersBringsNone(String background) {
    assertThat(held(background)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "risk analyst at a bank, finance",
    "bank risk analyst, finance",
    "investment banker, finance",
    "civil servant, public-sector",
    "caseworker for the council, public-sector",
    "model validator, finance",
    "policy adviser, public-sector",
    "AML analyst, finance",
    "benefits officer at DWP, public-sector",
    "bank nurse, ''",
    "nurse, ''"
  })
  void wordsOfAnotherSectorPointToIt(String background, String sector) {
    assertThat(fit(background).get("elsewhere").asString()).isEqualTo(sector);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "junior sister",
        "senior sister in ITU",
        "RMN",
        "FY1",
        "GP partner",
        "nurse on maternity leave",
        "chief nursing officer",
        "police custody nurse",
        "SLT",
        "AHP",
        "medical physicist (HCPC)"
      })
  void anOrdinaryTitleIsUnderstood(String background) {
    assertThat(held(background)).startsWith("registration ");
  }

  @Test
  void aMadeUpCourseIsMarkedInTheCalendarToo() throws IOException {
    Path file = folder.resolve("plan.ics");
    String[] plan = {
      "career",
      "plan",
      "--role",
      "clinical-ai-evaluator",
      "--from",
      "nurse",
      "--start",
      "2027-01-04",
      "--calendar",
      file.toString()
    };
    assertThat(run(plan).exit()).isZero();
    assertThat(Files.readString(file).replace("\r\n ", ""))
        .containsPattern("SUMMARY:AI in plain words \\(example\\)");
  }

  @Test
  void twoStartsAreToldAsTwo() {
    String[] way = {
      "career",
      "transition",
      "--from",
      "nurse",
      "--levels",
      "sql:capability",
      "--to",
      "healthcare-data-analyst"
    };
    assertThat(run(way).exit()).isEqualTo(2);
    assertThat(run(way).err()).contains("Several starts were named").doesNotContain("From where");
  }
}
