package org.linacre.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linacre.app.Ran.typed;
import static org.linacre.app.ShippedPostings.READER;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linacre.engine.posting.PostingReading;
import org.linacre.engine.posting.PostingReading.Because;
import org.linacre.engine.posting.PostingReading.Skill;

/**
 * What a posting asks of whom it seeks: no everyday words, nothing that the employer says of
 * itself.
 */
class PostingAskedTest {
  private static final String HEAD = "Post\nDuties\nYou will work with our team, full time.\n";

  private static List<Skill> skills(String text) {
    return READER.read(HEAD + text + "\n").skills();
  }

  private static List<String> ids(String text, boolean desirable) {
    return skills(text).stream().filter(s -> s.desirable() == desirable).map(Skill::id).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "You will work in a fast-paced cocktail bar.",
        "You will keep the pace of a busy kitchen.",
        "You will join an epic team in our shop.",
        "You will lean and lift boxes in the depot.",
        "You will publish data quality reports.",
        "You will publish the rota each week.",
        "You will spark joy in our guests.",
        "You will need an agile mind and steady hands.",
        "You will recall stock from the shelves.",
        "You will treat bereaved families with sensitivity.",
        "You will wire transformers at the substation.",
        "You will drift off piste with our ski guests.",
        "You will report incidents to the door supervisor.",
        "You will pilot a harbour boat.",
        "You will build Formula 1 (F1) gearboxes.",
        "You will care for children on adoption leave cover.",
        "You will follow food legislation in the kitchen.",
        "You will do a fire risk assessment of the building.",
        "You will bring innovation to our cocktail menu.",
        "You will carry a bias for action to the shop floor.",
        "You will show pay transparency to shop staff.",
        "You will do procurement of kitchen food."
      })
  void everydayWordsAskNothing(String sentence) {
    assertThat(skills(sentence)).as(sentence).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "integration-into-existing-it|You will support radiologists who use PACS.",
        "integration-into-existing-it|You will build Epic order sets.",
        "integration-into-existing-it|You will configure EMIS templates.",
        "innovation-culture|You will run Lean Six Sigma projects.",
        "innovation-culture|You will lead quality improvement on the ward.",
        "published-evidence|You will publish papers in journals.",
        "published-evidence|You will write a systematic review.",
        "data-wrangling|You will use Spark and Python.",
        "data-wrangling|You will write SQL.",
        "data-provenance-and-quality|You will own data quality.",
        "software-methodologies|You will work in agile sprints.",
        "performance-metrics|You will report precision and recall.",
        "performance-metrics|You will measure sensitivity and specificity of the model.",
        "neural-networks|You will train transformers for machine learning.",
        "ongoing-monitoring|You will watch model drift.",
        "safety-event-reporting|You will log patient safety incidents.",
        "deploying-for-workflow|You will pilot the AI tool.",
        "change-management|You will drive adoption of the AI tool.",
        "main-risks-of-ai|You will do the risk assessment of AI tools.",
        "model-bias|You will test the model for bias.",
        "explainability|You will see to the transparency of models.",
        "coding-for-ai|You will write Python."
      })
  void whatIsMeantIsAsked(String id, String sentence) {
    assertThat(ids(sentence, false)).as(sentence).contains(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "About us\nWe are proud of our quality improvement, GDPR and Python code.",
        "Benefits\nPython courses and SQL evenings."
      })
  void whatTheEmployerSaysOfItselfIsNotAsked(String text) {
    assertThat(skills(text)).as(text).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "MD or DO required, board certified preferred.|physician|board-certified",
        "Must have Python, FHIR preferred.|coding-for-ai python|interoperability-and-integration data-standards",
        "Python required and FHIR desirable.|coding-for-ai python|interoperability-and-integration data-standards"
      })
  void aSentenceRequiresAndWishesByClause(String sentence, String firm, String wished) {
    String text = "Requirements\n" + sentence;
    assertThat(ids(text, false)).containsExactly(firm.split(" ", -1));
    assertThat(ids(text, true)).containsExactly(wished.split(" ", -1));
  }

  private static final String RESEARCHER =
      """
      AI Evaluation Researcher
      Duties
      Design and run evaluations of language models that summarise discharge letters.
      Essential criteria
      Experience of research with patients' records
      Statistics (R or Python)
      Desirable criteria
      NMC, GMC or HCPC registration
      Power BI
      Terms
      Fixed-term, two years, full time
      """;

  @Test
  void aLevelIsQuotedFromWhatIsAsked() {
    PostingReading read = READER.read(RESEARCHER);
    assertThat(read.because())
        .filteredOn(b -> b.label().matches("(coding|knowledge):.*"))
        .extracting(Because::quote)
        .containsExactlyInAnyOrder(
            "Statistics (R or Python)", "Experience of research with patients' records");
  }

  @Test
  void theSentenceBehindIsTold() {
    assertThat(typed(RESEARCHER, "career", "posting", "-").out())
        .contains(
            "Asks for: Coding for AI; Data work in Python or R; Statistics (catalogue)"
                + " \"Statistics (R or Python)\"\n");
  }

  @Test
  void whereTheNmcIsNamedNoLicenceOfAnotherCountryIsAsked() {
    String text =
        "Registered Nurse, Band 5. Permanent, full time or part time. You will deliver care to"
            + " patients on a ward and support students. NMC registration is essential. We use"
            + " electronic patient records and have won awards for our digital innovation.\n";
    assertThat(READER.read(text).skills()).extracting(Skill::id).containsExactly("nmc");
  }

  /** Named first as desirable, then asked. */
  @Test
  void theQuoteIsOfTheSentenceThatAsks() {
    String text = "Python would be a plus.\nEssential\n- Python for the pipeline";
    assertThat(skills(text)).extracting(Skill::quote).containsOnly("Python for the pipeline");
  }

  @Test
  void theWorstSignOfFraudStandsFirst() {
    String text =
        "AI medical data reviewer\nYou will review AI records from home.\n"
            + "The interview is held on Telegram.\nSend your online banking details today.\n"
            + "You must pay a training fee of $150 before you start.\n";
    PostingReading read = READER.read(text);
    var flags = read.flags().isEmpty() ? read.warnings() : read.flags();
    assertThat(flags)
        .filteredOn(f -> f.id().equals("fraud"))
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.quote()).contains("training fee");
              assertThat(f.more())
                  .containsExactly(
                      "Send your online banking details today.",
                      "The interview is held on Telegram.");
            });
  }
}
