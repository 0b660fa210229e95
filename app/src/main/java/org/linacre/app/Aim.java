package org.linacre.app;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.linacre.engine.catalogue.Asked;
import org.linacre.engine.catalogue.Target;
import org.linacre.engine.organisation.Organisation;
import org.linacre.engine.organisation.Person;
import org.linacre.formats.text.Words;
import picocli.CommandLine.Option;

/** What is aimed at: the targets of a command that is about people. */
final class Aim {
  @Option(
      names = "--target",
      paramLabel = "T",
      required = true,
      description =
          "What to measure against: foundation, archetype:ID, role:ID or product:ID@VERSION.")
  private List<String> targets = new ArrayList<>();

  /** The person of this id; bad use where there is none. */
  static Person person(String id, Organisation organisation) {
    return organisation.people().stream()
        .filter(p -> p.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new Linacre.BadUse(
                    Words.unknown(
                        "person", id, organisation.people().stream().map(Person::id).toList())));
  }

  /** The targets; bad use where one is none. */
  List<Target> parsed() {
    try {
      return targets.stream().flatMap(t -> Target.parse(t).stream()).distinct().toList();
    } catch (IllegalArgumentException e) {
      throw new Linacre.BadUse(String.valueOf(e.getMessage()));
    }
  }

  /** The targets' text. */
  String text() {
    return String.join(",", parsed().stream().map(Target::toString).toList());
  }

  /** The product versions among the targets. */
  List<String> products() {
    List<String> keys = new ArrayList<>();
    for (Target target : parsed()) {
      if (target instanceof Target.OfProduct(String key)) {
        keys.add(key);
      }
    }
    return keys;
  }

  /** The roles among the targets. */
  List<String> roles() {
    List<String> ids = new ArrayList<>();
    for (Target target : parsed()) {
      if (target instanceof Target.OfRole(String id)) {
        ids.add(id);
      }
    }
    return ids;
  }

  /**
   * Whether a plan is made for this person: not where an archetype is meant and not held. A role is
   * planned for whoever it is asked for.
   */
  boolean concerns(Person who) {
    return parsed().stream()
        .allMatch(
            t -> !(t instanceof Target.OfArchetype(String a)) || who.archetypes().contains(a));
  }

  /** What the targets ask of a person; bad use where one is not of the organisation. */
  Set<Asked> rows(Person who, Organisation organisation) {
    Set<Asked> rows = new LinkedHashSet<>();
    for (Target target : parsed()) {
      String objection = organisation.targets().objection(target);
      if (!objection.isEmpty()) {
        throw new Linacre.BadUse(objection);
      }
      rows.addAll(organisation.targets().rows(target, isClinical(target, who, organisation)));
    }
    return rows;
  }

  private static boolean isClinical(Target target, Person who, Organisation organisation) {
    return target instanceof Target.OfProduct(String key)
        ? organisation.products().stream()
            .anyMatch(p -> key.startsWith(p.id() + "@") && p.clinical())
        : who.clinical();
  }
}
