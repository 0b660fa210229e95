package org.linacre.engine.monitoring;

import java.util.ArrayList;
import java.util.List;

/**
 * Running sums over the labelled cases of a group, with marks, so that before and since compare.
 */
final class Moments {
  private final Trail<Sums> marks = new Trail<>();
  private final Pairing pairing = new Pairing();
  private Sums now = new Sums(0, 0, 0, 0, 0, 0, 0, 0);

  /**
   * Sums so far.
   *
   * @param cases labelled
   * @param outcomes of them with the outcome
   * @param scored of them with a score
   * @param scores their sum
   * @param squares the sum of the scores' squares
   * @param excess outcomes less scores, where there is a score
   * @param pairs comparisons of a case with the outcome and some without
   * @param wins their sum
   */
  record Sums(
      long cases,
      double outcomes,
      long scored,
      double scores,
      double squares,
      double excess,
      long pairs,
      double wins) {
    Sums minus(Sums other) {
      return new Sums(
          cases - other.cases,
          outcomes - other.outcomes,
          scored - other.scored,
          scores - other.scores,
          squares - other.squares,
          excess - other.excess,
          pairs - other.pairs,
          wins - other.wins);
    }
  }

  /**
   * What is kept between runs.
   *
   * @param now the sums
   * @param marks earlier ones
   * @param pairing of the comparisons
   */
  record State(Sums now, Trail.State<Sums> marks, Pairing.State pairing) {}

  void resume(State state) {
    now = state.now();
    marks.resume(state.marks());
    pairing.resume(state.pairing());
  }

  State state() {
    return new State(now, marks.state(), pairing.state());
  }

  /** How many labelled cases so far. */
  long cases() {
    return now.cases;
  }

  void take(Case one) {
    double pair = pairing.take(one.score(), one.label()).value();
    boolean scored = !Double.isNaN(one.score());
    double score = scored ? one.score() : 0;
    boolean paired = !Double.isNaN(pair);
    now =
        new Sums(
            now.cases + 1,
            now.outcomes + one.label(),
            now.scored + (scored ? 1 : 0),
            now.scores + score,
            now.squares + score * score,
            now.excess + (scored ? one.label() - score : 0),
            now.pairs + (paired ? 1 : 0),
            now.wins + (paired ? pair : 0));
    if (marks.keeps(now.cases)) {
      marks.add(now);
    }
  }

  /** The sums up to the mark nearest to this many labelled cases, and those since. */
  List<Sums> split(long cases) {
    Sums before = new Sums(0, 0, 0, 0, 0, 0, 0, 0);
    for (Sums mark : marks.points()) {
      if (Math.abs(mark.cases - cases) < Math.abs(before.cases - cases)) {
        before = mark;
      }
    }
    return new ArrayList<>(List.of(before, now.minus(before)));
  }
}
