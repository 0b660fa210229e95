package org.linacre.formats.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.linacre.competence.Item;
import org.linacre.engine.assessment.Answer;
import org.linacre.engine.assessment.Assessment;
import org.linacre.engine.assessment.Decision;
import org.linacre.engine.assessment.Material;
import org.linacre.engine.assessment.Prompt;
import org.linacre.engine.assessment.Questions;
import org.linacre.engine.catalogue.Asked;
import org.linacre.engine.catalogue.Catalogue;
import org.linacre.engine.catalogue.Role;
import org.linacre.engine.catalogue.Target;
import org.linacre.engine.catalogue.Targets;
import org.linacre.engine.catalogue.Violations;
import org.linacre.engine.evidence.History;
import org.linacre.engine.evidence.Policy;
import org.linacre.engine.evidence.Profile;
import org.linacre.formats.pack.AssessmentRows;
import org.linacre.formats.pack.Packs;

/**
 * Laws of assessing for a role of the packs. That people good at one subject are not thereby good
 * at another that is learned apart is the sources' own point: clinicians are not expected to code,
 * nor engineers to know care (002, "Healthcare AI Roles Compared").
 */
class RoleAssessmentTest {
  private static final Path PACKS =
      Path.of(System.getProperty("linacre.root", "..")).resolve("packs");
  private static final Catalogue CATALOGUE = Packs.read(PACKS, new Violations());
  private static final Targets TARGETS = Targets.of(CATALOGUE, List.of());
  private static final Material MATERIAL = AssessmentRows.read(CATALOGUE, PACKS, new Violations());
  private static final long SEED = 20_261_121;

  private static Questions questions(Role role) {
    Profile.Standpoint standpoint =
        new Profile.Standpoint(
            new Policy(Map.of(Policy.Purpose.PLAN, Set.of()), Map.of(), 5, 90),
            Policy.Purpose.PLAN,
            LocalDate.of(2026, 11, 21));
    return Questions.of(
        new Questions.Subject(
            TARGETS.rows(new Target.OfRole(role.id()), true),
            History.of(List.of(), standpoint),
            TARGETS.frame().of(List.of())),
        TARGETS,
        MATERIAL);
  }

  private static Set<String> own(Role role) {
    return role.rows().stream().map(row -> row.competency()).collect(Collectors.toSet());
  }

  @Test
  void whatARoleAsksOfItselfIsUnknownWhateverElseIsSaidAndHeld() {
    assertThat(CATALOGUE.roles()).filteredOn(role -> !role.rows().isEmpty()).hasSizeGreaterThan(50);
    for (Role role : CATALOGUE.roles()) {
      Set<String> own = own(role);
      Questions questions = questions(role);
      List<Answer> answers =
          questions.prompts().stream()
              .filter(p -> p instanceof Prompt.Statement && !own.contains(p.item().competency()))
              .map(p -> new Answer(p.id(), Prompt.YES))
              .toList();
      assertThat(Assessment.of(questions).with(answers).decisions())
          .as(role.id())
          .filteredOn(d -> own.contains(d.competency()))
          .allSatisfy(d -> assertThat(d.met() + " " + d.by()).isEqualTo("unknown nothing"));
    }
  }

  @Test
  void everySubjectOfARolesOwnIsAsked() {
    for (String id :
        List.of("clinical-ai-evaluator", "healthcare-ml-engineer", "model-validator")) {
      Role role = CATALOGUE.role(id).orElseThrow();
      Assessment assessment = Assessment.of(questions(role));
      Set<String> asked = new HashSet<>();
      Optional<Prompt> next = assessment.next();
      while (next.isPresent()) {
        asked.add(next.get().item().competency());
        assessment =
            assessment.with(List.of(new Answer(next.get().id(), next.get().replies().getFirst())));
        next = assessment.next();
      }
      assertThat(asked).as(id).containsAll(own(role));
    }
  }

  /** Every statement answered by lot, only one in five denied, so that much speaks for the rest. */
  @Test
  void nothingIsMetAboveWhatWasDenied() {
    Random random = new Random(SEED);
    int met = 0;
    for (Role role : CATALOGUE.roles()) {
      Questions questions = questions(role);
      List<Answer> answers = new ArrayList<>();
      for (Prompt prompt : questions.prompts()) {
        if (prompt instanceof Prompt.Statement && random.nextBoolean()) {
          answers.add(new Answer(prompt.id(), random.nextInt(5) == 0 ? Prompt.NO : Prompt.YES));
        }
      }
      for (Decision d : Assessment.of(questions).with(answers).decisions()) {
        met += d.met().equals(Decision.MET) ? 1 : 0;
        assertThat(d.met().equals(Decision.MET) && isDenied(d, answers))
            .as("seed %d: %s for %s", SEED, d, role.id())
            .isFalse();
      }
    }
    assertThat(met).isGreaterThan(1_000);
  }

  /** Whether a level at or below the decision's was denied, and none that implies it affirmed. */
  private static boolean isDenied(Decision d, List<Answer> answers) {
    Item decided = new Item(d.competency(), d.level());
    return answers.stream()
        .filter(no -> no.reply().equals(Prompt.NO) && implies(decided, Item.parse(no.prompt())))
        .anyMatch(
            no ->
                answers.stream()
                    .noneMatch(
                        yes ->
                            yes.reply().equals(Prompt.YES)
                                && implies(Item.parse(yes.prompt()), Item.parse(no.prompt()))));
  }

  private static boolean implies(Item higher, Item lower) {
    return higher.competency().equals(lower.competency())
        && CATALOGUE.scale().implies(higher.level(), lower.level());
  }

  @Test
  void theFrameworksOwnRowsAreStillInferredFromEachOther() {
    Role role = CATALOGUE.role("clinical-ai-evaluator").orElseThrow();
    List<Asked> foundation = TARGETS.rows(new Target.Foundation(), true);
    List<Answer> half =
        foundation.stream()
            .limit(foundation.size() / 2)
            .map(row -> new Answer(row.item().toString(), Prompt.YES))
            .distinct()
            .toList();
    assertThat(Assessment.of(questions(role)).with(half).decisions())
        .filteredOn(d -> d.met().equals(Decision.MET))
        .hasSizeGreaterThan(half.size());
  }
}
