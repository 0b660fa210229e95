package org.linacre.formats.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linacre.engine.career.CareerRole;
import org.linacre.engine.career.Careers;
import org.linacre.engine.career.FirstProject;
import org.linacre.engine.career.Guidance;
import org.linacre.engine.career.Lane;
import org.linacre.engine.career.OwnReading;
import org.linacre.engine.catalogue.Violations;
import org.linacre.formats.text.CsvTable;
import org.linacre.formats.text.CsvTable.Columns;
import org.linacre.formats.text.Source;

/** Where the statements of the careers pack are from, and which roles each is about. */
class CareerPlacesTest {
  private static final Path ROOT = Path.of(System.getProperty("linacre.root", ".."));
  private static final Path PACKS = ROOT.resolve("packs");

  /** The folder of the sources' texts; tests that need them are left out where it is not there. */
  private static final Path SOURCES =
      Path.of(System.getProperty("linacre.sources", ROOT.resolve("../shared/seeds").toString()));

  private static final Pattern PLACE = Pattern.compile("\\b(00[0-3])\\b|\\bl\\.(\\d+)(?:-(\\d+))?");
  private static final Careers CAREERS =
      CareerRows.read(Packs.read(PACKS, new Violations()), PACKS, new Violations());

  private static CareerRole role(String id) {
    return CAREERS.role(id).orElseThrow();
  }

  private static Map<String, List<String>> texts() throws IOException {
    Map<String, List<String>> texts = new TreeMap<>();
    try (Stream<Path> files = Files.list(SOURCES)) {
      for (Path file : files.toList()) {
        texts.put(
            file.getFileName().toString().substring(0, 3), Files.readString(file).lines().toList());
      }
    }
    return texts;
  }

  /** The lines that a place names and that its source has not, or has blank. */
  private static List<String> missing(String place, Map<String, List<String>> texts) {
    List<String> missing = new ArrayList<>();
    List<String> text = List.of();
    Matcher found = PLACE.matcher(place);
    while (found.find()) {
      if (found.group(1) != null) {
        text = texts.getOrDefault(found.group(1), List.of());
        continue;
      }
      for (int group : new int[] {2, 3}) {
        String line = found.group(group);
        if (line != null
            && (Integer.parseInt(line) > text.size()
                || text.get(Integer.parseInt(line) - 1).isBlank())) {
          missing.add(place + ": line " + line);
        }
      }
    }
    return missing;
  }

