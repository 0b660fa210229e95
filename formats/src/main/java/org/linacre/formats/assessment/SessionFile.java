package org.linacre.formats.assessment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.linacre.engine.assessment.Answer;
import org.linacre.engine.assessment.Prompt;
import org.linacre.engine.assessment.Questions;
import org.linacre.engine.catalogue.Violations;
import org.linacre.formats.text.Source;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A saved session of an assessment, as JSON: whose, against what, by which pack, the answers. */
public final class SessionFile {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private SessionFile() {}

  /**
   * What a session belongs to; another session's file is refused.
   *
   * @param person the person's id
   * @param target the target's text
   * @param pack the framework with its version
   */
  public record Label(String person, String target, String pack) {
    private Map<String, String> fields() {
      Map<String, String> fields = new LinkedHashMap<>();
      fields.put("person", person);
      fields.put("target", target);
      fields.put("pack", pack);
      return fields;
    }
  }

  /**
   * The answers of a saved session; none where there is no such file yet.
   *
   * @param violations where every problem is added, with file and field
   */
  public static List<Answer> read(
      Path file, Label label, Questions questions, Violations violations) {
    Source source = new Source(file, file.toString());
    List<Answer> answers = new ArrayList<>();
    if (!Files.exists(file) || !source.isReadable(violations)) {
      return answers;
    }
    try {
      JsonNode session = MAPPER.readTree(file.toFile());
      label
          .fields()
          .forEach(
              (field, value) -> {
                String found = session.path(field).asString("");
                if (!found.equals(value)) {
                  violations.error(
                      source.name(),
                      0,
                      field,
                      "A session of '" + found + "', not '" + value + "'.");
                }
              });
      Set<String> seen = new HashSet<>();
      for (JsonNode one : session.path("answers")) {
        Answer answer = new Answer(one.path("prompt").asString(""), one.path("reply").asString(""));
        Optional<Prompt> prompt = questions.prompt(answer.prompt());
        if (prompt.isEmpty()
            || !prompt.get().replies().contains(answer.reply())
            || !seen.add(answer.prompt())) {
          violations.error(
              source.name(),
              0,
              "answers",
              "'" + answer.prompt() + "' cannot be answered '" + answer.reply() + "' here.");
        }
        answers.add(answer);
      }
    } catch (JacksonException e) {
      int line = e.getLocation() == null ? 0 : Math.max(e.getLocation().getLineNr(), 0);
      violations.error(source.name(), line, "", "Not a session: " + e.getOriginalMessage());
    }
    return answers;
  }

  /**
   * Writes a session; the file is there whole or as it was.
   *
   * @throws IOException if it cannot be written
   */
  public static void write(Path file, Label label, List<Answer> answers) throws IOException {
    Map<String, Object> session = new LinkedHashMap<>(label.fields());
    session.put("answers", answers);
    Path whole = file.toAbsolutePath();
    Path part = Files.createTempFile(whole.getParent(), "session", ".part");
    Files.write(part, MAPPER.writeValueAsBytes(session));
    Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }
}
