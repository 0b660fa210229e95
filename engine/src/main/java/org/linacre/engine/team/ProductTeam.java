package org.linacre.engine.team;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
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
import org.linacre.engine.programme.Solver;
import org.linacre.engine.team.TeamAnswer.Critical;
import org.linacre.engine.team.TeamAnswer.Member;
import org.linacre.engine.team.TeamAnswer.Next;
import org.linacre.engine.team.TeamAnswer.Uncovered;
import org.linacre.engine.team.TeamSearch.Minimise;

/** The best team for a product version from an organisation's staff. */
public final class ProductTeam {
  private static final double FULL = 1e-9;

  private final Organisation organisation;
  private final TeamRules rules;
  private final Product product;
  private final Version version;
  private final Minimise minimise;
  private final Solver solver;
  private final List<Asked> rows = new ArrayList<>();
  private final Map<String, Person> people = new HashMap<>();
  private final List<String> seats = new ArrayList<>();

  /**
   * What is asked for.
   *
   * @param product the product
   * @param version its version
   * @param minimise what is to be least
   */
  public record Request(Product product, Version version, Minimise minimise) {}

  private ProductTeam(Organisation organisation, Request request, Solver solver) {
    this.organisation = organisation;
    this.rules = organisation.rules();
    this.product = request.product();
    this.version = request.version();
    this.minimise = request.minimise();
    this.solver = solver;
    organisation.people().forEach(person -> people.put(person.id(), person));
    List<String> needs = needs();
    for (String archetype : needs) {
      rows.addAll(organisation.targets().rows(archetype, product.clinical()));
    }
    for (Seat seat : organisation.targets().catalogue().seats()) {
      boolean wanted =
          seat.archetypes().isEmpty() || seat.archetypes().stream().anyMatch(needs::contains);
      if (seat.required() && wanted) {
        seats.add(seat.id());
      }
    }
  }

  /** The best team. */
  public static TeamAnswer of(Organisation organisation, Request request, Solver solver) {
    return new ProductTeam(organisation, request, solver).answer();
  }

  /** The archetypes whose rows the team must cover: the version's, or those of required seats. */
  private List<String> needs() {
    if (!version.needs().isEmpty()) {
      return version.needs();
    }
    return organisation.targets().catalogue().seats().stream()
        .filter(Seat::required)
        .flatMap(seat -> seat.archetypes().stream())
        .distinct()
        .toList();
  }

  private TeamAnswer answer() {
    Charge charge = charge();
    List<Candidate> candidates = candidates(charge);
    TeamSearch search = new TeamSearch(candidates, minimise, solver);
    Choice choice = search.best(charge);
    Choice next = choice.members().isEmpty() ? choice : search.best(charge, List.of(choice));
    List<Candidate> trainees = choice.members().isEmpty() ? candidates : choice.members();
    return new TeamAnswer(
        product.key(version),
        minimise.name().toLowerCase(Locale.ROOT),
        choice.members().stream().map(m -> member(m, choice, charge)).toList(),
        choice.members().size(),
        choice.cost(),
        choice.objective(),
        choice.bound(),
        choice.optimal(),
        critical(choice, charge),
        uncovered(choice),
        new Mending(organisation.courses(), organisation.targets(), organisation.date())
            .mend(inOrder(choice.lacking()), trainees),
        next.members().isEmpty()
            ? null
            : new Next(next.members().stream().map(Candidate::person).toList(), next.objective()),
        choice.conflict(),
        notes(candidates.size()));
  }

  private List<String> notes(int candidates) {
    return List.of(
        candidates + " of " + people.size() + " people are free and bring something",
        "a product takes " + rules.share() + " of a member's time",
        "levels count that evidence for teams confirms");
  }

  private Charge charge() {
    Set<Item> levels = new LinkedHashSet<>(rows.stream().map(Asked::item).toList());
    return new Charge(
        List.copyOf(levels),
        holders(levels),
        seats,
        pairs(rules.together()),
        pairs(rules.apart()),
        rules.counts().stream()
            .map(c -> new Charge.Count(c.trait(), c.value(), c.least()))
            .toList(),
        rules.kinds());
  }

  private Map<Item, Integer> holders(Set<Item> levels) {
    Map<Item, Integer> holders = new HashMap<>(rules.critical());
    holders.keySet().retainAll(levels);
    return holders;
  }

