package org.linacre.engine.team;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.linacre.competence.Item;
import org.linacre.engine.catalogue.Asked;
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
  private final Organisation organisation;
  private final TeamRules rules;
  private final Product product;
  private final Version version;
  private final Minimise minimise;
  private final Solver solver;
  private final Staffing staffing;
  private final List<Asked> rows;
  private final Map<String, Person> people = new HashMap<>();

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
    this.staffing = new Staffing(organisation);
    this.rows = staffing.rows(product, version);
    organisation.people().forEach(person -> people.put(person.id(), person));
  }

  /** The best team. */
  public static TeamAnswer of(Organisation organisation, Request request, Solver solver) {
    return new ProductTeam(organisation, request, solver).answer();
  }

  private TeamAnswer answer() {
    Charge charge = staffing.charge(product, version);
    List<Candidate> candidates = staffing.candidates(charge, product.id());
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
        uncovered(choice, rows),
        new Mending(organisation.courses(), organisation.targets(), organisation.date())
            .mend(inOrder(choice.lacking()), trainees),
        next.members().isEmpty()
            ? null
            : new Next(next.members().stream().map(Candidate::person).toList(), next.objective()),
        choice.conflict(),
        notes(candidates.size()));
  }

  private List<String> notes(int candidates) {
    List<String> notes = new ArrayList<>(staffing.costNotes());
    notes.addAll(
        List.of(
            candidates + " of " + people.size() + " people are free and bring something",
            "a product takes " + rules.share() + " of a member's time",
            "levels count that evidence for teams confirms"));
    return notes;
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

  static List<Uncovered> uncovered(Choice choice, List<Asked> rows) {
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

  static Map<Item, Integer> inOrder(Map<Item, Integer> lacking) {
    Map<Item, Integer> ordered = new LinkedHashMap<>();
    lacking.entrySet().stream()
        .sorted(Comparator.comparing(entry -> entry.getKey().toString()))
        .forEach(entry -> ordered.put(entry.getKey(), entry.getValue()));
    return ordered;
  }
}
