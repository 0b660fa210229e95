package org.linacre.app;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linacre.engine.catalogue.Violations;
import org.linacre.engine.organisation.Organisation;
import org.linacre.engine.product.Product;
import org.linacre.engine.product.Version;
import org.linacre.engine.programme.Solver;
import org.linacre.engine.team.AllTeams;
import org.linacre.engine.team.AllTeamsAnswer;
import org.linacre.engine.team.ProductTeam;
import org.linacre.engine.team.TeamAnswer;
import org.linacre.engine.team.TeamSearch.Minimise;
import org.linacre.formats.organisation.OrganisationFolder;
import org.linacre.formats.report.JsonReport;
import org.linacre.formats.text.Words;
import org.linacre.solve.NativeSolver;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The team for a product. */
@Command(
    name = "team",
    mixinStandardHelpOptions = true,
    description =
        "Chooses the team of least cost or fewest people that covers together what a product's"
            + " team must, with the proof, who is critical, the next best team and the cheapest mend.",
    footer = {"", "Example: linacre team examples/linchester --product tri-x@2.0"})
final class TeamCommand implements Callable<Integer> {
  private final Linacre.Streams streams;

  @Parameters(paramLabel = "DIR", description = "The organisation's folder.")
  private Path folder = Path.of("");

  @ArgGroup(multiplicity = "1")
  private Whose whose = new Whose();

  /** One product's team, or all. */
  static final class Whose {
    @Option(
        names = "--product",
        paramLabel = "ID@VERSION",
        required = true,
        description = "The product version.")
    private String product = "";

    @Option(
        names = "--all",
        required = true,
        description = "All products in use at once, and the organisation's own team.")
    private boolean all;
  }

  @Option(
      names = "--minimise",
      paramLabel = "M",
      description = "What is to be least: cost (unless no cost is told) or people.")
  private @Nullable String minimise;

  @Option(names = "--json", description = "Prints one JSON object.")
  private boolean json;

  @Mixin private PacksOption packs = new PacksOption();

  TeamCommand(Linacre.Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    Minimise wanted = minimise == null ? Minimise.PEOPLE : measure(minimise);
    Organisation organisation = OrganisationFolder.read(folder, packs.read(), new Violations());
    boolean costs = organisation.people().stream().anyMatch(p -> p.post().cost() > 0);
    if (minimise == null && costs) {
      wanted = Minimise.COST;
    }
    if (wanted == Minimise.COST && !costs) {
      throw new Linacre.BadUse("people.csv tells no cost. Maybe --minimise people.");
    }
    if (whose.all) {
      showAll(organisation, wanted);
    } else {
      show(ProductTeam.of(organisation, request(organisation, wanted), solver()));
    }
    return 0;
  }

  private void showAll(Organisation organisation, Minimise wanted) {
    AllTeamsAnswer answer = AllTeams.of(organisation, wanted, solver());
    if (answer.teams().isEmpty()) {
      throw new Linacre.BadUse("No product version is in use. Maybe --product ID@VERSION.");
    }
    if (json) {
      JsonReport.write(answer, streams.out());
    } else {
      AllTeamsText.show(answer, streams.out());
    }
  }

  static Solver solver() {
    return NativeSolver.load()
        .orElseThrow(
            () ->
                new Linacre.BadUse(
                    "The solver does not load on this machine ("
                        + System.getProperty("os.name")
                        + ", "
                        + System.getProperty("os.arch")
                        + "); nothing can be proved best."));
  }

  private static Minimise measure(@Nullable String text) {
    for (Minimise one : Minimise.values()) {
      if (one.name().toLowerCase(Locale.ROOT).equals(text)) {
        return one;
      }
    }
    throw new Linacre.BadUse("'" + text + "' cannot be least. Maybe cost or people.");
  }

  private ProductTeam.Request request(Organisation organisation, Minimise wanted) {
    for (Product one : organisation.products()) {
      for (Version version : one.versions()) {
        if (one.key(version).equals(whose.product)) {
          return new ProductTeam.Request(one, version, wanted);
        }
      }
    }
    throw new Linacre.BadUse(
        Words.unknown(
            "product version",
            whose.product,
            organisation.products().stream()
                .flatMap(p -> p.versions().stream().map(p::key))
                .toList()));
  }

