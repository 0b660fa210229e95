package org.linacre.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.linacre.engine.assessment.Answer;
import org.linacre.engine.assessment.Assessment;
import org.linacre.engine.assessment.AssessmentResult;
import org.linacre.engine.assessment.Decision;
import org.linacre.engine.assessment.Material;
import org.linacre.engine.assessment.Prompt;
import org.linacre.engine.assessment.Questions;
import org.linacre.engine.assessment.Scenario;
import org.linacre.engine.catalogue.Catalogue;
import org.linacre.engine.catalogue.Violations;
import org.linacre.engine.evidence.Policy.Purpose;
import org.linacre.engine.organisation.Organisation;
import org.linacre.engine.organisation.Person;
import org.linacre.formats.assessment.AnswersFile;
import org.linacre.formats.assessment.SessionFile;
import org.linacre.formats.organisation.OrganisationFolder;
import org.linacre.formats.pack.AssessmentRows;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A short self-assessment against a target. */
@Command(
    name = "assess",
    mixinStandardHelpOptions = true,
    description =
        "Asks a person what still decides, one statement or scenario at a time, and says for each"
            + " requirement how probable it is that it is met. The folder is not changed.",
    footer = {
      "",
      "Replies: yes, no, not-sure (or y, n, ?), a letter for a scenario; stop ends, and with --save",
      "the session goes on from there the next time.",
      "FILE of --answers is CSV: competency,level,answer; it may answer more than is asked.",
      "Example:",
      "  linacre assess examples/linchester --person p0100 --target foundation --save session.json"
    })
final class AssessCommand implements Callable<Integer> {
  private final Linacre.Streams streams;

  @Parameters(paramLabel = "DIR", description = "The organisation's folder.")
  private Path folder = Path.of("");

  @Option(
      names = "--person",
      paramLabel = "ID",
      required = true,
      description = "The person's id in people.csv.")
  private String person = "";

  @Mixin private Aim aim = new Aim();

  @Option(names = "--answers", paramLabel = "FILE", description = "Answers from a file.")
  private @Nullable Path answers;

  @Option(
      names = "--save",
      paramLabel = "FILE",
      description = "Where the session is kept; it is resumed from there.")
  private @Nullable Path save;

  @Option(
      names = "--thorough",
      description =
          "Asks on, past half of the levels, while an answer may still change a decision.")
  private boolean thorough;

  @Option(names = "--json", description = "Prints one JSON object; asks nothing by itself.")
  private boolean json;

  @Mixin private PacksOption packs = new PacksOption();

  AssessCommand(Linacre.Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    aim.parsed();
    Violations violations = new Violations();
    Catalogue catalogue = packs.read();
    Material material = AssessmentRows.read(catalogue, packs.folder(), violations);
    violations.stopOnErrors();
    Organisation organisation = OrganisationFolder.read(folder, catalogue, violations);
    Person who = Aim.person(person, organisation);
    Questions questions = questions(who, organisation, thorough ? material.thorough() : material);
    SessionFile.Label label =
        new SessionFile.Label(who.id(), aim.text(), catalogue.id() + " " + catalogue.version());
    Path kept = save;
    List<Answer> before =
        kept == null ? List.of() : SessionFile.read(kept, label, questions, violations);
    Path file = answers;
    AnswersFile given =
        file == null ? null : AnswersFile.read(file, questions, catalogue, violations);
    violations.stopOnErrors();
    Assessment assessment = Assessment.of(questions).with(before);
    Asking asking = new Asking(label, kept, streams.out());
    if (given != null) {
      assessment = asking.from(given, assessment);
    } else if (!json) {
      assessment = asking.from(reader(), assessment);
    }
    show(
        AssessmentResult.of(who.id(), aim.text(), assessment),
        RoleBesides.of(aim, packs, organisation, who));
    if (given != null && !json) {
      left(given.left(questions, assessment));
    }
    return 0;
  }

  /** What of the file was not used, and why. */
  private void left(AnswersFile.Left left) {
    if (left.foreign() + left.unasked() > 0) {
      Wrapped.print(
          "",
          (left.foreign() + left.unasked())
              + " of "
              + left.lines()
              + " answers of the file were not used: "
              + left.foreign()
              + " on what is no requirement of this target; "
              + left.unasked()
              + " on what was settled already, by evidence or another answer, or would change too"
              + " little.",
          streams.out());
    }
  }

