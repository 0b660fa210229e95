package org.linacre.formats.career;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linacre.engine.career.Answers;
import org.linacre.engine.career.Careers;
import org.linacre.engine.career.Fit;
import org.linacre.engine.career.FitResult;
import org.linacre.engine.career.FitResult.LaneFit;
import org.linacre.engine.career.Worksheet.Option;
import org.linacre.engine.catalogue.Catalogue;
import org.linacre.engine.catalogue.Violations;
import org.linacre.formats.pack.CareerRows;
import org.linacre.formats.pack.Packs;

/** Which lane is told as theirs, for every background beside every other answer. */
class LaneLawsTest {
  private static final Path PACKS =
      Path.of(System.getProperty("linacre.root", "..")).resolve("packs");
  private static final Catalogue CATALOGUE = Packs.read(PACKS, new Violations());
  private static final Careers CAREERS = CareerRows.read(CATALOGUE, PACKS, new Violations());
  private static final Fit FIT = new Fit(CAREERS);
  private static final List<String> SECTORS = List.of("healthcare", "finance", "public-sector");
  private static final List<String> OTHERS = List.of("family", "skill", "project", "coding");

  private static List<Option> options(String question) {
    return CAREERS.worksheet().question(question).options();
  }

  private static List<String> backgrounds() {
    List<String> all = new ArrayList<>(List.of(""));
    options("background").forEach(option -> all.add(option.id()));
    return all;
  }

  private static FitResult fit(String sector, String... said) {
    Map<String, String> chosen = new HashMap<>();
    for (int at = 0; at < said.length; at += 2) {
      if (!said[at + 1].isEmpty()) {
        chosen.put(said[at], said[at + 1]);
      }
    }
    return FIT.of(new Answers(chosen, Set.of(), sector));
  }

  /**
   * The law: the lane told is one of the chosen option's, the first that fits the background, and
   * clinical only for whoever has that background. By what options.csv names and that rule.
   */
  @Test
  void theLaneToldIsOneOfTheChosenOnesAndNobodyElsesIsClinical() {
    int seen = 0;
    for (String sector : SECTORS) {
      for (String background : backgrounds()) {
        for (Option option : options("lane")) {
          String told =
              fit(sector, "background", background, "lane", option.id()).lanes().getFirst().lane();
          List<String> fitting =
              option.lanes().stream()
                  .filter(lane -> !lane.equals("clinical") || background.equals("clinical"))
                  .toList();
          String first = fitting.contains(background) ? background : fitting.getFirst();
          assertThat(told).as(background + " " + option.id()).isEqualTo(first);
          seen++;
        }
      }
    }
    assertThat(seen).isEqualTo(3 * 8 * 8);
  }

  /** Whatever else is answered, two answers at a time, makes nobody a clinician either. */
  @Test
  void noOtherAnswerPutsAnyoneUnderAClinicalLane() {
    int seen = 0;
    for (String background : backgrounds()) {
      for (Option lane : options("lane")) {
        for (String question : OTHERS) {
          for (Option option : options(question)) {
            FitResult alone = fit("healthcare", "background", background, question, option.id());
            FitResult chosen =
                fit(
                    "healthcare",
                    "background",
                    background,
                    "lane",
                    lane.id(),
                    question,
                    option.id());
            boolean clinical = background.equals("clinical");
            for (FitResult one : List.of(alone, chosen)) {
              LaneFit first = one.lanes().getFirst();
              assertThat(first.lane().equals("clinical") && !clinical)
                  .as(background + " " + lane.id() + " " + option.id())
                  .isFalse();
            }
            assertThat(lane.lanes()).contains(chosen.lanes().getFirst().lane());
            seen++;
          }
        }
      }
    }
    assertThat(seen).isEqualTo(8 * 8 * (5 + 7 + 10 + 3));
  }

  /** 002 l.376 and l.831: implementation is work of operations; l.171: nobody pretends. */
  @ParameterizedTest
  @CsvSource({
    "beginner, implementation, operations, workflow",
    "data, implementation, operations, workflow",
    "compliance, implementation, operations, workflow",
    "product, implementation, operations, workflow",
    "content, implementation, content, health literacy",
    "clinical, implementation, clinical, AI outputs",
    "beginner, evaluation, content, health literacy",
    "content, evaluation, content, health literacy",
    "data, evaluation, data, health data",
    "clinical, evaluation, clinical, AI outputs",
    "beginner, governance, compliance, limits",
    "clinical, governance, compliance, limits"
  })
  void theNextStepIsThatOfTheLaneTold(String background, String work, String lane, String learn) {
    LaneFit told = fit("healthcare", "background", background, "lane", work).lanes().getFirst();
    assertThat(told.lane()).isEqualTo(lane);
    assertThat(told.nextStep()).contains(learn);
  }

  /** 002 l.798: model evaluation support is for beginners who code; l.209: content is reviewed. */
  @ParameterizedTest
  @CsvSource({
    "'', low, '', content",
    "'', medium, '', data",
    "beginner, low, '', content",
    "beginner, high, '', data",
    "beginner, low, data, data",
    "beginner, medium, clinical-content-evaluation, content",
    "content, medium, '', content",
    "data, low, '', data"
  })
  void codingAndFamilyDecideWhoseWorkEvaluationIs(
      String background, String coding, String family, String lane) {
    FitResult fit =
        fit(
            "healthcare",
            "background",
            background,
            "lane",
            "evaluation",
            "coding",
            coding,
            "family",
            family);
    assertThat(fit.lanes().getFirst().lane()).isEqualTo(lane);
  }

  /** Three answers of clinical work weigh more than a background, yet make nobody a clinician. */
  @Test
  void manyAnswersOfClinicalWorkLeaveADataAnalystWhereTheyAre() {
    FitResult fit =
        fit(
            "healthcare",
            "background",
            "data",
            "family",
            "clinical-content-evaluation",
            "skill",
            "evaluation-rubrics",
            "project",
            "rubric");
    assertThat(fit.lanes().getFirst().lane()).isEqualTo("data");
    assertThat(fit.lanes())
        .filteredOn(lane -> lane.lane().equals("clinical"))
        .singleElement()
        .satisfies(lane -> assertThat(lane.points()).isZero());
  }
}
