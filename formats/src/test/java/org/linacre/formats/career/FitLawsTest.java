package org.linacre.formats.career;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linacre.engine.career.Answers;
import org.linacre.engine.career.CareerRole;
import org.linacre.engine.career.Careers;
import org.linacre.engine.career.Fit;
import org.linacre.engine.career.FitResult;
import org.linacre.engine.career.FitResult.RoleFit;
import org.linacre.engine.career.Worksheet.Question;
import org.linacre.engine.catalogue.Catalogue;
import org.linacre.engine.catalogue.Violations;
import org.linacre.formats.pack.CareerRows;
import org.linacre.formats.pack.Packs;

/** Laws of the fit, over every pair of answers and over drawn combinations of all. */
class FitLawsTest {
  private static final Path PACKS =
      Path.of(System.getProperty("linacre.root", "..")).resolve("packs");
  private static final Catalogue CATALOGUE = Packs.read(PACKS, new Violations());
  private static final Careers CAREERS = CareerRows.read(CATALOGUE, PACKS, new Violations());
  private static final Fit FIT = new Fit(CAREERS);

  private static final Pattern ASKS_MORE =
      Pattern.compile("degree|qualification|registration|licence|experience|years|projects led");

  /**
   * The roles whose own words ask for a credential, for experience or for rank, whatever the pack
   * calls their entry, and two that source 002 (l.287, l.347) keeps from beginners.
   */
  private static final Set<String> CLOSED =
      CAREERS.roles().stream()
          .filter(
              r ->
                  Set.of("credential", "experience", "senior").contains(r.entry().kind())
                      || ASKS_MORE.matcher(r.entry().needs()).find()
                      || Set.of("bioinformatics-ai-analyst", "medical-imaging-ai-specialist")
                          .contains(r.id()))
          .map(CareerRole::id)
          .collect(Collectors.toUnmodifiableSet());

  private int seen;

  /** Every pair of answers together, and besides some of all combinations, by this seed. */
  private static final long SEED = 20_261_121;

  private static final int DRAWN = 4_000;

  private static List<String> replies(Question question) {
    List<String> replies = new ArrayList<>(List.of(""));
    question.options().forEach(option -> replies.add(option.id()));
    return replies;
  }

  private void pairs(List<Question> questions, String sector) {
    for (int i = 0; i < questions.size(); i++) {
      for (int j = i + 1; j < questions.size(); j++) {
        for (String one : replies(questions.get(i))) {
          for (String other : replies(questions.get(j))) {
            check(
                questions,
                Map.of(questions.get(i).id(), one, questions.get(j).id(), other),
                sector);
          }
        }
      }
    }
  }

  private void drawn(List<Question> questions, String sector) {
    Random random = new Random(SEED);
    for (int i = 0; i < DRAWN; i++) {
      Map<String, String> chosen = new HashMap<>();
      for (Question question : questions) {
        List<String> replies = replies(question);
        chosen.put(question.id(), replies.get(random.nextInt(replies.size())));
      }
      check(questions, chosen, sector);
    }
  }

  private void check(List<Question> questions, Map<String, String> chosen, String sector) {
    Map<String, String> said = new HashMap<>();
    for (Question question : questions) {
      String reply = chosen.getOrDefault(question.id(), "");
      if (!reply.isEmpty()) {
        said.put(question.id(), reply);
      }
    }
    check(new Answers(said, Set.of(), sector));
  }

  private void check(Answers answers) {
    seen++;
    FitResult fit = FIT.of(answers);
    if (fit.now().isEmpty() || fit.lanes().size() != CAREERS.lanes().size()) {
      throw new AssertionError("A dead end: " + answers);
    }
    List<RoleFit> all = new ArrayList<>(fit.now());
    all.addAll(fit.later());
    for (RoleFit role : all) {
      boolean reasoned =
          !role.reasons().isEmpty()
              && role.reasons().stream()
                  .allMatch(r -> !r.text().contains("{") && !r.source().isEmpty());
      if (!reasoned) {
        throw new AssertionError("No reason for " + role.role() + ": " + answers);
      }
    }
    boolean beginner = List.of("", "beginner").contains(answers.to(Answers.BACKGROUND));
    for (RoleFit role : fit.now()) {
      if (beginner && CLOSED.contains(role.role())) {
        throw new AssertionError("A beginner is sent to " + role.role() + ": " + answers);
      }
    }
    for (RoleFit role : fit.now()) {
      if (role.reasons().stream().noneMatch(FitResult.Reason::speaksFor)) {
        throw new AssertionError("Nothing speaks for " + role.role() + ": " + answers);
      }
    }
    if (fit.later().stream().anyMatch(role -> role.needs().isEmpty())) {
      throw new AssertionError("Later without what it needs: " + answers);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"healthcare", "finance", "public-sector"})
  void noAnswersAreADeadEndAndNoBeginnerIsSentWhereCredentialsAreNeeded(String sector) {
    List<Question> questions =
        CAREERS.worksheet().questions().stream()
            .filter(q -> !q.id().equals(Answers.AVOID))
            .toList();
    pairs(questions, sector);
    drawn(questions, sector);
    assertThat(seen).as("seed " + SEED).isGreaterThan(4_400);
  }

