package org.linacre.bench.team;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.linacre.competence.Frame;
import org.linacre.competence.Item;
import org.linacre.competence.Scale;
import org.linacre.engine.team.Candidate;
import org.linacre.engine.team.Charge;

/**
 * Made staff and a charge for them; the same seed makes the same.
 *
 * @param candidates the staff
 * @param charge what a team must hold together
 */
record MadeStaff(List<Candidate> candidates, Charge charge) {
  private static final Scale SCALE = Scale.parse("a < b < c < d; e < d");
  private static final String LEVELS = "abced";
  private static final int DISCIPLINES = 8;

  MadeStaff {
    candidates = List.copyOf(candidates);
  }

  /**
   * Staff of eight disciplines over 50 competencies of five levels, 250 levels in all; each holds
   * some of the own discipline's competencies high and some of the others' low. Eight seats, one a
   * discipline; twelve of the highest levels must be held by two.
   */
  static MadeStaff of(long seed, int people) {
    Random random = new Random(seed);
    int competencies = 50;
    Frame.Builder builder = Frame.builder("made", "1", SCALE);
    for (int i = 0; i < competencies; i++) {
      builder.use(new Item("k" + i, "d"));
    }
    Frame frame = builder.build();
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < people; i++) {
      int discipline = random.nextInt(DISCIPLINES);
      List<Item> held = new ArrayList<>();
      for (int k = 0; k < competencies; k++) {
        boolean own = k % DISCIPLINES == discipline;
        if (random.nextDouble() < (own ? 0.6 : 0.15)) {
          int level = own ? random.nextInt(5) : random.nextInt(3);
          held.add(new Item("k" + k, LEVELS.substring(level, level + 1)));
        }
      }
      List<String> seats = new ArrayList<>(List.of("seat" + discipline));
      if (random.nextInt(10) == 0) {
        seats.add("seat" + (discipline + 1) % DISCIPLINES);
      }
      candidates.add(
          new Candidate(
              String.format(java.util.Locale.ROOT, "p%05d", i),
              frame.of(held),
              seats,
              20 + random.nextInt(71),
              Map.of("discipline", List.of("d" + discipline))));
    }
    return new MadeStaff(candidates, charge(frame, random));
  }

  private static Charge charge(Frame frame, Random random) {
    List<Item> levels = frame.full().items();
    Map<Item, Integer> holders = new HashMap<>();
    for (int i = 0; i < 12; i++) {
      holders.put(new Item("k" + random.nextInt(50), "d"), 2);
    }
    List<String> seats = new ArrayList<>();
    for (int i = 0; i < DISCIPLINES; i++) {
      seats.add("seat" + i);
    }
    return new Charge(
        levels,
        holders,
        seats,
        List.of(),
        List.of(new Charge.Pair("p00001", "p00002")),
        List.of(),
        Map.of("discipline", 6));
  }
}
