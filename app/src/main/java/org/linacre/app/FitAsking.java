package org.linacre.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.linacre.engine.career.Answers;
import org.linacre.engine.career.Callings;
import org.linacre.engine.career.Careers;
import org.linacre.engine.career.Worksheet;
import org.linacre.engine.career.Worksheet.Question;
import org.linacre.formats.career.FitAnswersFile;

/** The worksheet asked question by question. */
record FitAsking(Linacre.Streams streams, Careers careers) {
  /** The answers, with those given to the questions that were open. */
  Answers asked(Answers start) throws IOException {
    Worksheet worksheet = careers.worksheet();
    Callings callings = new Callings(careers);
    BufferedReader reader =
        new BufferedReader(new InputStreamReader(streams.in(), StandardCharsets.UTF_8));
    PrintStream out = streams.out();
    int count = worksheet.questions().size();
    out.println(count + " questions; an empty reply leaves one open, stop ends.");
    Answers answers = start;
    for (Question question : worksheet.questions()) {
      if (answers.to(question.id()).isEmpty()) {
        List<String> replies = replies(question, callings, reader);
        if (replies.contains("stop")) {
          return answers;
        }
        for (String reply : replies) {
          answers = callings.answered(answers, question, reply).orElse(answers);
        }
      }
    }
    return answers;
  }

  /** What is replied to one question: none where it is left open, {@code stop} at the end. */
  private List<String> replies(Question question, Callings callings, BufferedReader reader)
      throws IOException {
    PrintStream out = streams.out();
    out.printf("%n%s%n", question.text());
    for (int i = 0; i < question.options().size(); i++) {
      out.printf("  %2d  %s%n", i + 1, question.options().get(i).title());
    }
    while (true) {
      out.print("> ");
      out.flush();
      String line = reader.readLine();
      if (line == null || line.strip().equals("stop")) {
        return List.of("stop");
      }
      List<String> words = words(line, question);
      Answers none = Answers.none("");
      if (words.stream().allMatch(w -> callings.answered(none, question, w).isPresent())) {
        return words;
      }
      String unknown = FitAnswersFile.unknown(question, line.strip(), careers.worksheet());
      Wrapped.print("  ", unknown, out);
    }
  }

  private static List<String> words(String line, Question question) {
    boolean several = question.id().equals(Answers.AVOID);
    List<String> words = new ArrayList<>();
    boolean free = question.id().equals(Answers.BACKGROUND);
    for (String part : line.strip().split(several ? "[,\\s]+" : free ? "\n" : ",", -1)) {
      String word = free ? part.strip() : Callings.word(part);
      boolean number = word.matches("\\d{1,2}");
      int place = number ? Integer.parseInt(word) - 1 : -1;
      if (place >= 0 && place < question.options().size()) {
        words.add(question.options().get(place).id());
      } else if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }
}
