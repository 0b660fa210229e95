package org.linacre.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linacre.app.Ran.run;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Nobody is sent to a role whose registration they do not hold. Who is registered is what UK law
 * says: the registers of NMC, GMC, HCPC, GPhC, GDC and GOC (Professional Standards Authority), on
 * which no assistant, student, clerk or phlebotomist stands.
 */
class CareerLicenceTest {
  private static JsonNode json(String... args) {
    Ran ran = run(Stream.concat(Stream.of(args), Stream.of("--json")).toArray(String[]::new));
    assertThat(ran.exit()).as(ran.err()).isZero();
    return JsonMapper.shared().readTree(ran.out());
  }

  private static Set<String> credentialRoles() {
    return json("career", "role")
        .get("roles")
        .valueStream()
        .filter(role -> role.get("entry").asString().equals("credential"))
        .map(role -> role.get("role").asString())
        .collect(Collectors.toSet());
  }

  private static List<String> now(String background) {
    return json("career", "fit", "--background", background)
        .get("now")
        .valueStream()
        .map(role -> role.get("role").asString())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "healthcare assistant",
        "student nurse",
        "medical student",
        "ward clerk",
        "porter",
        "phlebotomist",
        "medical coder",
        "care assistant",
        "health coach",
        "receptionist"
      })
  void whoIsOnNoRegisterIsSentToNoLicensedRole(String background) {
    assertThat(now(background)).isNotEmpty().doesNotContainAnyElementsOf(credentialRoles());
  }

  @ParameterizedTest
  @ValueSource(strings = {"nurse", "physician", "pharmacist", "therapist", "radiographer"})
  void whoIsRegisteredIsSentWhereASourceSays(String background) {
    assertThat(now(background)).as("002 l.34 and l.259").contains("clinical-ai-evaluator");
  }

  @Test
  void aCoderCodesAndIsNoClinician() {
    JsonNode fit = json("career", "fit", "--background", "medical-coder");
    assertThat(fit.get("lanes").get(0).get("lane").asString()).isEqualTo("operations");
    assertThat(run("career", "fit", "--background", "clinical").out())
        .contains("registration in a clinical profession");
  }

  /**
   * Seed 001: a radiologist is a doctor, a triage nurse a nurse; neither course nor levels help.
   */
  @Test
  void rolesOfAnotherProfessionComeInAPartOfTheirOwn() {
    JsonNode ways = json("career", "transition", "--from", "triage-nurse").get("transitions");
    List<String> barred =
        ways.valueStream()
            .filter(way -> way.get("unlicensed").asBoolean())
            .map(way -> way.get("to").asString())
            .toList();
    assertThat(barred)
        .contains("consultant-radiologist", "clinical-scientist-ai")
        .doesNotContain("clinical-ai-evaluator", "clinician-user", "healthcare-data-analyst");
    List<String> order = ways.valueStream().map(way -> way.get("to").asString()).toList();
    assertThat(order.subList(order.size() - barred.size(), order.size())).isEqualTo(barred);
    assertThat(run("career", "transition", "--from", "triage-nurse").out())
        .containsSubsequence("clinician-user", "Only with a registration", "radiologist");
  }

  @Test
  void whatCoursesTeachIsNotSaidToBeTaughtByNone() {
    assertThat(run("career", "transition", "--from", "cio", "--to", "healthcare-ml-engineer").out())
        .contains("courses teach parts of it")
        .doesNotContain("which no course gives");
    assertThat(run("career", "transition", "--from", "cio", "--to", "triage-nurse").out())
        .contains("registration as a nurse, which no course gives");
  }

  /** Seed 000 l.31: "clinicians, risk officers, caseworkers, and service designers"; l.19. */
  @Test
  void groupsThatASourceNamesApartAreRolesOfTheirOwn() {
    assertThat(
            Stream.of("Risk officer", "Caseworker", "Service designer", "Model risk manager")
                .map(name -> json("career", "role", name).get("role").asString()))
        .containsExactly("risk-officer", "caseworker", "service-designer", "model-risk-manager");
    assertThat(json("career", "role", "security architect").get("role").asString())
        .isEqualTo("security-architect");
    assertThat(json("career", "role", "Customer operations analyst").get("role").asString())
        .isEqualTo("customer-operations-analyst");
  }

  /**
   * Seed 001 l.1236: radiographers and radiologists use one tool, each by a registration of theirs.
   */
  @Test
  void aRadiographersRegistrationIsNoOtherProfessions() {
    assertThat(
            run("career", "transition", "--from", "radiographer", "--to", "radiographer-user")
                .out())
        .contains("registration as a radiographer is held");
    for (String other : new String[] {"physiotherapist", "radiologist"}) {
      assertThat(run("career", "transition", "--from", other, "--to", "radiographer-user").out())
          .as(other)
          .contains("registration as a radiographer, which no course gives")
          .doesNotContain("is held");
    }
  }

  /** Seed 000 l.25: an architect has built and joined systems, which an analyst has not. */
  @Test
  void anAnalystIsNotSaidToBeAnArchitectAlready() {
    String fit =
        run("career", "fit", "--background", "finance analyst", "--sector", "public-sector").out();
    assertThat(fit.substring(fit.indexOf("Within reach now"), fit.indexOf("Later, with")))
        .contains("public-analyst")
        .doesNotContain("architect");
  }
}
