package org.linacre.engine.team;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linacre.engine.programme.Conflict;
import org.linacre.engine.programme.Programme;
import org.linacre.engine.programme.Programme.Term;
import org.linacre.engine.programme.Solution;
import org.linacre.engine.programme.Solver;

/** Chooses the team of least cost, or of fewest people, that meets a charge. */
public final class TeamSearch {
  private static final double ROUNDING = 1e-6;

  private final List<Candidate> candidates;
  private final Solver solver;
  private final Minimise minimise;

  /** What is to be least. */
  public enum Minimise {
    /** The sum of what the members cost. */
    COST,
    /** The number of members; between teams of as many, the cost. */
    PEOPLE
  }

  /** A search among these candidates, whose order never matters. */
  public TeamSearch(Collection<Candidate> candidates, Minimise minimise, Solver solver) {
    this.candidates = candidates.stream().sorted(Comparator.comparing(Candidate::person)).toList();
    this.minimise = minimise;
    this.solver = solver;
  }

  /** The best team for a charge. */
  public Choice best(Charge charge) {
    return best(charge, List.of());
  }

  /**
   * The best team for a charge that is none of these and holds none of them whole.
   *
   * @param others teams already known
   */
  public Choice best(Charge charge, List<Choice> others) {
    TeamProgramme programme = new TeamProgramme(candidates, charge);
    if (candidates.isEmpty()) {
      List<String> nobody = List.of("nobody has room who brings any of it");
      return new Choice(List.of(), Map.of(), 0, 0, 0, true, programme.lacking(), nobody);
    }
    Programme all = programme.excluding(others, costs(minimise == Minimise.COST));
    Solution solution = solver.solve(all, Solver.Limits.PROOF);
    if (!solution.found()) {
      boolean impossible = solution.status() == Solution.Status.INFEASIBLE;
      return new Choice(
          List.of(),
          Map.of(),
          0,
          0,
          0,
          impossible,
          programme.lacking(),
          impossible ? Conflict.of(all, solver) : List.of("no team was found in time"));
    }
    boolean proved = solution.status() == Solution.Status.OPTIMAL;
    double least = Math.rint(solution.objective());
    double bound = proved ? least : Math.ceil(solution.bound() - ROUNDING);
    List<Candidate> members =
        members(minimise == Minimise.COST ? solution : cheapest(programme, others, solution));
    long cost = members.stream().mapToLong(Candidate::cost).sum();
    return new Choice(
        members,
        seated(charge.seats(), members),
        cost,
        least,
        bound,
        proved,
        programme.lacking(),
        List.of());
  }

  private List<Long> costs(boolean byCost) {
    return candidates.stream().map(c -> byCost ? c.cost() : 1L).toList();
  }

  private List<Candidate> members(Solution solution) {
    List<Candidate> members = new ArrayList<>();
    for (int i = 0; i < candidates.size(); i++) {
      if (solution.isChosen(i)) {
        members.add(candidates.get(i));
      }
    }
    return members;
  }

  /** The cheapest of the teams of as few people. */
  private Solution cheapest(TeamProgramme all, List<Choice> others, Solution fewest) {
    Programme programme = all.excluding(others, costs(true));
    List<Programme.Row> rows = new ArrayList<>(programme.rows());
    List<Term> everyone = new ArrayList<>();
    for (int i = 0; i < candidates.size(); i++) {
      everyone.add(new Term(i, 1));
    }
    double most = Math.rint(fewest.objective());
    rows.add(new Programme.Row("size", Double.NEGATIVE_INFINITY, most, everyone));
    Solution cheapest = solver.solve(new Programme(programme.columns(), rows), Solver.Limits.PROOF);
    return cheapest.found() ? cheapest : fewest;
  }

  /** Each seat with a member of its own, by augmenting paths in the order of ids. */
  static Map<String, String> seated(List<String> seats, List<Candidate> members) {
    Map<String, Candidate> takers = new LinkedHashMap<>();
    for (String seat : seats) {
      take(seat, members, takers, new HashSet<>());
    }
    Map<String, String> seated = new HashMap<>();
    takers.forEach((seat, member) -> seated.put(member.person(), seat));
    return seated;
  }

  private static boolean take(
      String seat, List<Candidate> members, Map<String, Candidate> takers, Set<String> tried) {
    for (Candidate member : members) {
      if (member.seats().contains(seat) && tried.add(member.person())) {
        String present =
            takers.entrySet().stream()
                .filter(e -> e.getValue().equals(member))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
        if (present.isEmpty() || take(present, members, takers, tried)) {
          takers.put(seat, member);
          return true;
        }
      }
    }
    return false;
  }
}
