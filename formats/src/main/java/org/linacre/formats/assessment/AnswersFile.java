package org.linacre.formats.assessment;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.linacre.competence.Item;
import org.linacre.engine.assessment.Answer;
import org.linacre.engine.assessment.Assessment;
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
    return line(prompt).map(one -> new Answer(prompt.id(), one.reply()));
  }

  /** The line that answers a prompt. */
  private Optional<Given> line(Prompt prompt) {
    if (prompt instanceof Prompt.Situation) {
      return Optional.ofNullable(given.get(prompt.id()));
    }
    List<Given> about =
        given.values().stream()
            .filter(one -> bears(one, prompt))
            .sorted(
                Comparator.comparing((Given one) -> one.product().isEmpty())
                    .thenComparing(one -> one.item().toString()))
            .toList();
    return about.stream()
        .filter(one -> one.item().level().equals(prompt.item().level()))
        .findFirst()
        .or(() -> about.stream().findFirst());
  }

  /** Whether a line answers a prompt, by itself or by what it implies. */
  private boolean bears(Given one, Prompt prompt) {
    if (prompt instanceof Prompt.Situation || !REPLIES.contains(one.reply())) {
      return one.equals(given.get(prompt.id()));
    }
    String product = Targets.productOf(prompt.item().competency());
    String level = prompt.item().level();
    return one.item().competency().equals(Targets.general(prompt.item().competency()))
        && (one.product().isEmpty() || one.product().equals(product))
        && (one.item().level().equals(level) || settles(one, level));
  }

  /**
   * What an assessment made of the lines.
   *
   * @param lines how many there are
   * @param foreign how many answer nothing that the target asks
   * @param unasked how many answer what was not asked, since it was settled or would decide nothing
   */
  public record Left(int lines, int foreign, int unasked) {}

  /** What an assessment of these questions made of the lines. */
  public Left left(Questions questions, Assessment assessment) {
    Set<Given> used = new HashSet<>();
    assessment.answers().stream()
        .flatMap(answer -> questions.prompt(answer.prompt()).stream())
        .flatMap(prompt -> line(prompt).stream())
        .forEach(used::add);
    List<Given> left = given.values().stream().filter(one -> !used.contains(one)).toList();
    long foreign =
        left.stream()
            .filter(one -> questions.prompts().stream().noneMatch(p -> bears(one, p)))
            .count();
    return new Left(given.size(), (int) foreign, left.size() - (int) foreign);
  }

  private boolean settles(Given one, String level) {
    return switch (one.reply()) {
      case Prompt.YES -> catalogue.scale().implies(one.item().level(), level);
      case Prompt.NO -> catalogue.scale().implies(level, one.item().level());
      default -> false;
    };
  }
}