  @Test
  void everyPlaceNamesALineOfItsSourceThatIsThere() throws IOException {
    assumeTrue(Files.isDirectory(SOURCES), "needs -Dlinacre.sources=FOLDER, the sources' texts");
    Map<String, List<String>> texts = texts();
    assertThat(texts).containsKeys("000", "001", "002", "003");
    List<String> missing = new ArrayList<>();
    try (Stream<Path> files = Files.list(PACKS.resolve("careers"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".csv")).toList()) {
        CsvTable.read(
            new Source(file, file.getFileName().toString()),
            new Columns(List.of("source"), List.of()),
            new Violations(),
            row -> missing.addAll(missing(row.get("source"), texts)));
      }
    }
    assertThat(missing).isEmpty();
  }

  /**
   * A line of source 002 that sends a background to a role names the role, or another name of it.
   * The numbered lanes and the last table (l.187-217, l.829-835) say one word for several roles.
   */
  @Test
  void aLineThatSendsToARoleNamesIt() throws IOException {
    assumeTrue(Files.isDirectory(SOURCES), "needs -Dlinacre.sources=FOLDER, the sources' texts");
    List<String> text = texts().getOrDefault("002", List.of());
    for (Lane lane : CAREERS.lanes()) {
      for (Lane.Place place : lane.places()) {
        if (place.source().matches("002 l\\.(3\\d|7\\d\\d) .*")) {
          CareerRole role = role(place.role());
          String said = lines(place.source(), text);
          assertThat(Stream.concat(Stream.of(role.title()), role.names().stream()))
              .as("%s: %s", place, said)
              .anyMatch(name -> said.contains(name.toLowerCase(Locale.ROOT)));
        }
      }
    }
  }

  private static String lines(String place, List<String> text) {
    StringBuilder said = new StringBuilder();
    Matcher found = PLACE.matcher(place);
    while (found.find()) {
      if (found.group(2) != null) {
        said.append(text.get(Integer.parseInt(found.group(2)) - 1).toLowerCase(Locale.ROOT));
      }
    }
    return said.toString();
  }

  /** What a source states of work, limits, background or project has a line, and not its name. */
  @Test
  void whatASourceTellsOfARoleHasALine() {
    assertThat(CAREERS.roles().stream().flatMap(r -> r.facts().stream()))
        .filteredOn(f -> !OwnReading.is(f.source()))
        .allMatch(f -> f.source().contains(" l."));
  }

  @ParameterizedTest
  @CsvSource({
    "triage-nurse, daily, 001 l.2088",
    "clinical-safety-officer, daily, 001 l.2475",
    "it-officer, daily, 001 l.2487",
    "ig-officer, daily, 001 l.2496",
    "business-manager, daily, 001 l.2385",
    "lead-project-data-scientist, daily, 001 l.2445",
    "cnio, daily, 001 l.1894",
    "chief-data-officer, background, 001 l.1942",
    "ai-governance-analyst, not, 002 l.315",
    "healthcare-ml-engineer, background, 003 l.171",
    "radiographer-user, daily, 001 l.1236",
    "specialist-technical-educator, daily, 001 l.1741"
  })
  void aRoleSaysWhatItsSourceStates(String id, String kind, String place) {
    assertThat(role(id).first(kind).orElseThrow().source()).startsWith(place);
  }

  /** The document tells for how many roles each is stated nowhere. */
  @Test
  void theDocumentCountsWhatIsNotStated() throws IOException {
    String text = Files.readString(ROOT.resolve("docs/careers.md"));
    for (String kind : List.of("daily", "not", "background", "project")) {
      long none = CAREERS.roles().stream().filter(r -> r.shown(kind).isEmpty()).count();
      assertThat(text).contains("`" + kind + "` " + none);
      long ours = CAREERS.roles().stream().filter(r -> isOursOnly(r, kind)).count();
      assertThat(text).contains("`" + kind + "` of " + ours);
    }
    long bare = CAREERS.roles().stream().filter(r -> r.skills().isEmpty()).count();
    long alone = CAREERS.roles().stream().filter(r -> r.related().isEmpty()).count();
    assertThat(text).contains("skills of their own " + bare, "related roles " + alone);
  }

  private static boolean isOursOnly(CareerRole role, String kind) {
    return !role.shown(kind).isEmpty()
        && role.shown(kind).stream().allMatch(fact -> OwnReading.is(fact.source()));
  }

  /** Seed 002, l.695-699: each row is about one type of role. */
  @ParameterizedTest
  @CsvSource({
    "clinical-ai-evaluator, clinical-evaluation",
    "medical-ai-content-reviewer, content-and-education",
    "healthcare-ai-trainer, content-and-education",
    "healthcare-automation-specialist, product-and-implementation",
    "ai-governance-analyst, governance-and-compliance",
    "healthcare-data-analyst, data-and-technical"
  })
  void whatMovesPayIsToldOfTheRolesItIsAbout(String id, String group) {
    assertThat(CAREERS.guidance().influences(role(id)))
        .extracting(Guidance.Influence::group)
        .containsExactly(group);
  }

  @ParameterizedTest
  @CsvSource({"cio", "triage-nurse", "consultant-radiologist", "radiographer-user"})
  void noRowOfTheTableOfPayIsAboutChiefsAndClinicians(String id) {
    assertThat(CAREERS.guidance().influences(role(id))).isEmpty();
  }

  /** lanes.csv: clinical care begins with a rubric (002 l.590). */
  @Test
  void whereNoSourceNamesAFirstProjectItIsTheLanesAndSaysSo() {
    FirstProject nurse = FirstProject.of(CAREERS, role("triage-nurse"));
    assertThat(nurse.lane()).isEqualTo("Clinical care");
    assertThat(nurse.source()).isEqualTo("002 l.590");
    assertThat(nurse.by("triage-nurse")).startsWith("No source names a first project");
    FirstProject reviewer = FirstProject.of(CAREERS, role("documentation-reviewer"));
    assertThat(reviewer.of()).isEqualTo("clinical-ai-evaluator");
    assertThat(reviewer.isOfLane()).isFalse();
  }
}
