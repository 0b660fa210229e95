package org.linacre.bench.team;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.linacre.bench.measure.MarkdownTable;
import org.linacre.competence.Item;
import org.linacre.engine.programme.Solver;
import org.linacre.engine.team.Candidate;
import org.linacre.engine.team.Charge;
import org.linacre.engine.team.JointTeams;
import org.linacre.engine.team.TeamSearch.Minimise;
import org.linacre.solve.NativeSolver;

/** All products' teams at once, of made staff. */
public final class JointBench {
  private JointBench() {}

  /**
   * {@code INSTANCES PEOPLE PRODUCTS [peer]}: how many instances, of how many candidates with room
   * for one to three products each, and how many products, each of a part of the competencies; with
   * the last word the solver alone on the same as one programme beside, for a minute each. Prints a
   * table.
   */
  public static void main(String[] args) {
    int people = Integer.parseInt(args[1]);
    int products = Integer.parseInt(args[2]);
    Solver solver = NativeSolver.load().orElseThrow();
    MarkdownTable table =
        new MarkdownTable(
            "least",
            "instance",
            "who",
            "seconds",
            "of processor",
            "objective",
            "bound",
            "gap %",
            "short");
    for (Minimise minimise : Minimise.values()) {
      for (int seed = 0; seed < Integer.parseInt(args[0]); seed++) {
        MadeStaff staff = MadeStaff.of(seed, people);
        Map<String, Integer> room = room(staff, seed);
        List<JointTeams.Job> jobs = jobs(staff.charge(), products, seed);
        JointTeams search = new JointTeams(staff.candidates(), room, minimise, solver);
        List<String> name =
            List.of(minimise.name().toLowerCase(Locale.ROOT), Integer.toString(seed));
        timed(table, name, "Linacre", () -> search.best(jobs, 0.01));
        if (args.length > 3) {
          timed(table, name, "solver alone", () -> search.atOnce(jobs, 0.01));
        }
      }
    }
    System.out.println(table);
  }

  private static void timed(
      MarkdownTable table, List<String> name, String who, Supplier<JointTeams.Joint> search) {
    long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    long start = System.nanoTime();
    JointTeams.Joint joint = search.get();
    double seconds = (System.nanoTime() - start) / 1e9;
    double processor =
        (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / 1e9;
    table.row(
        name.get(0),
        name.get(1),
        who,
        number(seconds),
        number(processor),
        number(joint.objective()),
        number(joint.bound()),
        String.format(Locale.ROOT, "%.2f", 100 * joint.gap()),
        Integer.toString(joint.shortBy()));
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  private static Map<String, Integer> room(MadeStaff staff, long seed) {
    Random random = new Random(seed);
    Map<String, Integer> room = new HashMap<>();
    for (Candidate candidate : staff.candidates()) {
      room.put(candidate.person(), 1 + random.nextInt(3));
    }
    return room;
  }

  /** Each product asks two thirds of the competencies. */
  private static List<JointTeams.Job> jobs(Charge whole, int products, long seed) {
    Random random = new Random(seed + 1);
    List<JointTeams.Job> jobs = new ArrayList<>();
    for (int product = 0; product < products; product++) {
      List<Boolean> asked = new ArrayList<>();
      for (int k = 0; k < 50; k++) {
        asked.add(random.nextInt(3) > 0);
      }
      List<Item> levels =
          whole.levels().stream()
              .filter(level -> asked.get(Integer.parseInt(level.competency().substring(1))))
              .toList();
      Map<Item, Integer> holders = new HashMap<>(whole.holders());
      holders.keySet().retainAll(levels);
      Charge charge =
          new Charge(
              levels,
              holders,
              whole.seats(),
              whole.together(),
              whole.apart(),
              whole.counts(),
              whole.kinds());
      jobs.add(new JointTeams.Job("product " + product, charge, 1));
    }
    return jobs;
  }
}
