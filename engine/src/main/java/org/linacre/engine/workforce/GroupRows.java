package org.linacre.engine.workforce;

import java.util.ArrayList;
import java.util.List;
import org.linacre.engine.workforce.WorkforceAnswer.GroupRow;

/** Roles added up, by the plan and as things are. */
final class GroupRows {
  private final Workforce workforce;
  private final Paths paths;
  private final Wanted wanted;
  private final Futures futures;
  private final Intake plan;

  private GroupRows(Workforce workforce, Intake plan, Futures futures) {
    this.workforce = workforce;
    this.paths = new Paths(workforce);
    this.wanted = new Wanted(workforce);
    this.futures = futures;
    this.plan = plan;
  }

  static List<GroupRow> of(Workforce workforce, Intake plan, Futures futures) {
    GroupRows all = new GroupRows(workforce, plan, futures);
    List<GroupRow> rows = new ArrayList<>();
    for (int g = 0; g < futures.groups().size(); g++) {
      rows.addAll(all.rows(g));
    }
    return rows;
  }

  private List<GroupRow> rows(int g) {
    Group group = futures.groups().get(g);
    int line = workforce.roles().size() + g;
    List<Double> supply = supply(workforce, plan, group);
    List<Double> today = supply(workforce, Intake.usual(workforce), group);
    List<GroupRow> rows = new ArrayList<>();
    for (int year = 0; year < supply.size(); year++) {
      rows.add(
          new GroupRow(
              workforce.start() + year,
              group.kind(),
              group.id(),
              WorkforceAnswer.rounded(supply.get(year)),
              WorkforceAnswer.rounded(wanted.of(group.weights(), year, 1)),
              WorkforceAnswer.rounded(futures.quantile(line, year, WorkforceAnswer.LOW)),
              WorkforceAnswer.rounded(futures.quantile(line, year, WorkforceAnswer.HIGH)),
              WorkforceAnswer.share(futures.chance(line, year)),
              WorkforceAnswer.rounded(futures.demand(line, year, WorkforceAnswer.LOW)),
              WorkforceAnswer.rounded(futures.demand(line, year, WorkforceAnswer.HIGH)),
              WorkforceAnswer.rounded(today.get(year)),
              WorkforceAnswer.rounded(supervising(group, year))));
    }
    return rows;
  }

  /** The WTE of a group that supervise at the end of a year. */
  private double supervising(Group group, int year) {
    double[] taken = paths.supervising(plan, year);
    double sum = 0;
    for (int i = 0; i < taken.length; i++) {
      sum += group.weights().get(i) * taken[i];
    }
    return sum;
  }

  /** The supply of a group at the end of each year. */
  static List<Double> supply(Workforce workforce, Intake intake, Group group) {
    Paths paths = new Paths(workforce);
    Projection projection = Projection.of(workforce, intake);
    List<Double> supply = new ArrayList<>();
    for (int year = 0; year <= paths.years(); year++) {
      double[] taken = paths.supervising(intake, year);
      double sum = 0;
      for (int i = 0; i < taken.length; i++) {
        sum += group.weights().get(i) * Math.max(0, projection.stock(i, year) - taken[i]);
      }
      supply.add(sum);
    }
    return supply;
  }
}
