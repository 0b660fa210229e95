package org.linacre.formats.career;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.linacre.engine.career.Answers;
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

  private FitAnswersFile(Answers start) {
    this.answers = start;
  }

  /** The answers of a file, added to these; every problem is added with its line and field. */
  public static Answers read(Path file, Answers start, Worksheet worksheet, Violations violations) {
    FitAnswersFile read = new FitAnswersFile(start);
    List<String> questions = worksheet.questions().stream().map(Question::id).toList();
    CsvTable.read(
        new Source(file, file.toString()),
        new Columns(List.of("question", "answer"), List.of()),
        violations,
        row -> {
          String question = row.need("question");
          if (questions.contains(question)) {
            read.add(row, worksheet.question(question), worksheet);
          } else {
            row.error("question", Words.unknown("question", question, questions));
          }
        });
    return read.answers;
  }

  private void add(CsvTable.Row row, Question question, Worksheet worksheet) {
    String reply = row.get("answer");
    boolean several = question.id().equals(Answers.AVOID);
    if (!several && !seen.add(question.id())) {
      row.error("answer", "'" + question.id() + "' is answered twice.");
    } else if (Answers.replies(question, worksheet).contains(word(reply))) {
      answers = answers.with(question.id(), word(reply), worksheet);
    } else if (!reply.isEmpty()) {
      row.error("answer", unknown(question, reply, worksheet));
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
