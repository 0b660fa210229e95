package org.linacre.formats.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.linacre.engine.catalogue.Violations;
import org.linacre.engine.document.Passage;
import org.linacre.engine.document.Place;
import org.linacre.engine.portfolio.Checklist;
import org.linacre.engine.portfolio.Finding;
import org.linacre.engine.portfolio.Inspection;
import org.linacre.engine.portfolio.Shown;

/**
 * No quote shows a name, also where it is a word of English. The names are those of word-names.csv:
 * English words that mimesis or the US Census of 1990 have as names, months and days.
 */
class QuoteLawTest {
  private static final long SEED = 20261121;
  private static final Checklist CHECKLIST = checklist();

  private static final int LOOKS = 100;
  private static Inspection inspection = new Inspection(CHECKLIST);
  private static int looks;

  /** N and M are names. */
  private static final List<String> CONTEXTS =
      List.of(
          "Patient N, MRN 20394857",
          "Pt N born 04/05/1950, seen with heart failure",
          "N\nNHS number 943 476 5919",
          "Seen today: N, NHS number 943 476 5919, wife M",
          "Patient: N; mrn 20394857",
          "Re: N, DOB 04/05/1950\nM telephoned on 07700 900123.",
          "Mr N, 27 Larch Avenue, Leeds LS6 2AB",
          "NHS: 943 476 5919 N (husband: M)",
          "| N | 01/02/1949 | NHS number 943 476 5919 |",
          "N <n.m@example.org> saw M, MRN 20394857.",
          "Our app detects cancer in N. MRN 20394857",
          "Patient N is well. Our app diagnoses strokes of Mr M and replaces your doctor.",
          "Patient name: N\nAdmitted: 01/02/2024\nMRN: 20394857",
          "The patient is N and the carer is M. MRN 20394857",
          "The patient was N, admitted on 01/02/2024 with M, NHS number 943 476 5919",
          "Surname: N\nForename: M\nMRN 20394857",
          "We saw N on 01/02/2024 with the daughter M. MRN: 20394857",
          "The lady, N, and her son M were told. MRN 20394857",
          "Bed 4 N, MRN 20394857; bed 5 M",
          "N (dob 04/05/1950) and M (dob 05/06/1951), MRN 20394857",
          "My colleague N found out that she had cancer, MRN 20394857; her partner M too");

  /** N and M are names that nothing announces; they have capitals. */
  private static final List<String> UNANNOUNCED =
      List.of(
          "The nurse rang at night and N came in with M about the letter. MRN 20394857",
          "It was N who wrote to the clinic, because M had left. MRN 20394857",
          "MRN 20394857 was admitted on 01/02/2024 with a fall, and in the afternoon N went home to M.",
          "Our app detects cancer in the scans that N reads for M. MRN 20394857",
          "On the ward they asked N to help, which M did not like. MRN 20394857.");

  private static Checklist checklist() {
    Violations violations = new Violations();
    Checklist checklist =
        PortfolioPack.read(
            Path.of(System.getProperty("linacre.root", "..")).resolve("packs"), violations);
    violations.stopOnErrors();
    return checklist;
  }

  private static List<String> names() throws IOException {
    try (CsvReader<NamedCsvRecord> rows =
        CsvReader.builder()
            .ofNamedCsvRecord(
                Objects.requireNonNull(QuoteLawTest.class.getResourceAsStream("word-names.csv")),
                StandardCharsets.UTF_8)) {
      return rows.stream().map(row -> row.getField("name")).toList();
    }
  }

  @Test
  void wordsThatQuotesShowAreNobodysName() throws IOException {
    Set<Shown> hides = Set.of(Shown.NEVER, Shown.CLAIM, Shown.RARE, Shown.GRAMMAR);
    assertThat(names())
        .hasSizeGreaterThan(300)
        .allMatch(name -> hides.contains(CHECKLIST.words().getOrDefault(name, Shown.NEVER)));
  }

  @Test
  void noNameOfTheListsIsShownButAsAWordOfGrammar() {
    Set<Shown> hides = Set.of(Shown.NEVER, Shown.CLAIM, Shown.GRAMMAR);
    List<String> listed =
        Checklist.NAME_LISTS.stream()
            .flatMap(l -> CHECKLIST.lists().getOrDefault(l, List.of()).stream())
            .toList();
    assertThat(listed)
        .hasSizeGreaterThan(4_000)
        .allMatch(
            name ->
                hides.contains(
                    CHECKLIST.words().getOrDefault(name.toLowerCase(Locale.ROOT), Shown.NEVER)));
  }

