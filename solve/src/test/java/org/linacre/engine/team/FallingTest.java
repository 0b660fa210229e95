package org.linacre.engine.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linacre.competence.Frame;
import org.linacre.competence.Item;
import org.linacre.competence.Scale;
import org.linacre.engine.team.TeamAnswer.Critical;
import org.linacre.engine.team.TeamAnswer.Level;

class FallingTest {
  private static final Item SAFETY = new Item("safety", "b");
  private static final Item DATA = new Item("data", "b");
  private static final Frame FRAME =
      Frame.builder("t", "1", Scale.parse("a < b")).use(SAFETY).use(DATA).build();

  private static Candidate member(
      String id, List<Item> held, List<String> seats, String discipline, String site) {
    return new Candidate(
        id,
        FRAME.of(held),
        seats,
        1,
        Map.of("discipline", List.of(discipline), "site", List.of(site)));
  }

  @Test
  void levelsSeatsNumbersAndKindsFallWithThoseWhoAloneBringThem() {
    List<Candidate> team =
        List.of(
            member("p1", List.of(SAFETY), List.of("lead"), "clinical", "castle"),
            member("p2", List.of(SAFETY, DATA), List.of("lead", "data"), "clinical", "castle"),
            member("p3", List.of(SAFETY), List.of(), "business", "riverside"));
    Charge charge =
        new Charge(
            List.of(SAFETY, DATA),
            Map.of(SAFETY, 2),
            List.of("lead", "data"),
            List.of(),
            List.of(),
            List.of(new Charge.Count("discipline", "clinical", 1)),
            Map.of("site", 2));
    assertThat(Falling.of(team, charge))
        .containsExactly(
            new Critical("p1", List.of(), List.of("lead"), List.of()),
            new Critical("p2", List.of(new Level("data", "b")), List.of("data"), List.of()),
            new Critical("p3", List.of(), List.of(), List.of("kinds of site")));
  }

  @Test
  void whatTheTeamDoesNotHaveCannotFall() {
    List<Candidate> team = List.of(member("p1", List.of(), List.of(), "clinical", "castle"));
    Charge charge =
        new Charge(
            List.of(DATA),
            Map.of(),
            List.of("lead"),
            List.of(),
            List.of(),
            List.of(new Charge.Count("discipline", "clinical", 2)),
            Map.of("site", 2));
    assertThat(Falling.of(team, charge)).isEmpty();
  }
}
