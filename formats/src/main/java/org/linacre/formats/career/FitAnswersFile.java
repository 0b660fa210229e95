package org.linacre.formats.career;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.linacre.engine.career.Answers;
import org.linacre.engine.career.Callings;
import org.linacre.engine.career.Careers;
import org.linacre.engine.career.Heard;
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

  private Answers answers;
  private final Set<String> seen = new HashSet<>();

  private final Worksheet worksheet;
  private final Callings callings;

  private FitAnswersFile(Answers start, Careers careers) {
    this.answers = start;
    this.worksheet = careers.worksheet();
    this.callings = new Callings(careers);
  }

  /**
   * The answers of a file, added to these; a line that is not understood is passed by and told.
   * Every problem of the file itself is added with its line.
   */
  public static Answers read(Path file, Answers start, Careers careers, Violations violations) {
    FitAnswersFile read = new FitAnswersFile(start, careers);
    CsvTable.read(
        new Source(file, file.toString()),
        new Columns(List.of("question", "answer"), List.of()),
        violations,
        row -> read.add(row.get("question"), row.get("answer")));
    return read.answers;
  }

  private void add(String asked, String reply) {
    Optional<Question> question =
        worksheet.questions().stream().filter(q -> q.id().equals(Callings.word(asked))).findFirst();
    if (question.isEmpty()) {
      answers = answers.passing(asked, reply, false);
    } else if (!reply.isEmpty()) {
      String id = question.get().id();
      boolean again = !id.equals(Answers.AVOID) && !seen.add(id);
      answers =
          again ? answers.passing(id, reply, true) : callings.heard(answers, question.get(), reply);
    }
  }

  /** Why a reply was passed by, with the nearest that is known, or else what is. */
  public static String unknown(Heard.Passed passed, Worksheet worksheet) {
    List<String> questions = worksheet.questions().stream().map(Question::id).toList();
    if (!questions.contains(passed.question())) {
      return Words.unknown("question", passed.question(), questions);
    }
    return passed.answered()
        ? passed.question()
            + " takes one answer; '"
            + Words.quoted(passed.said())
            + "' came after it."
        : unknown(worksheet.question(passed.question()), passed.said(), worksheet);
  }

  /** That a reply is none of a question's, with the nearest, or else the answers it takes. */
  public static String unknown(Question question, String reply, Worksheet worksheet) {
    String shown = Words.quoted(reply);
    List<String> known = Answers.replies(question, worksheet);
    String start = question.id() + ": Unknown answer '" + shown + "'. ";
    return Words.nearest(Callings.word(shown), known)
        .map(near -> start + "Maybe " + near + ".")
        .orElseGet(() -> start + "Known are " + options(question));
  }

  private static String options(Question question) {
    return String.join(", ", question.options().stream().map(Option::id).toList())
        + (question.id().equals(Answers.BACKGROUND)
            ? ", or a trade such as nurse or software engineer; where none fits, beginner or no"
                + " answer."
            : ".");
  }
}
