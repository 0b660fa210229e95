package org.linacre.engine.team;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.linacre.engine.programme.Solution;
import org.linacre.engine.team.JointTeams.OpenJob;
import org.linacre.engine.team.TeamMarket.Deal;

/** Teams being made from the same people, and who has how much room left. */
final class JointState {
  private static final int LIKELY = 100;
  private static final double CLOSE = 0.002;

  private final List<OpenJob> open;
  private final int[] left;
  private final TeamMarket market;
  private final List<Deal> deals = new ArrayList<>();
  private double objective;

  JointState(List<OpenJob> open, int[] room, TeamMarket market) {
    this.open = open;
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
      move(old, open.get(job).job().load());
      move(made, -open.get(job).job().load());
      objective += value(job, made) - value(job, old);
      deals.set(job, made);
    }
  }

  /**
   * Makes several jobs' teams anew together, each from its members of now and those who cost least
   * of the others with room, and takes them if they are better.
   */
  void makeTogether(List<Integer> jobs, RoomPrices prices) {
    double before = 0;
    for (int job : jobs) {
      before += value(job, deals.get(job));
      move(deals.get(job), open.get(job).job().load());
    }
    List<Deal> made = together(jobs, prices);
    double after = 0;
    for (int i = 0; i < jobs.size(); i++) {
      after += value(jobs.get(i), made.get(i));
    }
    boolean better = made.stream().allMatch(Deal::found) && after < before;
    for (int i = 0; i < jobs.size(); i++) {
      deals.set(jobs.get(i), better ? made.get(i) : deals.get(jobs.get(i)));
      move(deals.get(jobs.get(i)), -open.get(jobs.get(i)).job().load());
    }
    objective += better ? after - before : 0;
  }

  /**
   * Makes all jobs' teams at once from everyone with room.
   *
   * @param gap the share of the objective that is good enough, 0 to 1
   * @return no teams have less of the objective
   */
  double makeAll(double gap) {
    JointProgramme joint = new JointProgramme(market, true);
    for (int job = 0; job < open.size(); job++) {
      joint.add(open.get(job), free(job));
    }
    Solution solution = joint.solved(left, gap);
    for (int job = 0; solution.found() && job < open.size(); job++) {
      Deal made = market.deal(open.get(job).programme(), joint.first(job), solution);
      move(made, -load(job));
      objective += value(job, made) - value(job, deals.get(job));
      deals.set(job, made);
    }
    return Math.max(0, solution.bound());
  }

  private List<Deal> together(List<Integer> jobs, RoomPrices prices) {
    JointProgramme joint = new JointProgramme(market, true);
    jobs.forEach(job -> joint.add(open.get(job), likely(job, prices)));
    Solution solution = joint.solved(left, CLOSE);
    List<Deal> made = new ArrayList<>();
    for (int i = 0; i < jobs.size(); i++) {
      TeamProgramme team = open.get(jobs.get(i)).programme();
      made.add(market.deal(team, joint.first(i), solution));
    }
    return made;
  }

  /** The job's members of now, and the likeliest of those who have room for it. */
  private BitSet likely(int job, RoomPrices prices) {
    int load = load(job);
    List<Long> priced = prices.on(market.worth(load), load);
    BitSet likely = market.likely(open.get(job).programme(), priced, free(job), LIKELY);
    likely.or(deals.get(job).members());
    return likely;
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
    int load = open.get(job).job().load();
    BitSet free = new BitSet();
    for (int i = 0; i < left.length; i++) {
      free.set(i, left[i] + (deals.get(job).members().get(i) ? load : 0) >= load);
    }
    return free;
  }
}
