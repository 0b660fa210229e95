package org.linacre.formats.career;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.linacre.engine.career.Answers;
import org.linacre.engine.career.Callings;
import org.linacre.engine.career.Careers;
import org.linacre.engine.career.Worksheet;
import org.linacre.engine.career.Worksheet.Option;
import org.linacre.engine.career.Worksheet.Question;
import org.linacre.engine.catalogue.Violations;
import org.linacre.formats.text.CsvTable;
import org.linacre.formats.text.CsvTable.Columns;
import org.linacre.formats.text.Source;
import org.linacre.formats.text.Words;

/** Answers to the worksheet, in CSV: {@code question,answer}. */
public final class FitAnswersFile {
  private static final int LONGEST = 60;

  private Answers answers;
  private final Set<String> seen = new HashSet<>();

  private final Worksheet worksheet;
  private final Callings callings;

  private FitAnswersFile(Answers start, Careers careers) {
    this.answers = start;
    this.worksheet = careers.worksheet();
    this.callings = new Callings(careers);
  }

  /** The answers of a file, added to these; every problem is added with its line and field. */
  public static Answers read(Path file, Answers start, Careers careers, Violations violations) {
    FitAnswersFile read = new FitAnswersFile(start, careers);
    List<String> questions = read.worksheet.questions().stream().map(Question::id).toList();
    CsvTable.read(
        new Source(file, file.toString()),
        new Columns(List.of("question", "answer"), List.of()),
        violations,
        row -> {
          String question = row.need("question");
          if (questions.contains(question)) {
            read.add(row, read.worksheet.question(question));
          } else {
            row.error("question", Words.unknown("question", question, questions));
          }
        });
    return read.answers;
  }

  private void add(CsvTable.Row row, Question question) {
    String reply = row.get("answer");
    boolean several = question.id().equals(Answers.AVOID);
    if (!several && !seen.add(question.id())) {
      row.error("answer", "'" + question.id() + "' is answered twice.");
    } else if (!reply.isEmpty()) {
      Optional<Answers> more = callings.answered(answers, question, reply);
      answers = more.orElse(answers);
      if (more.isEmpty()) {
        row.error("answer", unknown(question, reply, worksheet));
      }
    }
  }

  /** A reply as ids are written: lower case, hyphens for white space. */
  public static String word(String reply) {
    return reply.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", "-");
  }

  /** That a reply is none of a question's, with the nearest, or else the answers it takes. */
  public static String unknown(Question question, String reply, Worksheet worksheet) {
    String word = word(reply);
    String shown = word.length() > LONGEST ? word.substring(0, LONGEST) + "…" : word;
    String said = Words.unknown("answer", shown, Answers.replies(question, worksheet));
    return question.id()
        + ": "
        + (said.contains("Maybe")
            ? said
            : "Unknown answer '"
                + shown
                + "'. Known are "
                + String.join(", ", question.options().stream().map(Option::id).toList())
                + (question.id().equals(Answers.BACKGROUND)
                    ? ", or a trade such as nurse or software engineer; where none fits, beginner"
                        + " or no answer."
                    : "."));
  }
}
