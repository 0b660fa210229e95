package org.linacre.engine.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.linacre.competence.LevelSet;
import org.linacre.competence.Scale;
import org.linacre.engine.assessment.Standings.Point;
import org.linacre.engine.evidence.Evidence;
import org.linacre.engine.evidence.History;

/** What the evidence of a person says of the levels asked, as looks. */
final class Known {
  private final Standings standings;
  private final Scale scale;
  private final List<Beliefs.At> looks = new ArrayList<>();
  private final List<Claim> claims = new ArrayList<>();

  /** That a person holds an item, or does not. */
  record Claim(int place, boolean held) {}

  private Known(Standings standings, Scale scale) {
    this.standings = standings;
    this.scale = scale;
  }

  /** What a history says. */
  static Known of(Standings standings, Scale scale, History history) {
    Known known = new Known(standings, scale);
    history.standing().forEach(known::add);
    return known;
  }

  List<Beliefs.At> looks() {
    return looks;
  }

  /** What counting evidence says outright, so that it is not asked again. */
  List<Claim> claims() {
    return claims;
  }

  private void add(History.Entry entry) {
    Evidence one = entry.evidence();
    for (int i = 0; i < standings.size(); i++) {
      if (one.holds().has(point(i).item())) {
        if (isHighestHeld(i, one.holds())) {
          add(i, true, entry);
        }
      } else if (isDenied(i, one) && isLowestDenied(i, one)) {
        add(i, false, entry);
      }
    }
  }

  private void add(int place, boolean held, History.Entry entry) {
    AnswerModel.Noise noise = standings.model().noise();
    Evidence one = entry.evidence();
    boolean counts = entry.state() == History.State.COUNTS;
    double spread =
        (one.kind().confirmed() ? noise.confirmed() : noise.statement())
            + (counts ? 0 : noise.aged());
    String from = one.kind().id() + " on line " + one.line();
    looks.add(
        new Beliefs.At(
            place,
            !one.kind().confirmed(),
            new Look.Said(held, spread),
            new Ground(from, held ? Prompt.YES : Prompt.NO)));
    if (counts) {
      claims.add(new Claim(place, held));
    }
  }

  private Point point(int i) {
    return standings.points().get(i);
  }

  private boolean isSameLine(int i, int j) {
    return point(i).item().competency().equals(point(j).item().competency())
        && point(i).kind().equals(point(j).kind());
  }

  private boolean isHighestHeld(int i, LevelSet held) {
    return IntStream.range(0, standings.size())
        .filter(j -> j != i && isSameLine(i, j) && held.has(point(j).item()))
        .noneMatch(j -> scale.implies(level(j), level(i)));
  }

  private boolean isDenied(int i, Evidence one) {
    return one.about().equals(point(i).item().competency())
        && (one.facet().isEmpty() || one.facet().equals(point(i).kind()))
        && !one.holds().has(point(i).item());
  }

  private boolean isLowestDenied(int i, Evidence one) {
    return IntStream.range(0, standings.size())
        .filter(j -> j != i && isSameLine(i, j) && isDenied(j, one))
        .noneMatch(j -> scale.implies(level(i), level(j)));
  }

  private String level(int i) {
    return point(i).item().level();
  }
}
