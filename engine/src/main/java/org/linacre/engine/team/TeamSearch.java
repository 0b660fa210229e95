package org.linacre.engine.team;

import java.util.ArrayList;
import java.util.BitSet;
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
  private final Map<String, Integer> places = new HashMap<>();
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
    for (int i = 0; i < this.candidates.size(); i++) {
      places.put(this.candidates.get(i).person(), i);
    }
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
    Covering covering = new Covering(candidates, charge);
    Programme programme = programme(charge, covering, others, minimise == Minimise.COST);
    Solution solution = solver.solve(programme, Solver.Limits.PROOF);
    if (!solution.found()) {
      boolean impossible = solution.status() == Solution.Status.INFEASIBLE;
      return new Choice(
          List.of(),
          Map.of(),
          0,
          0,
          0,
          impossible,
          covering.lacking(),
          impossible ? Conflict.of(programme, solver) : List.of("no team was found in time"));
    }
    boolean proved = solution.status() == Solution.Status.OPTIMAL;
    double least = Math.rint(solution.objective());
    double bound = proved ? least : Math.ceil(solution.bound() - ROUNDING);
    List<Candidate> members =
        members(
            minimise == Minimise.COST ? solution : cheapest(charge, covering, others, solution));
    long cost = members.stream().mapToLong(Candidate::cost).sum();
    return new Choice(
        members,
        seated(charge.seats(), members),
        cost,
        least,
        bound,
        proved,
        covering.lacking(),
        List.of());
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
  private Solution cheapest(
      Charge charge, Covering covering, List<Choice> others, Solution fewest) {
    Programme programme = programme(charge, covering, others, true);
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

  private Programme programme(
      Charge charge, Covering covering, List<Choice> others, boolean byCost) {
    Programme.Builder builder = new Programme.Builder();
    for (Candidate candidate : candidates) {
      builder.choice(candidate.person(), byCost ? (double) candidate.cost() : 1);
    }
    covering
        .rows()
        .forEach(row -> builder.atLeast(row.name(), row.least(), terms(row.candidates())));
    charge.together().forEach(pair -> builder.exactly(name("together", pair), 0, pair(pair, -1)));
    charge.apart().forEach(pair -> builder.atMost(name("apart", pair), 1, pair(pair, 1)));
    charge.kinds().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(kind -> addKinds(builder, kind.getKey(), kind.getValue(), covering));
    others.forEach(other -> addAnother(builder, other));
    return builder.build();
  }

  private void addAnother(Programme.Builder builder, Choice other) {
    BitSet same = new BitSet();
    other.members().forEach(member -> same.set(place(member.person())));
    builder.atMost("another team", other.members().size() - 1.0, terms(same));
  }

  private int place(String person) {
    return places.getOrDefault(person, -1);
  }

  private static String name(String word, Charge.Pair pair) {
    return word + " " + pair.one() + ", " + pair.other();
  }

  /** The terms of two people; one who is no candidate counts as never chosen. */
  private List<Term> pair(Charge.Pair pair, int sign) {
    List<Term> terms = new ArrayList<>();
    if (place(pair.one()) >= 0) {
      terms.add(new Term(place(pair.one()), 1));
    }
    if (place(pair.other()) >= 0) {
      terms.add(new Term(place(pair.other()), sign));
    }
    return terms;
  }

  private static List<Term> terms(BitSet places) {
    return places.stream().mapToObj(i -> new Term(i, 1)).toList();
  }

  private static void addKinds(
      Programme.Builder builder, String trait, int least, Covering covering) {
    List<Term> kinds = new ArrayList<>();
    covering
        .values(trait)
        .forEach(
            (value, people) -> {
              int there = builder.choice(trait + " " + value, 0);
              kinds.add(new Term(there, 1));
              List<Term> terms = new ArrayList<>(terms(people));
              terms.add(new Term(there, -1));
              builder.atLeast("kinds of " + trait, 0, terms);
            });
    builder.atLeast("kinds of " + trait, least, kinds);
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