  private Questions questions(Person who, Organisation organisation, Material material) {
    return Questions.of(
        new Questions.Subject(
            aim.rows(who, organisation),
            organisation.history(who, Purpose.PLAN),
            organisation.profile(who, Purpose.PLAN).confirmed()),
        organisation.targets(),
        material);
  }

  private BufferedReader reader() {
    return new BufferedReader(new InputStreamReader(streams.in(), StandardCharsets.UTF_8));
  }

  /** The asking itself: what is asked next, the reply, and the session kept after each. */
  private record Asking(SessionFile.Label label, @Nullable Path kept, PrintStream out) {
    Assessment from(AnswersFile given, Assessment start) throws IOException {
      Assessment assessment = start;
      Optional<Prompt> next = assessment.next(prompt -> given.to(prompt).isPresent());
      while (next.isPresent()) {
        assessment = assessment.with(List.of(given.to(next.get()).orElseThrow()));
        next = assessment.next(prompt -> given.to(prompt).isPresent());
      }
      keep(assessment);
      return assessment;
    }

    Assessment from(BufferedReader reader, Assessment start) throws IOException {
      Assessment assessment = start;
      Optional<Prompt> next = assessment.next();
      while (next.isPresent()) {
        show(next.get(), assessment.answers().size() + 1);
        String reply = reply(next.get(), reader);
        if (reply.isEmpty()) {
          return assessment;
        }
        assessment = assessment.with(List.of(new Answer(next.get().id(), reply)));
        keep(assessment);
        tell(next.get(), reply);
        next = assessment.next();
      }
      return assessment;
    }

    private void keep(Assessment assessment) throws IOException {
      if (kept != null) {
        SessionFile.write(kept, label, assessment.answers());
      }
    }

    private void show(Prompt prompt, int number) {
      out.printf("%n%d. %s%n", number, prompt.text());
      if (prompt instanceof Prompt.Situation(Scenario scenario, _)) {
        for (int i = 0; i < scenario.answers().size(); i++) {
          out.printf("   %s) %s%n", Scenario.letter(i), scenario.answers().get(i));
        }
      }
    }

    /** What the person replies; empty where they stop or the input ends. */
    private String reply(Prompt prompt, BufferedReader reader) throws IOException {
      while (true) {
        out.printf("   %s, or stop: ", String.join(", ", prompt.replies()));
        out.flush();
        String line = reader.readLine();
        String reply = line == null ? "stop" : full(line.strip(), prompt);
        if (reply.equals("stop")) {
          return "";
        }
        if (prompt.replies().contains(reply)) {
          return reply;
        }
        out.printf("   '%s' is no reply.%n", reply);
      }
    }

    private static String full(String typed, Prompt prompt) {
      boolean statement = prompt instanceof Prompt.Statement;
      return switch (typed.toLowerCase(java.util.Locale.ROOT)) {
        case "y" -> statement ? Prompt.YES : typed;
        case "n" -> statement ? Prompt.NO : typed;
        case "?" -> Prompt.NOT_SURE;
        case String other -> other;
      };
    }

    private void tell(Prompt prompt, String reply) {
      if (prompt instanceof Prompt.Situation(Scenario scenario, _)) {
        String best = Scenario.letter(scenario.best());
        out.printf(
            "   %s%s%n",
            reply.equals(best) ? "Yes. " : "Best is " + best + ". ", scenario.reason());
      }
    }
  }

  private void show(AssessmentResult result, RoleBesides besides) {
    if (json) {
      besides.write(result, streams.out());
      return;
    }
    PrintStream out = streams.out();
    out.printf(
        "%n%s against %s, after %d answers: %d of %d requirements met, %d not, %d unknown;"
            + " about %.0f in 100 of these are right.%n",
        result.person(),
        result.target(),
        result.answers().size(),
        result.count(Decision.MET),
        result.decisions().size(),
        result.count(Decision.NOT_MET),
        result.count(Decision.UNKNOWN),
        100 * result.expectedRight());
    besides.print(out);
    result.decisions().forEach(decision -> show(decision, out));
  }

  private static void show(Decision decision, PrintStream out) {
    out.printf(
        "  %-7s %3.0f %% [%.0f to %.0f]  %s: %s%s%n",
        decision.met(),
        100 * decision.probability(),
        100 * decision.low(),
        100 * decision.high(),
        decision.title(),
        decision.level(),
        decision.product().isEmpty() ? "" : " for " + decision.product());
    decision.because().stream()
        .limit(2)
        .forEach(
            b -> out.printf("            %+.1f  %s: %s%n", b.weight(), b.question(), b.reply()));
  }
}
