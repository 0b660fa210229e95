package org.linacre.app;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.linacre.engine.career.Answers;
import org.linacre.engine.career.CareerRole;
import org.linacre.engine.career.Careers;
import org.linacre.engine.career.Fit;
import org.linacre.engine.career.Worksheet;
import org.linacre.engine.career.Worksheet.Question;
import org.linacre.engine.catalogue.Violations;
import org.linacre.formats.career.FitAnswersFile;
import org.linacre.formats.report.JsonReport;
import org.linacre.formats.text.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which lanes and roles a person's answers point to. */
@Command(
    name = "fit",
    mixinStandardHelpOptions = true,
    description =
        "Shows which lanes and roles fit your answers, with the reason for each. Every answer may be"
            + " left out. On a terminal, without answers, the questions are asked.",
    footer = {
      "",
      "A background may be a plain word, such as nurse, radiographer, software engineer or student.",
      "FILE of --answers is CSV: question,answer; avoid may stand on several lines.",
      "Example:",
      "  linacre career fit --background nurse --skill ai-literacy --coding low"
    })
final class CareerFitCommand implements Callable<Integer> {
  private final Linacre.Streams streams;

  @Option(
      names = "--background",
      paramLabel = "B",
      description =
          "Your strongest background: clinical, data, operations, content, compliance, product,"
              + " beginner, or a word for it.")
  private @Nullable String background;

  @Option(
      names = "--lane",
      paramLabel = "L",
      description =
          "The lane that fits best: evaluation, analytics, automation, implementation, governance,"
              + " content-review, product or research.")
  private @Nullable String lane;

  @Option(
      names = "--family",
      paramLabel = "F",
      description =
          "The family of roles: data, clinical-content-evaluation, implementation-operations,"
              + " governance-risk or technical-builder.")
  private @Nullable String family;

  @Option(
      names = "--skill",
      paramLabel = "S",
      description =
          "The skill you need next: ai-literacy, sql, workflow-mapping, privacy-basics,"
              + " evaluation-rubrics, product-thinking or health-literacy.")
  private @Nullable String skill;

  @Option(
      names = "--project",
      paramLabel = "P",
      description = "The first project you have in mind, such as rubric, dashboard or checklist.")
  private @Nullable String project;

  @Option(
      names = "--avoid",
      paramLabel = "A",
      split = ",",
      description = "What the project keeps out, separated by commas.")
  private List<String> avoid = List.of();

  @Option(names = "--coding", paramLabel = "C", description = "How you code: low, medium or high.")
  private @Nullable String coding;

  @Option(
      names = "--sector",
      paramLabel = "S",
      description = "healthcare (unless given), finance or public-sector.")
  private String sector = Answers.HEALTHCARE;

  @Option(names = "--answers", paramLabel = "FILE", description = "Answers from a file.")
  private @Nullable Path file;

  @Option(names = "--ask", description = "Asks the questions that are not answered.")
  private boolean ask;

  @Option(names = "--json", description = "Prints one JSON object; asks nothing.")
  private boolean json;

  @Mixin private CareersOption packs = new CareersOption();

  CareerFitCommand(Linacre.Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    Careers careers = packs.read(packs.catalogue());
    checkSector(careers);
    Answers answers = given(careers.worksheet());
    if (!json && (ask || (nothing(answers) && isTerminal()))) {
      answers = asked(answers, careers.worksheet());
    }
    var result = new Fit(careers).of(answers);
    if (json) {
      JsonReport.write(result, streams.out());
    } else {
      new FitText(result, streams.out()).print();
    }
    return 0;
  }

  private void checkSector(Careers careers) {
    List<String> known = careers.roles().stream().map(CareerRole::sector).distinct().toList();
    if (!known.contains(sector)) {
      throw new Linacre.BadUse(Words.unknown("sector", sector, known));
    }
  }

  private static boolean nothing(Answers answers) {
    return answers.chosen().isEmpty() && answers.avoid().isEmpty();
  }

  /** JDK 25 gives no console again where the streams are no terminal (JDK-8351435). */
  @SuppressWarnings("SystemConsoleNull")
  private static boolean isTerminal() {
    Console console = System.console();
    return console != null && console.isTerminal();
  }

  private Answers given(Worksheet worksheet) {
    Answers answers = new Answers(Map.of(), java.util.Set.of(), sector);
    Path from = file;
    if (from != null) {
      Violations violations = new Violations();
      answers = FitAnswersFile.read(from, answers, worksheet, violations);
      violations.stopOnErrors();
    }
    for (Map.Entry<String, String> reply : options().entrySet()) {
      Question question = worksheet.question(reply.getKey());
      answers =
          answers.with(question.id(), known(question, reply.getValue(), worksheet), worksheet);
    }
    for (String kept : avoid) {
      Question question = worksheet.question(Answers.AVOID);
      answers = answers.with(Answers.AVOID, known(question, kept, worksheet), worksheet);
    }
    return answers;
  }

  private Map<String, String> options() {
    Map<String, @Nullable String> all = new LinkedHashMap<>();
    all.put("coding", coding);
    all.put("background", background);
    all.put("lane", lane);
    all.put("family", family);
    all.put("skill", skill);
    all.put("project", project);
    Map<String, String> said = new LinkedHashMap<>();
    all.forEach(
        (question, reply) -> {
          if (reply != null) {
            said.put(question, reply);
          }
        });
    return said;
  }

  private static String known(Question question, String reply, Worksheet worksheet) {
    String word = FitAnswersFile.word(reply);
    if (!Answers.replies(question, worksheet).contains(word)) {
      throw new Linacre.BadUse(FitAnswersFile.unknown(question, reply, worksheet));
    }
    return word;
  }

  private Answers asked(Answers start, Worksheet worksheet) throws IOException {
    BufferedReader reader =
        new BufferedReader(new InputStreamReader(streams.in(), StandardCharsets.UTF_8));
    PrintStream out = streams.out();
    out.println("Seven questions; an empty reply leaves one open, stop ends.");
    Answers answers = start;
    for (Question question : worksheet.questions()) {
      if (answers.to(question.id()).isEmpty()) {
        List<String> replies = replies(question, worksheet, reader);
        if (replies.contains("stop")) {
          return answers;
        }
        for (String reply : replies) {
          answers = answers.with(question.id(), reply, worksheet);
        }
      }
    }
    return answers;
  }

  /** What is replied to one question: none where it is left open, {@code stop} at the end. */
  private List<String> replies(Question question, Worksheet worksheet, BufferedReader reader)
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
      if (Answers.replies(question, worksheet).containsAll(words)) {
        return words;
      }
      Wrapped.print("  ", FitAnswersFile.unknown(question, line.strip(), worksheet), out);
    }
  }

  private static List<String> words(String line, Question question) {
    boolean several = question.id().equals(Answers.AVOID);
    List<String> words = new ArrayList<>();
    for (String part : line.strip().split(several ? "[,\\s]+" : ",", -1)) {
      String word = FitAnswersFile.word(part).toLowerCase(Locale.ROOT);
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
