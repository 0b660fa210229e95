package org.linacre.formats.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linacre.engine.career.CareerRole;
import org.linacre.engine.career.CareerRole.Relation;
import org.linacre.engine.career.Careers;
import org.linacre.engine.career.Lane;
import org.linacre.engine.catalogue.Violations;

/** What is close to a role is close from its side too. */
class CareerRelationsTest {
  private static final Path PACKS =
      Path.of(System.getProperty("linacre.root", "..")).resolve("packs");
  private static final Careers CAREERS =
      CareerRows.read(Packs.read(PACKS, new Violations()), PACKS, new Violations());

  private static List<Relation> related(String role) {
    return CAREERS.role(role).orElseThrow().related();
  }

  @Test
  void everyRelationIsReadFromBothSides() {
    for (CareerRole role : CAREERS.roles()) {
      for (Relation relation : role.related()) {
        assertThat(related(relation.role()))
            .as("%s of %s", relation.role(), role.id())
            .filteredOn(back -> back.role().equals(role.id()))
            .extracting(Relation::source)
            .containsExactly(relation.source());
      }
    }
  }

  /** Seed 003, l.115-118: the four rows that the specialist is compared with. */
  @ParameterizedTest
  @CsvSource({
    "healthcare-data-scientist, 003 l.115",
    "clinical-informatics-specialist, 003 l.116",
    "biomedical-engineer, 003 l.117",
    "healthcare-ml-engineer, 003 l.118"
  })
  void theSpecialistIsComparedAsItsSourceDoes(String role, String place) {
    assertThat(related("ai-healthcare-specialist"))
        .filteredOn(r -> r.role().equals(role))
        .extracting(Relation::source)
        .containsExactly(place);
    assertThat(related(role))
        .filteredOn(r -> r.role().equals("ai-healthcare-specialist"))
        .extracting(Relation::source)
        .containsExactly(place);
  }

  /** What is the same work elsewhere says where, seen from each side. */
  @ParameterizedTest
  @CsvSource({
    "finance-data-scientist, healthcare-data-scientist, healthcare",
    "healthcare-data-scientist, finance-data-scientist, finance",
    "public-data-scientist, finance-data-scientist, finance",
    "ai-governance-analyst, assurance-lead, the public sector",
    "assurance-lead, ai-governance-analyst, healthcare"
  })
  void theSameWorkIsSaidToBeWhereTheOtherIs(String role, String other, String where) {
    assertThat(related(role))
        .filteredOn(r -> r.role().equals(other))
        .extracting(Relation::why)
        .containsExactly("the same work in " + where);
  }

  /** An architect has built and joined systems for years: no lane leads there by itself. */
  @Test
  void noLaneLeadsToArchitectsByOurReading() {
    assertThat(CAREERS.lanes().stream().flatMap(lane -> lane.places().stream()))
        .extracting(Lane.Place::role)
        .contains("public-analyst")
        .doesNotContain("technical-architect", "security-architect");
  }
}
