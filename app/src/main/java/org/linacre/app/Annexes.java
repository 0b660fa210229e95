package org.linacre.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linacre.engine.actionplan.ActionPlan;
import org.linacre.engine.actionplan.ActionPlan.Assignment;
import org.linacre.engine.actionplan.PlanFigures;
import org.linacre.engine.actionplan.PlanMaterial;
import org.linacre.engine.catalogue.Violations;
import org.linacre.engine.organisation.Once;
import org.linacre.engine.organisation.Organisation;
import org.linacre.engine.organisation.Report;
import org.linacre.engine.programme.Solver;
import org.linacre.engine.team.AllTeams;
import org.linacre.engine.team.AllTeamsAnswer;
import org.linacre.engine.team.TeamSearch.Minimise;
import org.linacre.engine.workforce.Workforce;
import org.linacre.engine.workforce.WorkforceAnswer;
import org.linacre.formats.pack.PlanRows;
import org.linacre.formats.report.Annex;
import org.linacre.formats.report.WorkforceWords;
import org.linacre.formats.workforce.ActionsFile;
import org.linacre.formats.workforce.WorkforceFile;
import org.linacre.solve.NativeSolver;

/** Works out what stands beside the readiness report. */
final class Annexes {
  private static final int MOST_PEOPLE = 10_000;
  private static final int FUTURES = 1_000;

  private final Path folder;
  private final PlanMaterial material;
  private final @Nullable Workforce workforce;
  private final List<Assignment> assignments;
  private final Violations odd;

  private Annexes(Path folder, PlanMaterial material, Violations odd) {
    this.folder = folder;
    this.material = material;
    this.odd = odd;
    this.workforce = null;
    this.assignments = List.of();
  }

  private Annexes(Annexes bare, int until) {
    this.folder = bare.folder;
    this.material = bare.material;
    this.odd = bare.odd;
    this.assignments = ActionsFile.read(folder, material, odd);
    Set<String> archetypes = new LinkedHashSet<>(material.archetypes());
    this.workforce = WorkforceFile.read(folder, until, archetypes, odd);
  }

  /**
   * Reads what the folder tells of its workforce, if it does.
   *
   * @param folder the folder that may hold workforce.yaml
   * @param packs the folder of packs
   * @param until the last year looked at; 0 for the file's own
   */
  static Annexes read(Path folder, Path packs, int until) {
    Violations violations = new Violations();
    PlanMaterial material = PlanRows.read(packs, violations);
    violations.stopOnErrors();
    Annexes bare = new Annexes(folder, material, violations);
    return Files.exists(folder.resolve("workforce.yaml")) ? new Annexes(bare, until) : bare;
  }

  /** What is odd in workforce.yaml. */
  List<String> warnings() {
    return Told.lines(odd.warnings());
  }

  /** The annex of a readiness report. */
  Annex of(Organisation organisation, Report report, @Nullable WorkforceAnswer known) {
    Optional<Solver> solver = NativeSolver.load();
    if (solver.isEmpty()) {
      return without("The solver does not load on this machine: no teams and no workforce.");
    }
    boolean many = organisation.people().size() > MOST_PEOPLE;
    AllTeamsAnswer teams = many ? null : teams(organisation, solver.get());
    List<String> notes =
        many
            ? List.of("There are more than " + MOST_PEOPLE + " people: linacre team finds teams.")
            : List.of();
    Workforce of = workforce;
    WorkforceAnswer answer =
        of == null || known != null ? known : WorkforceAnswer.of(of, solver.get(), FUTURES, 1);
    int smallest = report.header().anonymous() ? Math.max(1, report.header().smallestGroup()) : 0;
    PlanFigures figures = new PlanFigures(smallest);
    if (answer != null) {
      figures.with(report, Once.of(organisation)).with(teams);
    }
    return annex(answer, figures, new Beside(teams, smallest, notes));
  }

  /** The annex of a workforce alone. */
  Annex of(WorkforceAnswer answer) {
    return annex(answer, new PlanFigures(0), new Beside(null, 0, List.of()));
  }

  private record Beside(@Nullable AllTeamsAnswer teams, int smallest, List<String> notes) {}

  private Annex annex(@Nullable WorkforceAnswer answer, PlanFigures figures, Beside beside) {
    Workforce of = workforce;
    if (of == null || answer == null) {
      return new Annex(
          beside.teams, null, WorkforceWords.NONE, null, beside.smallest, beside.notes);
    }
    ActionPlan plan = ActionPlan.of(material, figures.with(of, answer), assignments);
    WorkforceWords words = WorkforceWords.of(of);
    List<String> notes = new ArrayList<>(beside.notes);
    notes.addAll(warnings());
    return new Annex(beside.teams, answer, words, plan, beside.smallest, notes);
  }

  private static Annex without(String note) {
    return new Annex(null, null, WorkforceWords.NONE, null, 0, List.of(note));
  }

  /** The folder's name, for a plan that stands alone. */
  String name() {
    Path last = folder.toAbsolutePath().normalize().getFileName();
    return last == null ? "" : last.toString();
  }

  @Nullable Workforce workforce() {
    return workforce;
  }

  /** The teams of all products in use at once; null where none is. */
  private static @Nullable AllTeamsAnswer teams(Organisation organisation, Solver solver) {
    boolean costs = organisation.people().stream().anyMatch(p -> p.post().cost() > 0);
    Minimise least = costs ? Minimise.COST : Minimise.PEOPLE;
    AllTeamsAnswer teams = AllTeams.of(organisation, least, solver);
    return teams.teams().isEmpty() ? null : teams;
  }
}
