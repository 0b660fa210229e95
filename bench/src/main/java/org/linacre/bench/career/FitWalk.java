package org.linacre.bench.career;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.linacre.bench.measure.MarkdownTable;
import org.linacre.engine.career.Answers;
import org.linacre.engine.career.CareerRole;
import org.linacre.engine.career.Careers;
import org.linacre.engine.career.Fit;
import org.linacre.engine.career.FitResult;
import org.linacre.engine.career.FitResult.RoleFit;
import org.linacre.engine.career.Lane;
import org.linacre.engine.career.Worksheet.Question;
import org.linacre.engine.catalogue.Catalogue;
import org.linacre.engine.catalogue.Violations;
import org.linacre.formats.pack.CareerRows;
import org.linacre.formats.pack.Packs;

/**
 * Every combination of answers that the worksheet allows, one or none to each question, in each
 * sector: whether it leads to lanes and roles, each with a reason, and no beginner where a
 * credential, experience or rank is asked. What a project keeps out takes several answers and
 * changes no rank (FitLawsTest), so it is left open here.
 */
public final class FitWalk {
  private static final Set<String> CLOSED_KINDS = Set.of("credential", "experience", "senior");

  private final Careers careers;
  private final Fit fit;
  private final List<Question> questions;
  private final Set<String> closed;
  private final Map<String, Integer> faults = new TreeMap<>();
  private final Set<String> reached = new java.util.TreeSet<>();
  private long seen;
  private int fewest = Integer.MAX_VALUE;

  private FitWalk(Careers careers) {
    this.careers = careers;
    this.fit = new Fit(careers);
    this.questions =
        careers.worksheet().questions().stream()
            .filter(q -> !q.id().equals(Answers.AVOID))
            .toList();
    this.closed =
        careers.roles().stream()
            .filter(r -> CLOSED_KINDS.contains(r.entry().kind()) || !r.entry().licences().isEmpty())
            .map(CareerRole::id)
            .collect(Collectors.toUnmodifiableSet());
  }

  /** {@code PACKS}: the folder of packs. Prints a table. */
  public static void main(String[] args) {
    Violations violations = new Violations();
    Catalogue catalogue = Packs.read(Path.of(args[0]), violations);
    Careers careers = CareerRows.read(catalogue, Path.of(args[0]), violations);
    violations.stopOnErrors();
    MarkdownTable table =
        new MarkdownTable(
            "sector", "combinations", "faults", "fewest roles within reach", "roles reached", "s");
    List<String> sectors = careers.roles().stream().map(CareerRole::sector).distinct().toList();
    for (String sector : sectors) {
      FitWalk walk = new FitWalk(careers);
      long start = System.nanoTime();
      walk.walk(0, new HashMap<>(), sector);
      long of = careers.roles().stream().filter(r -> r.sector().equals(sector)).count();
      table.row(
          sector,
          Long.toString(walk.seen),
          walk.faults.isEmpty() ? "none" : walk.faults.toString(),
          Integer.toString(walk.fewest),
          walk.reached.size() + " of " + of,
          Long.toString((System.nanoTime() - start) / 1_000_000_000));
    }
    System.out.println(table);
  }

  private void walk(int question, Map<String, String> chosen, String sector) {
    if (question == questions.size()) {
      check(new Answers(chosen, Set.of(), sector));
      return;
    }
    Question asked = questions.get(question);
    walk(question + 1, chosen, sector);
    for (var option : asked.options()) {
      chosen.put(asked.id(), option.id());
      walk(question + 1, chosen, sector);
    }
    chosen.remove(asked.id());
  }

  private void check(Answers answers) {
    seen++;
    FitResult result = fit.of(answers);
    fewest = Math.min(fewest, result.now().size());
    fault("no role within reach", result.now().isEmpty());
    fault("not every lane", result.lanes().size() != careers.lanes().size());
    fault("a first lane without a reason", result.lanes().getFirst().reasons().isEmpty());
    boolean beginner = isBeginner(answers);
    for (RoleFit role : result.now()) {
      reached.add(role.role());
      fault(
          "nothing speaks for a role within reach",
          role.reasons().stream().noneMatch(FitResult.Reason::speaksFor));
      fault("a beginner sent where more is asked", beginner && closed.contains(role.role()));
    }
    result.later().forEach(r -> fault("later without what it needs", r.needs().isEmpty()));
    List<RoleFit> all = new ArrayList<>(result.now());
    all.addAll(result.later());
    all.forEach(r -> fault("a role without a reason", !isReasoned(r)));
  }

  private boolean isBeginner(Answers answers) {
    String background = answers.to(Answers.BACKGROUND);
    return background.isEmpty() || careers.lane(background).map(Lane::open).orElse(false);
  }

  private static boolean isReasoned(RoleFit role) {
    return !role.reasons().isEmpty()
        && role.reasons().stream().noneMatch(r -> r.text().contains("{") || r.source().isEmpty());
  }

  private void fault(String name, boolean is) {
    if (is) {
      faults.merge(name, 1, Integer::sum);
    }
  }
}
