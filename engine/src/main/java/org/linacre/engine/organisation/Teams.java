package org.linacre.engine.organisation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linacre.competence.LevelSet;
import org.linacre.engine.catalogue.Asked;
import org.linacre.engine.catalogue.Requirement;
import org.linacre.engine.catalogue.Seat;
import org.linacre.engine.evidence.Policy.Purpose;
import org.linacre.engine.organisation.Behind.TeamMember;
import org.linacre.engine.organisation.Report.Team;
import org.linacre.engine.organisation.Report.Uncovered;
import org.linacre.engine.product.Product;
import org.linacre.engine.product.Version;

/** Each product version's team: what it covers together and who alone brings what. */
final class Teams {
  private final Organisation organisation;
  private final Map<String, Person> people = new HashMap<>();
  private final List<Team> teams = new ArrayList<>();
  private final List<TeamMember> members = new ArrayList<>();
  private final List<Uncovered> uncovered = new ArrayList<>();
  private final int smallest;

  /** The teams; of those with fewer members than the smallest nothing is told of what they hold. */
  Teams(Organisation organisation, int smallest) {
    this.organisation = organisation;
    this.smallest = smallest;
    organisation.people().forEach(person -> people.put(person.id(), person));
    for (Product product : organisation.products()) {
      for (Version version : product.versions()) {
        if (!version.team().isEmpty()) {
          add(product, version);
        }
      }
    }
  }

  private void add(Product product, Version version) {
    List<String> archetypes = needs(version);
    List<Asked> rows = rows(archetypes, product.clinical());
    Map<Person, LevelSet> held = new LinkedHashMap<>();
    for (Version.Member member : version.team()) {
      Person person = people.get(member.person());
      if (person != null) {
        held.put(person, organisation.profile(person, Purpose.TEAM).held());
      }
    }
    List<Asked> open =
        rows.stream()
            .filter(row -> held.values().stream().noneMatch(set -> set.has(row.item())))
            .toList();
    boolean shown = held.size() >= smallest;
    if (shown) {
      open.forEach(row -> uncovered.add(row(product, version, row.requirement())));
    }
    teams.add(
        new Team(
            product.id(),
            version.version(),
            shown ? (Integer) held.size() : null,
            archetypes,
            rows.size(),
            shown ? (Integer) (rows.size() - open.size()) : null));
    version.team().forEach(m -> addMember(product, new Sitting(version, m, rows, held)));
  }

  private record Sitting(
      Version version, Version.Member member, List<Asked> rows, Map<Person, LevelSet> held) {}

  private void addMember(Product product, Sitting sitting) {
    Person person = people.get(sitting.member.person());
    LevelSet own = person == null ? null : sitting.held.get(person);
    if (person == null || own == null) {
      return;
    }
    List<Asked> met = sitting.rows.stream().filter(row -> own.has(row.item())).toList();
    List<Asked> alone =
        met.stream()
            .filter(
                row -> sitting.held.values().stream().filter(s -> s.has(row.item())).count() == 1)
            .toList();
    members.add(
        new TeamMember(
            product.id(),
            sitting.version.version(),
            person.id(),
            person.name(),
            sitting.member.seat(),
            met.size(),
            alone.size(),
            places(met),
            places(alone)));
  }

  private static List<String> places(List<Asked> rows) {
    return rows.stream().map(row -> row.requirement().place()).toList();
  }

  private List<String> needs(Version version) {
    if (!version.needs().isEmpty()) {
      return version.needs();
    }
    Set<String> seats = new LinkedHashSet<>();
    version.team().forEach(member -> seats.add(member.seat()));
    return organisation.targets().catalogue().seats().stream()
        .filter(seat -> seats.contains(seat.id()))
        .map(Seat::archetypes)
        .flatMap(List::stream)
        .distinct()
        .toList();
  }

  private List<Asked> rows(List<String> archetypes, boolean clinical) {
    List<Asked> rows = new ArrayList<>();
    archetypes.forEach(a -> rows.addAll(organisation.targets().rows(a, clinical)));
    return rows;
  }

  private static Uncovered row(Product product, Version version, Requirement row) {
    return new Uncovered(
        product.id(),
        version.version(),
        row.table(),
        row.row(),
        row.competency(),
        row.level(),
        row.title());
  }

  List<Team> teams() {
    return teams;
  }

  List<TeamMember> members() {
    return members;
  }

  List<Uncovered> uncovered() {
    return uncovered;
  }
}
