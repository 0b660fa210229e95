package org.linacre.engine.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.linacre.competence.Item;

class RoleTargetTest {
  private static final Requirement OWN =
      new Requirement("clerk", 1, "role:clerk", "", "", "skill", "capability", "filing", "Filing");

  private static Targets targets(boolean foundation, List<String> archetypes) {
    return Targets.of(
        SmallCatalogue.catalogue()
            .withRoles(
                List.of(
                    new Role(
                        "clerk",
                        "Clerk",
                        List.of("Office worker"),
                        foundation,
                        archetypes,
                        List.of(OWN))),
                List.of(new Competency("filing", "Filing", false, "", "")),
                List.of()),
        List.of());
  }

  @Test
  void aRoleAsksItsOwnRowsAndThoseOfItsArchetypes() {
    Targets targets = targets(true, List.of("embedder"));
    var embedder = targets.set(targets.rows(new Target.OfArchetype("embedder"), true));
    var own = targets.frame().of(List.of(new Item("filing", "capability")));
    assertThat(targets.set(targets.rows(new Target.OfRole("clerk"), true)))
        .isEqualTo(embedder.join(own));
  }

  @Test
  void aRoleOutsideHealthcareAsksOnlyItsOwn() {
    Targets targets = targets(false, List.of());
    assertThat(targets.rows(new Target.OfRole("clerk"), true)).hasSize(1);
  }

  @Test
  void theTextParsesBackAndAnUnknownRoleIsObjectedTo() {
    Targets targets = targets(true, List.of());
    assertThat(Target.parse("role:clerk")).containsExactly(new Target.OfRole("clerk"));
    assertThat(new Target.OfRole("clerk")).hasToString("role:clerk");
    assertThat(targets.objection(new Target.OfRole("clerk"))).isEmpty();
    assertThat(targets.objection(new Target.OfRole("ward-clerk"))).contains("Maybe clerk");
  }
}