  @Test
  void namesThatNothingAnnouncesAreNotShownEither() throws IOException {
    Random random = new Random(SEED);
    List<String> words = new ArrayList<>(namesOrWords());
    words.addAll(names());
    List<String> capitals = words.stream().map(QuoteLawTest::withCapital).toList();
    for (int run = 0; run < 1_000; run++) {
      check(UNANNOUNCED.get(run % UNANNOUNCED.size()), capitals, random);
    }
  }

  private static String withCapital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  @Test
  void namesInSmallLettersBesideUnknownWordsAreMaskedWhereMuchIsFound() {
    for (String text :
        List.of(
            "norm brown came in on the 4th of feb. her hospital no. is H123456",
            "On my ward norm (82) fell, hospital number H1234567.",
            "we saw clarity xhosali again, hospital number H7654321, in march")) {
      assertThat(found(text)).as(text).anyMatch(f -> f.severity().equals("high"));
      assertThat(found(text))
          .allSatisfy(f -> assertThat(f.quote()).doesNotContain("norm").doesNotContain("clarity"));
    }
  }

  @Test
  void namesThatAreWordsAreNeverShown() throws IOException {
    Random random = new Random(SEED);
    List<String> names = names();
    for (int run = 0; run < 2_000; run++) {
      check(CONTEXTS.get(run % CONTEXTS.size()), names, random);
    }
  }

  @Test
  void anyWordInAPlaceOfANameIsMasked() {
    Random random = new Random(SEED);
    List<String> words = namesOrWords();
    for (int run = 0; run < 2_000; run++) {
      check(CONTEXTS.get(run % CONTEXTS.size()), words, random);
    }
  }

  /** Words that may stand for a name that no list knows. */
  private static List<String> namesOrWords() {
    Set<Shown> kinds = Set.of(Shown.PLAIN, Shown.NEVER, Shown.RARE, Shown.GRAMMAR);
    return CHECKLIST.words().entrySet().stream()
        .filter(e -> kinds.contains(e.getValue()))
        .map(e -> e.getKey())
        .filter(word -> word.matches("[a-z]{2,}"))
        .sorted()
        .toList();
  }

  private static void check(String context, List<String> words, Random random) {
    Set<String> own = wordsOf(context);
    List<String> free =
        words.stream().filter(word -> !own.contains(word.toLowerCase(Locale.ROOT))).toList();
    String one = name(free, random);
    String other = name(free, random);
    String text = context.replaceAll("\\bN\\b", one).replaceAll("\\bM\\b", other);
    List<Finding> found = found(text);
    assertThat(found).as(text).anyMatch(f -> !f.quote().equals(Finding.NOT_STATED));
    Set<String> secret = wordsOf(one + " " + other);
    for (Finding finding : found) {
      assertThat(wordsOf(finding.quote() + " " + finding.file()))
          .as("seed %d: %s%n%s", SEED, text, finding)
          .doesNotContainAnyElementsOf(secret);
    }
  }

  private static Set<String> wordsOf(String text) {
    return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^a-z]+", -1))
        .filter(word -> word.length() > 1)
        .collect(Collectors.toSet());
  }

  /** Two of the words: in small letters, with capitals, or capitals only. */
  private static String name(List<String> words, Random random) {
    String name = cased(words, random.nextInt(3), random);
    return random.nextInt(4) == 0 ? name : name + " " + cased(words, random.nextInt(3), random);
  }

  private static String cased(List<String> words, int form, Random random) {
    String word = words.get(random.nextInt(words.size()));
    String rest = word.substring(1);
    String first = word.substring(0, 1).toUpperCase(Locale.ROOT);
    if (word.startsWith(first)) {
      return form == 0 ? word : word.toUpperCase(Locale.ROOT);
    }
    return form == 0 ? word : form == 1 ? first + rest : (first + rest).toUpperCase(Locale.ROOT);
  }

  /** One look serves many texts; it is renewed before its answer grows long. */
  private static List<Finding> found(String text) {
    if (looks++ % LOOKS == 0) {
      inspection = new Inspection(CHECKLIST);
    }
    int before = inspection.result().findings().size();
    inspection.file("a.txt", true);
    inspection.passage(Passage.of(text, new Place("", 1), ""));
    inspection.endProject("a.txt");
    List<Finding> all = inspection.result().findings();
    return all.subList(before, all.size());
  }
}
