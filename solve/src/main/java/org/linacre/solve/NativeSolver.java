package org.linacre.solve;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolverParameters;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linacre.engine.programme.Duality;
import org.linacre.engine.programme.Programme;
import org.linacre.engine.programme.Sifting;
import org.linacre.engine.programme.Solution;
import org.linacre.engine.programme.Solution.Status;
import org.linacre.engine.programme.Solver;

/**
 * OR-Tools' natives: CBC where columns are whole numbers, else GLOP, or CLP where a column has no
 * greatest value: GLOP gives up on some of these. One thread, so that the same programme gives the
 * same values.
 */
public final class NativeSolver implements Solver {
  private static final double ROUNDING = 1e-6;
  private static final double USUAL_COST = 1_024;
  private static final double DEAR = 4 * USUAL_COST;

  private NativeSolver() {}

  /** The solver; empty where the natives do not load on this machine. */
  public static Optional<Solver> load() {
    return Loading.WORKS ? Optional.of(new Sifting(new NativeSolver())) : Optional.empty();
  }

  /** Loads the natives once. */
  private static final class Loading {
    static final boolean WORKS = works();

    private static boolean works() {
      try {
        Loader.loadNativeLibraries();
        return MPSolver.createSolver("CBC") != null;
      } catch (RuntimeException | LinkageError e) {
        return false;
      }
    }
  }

  @Override
  public String name() {
    return "OR-Tools: CBC, CLP, GLOP";
  }

  @Override
  public Solution solve(Programme programme, Limits limits) {
    boolean whole = programme.columns().stream().anyMatch(Programme.Column::whole);
    MPSolver solver = MPSolver.createSolver(whole ? "CBC" : isBounded(programme) ? "GLOP" : "CLP");
    Model model = model(solver, programme, whole ? unit(programme) : 1);
    MPSolverParameters parameters = new MPSolverParameters();
    parameters.setDoubleParam(MPSolverParameters.DoubleParam.RELATIVE_MIP_GAP, limits.gap());
    solver.setTimeLimit((long) (limits.seconds() * 1_000));
    try {
      return switch (solver.solve(parameters)) {
        case OPTIMAL -> found(Status.OPTIMAL, model, programme);
        case FEASIBLE -> found(Status.FEASIBLE, model, programme);
        case INFEASIBLE -> none(Status.INFEASIBLE);
        case UNBOUNDED, ABNORMAL, NOT_SOLVED, MODEL_INVALID -> none(Status.NOTHING);
      };
    } finally {
      solver.delete();
    }
  }

  private static Model model(MPSolver solver, Programme programme, double unit) {
    Map<Integer, MPVariable> variables = new HashMap<>();
    MPObjective objective = solver.objective();
    for (int i = 0; i < programme.columns().size(); i++) {
      Programme.Column column = programme.columns().get(i);
      if (column.low() < 0 || column.high() > 0) {
        MPVariable variable = solver.makeVar(column.low(), column.high(), column.whole(), "");
        objective.setCoefficient(variable, column.cost() / unit);
        variables.put(i, variable);
      }
    }
    objective.setMinimization();
    List<MPConstraint> constraints = new ArrayList<>();
    for (Programme.Row row : programme.rows()) {
      MPConstraint constraint = solver.makeConstraint(row.low(), row.high());
      for (Programme.Term term : row.terms()) {
        MPVariable variable = variables.get(term.column());
        if (variable != null) {
          constraint.setCoefficient(variable, term.times());
        }
      }
      constraints.add(constraint);
    }
    return new Model(solver, variables, constraints, unit);
  }

  /**
   * In what costs are told to CBC: a power of two that leaves the greatest near a thousand. Its
   * tolerances are absolute, and far greater costs make it several times slower.
   */
  private static double unit(Programme programme) {
    double most = programme.columns().stream().mapToDouble(c -> Math.abs(c.cost())).max().orElse(0);
    return most <= DEAR ? 1 : Math.scalb(1.0, Math.getExponent(most / USUAL_COST));
  }

  private static boolean isBounded(Programme programme) {
    return programme.columns().stream().noneMatch(c -> Double.isInfinite(c.high()));
  }

  /** A programme in the solver's hands, which is told of no column that can only be 0. */
  private record Model(
      MPSolver solver,
      Map<Integer, MPVariable> variables,
      List<MPConstraint> constraints,
      double unit) {
    double value(int column) {
      MPVariable variable = variables.get(column);
      return variable == null ? 0 : variable.solutionValue();
    }
  }

  private static Solution none(Status status) {
    return new Solution(
        status, List.of(), Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, List.of());
  }

  private static Solution found(Status status, Model model, Programme programme) {
    List<Double> values = new ArrayList<>();
    double objective = 0;
    for (int i = 0; i < programme.columns().size(); i++) {
      double value = model.value(i);
      boolean whole = programme.columns().get(i).whole();
      double clean =
          whole && Math.abs(value - Math.rint(value)) < ROUNDING ? Math.rint(value) : value;
      values.add(clean);
      objective += clean * programme.columns().get(i).cost();
    }
    if (programme.columns().stream().anyMatch(Programme.Column::whole)) {
      double best = Math.min(objective, model.unit * model.solver.objective().bestBound());
      return new Solution(status, values, objective, best, List.of());
    }
    Duality duality =
        Duality.of(programme, model.constraints.stream().map(MPConstraint::dualValue).toList());
    boolean proves = !Double.isInfinite(duality.bound());
    double bound = proves ? Math.min(objective, duality.bound()) : objective;
    return new Solution(status, values, objective, bound, duality.reduced());
  }
}
