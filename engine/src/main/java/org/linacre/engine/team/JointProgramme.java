package org.linacre.engine.team;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.linacre.engine.programme.Programme;
import org.linacre.engine.programme.Programme.Column;
import org.linacre.engine.programme.Programme.Term;
import org.linacre.engine.programme.Solution;
import org.linacre.engine.team.JointTeams.OpenJob;

/**
 * Several jobs as one programme: the programme of each, and for each person who may sit on any that
 * what they use of room and a column for what they have left make up what there is.
 */
final class JointProgramme {
  private final TeamMarket market;
  private final boolean whole;
  private final boolean every;
  private final Programme.Builder builder = new Programme.Builder();
  private final List<Integer> firsts = new ArrayList<>();
  private final Map<Integer, List<Term>> uses = new TreeMap<>();
  private final Map<Integer, Integer> left = new TreeMap<>();

  /**
   * A programme.
   *
   * @param whole whether people are chosen or not; else also in part
   * @param every whether every row stands in it, for teams that are short
   */
  JointProgramme(TeamMarket market, boolean whole, boolean every) {
    this.market = market;
    this.whole = whole;
    this.every = every;
  }

  /** Adds a job for these people, each of whom counts so much. */
  void add(OpenJob job, List<Long> prices, BitSet who) {
    Programme one = job.programme().priced(prices, who, market.penalty(), every);
    int first = add(one);
    firsts.add(first);
    double load = job.job().load();
    who.stream()
        .forEach(
            i -> uses.computeIfAbsent(i, _ -> new ArrayList<>()).add(new Term(first + i, load)));
  }

  private int add(Programme one) {
    int first = -1;
    for (Column c : one.columns()) {
      int place = builder.column(new Column(c.name(), c.low(), c.high(), c.cost(), whole));
      first = first < 0 ? place : first;
    }
    int offset = first;
    for (Programme.Row row : one.rows()) {
      List<Term> terms =
          row.terms().stream().map(t -> new Term(t.column() + offset, t.times())).toList();
      builder.row(new Programme.Row(row.name(), row.low(), row.high(), terms));
    }
    return offset;
  }

  /** The programme with so much room for each person, solved. */
  Solution solved(int[] room, double gap) {
    uses.forEach(
        (person, terms) -> {
          if (whole) {
            builder.atMost("room", room[person], terms);
          } else {
            int spare = builder.column(new Column("room", 0, room[person], 0, false));
            left.put(person, spare);
            terms.add(new Term(spare, 1));
            builder.exactly("room", room[person], terms);
          }
        });
    return market.solve(builder.build(), gap);
  }

  /** The column of the first person in the job added as this one, from 0. */
  int first(int job) {
    return firsts.get(job);
  }

  /** For each person who may sit on any job, the column of the room left. */
  Map<Integer, Integer> left() {
    return left;
  }
}
