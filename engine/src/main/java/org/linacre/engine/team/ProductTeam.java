package org.linacre.engine.team;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linacre.competence.Item;
import org.linacre.engine.catalogue.Asked;
import org.linacre.engine.organisation.Organisation;
import org.linacre.engine.organisation.Person;
import org.linacre.engine.organisation.TeamRules;
import org.linacre.engine.product.Product;
import org.linacre.engine.product.Version;
import org.linacre.engine.programme.Clocked;
import org.linacre.engine.programme.Solver;
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
  private final Clocked solver;
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
    this.solver = new Clocked(solver);
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
    List<String> seats =
        choice.members().isEmpty() ? unseated(charge, candidates) : List.<String>of();
    List<String> traits =
        choice.members().isEmpty() ? Falling.lacking(candidates, charge) : List.<String>of();
    Mending.Mended mended =
        new Mending(organisation, solver)
            .mend(new Mending.Lack(inOrder(choice.lacking()), seats, traits, rows), trainees);
    return new TeamAnswer(
        product.key(version),
        minimise.name().toLowerCase(Locale.ROOT),
        choice.members().stream().map(m -> member(m, choice, charge)).toList(),
        choice.members().size(),
        choice.cost(),
        choice.objective(),
        choice.bound(),
        choice.optimal(),
        Falling.of(choice.members(), charge),
        uncovered(choice, rows),
        mended.mends(),
        mended.proved(),
        choice.members().isEmpty() ? null : next(next, 1, minimise),
        choice.conflict(),
        notes(candidates.size()),
        solver.isReproducible());
  }

  /** Another team as told, for a job of this load; null where there is none. */
  static @Nullable Next next(Choice other, int load, Minimise minimise) {
    int times = minimise == Minimise.COST ? load : 1;
    return other.members().isEmpty()
        ? null
        : new Next(
            other.members().stream().map(Candidate::person).toList(), times * other.objective());
  }

  /** Seats that stay empty whoever of these sits on the team. */
  private static List<String> unseated(Charge charge, List<Candidate> candidates) {
    Map<String, String> seated = TeamSearch.seated(charge.seats(), candidates);
    return charge.seats().stream().filter(seat -> !seated.containsValue(seat)).toList();
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
