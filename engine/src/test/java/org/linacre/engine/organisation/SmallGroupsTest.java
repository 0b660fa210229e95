package org.linacre.engine.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.linacre.engine.catalogue.SmallCatalogue;
import org.linacre.engine.catalogue.Targets;
import org.linacre.engine.evidence.Policy;

class SmallGroupsTest {
  private static Tree tree(List<Unit> units) {
    return new Tree(
        new Organisation(
            "whole",
            LocalDate.of(2026, 1, 1),
            units,
            List.of(),
            Map.of(),
            List.of(),
            List.of(),
            new Policy(Map.of(), Map.of(), 5, 90),
            TeamRules.USUAL,
            Targets.of(SmallCatalogue.catalogue(), List.of()),
            List.of()));
  }

  @Test
  void aSmallGroupIsHiddenAndCannotBeWorkedOut() {
    Tree tree = tree(List.of(new Unit("a", "", ""), new Unit("b", "", ""), new Unit("c", "", "")));
    assertThat(new SmallGroups(tree, 5).shown(new int[] {30, 12, 16, 2}))
        .containsExactly(true, false, true, false);
  }

  @Test
  void noRemainderOfAShownGroupIsSmallerThanTheSmallest() {
    int hidden = 0;
    for (long seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      List<Unit> units = new ArrayList<>();
      for (int i = 1; i < 12; i++) {
        units.add(
            new Unit("u" + i, "", random.nextInt(i) == 0 ? "" : "u" + (1 + random.nextInt(i))));
      }
      units.replaceAll(u -> u.parent().equals(u.id()) ? new Unit(u.id(), "", "") : u);
      Tree tree = tree(units);
      int[] people = new int[12];
      for (int i = 1; i < 12; i++) {
        int own = random.nextInt(9);
        tree.upwards("u" + i).forEach(at -> people[at] += own);
      }
      boolean[] shown = new SmallGroups(tree, 5).shown(people);
      for (int at = 0; at < 12; at++) {
        hidden += shown[at] ? 0 : 1;
        check(tree, people, shown, at);
      }
    }
    assertThat(hidden).isGreaterThan(300);
  }

  private static void check(Tree tree, int[] people, boolean[] shown, int at) {
    if (!shown[at]) {
      return;
    }
    int left = people[at];
    for (int child : tree.children(at)) {
      left -= shown[child] ? people[child] : 0;
    }
    boolean anyShown = tree.children(at).stream().anyMatch(c -> shown[c] && people[c] > 0);
    assertThat(left == 0 || left >= 5 || !anyShown).isTrue();
    assertThat(people[at] == 0 || people[at] >= 5).isTrue();
  }
}