  private void show(TeamAnswer team) {
    if (json) {
      JsonReport.write(team, streams.out());
      return;
    }
    PrintStream out = streams.out();
    if (team.members().isEmpty()) {
      out.printf(
          team.optimal()
              ? "No team for %s: these cannot hold together:%n"
              : "No team for %s, and no proof that there is none:%n",
          team.product());
      team.conflict().forEach(name -> out.println("  " + name));
    } else {
      out.printf(
          "Team for %s: %d people, cost %d a year. %s no team has less than %.0f (%s).%n",
          team.product(),
          team.people(),
          team.cost(),
          team.optimal() ? "Proved:" : "Not proved least:",
          team.bound(),
          team.minimise());
    }
    for (TeamAnswer.Member member : team.members()) {
      out.printf(
          "  %s %s, %s: %d levels%s%n",
          member.person(),
          member.name(),
          member.seat().isEmpty() ? "no seat" : member.seat(),
          member.covers().size(),
          loses(member.person(), team.critical()));
    }
    show(team.next(), team.minimise(), "", out);
    team.uncovered()
        .forEach(
            open ->
                out.printf(
                    "Not covered: %s:%s (%s), %d more needed%n",
                    open.competency(), open.level(), places(open.rows()), open.people()));
    team.mend().forEach(mend -> show(mend, out));
    showProof(team.mend(), team.mendProved(), out);
    team.notes().forEach(note -> out.println("Given: " + note + "."));
  }

  /** The rows that ask a level; none ask one that the rules ask below what rows do. */
  static String places(List<String> rows) {
    return rows.isEmpty() ? "by rules.yaml" : String.join(" ", rows);
  }

  /** The next best team, where there is one. */
  static void show(
      TeamAnswer.@Nullable Next next, String minimise, String indent, PrintStream out) {
    if (next != null) {
      out.printf(
          "%sNext best: %.0f (%s) with %s.%n",
          indent, next.objective(), minimise, String.join(", ", next.people()));
    }
  }

  /** Whether the training told is proved to be the shortest. */
  static void showProof(List<TeamAnswer.Mend> mends, boolean proved, PrintStream out) {
    if (!proved && mends.stream().anyMatch(mend -> mend.kind().equals("train"))) {
      out.println("It is not proved that no other training takes fewer hours.");
    }
  }

  /** What falls without a member, in words; empty where nothing does. */
  static String loses(String person, List<TeamAnswer.Critical> critical) {
    return critical.stream()
        .filter(one -> one.person().equals(person))
        .map(
            one ->
                "; without them fall "
                    + one.loses().size()
                    + " levels"
                    + (one.seats().isEmpty() ? "" : ", " + String.join(", ", one.seats()))
                    + (one.rules().isEmpty() ? "" : ", " + String.join(", ", one.rules())))
        .collect(Collectors.joining());
  }

  static void show(TeamAnswer.Mend mend, PrintStream out) {
    List<String> levels =
        mend.levels().stream().map(level -> level.competency() + ":" + level.level()).toList();
    if (mend.kind().equals("train")) {
      out.printf(
          "Train %s in %s: %d h, cost %d, %d weeks (%s)%n",
          mend.person(),
          String.join(", ", levels),
          mend.hours(),
          mend.cost(),
          mend.weeks(),
          String.join(", ", mend.courses()));
    } else {
      out.printf(
          "Recruit %s%s%s%s%s%n",
          mend.people() == 1 ? "someone" : mend.people() + " people",
          mend.seat().isEmpty() ? "" : " for " + mend.seat(),
          mend.archetypes().isEmpty()
              ? ""
              : (mend.people() == 1 ? " who acts as " : " who act as ")
                  + String.join(", ", mend.archetypes()),
          mend.traits().isEmpty() ? "" : " of " + String.join(" or ", mend.traits()),
          levels.isEmpty()
              ? ""
              : (mend.people() == 1 ? " and holds " : ", each of whom holds ")
                  + String.join(", ", levels));
    }
  }
}
