package org.linacre.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linacre.app.Ran.run;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What stands nearest is known to be near: where little is stated, a way is not known to be short.
 */
class CareerNearestTest {
  private static final String FEW = "few of its skills are stated; the way may be longer";

  /** Roles whose rows in role-skills.csv name two or three subjects, without an archetype. */
  private static final List<String> THIN =
      List.of("clinical-product-specialist", "specialist-technical-educator", "data-architect");

  private static String out(String... args) {
    Ran ran = run(args);
    assertThat(ran.exit()).as(ran.err()).isZero();
    return ran.out().replaceAll("\\s+", " ");
  }

  private static List<JsonNode> ways(String from) {
    String json = out("career", "transition", "--from", from, "--json");
    return JsonMapper.shared().readTree(json).get("transitions").valueStream().toList();
  }

  private static List<JsonNode> open(String from) {
    return ways(from).stream()
        .filter(w -> !w.get("unlicensed").asBoolean() && !w.get("senior").asBoolean())
        .toList();
  }

  /** 001 l.2266-2268: regulatory specialists have advanced AI knowledge and skills. */
  @Test
  void anAdvancedSpecialistIsNoBeginnersFirstStep() {
    List<JsonNode> ways = open("beginner");
    List<String> ids = ways.stream().map(w -> w.get("to").asString()).toList();
    int analyst = ids.indexOf("healthcare-data-analyst");
    assertThat(ids.indexOf("regulatory-specialist")).isGreaterThan(analyst);
    assertThat(out("career", "role", "regulatory-specialist", "--json"))
        .contains("clinical-governance-of-samd", "nhs-digital-standards", "medical-device-classes");
  }

  @ParameterizedTest
  @ValueSource(strings = {"beginner", "nurse", "HR officer"})
  void rolesOfWhichLittleIsStatedComeAfterTheOthers(String from) {
    List<JsonNode> ways = open(from);
    List<Boolean> few = ways.stream().map(w -> w.get("fewStated").asBoolean()).toList();
    assertThat(few).isSorted().contains(true, false);
    assertThat(ways.stream().filter(w -> w.get("fewStated").asBoolean()))
        .extracting(w -> w.get("to").asString())
        .containsAll(THIN)
        .doesNotContain("content-review-support", "software-engineer");
  }

  @Test
  void itIsSaidInTheListAndOnTheWay() {
    String list = out("career", "transition", "--from", "nurse");
    assertThat(list)
        .contains("clinical-product-specialist needs experience with products in care but " + FEW);
    assertThat(list.indexOf(FEW))
        .isGreaterThan(list.indexOf("Roles of whose skills the sources state few:"));
    assertThat(
            out("career", "transition", "--from", "nurse", "--to", "clinical-product-specialist"))
        .contains(FEW + ".");
    assertThat(out("career", "transition", "--from", "nurse", "--to", "workflow-analyst"))
        .doesNotContain(FEW);
  }
}
