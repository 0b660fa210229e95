package org.linacre.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linacre.app.Ran.ROOT;
import static org.linacre.app.ShippedPostings.READER;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linacre.engine.posting.PostingReading.Skill;

/** The competencies that roles are told by (packs/careers) are known in postings too. */
class PostingRoleSkillsTest {
  private static final String HEAD = "Post\nDuties\nYou will work with our team, full time.\n";

  private static List<String> asked(String sentence) {
    return READER.read(HEAD + sentence + "\n").skills().stream().map(Skill::id).toList();
  }

  private static Set<String> first(String file) throws IOException {
    return Files.readAllLines(ROOT.resolve(file)).stream()
        .skip(1)
        .map(line -> line.split(",", 2)[0])
        .collect(Collectors.toSet());
  }

  @Test
  void everyCompetencyOfTheRolesHasWords() throws IOException {
    assertThat(first("packs/postings/skills.csv"))
        .containsAll(first("packs/careers/competencies.csv"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "spreadsheets-and-dashboards|You will build dashboards in Power BI.",
        "spreadsheets-and-dashboards|You will keep tables in Excel and Word.",
        "sql|You will write SQL.",
        "python|You will clean data in pandas.",
        "statistics|You will do the statistical analysis.",
        "pipelines-and-cloud|You will run jobs on Databricks and Azure.",
        "mlops|You will track models in MLflow.",
        "version-control|You will keep code in Git.",
        "medical-imaging-data|You will read DICOM headers.",
        "clinical-language-processing|You will do named entity recognition on clinical text.",
        "bioinformatics-methods|You will call variants from RNA-seq with Nextflow.",
        "data-standards|You will map messages to HL7 FHIR.",
        "clinical-terminology|You will map terms to SNOMED CT.",
        "health-data-context|You will analyse Hospital Episode Statistics.",
        "care-pathways|You will redesign patient pathways.",
        "record-systems|You will configure templates in SystmOne.",
        "claims-and-coding|You will check medical coding before bills go out.",
        "workflow-mapping|You will map workflows on the wards.",
        "process-automation|You will build flows in Power Automate.",
        "evaluation-rubrics|You will score answers by a rubric.",
        "output-review|You will review model outputs each day.",
        "generative-ai|You will do prompt engineering for large language models.",
        "health-literacy|You will write in plain English for patients.",
        "source-checking|You will fact check our articles.",
        "instructional-design|You will lead curriculum development.",
        "product-thinking|You will own the product roadmap.",
        "rollout-management|You will plan the rollout to all wards."
      })
  void aSentenceNamesIt(String id, String sentence) {
    assertThat(asked(sentence)).as(sentence).contains(id);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "stakeholder-communication|You will explain complex results to others.",
        "documentation-discipline|You will keep the decision log.",
        "privacy-basics|You will see that we comply with GDPR.",
        "vendor-review|You will carry out supplier due diligence.",
        "risk-management|You will use the NIST AI RMF.",
        "clinical-safety-case|You will keep the hazard log.",
        "device-engineering|You will write the design history file.",
        "quantitative-modelling|You will build credit risk models.",
        "model-risk|You will do independent model validation.",
        "financial-rules|You will advise on Consumer Duty.",
        "fraud-patterns|You will improve fraud detection.",
        "change-and-stress-control|You will run stress testing of the models.",
        "third-party-risk|You will assess third-party risk.",
        "transparency-and-equality|You will write equality impact assessments.",
        "accessibility|You will test against WCAG.",
        "public-procurement|You will buy under the Procurement Act.",
        "security-by-design|You will lead threat modelling.",
        "policy-analysis|You will write policy briefings.",
        "data-lifecycle|You will set retention schedules.",
        "agile-delivery|You will plan sprints in Scrum.",
        "solution-architecture|You will own the solution architecture."
      })
  void aSentenceNamesThisToo(String id, String sentence) {
    assertThat(asked(sentence)).as(sentence).contains(id);
  }

  /** Words that look alike and mean something else. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "spreadsheets-and-dashboards|You will excel in a busy kitchen.",
        "statistics|You will visit the Office for National Statistics.",
        "version-control|Please send a link to your GitHub.",
        "clinical-language-processing|You will coach as an NLP practitioner.",
        "change-and-stress-control|You will run cardiac stress tests on the treadmill.",
        "clinical-safety-case|You will meet the Clinical Safety Officer.",
        "rollout-management|You will roll out pastry.",
        "claims-and-coding|You must be registered with the HCPC.",
        "security-by-design|We hold ISO 27001.",
        "health-data-context|You will see no patient-level data.",
        "evaluation-rubrics|You will mark pupils by the school rubric.",
        "generative-ai|You will configure consent prompts.",
        "financial-rules|You will settle claims under the FCA with hospitals."
      })
  void whatLooksAlikeDoesNot(String id, String sentence) {
    assertThat(asked(sentence)).as(sentence).doesNotContain(id);
  }
}
