package org.linacre.engine.team;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.linacre.engine.programme.Solution;
import org.linacre.engine.team.JointTeams.OpenJob;

/** What each person's room costs: nothing where there is enough of it. */
final class RoomPrices {
  private static final int PROMISING = 250;
  private static final double WORTH_IT = 0.5;
  private static final double STEP = 0.3;
  private static final double HELPS = 0.0005;

  private final int[] room;
  private final double[] prices;

  private RoomPrices(int[] room) {
    this.room = room.clone();
    this.prices = new double[room.length];
  }

  /**
   * The prices of the relaxed whole, where people may sit on teams in part: the reduced cost of the
   * room that each person has left. It is solved among the people most promising for each job, and
   * again with those who would have been worth it, while that helps; any prices give a bound.
   */
  static RoomPrices start(TeamMarket market, List<OpenJob> open, int[] room) {
    RoomPrices prices = new RoomPrices(room);
    List<BitSet> who = new ArrayList<>();
    open.forEach(job -> who.add(promising(job, market, room)));
    double before = Double.POSITIVE_INFINITY;
    double now = Double.MAX_VALUE;
    while (now < before * (1 - HELPS)) {
      before = now;
      now = prices.tryAmong(who, market, open);
    }
    return prices;
  }

  /**
   * Prices among these people; adds those who would have been worth it, and gives the least sum.
   */
  private double tryAmong(List<BitSet> who, TeamMarket market, List<OpenJob> open) {
    JointProgramme joint = new JointProgramme(market, false, false);
    for (int job = 0; job < open.size(); job++) {
      joint.add(open.get(job), market.worth(open.get(job).job().load()), who.get(job));
    }
    Solution solution = joint.solved(room, 0);
    if (solution.reduced().isEmpty()) {
      return Double.POSITIVE_INFINITY;
    }
    List<Double> reduced = solution.reduced();
    joint.left().forEach((person, column) -> prices[person] = Math.max(0, reduced.get(column)));
    for (int job = 0; job < open.size(); job++) {
      for (int i = 0; i < room.length; i++) {
        if (reduced.get(joint.first(job) + i) < -WORTH_IT) {
          who.get(job).set(i);
        }
      }
    }
    return solution.objective();
  }

  /** Those of least reduced cost for the job alone. */
  private static BitSet promising(OpenJob job, TeamMarket market, int[] room) {
    int load = job.job().load();
    BitSet promising = new BitSet();
    market.likeliest(job.programme(), market.worth(load), enough(room, load)).stream()
        .limit(PROMISING)
        .forEach(promising::set);
    return promising;
  }

  /** Who has room for so much. */
  static BitSet enough(int[] room, int load) {
    BitSet enough = new BitSet();
    for (int i = 0; i < room.length; i++) {
      enough.set(i, room[i] >= load);
    }
    return enough;
  }

  /** What each person costs with so much of their room, in whole numbers. */
  List<Long> on(List<Long> worth, int load) {
    List<Long> priced = new ArrayList<>();
    for (int i = 0; i < prices.length; i++) {
      priced.add(worth.get(i) + load * Math.round(prices[i]));
    }
    return priced;
  }

  /** What all room costs together. */
  double worthOfRoom() {
    double sum = 0;
    for (int i = 0; i < prices.length; i++) {
      sum += (double) Math.round(prices[i]) * room[i];
    }
    return sum;
  }

  /**
   * Prices rise where more room was used than there is and fall where less was, by a step towards
   * the gap (B. T. Polyak, USSR Computational Mathematics and Mathematical Physics 9, 1969).
   */
  void step(double[] used, double gap) {
    double norm = 0;
    double[] over = new double[room.length];
    for (int i = 0; i < room.length; i++) {
      over[i] = prices[i] > 0 || used[i] > room[i] ? used[i] - room[i] : 0;
      norm += over[i] * over[i];
    }
    for (int i = 0; norm > 0 && i < room.length; i++) {
      prices[i] = Math.max(0, prices[i] + STEP * gap / norm * over[i]);
    }
  }
}
