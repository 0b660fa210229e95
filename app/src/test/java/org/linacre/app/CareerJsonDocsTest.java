package org.linacre.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linacre.app.Ran.LINCHESTER;
import static org.linacre.app.Ran.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Every field of the JSON of the careers' commands stands in docs/json.md, at its command. */
class CareerJsonDocsTest {
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `([^`]+)` \\| (.*) \\|$");
  private static final Pattern NAME = Pattern.compile("`([A-Za-z]+)(?:\\[])?`");

  @TempDir Path folder;

  private static Map<String, String> rows() throws IOException {
    Map<String, String> rows = new TreeMap<>();
    Matcher row = ROW.matcher(Files.readString(Ran.ROOT.resolve("docs/json.md")));
    while (row.find()) {
      rows.put(row.group(1), row.group(2));
    }
    return rows;
  }

  private static Set<String> names(String text) {
    Set<String> names = new TreeSet<>();
    Matcher name = NAME.matcher(text);
    while (name.find()) {
      names.add(name.group(1));
    }
    return names;
  }

  /** What a row names, and what the rows of the commands that it points to name. */
  private static Set<String> documented(String command) throws IOException {
    Map<String, String> rows = rows();
    String own = rows.getOrDefault(command, "");
    Set<String> names = names(own);
    rows.forEach(
        (other, text) -> {
          if (own.contains("`" + other + "`")) {
            names.addAll(names(text));
          }
        });
    return names;
  }

  private static Set<String> fields(JsonNode node) {
    Set<String> fields = new TreeSet<>();
    if (node.isObject()) {
      fields.addAll(node.propertyNames());
    }
    node.valueStream().forEach(child -> fields.addAll(fields(child)));
    return fields;
  }

  private static void check(String command, String... args) throws IOException {
    assertThat(documented(command))
        .as(command)
        .isNotEmpty()
        .containsAll(
            fields(
                run(Stream.concat(Stream.of(args), Stream.of("--json")).toArray(String[]::new))
                    .json()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "fit --background nurse --skill sums",
        "fit DIR --person p0408",
        "role",
        "role ai-healthcare-specialist",
        "role DIR clinical-ai-evaluator --person p0408",
        "compare clinical-ai-evaluator healthcare-data-analyst",
        "compare DIR clinical-ai-evaluator healthcare-data-analyst --person p0408",
        "transition --from triage-nurse --to clinical-ai-evaluator --start 2027-01-04",
        "transition DIR --person p0162",
        "plan --from triage-nurse --role consultant-radiologist --start 2027-01-04"
      })
  void everyFieldOfTheCareersIsInTheDocs(String line) throws IOException {
    String[] args = ("career " + line).replace("DIR", LINCHESTER).split(" ", -1);
    check("career " + args[1], args);
  }

  @Test
  void soIsEveryFieldOfWhatReadsFiles() throws IOException {
    Path posting =
        Files.writeString(
            folder.resolve("posting.txt"),
            "Clinical AI evaluator. You will review AI outputs for safety in our NHS trust. NMC"
                + " registration and SQL are required. Full time, 40,000 pounds.");
    check("career posting", "career", "posting", posting.toString());
    check(
        "career posting", "career", "posting", posting.toString(), LINCHESTER, "--person", "p0408");
    check("career portfolio", "career", "portfolio", posting.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"gap", "journey", "assess"})
  void soIsEveryFieldOfAWayToARole(String command) throws IOException {
    check(
        command,
        command,
        LINCHESTER,
        "--person",
        "p0001",
        "--target",
        "role:consultant-radiologist");
  }
}
