package org.linacre.engine.team;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linacre.engine.programme.Solver;
import org.linacre.engine.team.TeamSearch.Minimise;

/**
 * Several teams from the same people, nobody on more of them than there is room for.
 *
 * <p>What binds the teams together is only who has room. That is priced (M. L. Fisher, The
 * Lagrangian relaxation method for solving integer programming problems, Management Science 27,
 * 1981): each person costs what they cost and a price for their room, and then every team is a
 * search of its own. For any prices the teams' least sums, less the worth of all room, are a bound.
 * Teams are then made one after the other at these prices from who still has room, and each is made
 * anew beside the others while that helps. Few teams of few people are one programme at once. What
 * nobody with room brings is left open at a penalty above every cost.
 */
public final class JointTeams {
  /** Jobs times people: up to so many they are one programme, without prices. */
  private static final int MOST_AT_ONCE = 4_000;

  private static final int FEW = 500;
  private static final int MOST_ROUNDS = 2;
  private static final int MOST_PASSES = 5;
  private static final int GROUP = 4;

  private final List<Candidate> candidates;
  private final int[] room;
  private final Minimise minimise;
  private final Solver solver;

  /**
   * What one team is for.
   *
   * @param name the name, which no other has
   * @param charge what it is charged with
   * @param load how much room it takes of a member, 1 or more
   */
  public record Job(String name, Charge charge, int load) {}

  /**
   * A team for each job.
   *
   * @param teams the teams in the order of the jobs
   * @param cost what they cost together; who sits on two is counted twice
   * @param objective the cost or the number of memberships
   * @param bound no teams have less of it that are short of as few people
   * @param shortBy how many people short the teams are of what they are charged with, beyond what
   *     nobody holds
   * @param found whether every job has a team
   */
  public record Joint(
      List<Choice> teams, long cost, double objective, double bound, int shortBy, boolean found) {
    /** A joint choice with its own copy. */
    public Joint {
      teams = List.copyOf(teams);
    }

    /** By what share of the objective it may exceed the least. */
    public double gap() {
      return objective <= 0 ? 0 : Math.max(0, (objective - bound) / objective);
    }
  }

  /**
   * A search.
   *
   * @param staff who may sit on the teams, in any order
   * @param room for each person how much room there is; none where not told
   * @param minimise what is to be least
   * @param solver what solves each team
   */
  public JointTeams(
      Collection<Candidate> staff, Map<String, Integer> room, Minimise minimise, Solver solver) {
    this.candidates =
        staff.stream()
            .filter(c -> room.getOrDefault(c.person(), 0) > 0)
            .sorted(Comparator.comparing(Candidate::person))
            .toList();
    this.room = candidates.stream().mapToInt(c -> room.getOrDefault(c.person(), 0)).toArray();
    this.minimise = minimise;
    this.solver = solver;
  }

  /**
   * The best teams found, and the bound.
   *
   * @param jobs the jobs, in the order in which they choose where people are short
   * @param gap the share of the objective that is good enough, 0 to 1
   */
  public Joint best(List<Job> jobs, double gap) {
    if (jobs.size() * candidates.size() <= MOST_AT_ONCE) {
      return atOnce(jobs, allOf(gap, jobs.size()));
    }
    TeamMarket market = new TeamMarket(candidates, minimise, solver);
    return priced(open(jobs), market, gap);
  }

  private List<OpenJob> open(List<Job> jobs) {
    return jobs.stream()
        .map(job -> new OpenJob(job, new TeamProgramme(candidates, job.charge())))
        .toList();
  }

  /**
   * The same as one programme, without prices: for few teams of few people.
   *
   * @param jobs as for {@link #best}
   * @param gap as for {@link #best}
   */
  public Joint atOnce(List<Job> jobs, double gap) {
    TeamMarket market = new TeamMarket(candidates, minimise, solver);
    List<OpenJob> open = open(jobs);
    JointState whole = new JointState(open, room, market);
    double bound = whole.makeAll(gap);
    if (whole.shortBy() > 0 && gap > 0) {
      double closer = gap * (1 - whole.penalties() / whole.objective());
      whole = new JointState(open, room, market);
      bound = whole.makeAll(closer);
    }
    for (int job = 0; job < open.size(); job++) {
      if (whole.deal(job).shortBy() > 0) {
        whole.make(job, market.worth(open.get(job).job.load()));
      }
    }
    return joint(open, whole, market, bound);
  }

