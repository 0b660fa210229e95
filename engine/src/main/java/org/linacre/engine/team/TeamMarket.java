package org.linacre.engine.team;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linacre.competence.Item;
import org.linacre.engine.programme.Programme;
import org.linacre.engine.programme.Solution;
import org.linacre.engine.programme.Solver;
import org.linacre.engine.team.TeamSearch.Minimise;

/** What people are worth, and the best single team at given prices. */
final class TeamMarket {
  /** Worth is told in thousandths, so that prices may be whole numbers. */
  static final long SCALE = 1_000;

  private static final int DEAREST = 20;

  /** How many people for a job are enough beside those who sit on it: more where all count one. */
  private static final int LIKELY = 100;

  private static final int LIKELY_ALIKE = 200;
  private static final double CLOSE = 0.0005;
  private static final double SECONDS = 60;
  private static final double ROUNDING = 1e-6;

  private final List<Candidate> candidates;
  private final boolean byCost;
  private final List<Long> worth;
  private final long penalty;
  private final Solver solver;

  TeamMarket(List<Candidate> candidates, Minimise minimise, Solver solver) {
    this.candidates = candidates;
    this.byCost = minimise == Minimise.COST;
    this.worth =
        candidates.stream().map(c -> SCALE * (minimise == Minimise.COST ? c.cost() : 1)).toList();
    this.penalty = DEAREST * Math.max(SCALE, worth.stream().mapToLong(w -> w).max().orElse(0));
    this.solver = solver;
  }

  /**
   * A team at given prices.
   *
   * @param members by place
   * @param shortBy how many people it is short of what it is charged with
   * @param bound no team has less of the prices and penalties
   * @param found whether there is a team at all
   */
  record Deal(BitSet members, int shortBy, double bound, boolean found) {}

  /** What each candidate is worth for a job of this load, in thousandths. */
  List<Long> worth(int load) {
    return byCost ? worth.stream().map(w -> w * load).toList() : worth;
  }

  /**
   * The least that teams can count which count no less than this: worth and penalties are whole.
   */
  static double wholly(double bound) {
    return SCALE * Math.ceil(bound / SCALE - ROUNDING);
  }

  /** How many of the likeliest people are enough to make teams from. */
  int likely() {
    return byCost ? LIKELY : LIKELY_ALIKE;
  }

  /** What each person short counts, in thousandths. */
  long penalty() {
    return penalty;
  }

  Solution solve(Programme programme, double gap) {
    return solver.solve(programme, new Solver.Limits(gap, SECONDS));
  }

  /** The best team at these prices of those who are open. */
  Deal deal(TeamProgramme team, List<Long> prices, BitSet open) {
    Deal deal = deal(team, 0, solve(team.priced(prices, open, penalty, false), CLOSE));
    return deal.shortBy() == 0
        ? deal
        : deal(team, 0, solve(team.priced(prices, open, penalty, true), CLOSE));
  }

  /** What a solution tells of a job whose people begin at this column. */
  Deal deal(TeamProgramme team, int first, Solution solution) {
    BitSet members = new BitSet();
    for (int i = 0; solution.found() && i < candidates.size(); i++) {
      members.set(i, solution.isChosen(first + i));
    }
    double bound = Math.max(0, solution.bound());
    return new Deal(members, team.shortBy(members), bound, solution.found());
  }

  /** Those who are open, by their reduced cost at these prices where people may sit in part. */
  List<Integer> likeliest(TeamProgramme team, List<Long> prices, BitSet open) {
    Programme programme = team.priced(prices, open, penalty, false);
    List<Programme.Column> parts =
        programme.columns().stream()
            .map(c -> new Programme.Column(c.name(), c.low(), c.high(), c.cost(), false))
            .toList();
    List<Double> reduced = solve(new Programme(parts, programme.rows()), 0).reduced();
    return open.stream()
        .boxed()
        .sorted(Comparator.comparingDouble((Integer i) -> reduced.isEmpty() ? 0 : reduced.get(i)))
        .toList();
  }

  /** What a team counts, in thousandths. */
  double value(Deal deal, int load) {
    double sum = (double) penalty * deal.shortBy();
    int times = byCost ? load : 1;
    for (int i = deal.members().nextSetBit(0); i >= 0; i = deal.members().nextSetBit(i + 1)) {
      sum += (double) times * worth.get(i);
    }
    return sum;
  }

  /** The team as a choice, with what its members lack of the charge. */
  Choice choice(Charge charge, Deal deal, int load) {
    List<Candidate> members = new ArrayList<>();
    deal.members().stream().forEach(i -> members.add(candidates.get(i)));
    Map<Item, Integer> lacking = new HashMap<>();
    for (Item level : charge.levels()) {
      int held = (int) members.stream().filter(m -> m.held().has(level)).count();
      if (held < charge.holders(level)) {
        lacking.put(level, charge.holders(level) - held);
      }
    }
    double value = value(deal, load) / SCALE;
    return new Choice(
        members,
        TeamSearch.seated(charge.seats(), members),
        load * members.stream().mapToLong(Candidate::cost).sum(),
        value,
        0,
        false,
        lacking,
        deal.found() ? List.of() : List.of("its rules leave no team of those who have room"));
  }
}
