package org.linacre.engine.team;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.linacre.engine.programme.Solution;
import org.linacre.engine.team.JointTeams.OpenJob;
import org.linacre.engine.team.TeamMarket.Deal;

/** Teams being made from the same people, and who has how much room left. */
final class JointState {
  private static final double CLOSE = 0.0005;

  private final List<OpenJob> open;
  private final int[] whole;
  private final int[] left;
  private final TeamMarket market;
  private final List<Deal> deals = new ArrayList<>();
  private final Map<Integer, List<Integer>> likeliest = new HashMap<>();
  private double objective;

  JointState(List<OpenJob> open, int[] room, TeamMarket market) {
    this.open = open;
    this.whole = room.clone();
    this.left = room.clone();
    this.market = market;
    for (OpenJob job : open) {
      Deal nobody = new Deal(new BitSet(), job.programme().shortBy(new BitSet()), 0, false);
      deals.add(nobody);
      objective += market.value(nobody, job.job().load());
    }
  }

  /** What the teams made so far count. */
  double objective() {
    return objective;
  }

  /** By how many people the teams are short. */
  int shortBy() {
    return deals.stream().mapToInt(Deal::shortBy).sum();
  }

  /** What that counts. */
  double penalties() {
    return (double) market.penalty() * shortBy();
  }

  Deal deal(int job) {
    return deals.get(job);
  }

  /** Makes a job's team at these prices, and takes it if it is the first or better at its worth. */
  void make(int job, List<Long> prices) {
    Deal old = deals.get(job);
    Deal made = market.deal(open.get(job).programme(), prices, free(job));
    boolean better = !old.found() || (made.found() && value(job, made) < value(job, old));
    if (better) {
      move(old, load(job));
      move(made, -load(job));
      objective += value(job, made) - value(job, old);
      deals.set(job, made);
    }
  }

  /**
   * Makes several jobs' teams together, each from its members of now and the likeliest of the
   * others with room: at first at these prices, so that those who choose later find room too, and
   * later at what people are worth, where they are taken if they are better.
   */
  void makeTogether(List<Integer> jobs, RoomPrices prices) {
    boolean first = jobs.stream().noneMatch(job -> deals.get(job).found());
    List<Deal> old = jobs.stream().map(deals::get).toList();
    for (int i = 0; i < jobs.size(); i++) {
      move(old.get(i), load(jobs.get(i)));
    }
    List<Deal> made = together(jobs, first, prices);
    boolean better = first || values(jobs, made) < values(jobs, old);
    List<Deal> taken = better && made.stream().allMatch(Deal::found) ? made : old;
    objective += values(jobs, taken) - values(jobs, old);
    for (int i = 0; i < jobs.size(); i++) {
      deals.set(jobs.get(i), taken.get(i));
      move(taken.get(i), -load(jobs.get(i)));
    }
  }

  private double values(List<Integer> jobs, List<Deal> teams) {
    double sum = 0;
    for (int i = 0; i < jobs.size(); i++) {
      sum += value(jobs.get(i), teams.get(i));
    }
    return sum;
  }

  /**
   * Makes all jobs' teams at once from everyone with room.
   *
   * @param gap the share of the objective that is good enough, 0 to 1
   * @return no teams have less of the objective
   */
  double makeAll(double gap) {
    List<Integer> jobs = IntStream.range(0, open.size()).boxed().toList();
    List<BitSet> who = jobs.stream().map(this::free).toList();
    Made made = made(jobs, who, null, gap);
    for (int job = 0; made.solution.found() && job < open.size(); job++) {
      Deal deal = made.deals.get(job);
      move(deal, -load(job));
      objective += value(job, deal) - value(job, deals.get(job));
      deals.set(job, deal);
    }
    return Math.max(0, made.solution.bound());
  }

  private List<Deal> together(List<Integer> jobs, boolean priced, RoomPrices prices) {
    List<BitSet> who = jobs.stream().map(job -> likely(job, prices)).toList();
    return made(jobs, who, priced ? prices : null, CLOSE).deals;
  }

  private record Made(Solution solution, List<Deal> deals) {
    boolean isShort() {
      return deals.stream().anyMatch(deal -> deal.shortBy() > 0);
    }
  }

  /**
   * The best teams of some jobs from these people, at prices where they are told. Rows that others
   * imply count only for teams that are short: then all is solved with every row.
   */
  private Made made(List<Integer> jobs, List<BitSet> who, @Nullable RoomPrices prices, double gap) {
    Made made = made(jobs, who, prices, gap, false);
    return made.isShort() ? made(jobs, who, prices, gap, true) : made;
  }

  private Made made(
      List<Integer> jobs,
      List<BitSet> who,
      @Nullable RoomPrices prices,
      double gap,
      boolean every) {
    JointProgramme joint = new JointProgramme(market, true, every);
    for (int i = 0; i < jobs.size(); i++) {
      int load = load(jobs.get(i));
      List<Long> worth = market.worth(load);
      List<Long> counted = prices == null ? worth : prices.on(worth, load);
      joint.add(open.get(jobs.get(i)), counted, who.get(i));
    }
    Solution solution = joint.solved(left, gap);
    List<Deal> deals = new ArrayList<>();
    for (int i = 0; i < jobs.size(); i++) {
      deals.add(market.deal(open.get(jobs.get(i)).programme(), joint.first(i), solution));
    }
    return new Made(solution, deals);
  }

  /** The job's members of now, and the likeliest of those who have room for it. */
  private BitSet likely(int job, RoomPrices prices) {
    BitSet free = free(job);
    BitSet likely = (BitSet) deals.get(job).members().clone();
    likeliest.computeIfAbsent(job, _ -> likeliest(job, prices)).stream()
        .filter(free::get)
        .limit(market.likely())
        .forEach(likely::set);
    return likely;
  }

  private List<Integer> likeliest(int job, RoomPrices prices) {
    List<Long> priced = prices.on(market.worth(load(job)), load(job));
    return market.likeliest(open.get(job).programme(), priced, RoomPrices.enough(whole, load(job)));
  }

  private int load(int job) {
    return open.get(job).job().load();
  }

  private double value(int job, Deal deal) {
    return market.value(deal, load(job));
  }

  private void move(Deal deal, int room) {
    deal.members().stream().forEach(i -> left[i] += room);
  }

  /** Who has room for this job once its team of now is let go. */
  private BitSet free(int job) {
    int load = load(job);
    BitSet free = new BitSet();
    for (int i = 0; i < left.length; i++) {
      free.set(i, left[i] + (deals.get(job).members().get(i) ? load : 0) >= load);
    }
    return free;
  }
}
