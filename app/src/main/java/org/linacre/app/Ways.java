package org.linacre.app;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.linacre.engine.career.Assumed;
import org.linacre.engine.career.Lane;
import org.linacre.engine.career.Transition;

/**
 * The ways to many roles, a line each; hours more where what is assumed is not held.
 *
 * @param ways the ways, in their order
 * @param all whether every one is listed, rather than the first few of each part
 * @param out where to
 */
record Ways(List<Transition> ways, boolean all, PrintStream out) {
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

  /**
   * All parts: roles that a source names for the background, those that are near it by our own
   * reading, the others, those of which little is stated, posts for seniors, and those behind a
   * registration or degree.
   *
   * @param lane the background set out from, where one is known
   * @param trade the name of the trade that was said, or empty
   */
  void show(Optional<Lane> lane, String trade) {
    List<Lane.Place> places = lane.map(own -> own.placesOf(trade)).orElse(List.of());
    Set<String> named = roles(places, Lane.Place::isOfSource);
    Set<String> near = roles(places, place -> !named.contains(place.role()));
    List<Transition> open = ways.stream().filter(w -> !w.unlicensed() && !w.senior()).toList();
    List<Transition> rest =
        open.stream().filter(w -> !named.contains(w.to()) && !near.contains(w.to())).toList();
    String whose = lane.map(Lane::title).orElse("");
    head();
    part("Named by a source for the background " + whose, only(open, named));
    part("Near the background " + whose + " by our own reading", only(open, near));
    String others = rest.size() < open.size() ? "Others" : "";
    part(others, rest.stream().filter(way -> !way.fewStated()).toList());
    part(
        "Roles of whose skills the sources state few",
        rest.stream().filter(Transition::fewStated).toList());
    part(
        "Posts for those who have led for years",
        ways.stream().filter(w -> w.senior() && !w.unlicensed()).toList());
    part(
        "Only with a registration or degree that you are not known to hold",
        ways.stream().filter(Transition::unlicensed).toList());
    foot();
  }

  private static Set<String> roles(List<Lane.Place> places, Predicate<Lane.Place> which) {
    return places.stream().filter(which).map(Lane.Place::role).collect(Collectors.toSet());
  }

  private static List<Transition> only(List<Transition> open, Set<String> roles) {
    return open.stream().filter(way -> roles.contains(way.to())).toList();
  }

  private void part(String title, List<Transition> some) {
    if (!some.isEmpty() && !title.isEmpty()) {
      out.println(title + ":");
    }
    lines(some);
  }

  private void head() {
    line(List.of("carries", "missing", "hours", "more", "weeks"), "role");
  }

  /** The nearest of these, and how many there are besides. */
  private void lines(List<Transition> some) {
    int most = all ? some.size() : MOST;
    for (Transition way : some.subList(0, Math.min(most, some.size()))) {
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
    if (some.size() > most) {
      out.printf("  and %d further (--all).%n", some.size() - most);
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
  private void foot() {
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
