package org.linacre.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linacre.app.Ran.LINCHESTER;
import static org.linacre.app.Ran.run;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * What measures against a role says what it takes beside levels: of the radiologist roles.csv says
 * registration as a doctor, of the evaluator a clinical one; p0162 is a triage nurse.
 */
class RoleBesidesTest {
  private static final String DOCTOR = "registration as a doctor, which no course gives.";

  private static Ran ran(String command, String person, String role, String... json) {
    String[] args =
        java.util.stream.Stream.concat(
                java.util.stream.Stream.of(
                    command, LINCHESTER, "--person", person, "--target", role),
                java.util.stream.Stream.of(json))
            .toArray(String[]::new);
    return run(args);
  }

  private static String plain(Ran ran) {
    return ran.out().replaceAll("\\s+", " ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"gap", "journey", "assess"})
  void aRegistrationIsNamedInTextAndJson(String command) {
    String role = "role:consultant-radiologist";
    assertThat(plain(ran(command, "p0162", role)))
        .contains("Besides Consultant radiologist: " + DOCTOR + " It is not known to be held.");
    JsonNode besides = ran(command, "p0162", role, "--json").json().get("besides");
    assertThat(besides).hasSize(1);
    assertThat(besides.get(0).get("needs").asString()).isEqualTo("registration as a doctor");
    assertThat(besides.get(0).get("entry").asString()).isEqualTo("credential");
    assertThat(besides.get(0).get("met").asBoolean()).isFalse();
    JsonNode way =
        run(
                "career",
                "transition",
                LINCHESTER,
                "--person",
                "p0162",
                "--to",
                "consultant-radiologist",
                "--json")
            .json();
    assertThat(besides.get(0).get("text").asString())
        .isEqualTo(DOCTOR)
        .isEqualTo(way.get("besides").asString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"gap", "journey", "assess"})
  void whoHoldsItIsToldSo(String command) {
    Ran nurse = ran(command, "p0162", "role:clinical-ai-evaluator");
    assertThat(plain(nurse))
        .contains("registration as a nurse is held.")
        .doesNotContain("not known to be held");
  }

  @Test
  void anOpenRoleAndAFoundationTakeNothing() {
    for (String target : new String[] {"role:healthcare-data-analyst", "foundation"}) {
      assertThat(plain(ran("gap", "p0162", target))).doesNotContain("Besides");
      assertThat(ran("gap", "p0162", target, "--json").json().get("besides")).isEmpty();
    }
  }

  @Test
  void plansSayItOnceForAll() {
    String[] plans = {"plans", LINCHESTER, "--target", "role:consultant-radiologist"};
    assertThat(plain(run(plans)).split("registration as a doctor", -1)).hasSize(2);
    assertThat(plain(run(plans))).contains(DOCTOR + " Who has it is not looked at here.");
  }
}