  /** How close to the least few enough teams are made: small instances to the end. */
  private double allOf(double gap, int jobs) {
    return jobs * candidates.size() <= FEW ? 0 : gap / 2;
  }

  private Joint priced(List<OpenJob> open, TeamMarket market, double gap) {
    RoomPrices prices = RoomPrices.start(market, open, room);
    double bound = 0;
    JointState best = new JointState(open, room, market);
    for (int round = 0; round < MOST_ROUNDS; round++) {
      double[] used = new double[room.length];
      double relaxed = relaxed(market, open, prices, used);
      bound = Math.max(bound, TeamMarket.wholly(relaxed));
      JointState found = made(market, open, prices, new Enough(bound, gap));
      best = round == 0 || found.objective() < best.objective() ? found : best;
      if (new Enough(bound, gap).by(best)) {
        break;
      }
      prices.step(used, best.objective() - relaxed);
    }
    return joint(open, best, market, bound);
  }

  /**
   * When teams are good enough: what they cost beside the shortage, within a share of the bound.
   */
  private record Enough(double bound, double gap) {
    boolean by(JointState teams) {
      return teams.objective() - gap * (teams.objective() - teams.penalties()) <= bound;
    }
  }

  /** A job and its programme. */
  record OpenJob(Job job, TeamProgramme programme) {}

  /** The least sum with every job alone at these prices; counts what room they would use. */
  private double relaxed(TeamMarket market, List<OpenJob> open, RoomPrices prices, double[] used) {
    double sum = -prices.worthOfRoom();
    Map<List<Object>, TeamMarket.Deal> known = new HashMap<>();
    for (OpenJob one : open) {
      int load = one.job.load();
      TeamMarket.Deal deal =
          known.computeIfAbsent(
              List.of(one.job.charge(), load),
              _ ->
                  market.deal(
                      one.programme,
                      prices.on(market.worth(load), load),
                      RoomPrices.enough(room, load)));
      sum += deal.bound();
      deal.members().stream().forEach(i -> used[i] += load);
    }
    return sum;
  }

  /** Teams made in groups at these prices, then in other groups at what people cost. */
  private JointState made(TeamMarket market, List<OpenJob> open, RoomPrices prices, Enough enough) {
    JointState teams = new JointState(open, room, market);
    groups(open.size(), 0).forEach(group -> teams.makeTogether(group, prices));
    for (int job = 0; job < open.size(); job++) {
      int load = open.get(job).job.load();
      if (!teams.deal(job).found() || teams.deal(job).shortBy() > 0) {
        teams.make(job, prices.on(market.worth(load), load));
      }
    }
    for (int pass = 1; pass <= MOST_PASSES && !enough.by(teams); pass++) {
      for (List<Integer> group : groups(open.size(), pass)) {
        if (!enough.by(teams)) {
          teams.makeTogether(group, prices);
        }
      }
    }
    return teams;
  }

  /** The jobs in groups: the first ones, who chose first, beside the last ones. */
  private static List<List<Integer>> groups(int jobs, int pass) {
    int count = (jobs + GROUP - 1) / GROUP;
    List<List<Integer>> groups = new ArrayList<>();
    for (int group = 0; group < count; group++) {
      List<Integer> one = new ArrayList<>();
      for (int i = 0; i < GROUP; i++) {
        int job = i * count + (group + i * pass) % count;
        if (job < jobs) {
          one.add(job);
        }
      }
      groups.add(one);
    }
    return groups;
  }

  private Joint joint(List<OpenJob> open, JointState best, TeamMarket market, double bound) {
    List<Choice> teams = new ArrayList<>();
    long cost = 0;
    int shortBy = 0;
    boolean found = true;
    for (int job = 0; job < open.size(); job++) {
      TeamMarket.Deal deal = best.deal(job);
      Choice team = market.choice(open.get(job).job.charge(), deal, open.get(job).job.load());
      teams.add(team);
      cost += team.cost();
      shortBy += deal.shortBy();
      found &= deal.found();
    }
    double measure = best.objective() - best.penalties();
    double least = Math.clamp(TeamMarket.wholly(bound) - best.penalties(), 0, measure);
    return new Joint(
        teams, cost, measure / TeamMarket.SCALE, least / TeamMarket.SCALE, shortBy, found);
  }
}
