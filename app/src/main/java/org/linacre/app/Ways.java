package org.linacre.app;

import java.io.PrintStream;
import java.util.List;
import org.linacre.engine.career.Assumed;
import org.linacre.engine.career.Transition;

/** The ways to many roles, a line each; hours more where what is assumed is not held. */
record Ways(List<Transition> ways, PrintStream out) {
  /** Of a role whose way is not known to be short. */
  static final String FEW = "few of its skills are stated; the way may be longer";

  private static final int MOST = 20;

  /** Ways with their own copy. */
  Ways {
    ways = List.copyOf(ways);
  }

  private boolean assumes() {
    return ways.stream().anyMatch(way -> way.assumed() != null);
  }

  void head() {
    line(List.of("carries", "missing", "hours", "more", "weeks"), "role");
  }

  /** The nearest of these, and how many there are besides. */
  void lines(List<Transition> some) {
    for (Transition way : some.subList(0, Math.min(MOST, some.size()))) {
      Assumed assumed = way.assumed();
      line(
          List.of(
              "" + way.carried(),
              "" + way.steps(),
              "" + way.hours(),
              assumed == null ? "0" : "" + assumed.hours(),
              "" + way.weeks()),
          way.to());
      String indent = " ".repeat(assumes() ? 42 : 35);
      if (!way.needs().isEmpty()) {
        Wrapped.print(indent + "needs ", way.needs() + held(way), out);
      }
      if (way.fewStated()) {
        Wrapped.print(indent + "but ", FEW, out);
      }
    }
    if (some.size() > MOST) {
      out.printf("  and %d further; --json has all.%n", some.size() - MOST);
    }
  }

  private void line(List<String> cells, String role) {
    out.printf("  %7s %7s %6s", cells.get(0), cells.get(1), cells.get(2));
    if (assumes()) {
      out.printf(" %6s", cells.get(3));
    }
    out.printf(" %6s  %s%n", cells.get(4), role);
  }

  /** What the columns count. */
  void foot() {
    out.println("carries and missing count levels; --to ROLE shows one way in full.");
    if (assumes()) {
      Wrapped.print(
          "",
          "Of what carries, some is assumed from the role, not shown: where you do not hold it, the"
              + " courses take as many hours more as stand under more. --to ROLE names it.",
          out);
    }
  }

  /** That the registration or degree it takes is held. */
  private static String held(Transition way) {
    return way.licenceHeld().isEmpty() ? "" : "; " + way.licenceHeld() + " is held";
  }
}
