package org.linacre.app;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.linacre.engine.career.Answers;
import org.linacre.engine.career.Callings;
import org.linacre.engine.career.CareerRole;
import org.linacre.engine.career.Careers;
import org.linacre.engine.career.Fit;
import org.linacre.engine.career.FitResult;
import org.linacre.engine.career.Sector;
import org.linacre.engine.career.Worksheet;
import org.linacre.engine.career.Worksheet.Question;
import org.linacre.engine.catalogue.Catalogue;
import org.linacre.engine.catalogue.Violations;
import org.linacre.formats.career.FitAnswersFile;
import org.linacre.formats.report.JsonReport;
import org.linacre.formats.text.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which lanes and roles a person's answers point to. */
@Command(
    name = "fit",
    mixinStandardHelpOptions = true,
    description =
        "Shows which lanes and roles fit your answers, with the reason for each. Every answer may be"
            + " left out. On a terminal, without answers, the questions are asked. With a folder and"
            + " a person it starts from that person's job and evidence.",
    footer = {
      "",
      "A background may be plain words: nurse, retired nurse, software engineer, unemployed.",
      "FILE of --answers is CSV: question,answer; avoid may stand on several lines.",
      "Examples:",
      "  linacre career fit --background nurse --skill ai-literacy --coding low",
      "  linacre career fit examples/linchester --person p0408"
    })
final class CareerFitCommand implements Callable<Integer> {
  private final Linacre.Streams streams;

  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      description = "The organisation's folder, for --person.")
  private @Nullable Path folder;

  @Option(
      names = "--person",
      paramLabel = "ID",
      description =
          "A person's id in people.csv: background, coding and distances are taken from job and"
              + " evidence where you do not say them.")
  private @Nullable String person;

  @Option(
      names = "--background",
      paramLabel = "B",
      completionCandidates = PackWords.Backgrounds.class,
      description = "Your strongest background: ${COMPLETION-CANDIDATES}, or a word for it.")
  private @Nullable String background;

  @Option(
      names = "--lane",
      paramLabel = "L",
      completionCandidates = PackWords.Lanes.class,
      description = "The lane that fits best: ${COMPLETION-CANDIDATES}.")
  private @Nullable String lane;

  @Option(
      names = "--family",
      paramLabel = "F",
      completionCandidates = PackWords.Families.class,
      description = "The family of roles: ${COMPLETION-CANDIDATES}.")
  private @Nullable String family;

  @Option(
      names = "--skill",
      paramLabel = "S",
      completionCandidates = PackWords.Skills.class,
      description = "The skill you need next: ${COMPLETION-CANDIDATES}.")
  private @Nullable String skill;

  @Option(
      names = "--project",
      paramLabel = "P",
      completionCandidates = PackWords.Projects.class,
      description = "The first project you have in mind: ${COMPLETION-CANDIDATES}.")
  private @Nullable String project;

  @Option(
      names = "--avoid",
      paramLabel = "A",
      split = ",",
      completionCandidates = PackWords.KeptOut.class,
      description = "What the project keeps out, separated by commas: ${COMPLETION-CANDIDATES}.")
  private List<String> avoid = List.of();

  @Option(
      names = "--coding",
      paramLabel = "C",
      completionCandidates = PackWords.Codings.class,
      description = "How you code: ${COMPLETION-CANDIDATES}.")
  private @Nullable String coding;

  @Option(
      names = "--sector",
      paramLabel = "S",
      completionCandidates = PackWords.Sectors.class,
      description = "The sector looked at, the first unless given: ${COMPLETION-CANDIDATES}.")
  private @Nullable String sector;

  @Option(names = "--answers", paramLabel = "FILE", description = "Answers from a file.")
  private @Nullable Path file;

  @Option(names = "--ask", description = "Asks the questions that are not answered.")
  private boolean ask;

  @Option(names = "--all", description = "Lists every role; a few of each kind unless given.")
  private boolean all;

  @Option(names = "--json", description = "Prints one JSON object; asks nothing.")
  private boolean json;

  @Mixin private CareersOption packs = new CareersOption();

  CareerFitCommand(Linacre.Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    if ((folder == null) != (person == null)) {
      throw new Linacre.BadUse("A folder and --person go together. Maybe DIR --person ID.");
    }
    Catalogue catalogue = packs.catalogue();
    Careers careers = packs.read(catalogue);
    Answers answers = given(careers, sector(careers));
    if (!json && (ask || (nothing(answers) && person == null && isTerminal()))) {
      answers = new FitAsking(streams, careers).asked(answers);
    }
    var result = fit(answers, catalogue, careers);
    if (json) {
      JsonReport.write(result, streams.out());
    } else {
      elsewhere(result, sector(careers));
      boolean care = careers.sector(sector(careers)).filter(Sector::foundation).isPresent();
      new FitText(result, careers.worksheet(), all, care, streams.out()).print();
    }
    return 0;
  }

  /** Where the words for a background name another sector than the one looked at, that is said. */
  private void elsewhere(FitResult fit, String here) {
    String named = fit.elsewhere();
    if (!named.isEmpty()) {
      Wrapped.print(
          "Sector    ",
          here + ", though your words name " + named + ". Maybe --sector " + named + ".",
          streams.out());
    }
  }

  private FitResult fit(Answers answers, Catalogue catalogue, Careers careers) {
    Path dir = folder;
    String id = person;
    Fit fit = all ? new Fit(careers, careers.roles().size()) : new Fit(careers);
    if (dir == null || id == null) {
      return fit.of(answers);
    }
    Path in = GivenFolder.of(List.of(dir.toString()), id, careers);
    PersonStart start = PersonStart.of(in, id, catalogue, careers);
    boolean said = !answers.to(Answers.BACKGROUND).isEmpty();
    Answers known = said ? answers : start.working(answers.being(start.own()));
    for (var found : List.of(start.background(), start.coding())) {
      if (found.isPresent()) {
        known = known.taking(found.get(), start.licence());
      }
    }
    return fit.of(known, start.standing());
  }

  private String sector(Careers careers) {
    List<String> known = careers.roles().stream().map(CareerRole::sector).distinct().toList();
    String wanted = sector == null ? careers.usualSector() : Callings.word(sector);
    if (!known.contains(wanted)) {
      throw new Linacre.BadUse(Words.unknown("sector", wanted, known));
    }
    return wanted;
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

  private Answers given(Careers careers, String where) {
    Worksheet worksheet = careers.worksheet();
    Callings callings = new Callings(careers);
    Answers answers = Answers.none(where);
    Path from = file;
    if (from != null) {
      Violations violations = new Violations();
      answers = FitAnswersFile.read(from, answers, careers, violations);
      violations.stopOnErrors();
    }
    for (Map.Entry<String, String> reply : options().entrySet()) {
      Question question = worksheet.question(reply.getKey());
      answers = callings.heard(answers, question, reply.getValue());
    }
    return answers;
  }

  private Map<String, String> options() {
    Map<String, @Nullable String> given = new LinkedHashMap<>();
    given.put("coding", coding);
    given.put("background", background);
    given.put("lane", lane);
    given.put("family", family);
    given.put("skill", skill);
    given.put("project", project);
    given.put(Answers.AVOID, String.join(",", avoid));
    Map<String, String> said = new LinkedHashMap<>();
    given.forEach(
        (question, reply) -> {
          if (reply != null) {
            said.put(question, reply);
          }
        });
    return said;
  }
}