  @Test
  void codingThatIsNotSaidIsTakenByTheBackgroundAndSaidSo() {
    assertThat(FIT.of(Answers.none("healthcare")).codingTaken()).isEqualTo("low");
    Answers data = new Answers(Map.of("background", "data"), Set.of(), "healthcare");
    assertThat(FIT.of(data).codingTaken()).isEqualTo("medium");
    Answers said = new Answers(Map.of("coding", "high"), Set.of(), "healthcare");
    assertThat(FIT.of(said).codingTaken()).isEmpty();
  }

  /** Source 001, section 1.1, names both among those with a training of their own. */
  @ParameterizedTest
  @CsvSource({
    "statistician, statistician, software-engineer",
    "health-economist, economist, data-scientist",
    "biomedical-engineer, biomedical-engineer, data-analyst",
  })
  void aDegreeOpensItsRoleAndCodingAloneDoesNot(String role, String holder, String coder) {
    String family = CAREERS.role(role).orElseThrow().family();
    for (String word : List.of(holder, coder)) {
      Answers answers = Answers.none("healthcare").with("background", word, CAREERS.worksheet());
      answers = answers.with("family", family, CAREERS.worksheet());
      List<String> now = FIT.of(answers).now().stream().map(RoleFit::role).toList();
      assertThat(now.contains(role)).as(word).isEqualTo(word.equals(holder));
    }
  }

  /** Seed 002 is of healthcare alone; what it says of beginners holds for no other sector. */
  @ParameterizedTest
  @ValueSource(strings = {"finance", "public-sector"})
  void reasonsForRolesOfOtherSectorsCiteNoSourceOnHealthcare(String sector) {
    for (String coding : List.of("low", "medium", "high")) {
      Answers answers =
          new Answers(
              Map.of("coding", coding, "family", "governance-risk", "skill", "ai-literacy"),
              Set.of(),
              sector);
      FitResult fit = FIT.of(answers);
      assertThat(fit.now())
          .isNotEmpty()
          .allSatisfy(
              role ->
                  assertThat(role.reasons())
                      .noneMatch(reason -> reason.source().startsWith("002")));
    }
  }

  @Test
  void whatAProjectKeepsOutChangesNoRank() {
    for (String background : List.of("clinical", "data", "beginner")) {
      Answers bare = new Answers(Map.of("background", background), Set.of(), "healthcare");
      Answers kept =
          new Answers(Map.of("background", background), Set.of("fake-authority"), "healthcare");
      assertThat(FIT.of(kept).now()).isEqualTo(FIT.of(bare).now());
      assertThat(FIT.of(kept).avoid().getFirst().option()).isEqualTo("fake-authority");
    }
  }

  @Test
  void theSameAnswersInAnyOrderGiveTheSame() {
    Answers one = Answers.none("healthcare").with("background", "nurse", CAREERS.worksheet());
    one = one.with("skill", "sql", CAREERS.worksheet());
    Answers other = Answers.none("healthcare").with("skill", "sql", CAREERS.worksheet());
    other = other.with("background", "ward-nurse", CAREERS.worksheet());
    assertThat(FIT.of(one)).isEqualTo(FIT.of(other));
  }

  /** The rows of the career fit map: each background's first path. */
  @ParameterizedTest
  @CsvSource({
    "clinical, clinical-ai-evaluator",
    "data, healthcare-data-analyst",
    "operations, healthcare-automation-specialist",
    "content, medical-ai-content-reviewer",
    "compliance, ai-governance-analyst",
    "product, healthcare-ai-product-manager"
  })
  void aBackgroundAloneLeadsWhereTheFitMapSays(String background, String role) {
    FitResult fit = FIT.of(new Answers(Map.of("background", background), Set.of(), "healthcare"));
    assertThat(fit.lanes().getFirst().lane()).isEqualTo(background);
    assertThat(fit.now()).extracting(RoleFit::role).contains(role);
  }

  @Test
  void aSoftwareEngineerIsSentToBuildAndADataAnalystIsToldWhatIsMissing() {
    Answers engineer =
        Answers.none("healthcare").with("background", "software-engineer", CAREERS.worksheet());
    assertThat(FIT.of(engineer).now().getFirst().coding()).isEqualTo("high");
    Answers analyst =
        Answers.none("healthcare").with("background", "data-analyst", CAREERS.worksheet());
    assertThat(FIT.of(analyst).now().getFirst().role()).isEqualTo("healthcare-data-analyst");
    assertThat(FIT.of(analyst).later())
        .anyMatch(
            r -> r.role().equals("healthcare-data-scientist") && r.needs().contains("coding"));
  }
}
