package org.linacre.engine.organisation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linacre.competence.Item;
import org.linacre.competence.LevelSet;
import org.linacre.engine.evidence.Profile;
import org.linacre.engine.evidence.Profile.Certainty;
import org.linacre.engine.organisation.Report.Sureness;

/** How sure the numbers are: what is held on whose word, and what is not known. */
final class Surety {
  private final Asks asks;
  private final Map<String, long[]> sums = new LinkedHashMap<>();

  Surety(Asks asks) {
    this.asks = asks;
    asks.audiences().forEach(audience -> sums.put(audience, new long[6]));
  }

  void add(Standing standing) {
    for (String audience : standing.audiences()) {
      LevelSet need = asks.of(audience, standing.person().clinical()).set();
      add(sums.computeIfAbsent(audience, _ -> new long[6]), need, standing.profile());
    }
  }

  private static void add(long[] sum, LevelSet need, Profile profile) {
    int confirmed = need.meet(profile.confirmed()).size();
    sum[0] += need.size();
    sum[1] += confirmed;
    sum[2] += need.meet(profile.held()).size() - confirmed;
    for (Item item : profile.held().missing(need)) {
      Certainty certainty = profile.certaintyOf(item);
      sum[
          switch (certainty) {
            case POSSIBLE -> 3;
            case CERTAIN -> 4;
            case UNKNOWN -> 5;
          }]++;
    }
  }

  List<Sureness> rows() {
    return sums.entrySet().stream()
        .map(e -> row(e.getKey(), e.getValue()))
        .filter(row -> row.needed() > 0)
        .toList();
  }

  private static Sureness row(String audience, long[] sum) {
    return new Sureness(audience, sum[0], sum[1], sum[2], sum[3], sum[4], sum[5]);
  }
}
