package org.linacre.engine.workforce;

import java.util.BitSet;
import java.util.List;
import org.linacre.engine.workforce.Workforce.Role;

/**
 * What is wanted of each role at the end of each year. What is wanted beyond today's stock, all
 * that deployments take within it, is what a factor of demand multiplies.
 */
final class Wanted {
  private final double[][] fixed;
  private final double[][] beyond;
  private final BitSet told = new BitSet();

  Wanted(Workforce workforce) {
    int years = workforce.until() - workforce.start();
    List<Role> roles = workforce.roles();
    fixed = new double[years + 1][roles.size()];
    beyond = new double[years + 1][roles.size()];
    for (int i = 0; i < roles.size(); i++) {
      Role role = roles.get(i);
      told.set(i, !role.demand().isEmpty() || isDeployed(workforce, role.id()));
    }
    for (int year = 0; year <= years; year++) {
      for (int i = 0; i < roles.size(); i++) {
        Role role = roles.get(i);
        fixed[year][i] = role.demand().isEmpty() ? 0 : role.stock();
        beyond[year][i] = workforce.wanted(role, workforce.start() + year) - fixed[year][i];
      }
    }
  }

  private static boolean isDeployed(Workforce workforce, String role) {
    return workforce.deployments().stream()
        .anyMatch(d -> d.needs().containsKey(role) || d.training().containsKey(role));
  }

  /** Whether anything is told to be wanted of a role, in any year. */
  boolean isTold(int role) {
    return told.get(role);
  }

  double of(int role, int year) {
    return of(role, year, 1);
  }

  double of(int role, int year, double factor) {
    return Math.max(0, fixed[year][role] + beyond[year][role] * factor);
  }

  /** What is wanted of several roles, each with a weight. */
  double of(List<Double> weights, int year, double factor) {
    double sum = 0;
    for (int i = 0; i < weights.size(); i++) {
      double weight = weights.get(i);
      sum += weight == 0 ? 0 : weight * of(i, year, factor);
    }
    return sum;
  }
}
