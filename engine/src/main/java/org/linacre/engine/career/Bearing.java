package org.linacre.engine.career;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.linacre.competence.Item;
import org.linacre.competence.LevelSet;
import org.linacre.engine.catalogue.Targets;

/**
 * What a start is likely to hold though no evidence says so: what the job asks itself, and what the
 * licence bears. It counts as missing still, and is learned last, after it has been asked for.
 */
record Bearing(Careers careers, Targets targets) {
  /** The levels that are missing and likely held. */
  LevelSet missing(Start start, LevelSet need) {
    LevelSet gap = start.held().gapTo(need);
    return byJob(start).join(byLicence(start)).meet(gap);
  }

  private LevelSet byJob(Start start) {
    List<Item> asks = careers.role(start.job()).map(CareerRole::skills).orElse(List.of());
    return targets.frame().of(start.job().isEmpty() ? List.of() : asks);
  }

  private LevelSet byLicence(Start start) {
    return targets.frame().of(careers.bears(start.licence()));
  }

  /** What whoever has a role plainly holds: what it asks itself, and what its licence bears. */
  LevelSet plain(CareerRole role) {
    LevelSet own = targets.frame().of(role.skills());
    return own.join(targets.frame().of(careers.bears(role.licence())));
  }

  /** Whether job or licence says so, in words. */
  List<String> because(Start start, LevelSet need) {
    LevelSet gap = start.held().gapTo(need);
    List<String> because = new ArrayList<>();
    if (!byJob(start).meet(gap).isEmpty()) {
      because.add("the job of " + Bridge.lower(start.trade()));
    }
    if (!byLicence(start).meet(gap).isEmpty()) {
      careers.licence(start.licence()).ifPresent(held -> because.add("a " + held.title()));
    }
    return because;
  }

  /**
   * What to learn, in groups by when it is needed: the levels that steps put first, then subjects:
   * what the first project needs, what the role asks itself, all others, and last what is likely
   * held.
   */
  List<List<String>> order(Start start, CareerRole role, LevelSet need) {
    LevelSet likely = start.held().join(byJob(start)).join(byLicence(start));
    Set<String> open = subjects(likely.gapTo(need).items().stream());
    Set<String> left = subjects(start.held().gapTo(need).items().stream());
    List<String> project =
        careers.projectOf(role).map(Guidance.Project::competencies).orElse(List.of());
    List<List<String>> order = new ArrayList<>();
    order.add(first(role).meet(likely.gapTo(need)).items().stream().map(Item::toString).toList());
    for (Collection<String> group : List.of(project, subjects(role.skills().stream()), open)) {
      order.add(group.stream().filter(s -> open.contains(s) && left.remove(s)).toList());
    }
    order.add(List.copyOf(left));
    return List.copyOf(order);
  }

  /** What the steps towards a role put first, with the levels below. */
  private LevelSet first(CareerRole role) {
    return targets
        .frame()
        .of(careers.guidance().steps(role).stream().flatMap(s -> s.first().stream()).toList());
  }

  private static Set<String> subjects(Stream<Item> items) {
    Set<String> subjects = new LinkedHashSet<>();
    items.map(Item::competency).forEach(subjects::add);
    return subjects;
  }
}
