package org.linacre.formats.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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
          "Patient name: N\nAdmitted: 01/02/2024\nMRN: 20394857");

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
    Set<Shown> hides = Set.of(Shown.NEVER, Shown.CLAIM);
    assertThat(names())
        .hasSizeGreaterThan(300)
        .allMatch(name -> hides.contains(CHECKLIST.words().getOrDefault(name, Shown.NEVER)));
  }

  @Test
  void namesThatAreWordsAreNeverShown() throws IOException {
    Random random = new Random(SEED);
    List<String> names = names();
    for (int run = 0; run < 1_500; run++) {
      check(CONTEXTS.get(run % CONTEXTS.size()), names, random);
    }
  }

  @Test
  void anyWordInAPlaceOfANameIsMasked() {
    Random random = new Random(SEED);
    List<String> words =
        CHECKLIST.words().entrySet().stream()
            .filter(e -> e.getValue() == Shown.PLAIN || e.getValue() == Shown.NEVER)
            .map(e -> e.getKey())
            .filter(word -> word.matches("[a-z]{2,}"))
            .sorted()
            .toList();
    for (int run = 0; run < 1_500; run++) {
      check(CONTEXTS.get(run % CONTEXTS.size()), words, random);
    }
  }

  private static void check(String context, List<String> words, Random random) {
    Set<String> own = wordsOf(context);
    List<String> free = words.stream().filter(word -> !own.contains(word)).toList();
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
    return form == 0 ? word : form == 1 ? first + rest : (first + rest).toUpperCase(Locale.ROOT);
  }

  private static List<Finding> found(String text) {
    Inspection inspection = new Inspection(CHECKLIST);
    inspection.file("a.txt", true);
    inspection.passage(Passage.of(text, new Place("", 1), ""));
    inspection.endProject("a.txt");
    return inspection.result().findings();
  }
}
