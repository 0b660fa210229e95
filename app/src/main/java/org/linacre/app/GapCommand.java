package org.linacre.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.linacre.engine.catalogue.Asked;
import org.linacre.engine.catalogue.Violations;
import org.linacre.engine.evidence.GapAnalysis;
import org.linacre.engine.evidence.Policy.Purpose;
import org.linacre.engine.evidence.Trace;
import org.linacre.engine.organisation.Organisation;
import org.linacre.engine.organisation.Person;
import org.linacre.formats.organisation.OrganisationFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What one person lacks. */
@Command(
    name = "gap",
    mixinStandardHelpOptions = true,
    description =
        "Shows what a person lacks against a target: each level, how sure that is, and which rows ask.",
    footer = {
      "",
      "Targets: foundation, archetype:ID, role:ID, product:ID@VERSION; join several with a comma.",
      "Example:",
      "  linacre gap examples/linchester --person p0408 --target archetype:embedder"
    })
final class GapCommand implements Callable<Integer> {
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

  @Option(
      names = "--purpose",
      paramLabel = "P",
      description = "What the evidence must count for: plan (unless given), team or use.")
  private String purpose = "plan";

  @Option(
      names = "--evidence",
      description = "Shows the evidence behind every level, held levels too.")
  private boolean evidence;

  @Option(names = "--json", description = "Prints one JSON object.")
  private boolean json;

  @Mixin private PacksOption packs = new PacksOption();

  GapCommand(Linacre.Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    aim.parsed();
    Purpose why = purpose();
    Organisation organisation = OrganisationFolder.read(folder, packs.read(), new Violations());
    Person who = Aim.person(person, organisation);
    List<Asked> rows = List.copyOf(aim.rows(who, organisation));
    show(
        GapAnalysis.of(
            new GapAnalysis.Question(who.id(), aim.text(), rows),
            organisation.history(who, why),
            organisation.profile(who, why),
            organisation.targets()),
        RoleBesides.of(aim, packs, organisation, who));
    return 0;
  }

  private Purpose purpose() {
    for (Purpose one : Purpose.values()) {
      if (one.name().toLowerCase(Locale.ROOT).equals(purpose)) {
        return one;
      }
    }
    throw new Linacre.BadUse("'" + purpose + "' is no purpose. Maybe plan, team or use.");
  }

  private void show(GapAnalysis gap, RoleBesides besides) {
    if (json) {
      besides.write(gap, streams.out());
      return;
    }
    streams
        .out()
        .printf("%s against %s: %d levels to go.%n", gap.person(), gap.target(), gap.steps());
    besides.print(streams.out());
    for (GapAnalysis.Missing missing : gap.missing()) {
      streams
          .out()
          .printf(
              "  %-13s %s%s (%s; asked by %s)%n",
              missing.level(),
              missing.title(),
              missing.product().isEmpty() ? "" : " for " + missing.product(),
              missing.certainty(),
              String.join(", ", missing.asked()));
      show(missing.evidence());
    }
    for (GapAnalysis.Held held : evidence ? gap.held() : List.<GapAnalysis.Held>of()) {
      streams
          .out()
          .printf(
              "Held: %s:%s%s%n",
              held.competency(), held.level(), held.confirmed() ? "" : ", on own word only");
      show(held.evidence());
    }
  }

  private void show(List<Trace> traces) {
    for (Trace trace : evidence ? traces : List.<Trace>of()) {
      streams
          .out()
          .printf(
              "    %s %s of %s says %s: %s%s (evidence.csv line %d)%n",
              trace.date(),
              trace.kind(),
              trace.about(),
              trace.says().isEmpty() ? "none" : String.join(" ", trace.says()),
              trace.state(),
              trace.since() == null ? "" : " since " + trace.since(),
              trace.line());
    }
  }
}
