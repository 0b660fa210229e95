package org.linacre.engine.workforce;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much more of a role is wanted by the horizon than there is at the start, and how much more
 * there is then. What is there then is without those who supervise trainees, so that what is wanted
 * less what is planned is what stays short.
 *
 * @param kind {@code all}, {@code role} (with all its bands) or {@code band}
 * @param role the role, or the role and its band; empty for all
 * @param start WTE at the start
 * @param wanted WTE wanted at the horizon beyond those; of all and of a role with bands what is
 *     wanted of the parts of which anything is told; null where nothing is told
 * @param plan WTE more, or fewer, with the plan
 * @param today WTE more, or fewer, with what today's routes take in
 */
public record Growth(
    String kind, String role, double start, @Nullable Double wanted, double plan, double today) {
  private static final String ROLE = "role";

  /** All roles, then each role, those of several bands before their bands. */
  static List<Growth> of(Workforce workforce, Intake plan) {
    List<Growth> rows = new ArrayList<>();
    List<Group> groups = Group.of(workforce);
    rows.add(one(workforce, plan, groups.getFirst()));
    String before = "";
    for (Workforce.Role role : workforce.roles()) {
      String family = role.placing().family();
      if (!family.isEmpty() && !family.equals(before)) {
        groups.stream()
            .filter(g -> g.kind().equals(ROLE) && g.id().equals(family))
            .forEach(g -> rows.add(one(workforce, plan, g)));
      }
      before = family;
      List<Double> alone =
          workforce.roles().stream().map(r -> r.id().equals(role.id()) ? 1.0 : 0.0).toList();
      rows.add(one(workforce, plan, new Group(family.isEmpty() ? ROLE : "band", role.id(), alone)));
    }
    return rows;
  }

  private static Growth one(Workforce workforce, Intake plan, Group group) {
    double start = 0;
    for (int i = 0; i < workforce.roles().size(); i++) {
      start += group.weights().get(i) * workforce.roles().get(i).stock();
    }
    return new Growth(
        group.kind(),
        group.id(),
        WorkforceAnswer.rounded(start),
        wanted(workforce, group),
        WorkforceAnswer.rounded(GroupRows.supply(workforce, plan, group).getLast() - start),
        WorkforceAnswer.rounded(
            GroupRows.supply(workforce, Intake.usual(workforce), group).getLast() - start));
  }

  private static @Nullable Double wanted(Workforce workforce, Group group) {
    int last = workforce.until() - workforce.start();
    Wanted wanted = new Wanted(workforce);
    double more = 0;
    boolean told = false;
    for (int i = 0; i < workforce.roles().size(); i++) {
      double weight = group.weights().get(i);
      if (weight > 0 && wanted.isTold(i)) {
        more += weight * (wanted.of(i, last) - workforce.roles().get(i).stock());
        told = true;
      }
    }
    return told ? (Double) WorkforceAnswer.rounded(more) : null;
  }
}
