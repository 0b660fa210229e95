package org.linacre.engine.team;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.linacre.competence.Item;
import org.linacre.competence.LevelSet;
import org.linacre.engine.catalogue.Asked;
import org.linacre.engine.catalogue.Seat;
import org.linacre.engine.evidence.Policy.Purpose;
import org.linacre.engine.organisation.Organisation;
import org.linacre.engine.organisation.Person;
import org.linacre.engine.organisation.TeamRules;
import org.linacre.engine.product.Product;
import org.linacre.engine.product.Version;

/** What an organisation's products charge their teams with, and who may sit on them. */
final class Staffing {
  private static final double FULL = 1e-9;
  private static final String SITE = "site";

  private final Organisation organisation;
  private final TeamRules rules;

  Staffing(Organisation organisation) {
    this.organisation = organisation;
    this.rules = organisation.rules();
  }

  /** The archetypes whose rows the team must cover: the version's, or those of required seats. */
  List<String> needs(Version version) {
    if (!version.needs().isEmpty()) {
      return version.needs();
    }
    return organisation.targets().catalogue().seats().stream()
        .filter(Seat::required)
        .flatMap(seat -> seat.archetypes().stream())
        .distinct()
        .toList();
  }

  /** The rows that the version's team must cover together. */
  List<Asked> rows(Product product, Version version) {
    return rows(needs(version), product.clinical());
  }

  /** The rows of these archetypes. */
  List<Asked> rows(List<String> archetypes, boolean clinical) {
    List<Asked> rows = new ArrayList<>();
    archetypes.forEach(a -> rows.addAll(organisation.targets().rows(a, clinical)));
    return rows;
  }

  /** The seats that a team of these archetypes must have. */
  List<String> seats(List<String> archetypes) {
    return organisation.targets().catalogue().seats().stream()
        .filter(s -> rules.seats().contains(s.id()) || isRequired(s, archetypes))
        .map(Seat::id)
        .toList();
  }

  private static boolean isRequired(Seat seat, List<String> archetypes) {
    return seat.required()
        && (seat.archetypes().isEmpty()
            || seat.archetypes().stream().anyMatch(archetypes::contains));
  }

  /** What the version's team is charged with. */
  Charge charge(Product product, Version version) {
    return charge(rows(product, version), seats(needs(version)));
  }

  /** A charge of these rows and seats under the organisation's rules. */
  Charge charge(List<Asked> rows, List<String> seats) {
    return charge(rows, seats, 1);
  }

  /** The same where members must come from so many sites. */
  Charge charge(List<Asked> rows, List<String> seats, int sites) {
    Map<String, Integer> kinds = new HashMap<>(rules.kinds());
    if (sites > 1) {
      kinds.merge(SITE, sites, Math::max);
    }
    Set<Item> levels = new LinkedHashSet<>(rows.stream().map(Asked::item).toList());
    Map<Item, Integer> holders = new HashMap<>(rules.critical());
    LevelSet asked = organisation.targets().frame().of(levels);
    holders.keySet().removeIf(item -> !asked.has(item));
    holders.keySet().stream().sorted(Comparator.comparing(Item::toString)).forEach(levels::add);
    return new Charge(
        List.copyOf(levels),
        holders,
        seats,
        pairs(rules.together()),
        pairs(rules.apart()),
        rules.counts().stream()
            .map(c -> new Charge.Count(c.trait(), c.value(), c.least()))
            .toList(),
        kinds);
  }

  private static List<Charge.Pair> pairs(List<List<String>> pairs) {
    return pairs.stream().map(pair -> new Charge.Pair(pair.get(0), pair.get(1))).toList();
  }

  /** Who is free and brings a level, a seat or a value that is counted. */
  List<Candidate> candidates(Charge charge, String product) {
    LevelSet need = organisation.targets().frame().of(charge.levels());
    Map<String, Integer> sitting = sitting(List.of(product));
    boolean told = disciplinesTold();
    List<Candidate> candidates = new ArrayList<>();
    for (Person person : organisation.people()) {
      Candidate candidate = candidate(person, told);
      boolean brings =
          !candidate.held().meet(need).isEmpty()
              || candidate.seats().stream().anyMatch(charge.seats()::contains)
              || isNamed(candidate);
      if (brings && room(person, sitting) > 0) {
        candidates.add(candidate);
      }
    }
    return candidates;
  }

  /** On how many further teams a person may sit. */
  int room(Person person, Map<String, Integer> sitting) {
    int most = (int) Math.floor(person.post().free() / rules.share() + FULL);
    return Math.max(0, Math.min(most, rules.mostProducts()) - sitting.getOrDefault(person.id(), 0));
  }

  Candidate candidate(Person person, boolean disciplinesTold) {
    Map<String, List<String>> traits = new TreeMap<>();
    traits.put("discipline", person.post().disciplines());
    traits.put("seniority", value(person.post().seniority()));
    traits.put(SITE, value(person.post().site()));
    traits.put("attribute", person.post().attributes());
    return new Candidate(
        person.id(),
        organisation.profile(person, Purpose.TEAM).held(),
        organisation.targets().catalogue().seats().stream()
            .filter(seat -> mayTake(person, seat, disciplinesTold))
            .map(Seat::id)
            .toList(),
        Math.round(person.post().cost() * rules.share()),
        traits);
  }

  private static List<String> value(String text) {
    return text.isEmpty() ? List.of() : List.of(text);
  }

  /** A seat is taken by its archetypes, and by its disciplines where the organisation tells any. */
  private static boolean mayTake(Person person, Seat seat, boolean disciplinesTold) {
    boolean archetype =
        seat.archetypes().isEmpty()
            || seat.archetypes().stream().anyMatch(person.archetypes()::contains);
    boolean open =
        seat.disciplines().isEmpty() || (!disciplinesTold && !seat.archetypes().isEmpty());
    return archetype
        && (open || seat.disciplines().stream().anyMatch(person.post().disciplines()::contains));
  }

  /** Whether a rule of the organisation speaks of the person: by a count, a kind or a pair. */
  boolean isNamed(Candidate one) {
    return rules.counts().stream().anyMatch(c -> one.has(c.trait(), c.value()))
        || rules.kinds().keySet().stream()
            .anyMatch(trait -> !one.traits().getOrDefault(trait, List.of()).isEmpty())
        || rules.together().stream().anyMatch(pair -> pair.contains(one.person()));
  }

  /** How many people tell no cost, where others do: they count as free. */
  List<String> costNotes() {
    long told = organisation.people().stream().filter(p -> p.post().cost() > 0).count();
    long untold = organisation.people().size() - told;
    return told == 0 || untold == 0
        ? List.of()
        : List.of(untold + " people tell no cost and count as costing nothing");
  }

  /** Whether the organisation tells anyone's disciplines. */
  boolean disciplinesTold() {
    return organisation.people().stream().anyMatch(p -> !p.post().disciplines().isEmpty());
  }

  /** On how many teams of products in use, other than these, each person sits. */
  Map<String, Integer> sitting(List<String> products) {
    Map<String, Integer> sitting = new HashMap<>();
    for (Product other : organisation.products()) {
      for (Version one : other.versions()) {
        boolean same = products.contains(other.id());
        if (!same && one.isInUse(organisation.date())) {
          one.team().stream()
              .map(Version.Member::person)
              .distinct()
              .forEach(person -> sitting.merge(person, 1, Integer::sum));
        }
      }
    }
    return sitting;
  }
}