  private static List<Charge.Pair> pairs(List<List<String>> pairs) {
    return pairs.stream().map(pair -> new Charge.Pair(pair.get(0), pair.get(1))).toList();
  }

  /** Who is free and brings a level, a seat or a value that is counted. */
  private List<Candidate> candidates(Charge charge) {
    LevelSet need = organisation.targets().frame().of(charge.levels());
    Map<String, Integer> sitting = sitting();
    boolean told = organisation.people().stream().anyMatch(p -> !p.post().disciplines().isEmpty());
    List<Candidate> candidates = new ArrayList<>();
    for (Person person : organisation.people()) {
      Candidate candidate = candidate(person, told);
      boolean brings =
          !candidate.held().meet(need).isEmpty()
              || candidate.seats().stream().anyMatch(charge.seats()::contains)
              || charge.counts().stream().anyMatch(c -> candidate.has(c.trait(), c.value()));
      if (brings && isFree(person, sitting.getOrDefault(person.id(), 0))) {
        candidates.add(candidate);
      }
    }
    return candidates;
  }

  private boolean isFree(Person person, int products) {
    return products < rules.mostProducts()
        && person.post().free() + FULL >= (products + 1) * rules.share();
  }

  private Candidate candidate(Person person, boolean disciplinesTold) {
    Map<String, List<String>> traits = new TreeMap<>();
    traits.put("discipline", person.post().disciplines());
    traits.put("seniority", value(person.post().seniority()));
    traits.put("site", value(person.post().site()));
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

  /** On how many other products' teams each person sits. */
  private Map<String, Integer> sitting() {
    Map<String, Integer> sitting = new HashMap<>();
    for (Product other : organisation.products()) {
      for (Version one : other.versions()) {
        boolean same = other.id().equals(product.id());
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

  private Member member(Candidate candidate, Choice choice, Charge charge) {
    Person person = people.get(candidate.person());
    return new Member(
        candidate.person(),
        person == null ? "" : person.name(),
        person == null ? "" : person.unit(),
        choice.seats().getOrDefault(candidate.person(), ""),
        candidate.cost(),
        Mending.levels(charge.levels().stream().filter(candidate.held()::has).toList()));
  }

  private static List<Critical> critical(Choice choice, Charge charge) {
    List<Critical> critical = new ArrayList<>();
    for (Candidate member : choice.members()) {
      List<Candidate> others = choice.members().stream().filter(m -> !m.equals(member)).toList();
      List<Item> loses = loses(member, others, choice, charge);
      Map<String, String> seated = TeamSearch.seated(charge.seats(), others);
      List<String> seats =
          charge.seats().stream().filter(seat -> !seated.containsValue(seat)).toList();
      if (!loses.isEmpty() || !seats.isEmpty()) {
        critical.add(new Critical(member.person(), Mending.levels(loses), seats));
      }
    }
    return critical;
  }

  private static List<Item> loses(
      Candidate member, List<Candidate> others, Choice choice, Charge charge) {
    List<Item> loses = new ArrayList<>();
    for (Item level : charge.levels()) {
      long left = others.stream().filter(m -> m.held().has(level)).count();
      int wanted = charge.holders(level) - choice.lacking().getOrDefault(level, 0);
      if (member.held().has(level) && left < wanted) {
        loses.add(level);
      }
    }
    return loses;
  }

  private List<Uncovered> uncovered(Choice choice) {
    List<Uncovered> uncovered = new ArrayList<>();
    inOrder(choice.lacking())
        .forEach(
            (level, number) ->
                uncovered.add(
                    new Uncovered(
                        level.competency(),
                        level.level(),
                        rows.stream()
                            .filter(row -> row.item().equals(level))
                            .map(row -> row.requirement().place())
                            .distinct()
                            .toList(),
                        number)));
    return uncovered;
  }

  private static Map<Item, Integer> inOrder(Map<Item, Integer> lacking) {
    Map<Item, Integer> ordered = new LinkedHashMap<>();
    lacking.entrySet().stream()
        .sorted(Comparator.comparing(entry -> entry.getKey().toString()))
        .forEach(entry -> ordered.put(entry.getKey(), entry.getValue()));
    return ordered;
  }
}
