package org.linacre.engine.programme;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Why a programme has no values. */
public final class Conflict {
  /** Above so many names they are first left out many at a time. */
  private static final int MANY = 64;

  private Conflict() {}

  /**
   * A smallest set of row names that cannot hold together: without any one of them the others can
   * (the deletion filter of J. W. Chinneck and E. W. Dravnieks, ORSA Journal on Computing 3, 1991).
   *
   * @return the names in the programme's order; empty where all rows can hold together
   */
  public static List<String> of(Programme programme, Solver solver) {
    if (!isImpossible(programme, null, solver)) {
      return List.of();
    }
    Set<String> names = new LinkedHashSet<>();
    programme.rows().forEach(row -> names.add(row.name()));
    List<String> needed = List.copyOf(names);
    for (int many = names.size() > MANY ? names.size() / 2 : 1; many >= 1; many /= 2) {
      needed = without(needed, many, programme, solver);
    }
    return needed;
  }

  /** Leaves out, so many neighbours at a time, what is not needed. */
  private static List<String> without(
      List<String> names, int many, Programme programme, Solver solver) {
    List<String> needed = new ArrayList<>(names);
    int at = 0;
    while (at < needed.size()) {
      List<String> fewer = new ArrayList<>(needed);
      fewer.subList(at, Math.min(at + many, needed.size())).clear();
      if (isImpossible(programme, fewer, solver)) {
        needed = fewer;
      } else {
        at += many;
      }
    }
    return List.copyOf(needed);
  }

  private static boolean isImpossible(
      Programme programme, @org.jspecify.annotations.Nullable List<String> names, Solver solver) {
    List<Programme.Column> free =
        programme.columns().stream()
            .map(c -> new Programme.Column(c.name(), c.low(), c.high(), 0, c.whole()))
            .toList();
    List<Programme.Row> rows =
        programme.rows().stream()
            .filter(row -> names == null || names.contains(row.name()))
            .toList();
    return solver.solve(new Programme(free, rows), Solver.Limits.PROOF).status()
        == Solution.Status.INFEASIBLE;
  }
}
