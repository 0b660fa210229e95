package org.linacre.formats.assessment;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linacre.competence.Item;
import org.linacre.engine.assessment.Answer;
import org.linacre.engine.assessment.Prompt;
import org.linacre.engine.assessment.Questions;
import org.linacre.engine.catalogue.Catalogue;
import org.linacre.engine.catalogue.Competency;
import org.linacre.engine.catalogue.Targets;
import org.linacre.engine.catalogue.Violations;
import org.linacre.formats.text.CsvTable;
import org.linacre.formats.text.CsvTable.Columns;
import org.linacre.formats.text.CsvTable.Row;
import org.linacre.formats.text.Source;
import org.linacre.formats.text.Words;

/**
 * Answers given beforehand, as CSV with {@code competency,level,answer} and, where wanted, {@code
 * product} and {@code scenario} (the id of a scenario, whose answer is a letter). It may answer
 * more than is asked.
 */
public final class AnswersFile {
  private static final List<String> REPLIES = List.of(Prompt.YES, Prompt.NO, Prompt.NOT_SURE);

  private final Catalogue catalogue;
  private final Map<String, Competency> competencies = new HashMap<>();
  private final Map<String, Given> given = new HashMap<>();

  /** What a line says: the reply, and the product version it is about or nothing. */
  private record Given(Item item, String product, String reply) {}

  private AnswersFile(Catalogue catalogue) {
    this.catalogue = catalogue;
    catalogue.competencies().forEach(c -> competencies.put(c.id(), c));
  }

  /**
   * Reads answers.
   *
   * @param file the CSV
   * @param questions the assessment they may be asked in; scenarios must be of it
   * @param violations where every problem is added, with file, line and field
   */
  public static AnswersFile read(
      Path file, Questions questions, Catalogue catalogue, Violations violations) {
    AnswersFile answers = new AnswersFile(catalogue);
    CsvTable.read(
        new Source(file, file.toString()),
        new Columns(List.of("competency", "level", "answer"), List.of("product", "scenario")),
        violations,
        row -> {
          if (row.get("scenario").isEmpty()) {
            answers.addStatement(row);
          } else {
            answers.addScenario(row, questions);
          }
        });
    return answers;
  }

  private void addScenario(Row row, Questions questions) {
    Optional<Prompt> prompt = questions.prompt(row.get("scenario"));
    String reply = row.need("answer");
    if (prompt.isEmpty()) {
      row.warn("scenario", "No scenario of this target; it is left out.");
    } else if (!prompt.get().replies().contains(reply)) {
      row.error("answer", Words.unknown("answer", reply, prompt.get().replies()));
    } else {
      put(row, prompt.get().id(), new Given(prompt.get().item(), "", reply));
    }
  }

  private void addStatement(Row row) {
    String id = row.need("competency");
    String level = row.need("level");
    String reply = row.need("answer");
    Competency competency = competencies.get(id);
    List<String> levels = catalogue.scale().levels();
    if (competency == null && !id.isEmpty()) {
      row.error("competency", Words.unknown("competency", id, competencies.keySet()));
    }
    if (!level.isEmpty() && !levels.contains(level)) {
      row.error("level", Words.unknown("level", level, levels));
    }
    if (!reply.isEmpty() && !REPLIES.contains(reply)) {
      row.error("answer", Words.unknown("answer", reply, REPLIES));
    }
    String product = row.get("product");
    if (competency != null && !competency.ofProduct() && !product.isEmpty()) {
      row.error("product", "The competency is general; no product belongs here.");
    }
    if (competency != null && levels.contains(level) && REPLIES.contains(reply)) {
      Item item = new Item(id, level);
      put(row, item + " " + product, new Given(item, product, reply));
    }
  }

  private void put(Row row, String key, Given one) {
    for (Given earlier : given.values()) {
      boolean same =
          earlier.item().competency().equals(one.item().competency())
              && earlier.product().equals(one.product());
      if (same && (contradicts(earlier, one) || contradicts(one, earlier))) {
        row.error(
            "answer",
            "Contradicts '" + earlier.item() + " " + earlier.reply() + "' on an earlier line.");
      }
    }
    Given other = given.put(key, one);
    if (other != null && !other.reply().equals(one.reply())) {
      row.error("answer", "Answered '" + other.reply() + "' on an earlier line.");
    }
  }

  /** Whether a yes is to a level that implies one to which there is a no. */
  private boolean contradicts(Given yes, Given no) {
    return yes.reply().equals(Prompt.YES)
        && no.reply().equals(Prompt.NO)
        && !yes.item().equals(no.item())
        && catalogue.scale().implies(yes.item().level(), no.item().level());
  }

  /**
   * The answer to a prompt, if the file has one: to the scenario itself, or to the statement, or a
   * yes to a level that implies it, or a no to one that it implies.
   */
  public Optional<Answer> to(Prompt prompt) {
    Given own = given.get(prompt.id());
    if (prompt instanceof Prompt.Situation) {
      return Optional.ofNullable(own).map(g -> new Answer(prompt.id(), g.reply()));
    }
    List<Given> about = new ArrayList<>();
    String product = Targets.productOf(prompt.item().competency());
    String general = Targets.general(prompt.item().competency());
    for (Given one : given.values()) {
      if (one.item().competency().equals(general)
          && REPLIES.contains(one.reply())
          && (one.product().isEmpty() || one.product().equals(product))) {
        about.add(one);
      }
    }
    about.sort(
        Comparator.comparing((Given one) -> one.product().isEmpty())
            .thenComparing(one -> one.item().toString()));
    return about.stream()
        .filter(one -> one.item().level().equals(prompt.item().level()))
        .findFirst()
        .or(() -> about.stream().filter(one -> settles(one, prompt.item().level())).findFirst())
        .map(one -> new Answer(prompt.id(), one.reply()));
  }

  private boolean settles(Given one, String level) {
    return switch (one.reply()) {
      case Prompt.YES -> catalogue.scale().implies(one.item().level(), level);
      case Prompt.NO -> catalogue.scale().implies(level, one.item().level());
      default -> false;
    };
  }
}
