package org.linacre.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linacre.app.Ran.LINCHESTER;
import static org.linacre.app.Ran.ROOT;
import static org.linacre.app.Ran.run;
import static org.linacre.app.Ran.typed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What people call their work, said by themselves or by their organisation's folder. */
class CareerCallingTest {
  @TempDir Path folder;

  private static JsonNode json(String... args) {
    Ran ran = run(Stream.concat(Stream.of(args), Stream.of("--json")).toArray(String[]::new));
    assertThat(ran.exit()).as(ran.err()).isZero();
    return JsonMapper.shared().readTree(ran.out());
  }

  /** The background that the words were taken as; empty for none. */
  static String background(JsonNode fit) {
    return fit.get("answers")
        .valueStream()
        .filter(a -> a.get("question").asString().equals("background"))
        .map(a -> a.get("option").asString())
        .findFirst()
        .orElse("");
  }

  private static List<String> now(JsonNode fit) {
    return fit.get("now").valueStream().map(role -> role.get("role").asString()).toList();
  }

  /**
   * Titles as the NHS's own list of roles (healthcareers.nhs.uk, Explore roles) names them, and
   * what the worksheet calls their field: 002 l.716.
   */
  @ParameterizedTest
  @CsvSource({
    "mental health nurse, clinical",
    "Children's nurse, clinical",
    "learning disability nurse, clinical",
    "retired nurse, clinical",
    "physio, clinical",
    "social worker, clinical",
    "psychotherapist, clinical",
    "nutritionist, clinical",
    "ambulance technician, clinical",
    "speech and language therapist, clinical",
    "consultant nurse, clinical",
    "nurse consultant, clinical",
    "agency nurse in A&E, clinical",
    "unemployed, beginner",
    "retired, beginner",
    "career break, beginner",
    "stay-at-home parent, beginner",
    "university student, beginner",
    "biologist, data",
    "biology, data",
    "chemist, data",
    "veterinary nurse, clinical",
    "taxi driver, beginner",
    "lead project data scientist, data",
    "health economist, data",
    "GP receptionist, operations",
    "care navigator, operations",
    "medical writer, content",
    "cyber security analyst, compliance",
    "head of data and transformation, data",
    "CNIO, clinical"
  })
  void plainWordsForWorkAreKnown(String said, String lane) {
    assertThat(background(json("career", "fit", "--background", said))).isEqualTo(lane);
  }

  /**
   * A register is of those who practise: who has left, learns or assists is not taken to be on it.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "retired nurse",
        "ex-doctor",
        "trainee paramedic",
        "not a nurse",
        "I want to be a nurse",
        "I used to be a nurse",
        "married to a doctor",
        "secretary to a consultant cardiologist",
        "nurse (retired)",
        "social worker"
      })
  void whoHasLeftATradeOrLearnsItIsNotTakenToBeRegistered(String said) {
    JsonNode fit = json("career", "fit", "--background", said);
    assertThat(now(fit)).doesNotContain("clinical-ai-evaluator", "ai-safety-reviewer");
    assertThat(now(json("career", "fit", "--background", "nurse")))
        .contains("clinical-ai-evaluator");
  }

  @Test
  void whatIsTakenFromALongerAnswerIsSaid() throws IOException {
    String out =
        run("career", "fit", "--background", "retired nurse").out().replaceAll("\\s+", " ");
    assertThat(out)
        .contains("Taken as background: clinical, from retired nurse (nurse: a registration is not")
        .doesNotContain("You said nothing");
    Path file = folder.resolve("answers.csv");
    Files.writeString(file, "question,answer\nbackground,retired nurse\n");
    assertThat(json("career", "fit", "--answers", file.toString()).get("taken").toString())
        .contains("retired nurse");
    assertThat(typed("nurse, retired\nstop\n", "career", "fit", "--ask").out())
        .contains("from nurse, retired");
    assertThat(run("career", "fit", "--background", "nurse").out()).doesNotContain("from nurse");
  }

  /** Seed 002, l.100: implementation is for "Trainers, consultants, project coordinators". */
  @Test
  void aBareConsultantIsNoDoctorAndToldHowItWasTaken() {
    JsonNode fit = json("career", "fit", "--background", "consultant");
    assertThat(now(fit))
        .contains("healthcare-ai-implementation-specialist")
        .doesNotContain("clinical-ai-evaluator");
    assertThat(fit.get("taken").toString()).contains("a doctor says hospital consultant");
    assertThat(now(json("career", "fit", "--background", "hospital consultant")))
        .contains("clinical-ai-evaluator");
    assertThat(background(json("career", "fit", "--background", "consultant radiologist")))
        .isEqualTo("clinical");
  }

  /** 002 l.451 names data scientists among those who code much; the longer name codes as much. */
  @Test
  void aLongerNameOfARoleCodesAsTheTradeInIt() {
    for (String said : List.of("lead project data scientist", "data scientist in a hospital")) {
      assertThat(json("career", "fit", "--background", said).get("answers").valueStream())
          .as(said)
          .anyMatch(
              a ->
                  a.get("question").asString().equals("coding")
                      && a.get("option").asString().equals("high"));
    }
  }

  /** Every job of both made-up organisations tells a background. */
  @ParameterizedTest
  @ValueSource(strings = {"linchester", "nymouth"})
  void theJobsOfTheExamplesAreKnown(String name) throws IOException {
    Path organisation = ROOT.resolve("examples").resolve(name);
    TreeMap<String, String> jobs = new TreeMap<>();
    for (String line :
        Files.readAllLines(organisation.resolve("people.csv")).stream().skip(1).toList()) {
      String[] cells = line.replaceAll("\"[^\"]*\"", "x").split(",", -1);
      jobs.putIfAbsent(cells[3], cells[0]);
    }
    assertThat(jobs).hasSizeGreaterThan(20);
    for (var job : jobs.entrySet()) {
      JsonNode fit = json("career", "fit", organisation.toString(), "--person", job.getValue());
      assertThat(background(fit)).as(job.getKey()).isNotEmpty();
      assertThat(fit.get("jobUnknown").asBoolean()).as(job.getKey()).isFalse();
    }
  }

  @Test
  void aJobThatIsNotKnownIsSaidToBeUnknown() throws IOException {
    Path copy = copied("Triage nurse,", "Zorgvernieuwer,");
    Ran ran = run("career", "fit", copy.toString(), "--person", "p0162");
    assertThat(ran.out())
        .contains("the job 'Zorgvernieuwer' is not known here", "--background")
        .doesNotContain("You said  nothing");
    assertThat(
            json("career", "fit", copy.toString(), "--person", "p0162")
                .get("jobUnknown")
                .asBoolean())
        .isTrue();
    String[] said = {
      "career", "fit", copy.toString(), "--person", "p0162", "--background", "nurse"
    };
    assertThat(json(said).get("jobUnknown").asBoolean()).isFalse();
  }

  private Path copied(String old, String other) throws IOException {
    try (Stream<Path> files = Files.list(Path.of(LINCHESTER))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    }
    Path people = folder.resolve("people.csv");
    Files.writeString(people, Files.readString(people).replace(old, other));
    return folder;
  }

  @Test
  void aStretchSpeaksAgainstAndSomethingElseSpeaksFor() {
    Ran ran = run("career", "fit", "--background", "beginner", "--sector", "public-sector");
    assertThat(ran.out())
        .containsSubsequence(
            "public-analyst", "why     It asks for no credential", "but     It codes");
  }
}
