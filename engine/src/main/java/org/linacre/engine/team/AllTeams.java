package org.linacre.engine.team;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.linacre.competence.Item;
import org.linacre.engine.catalogue.Asked;
import org.linacre.engine.organisation.Organisation;
import org.linacre.engine.organisation.Person;
import org.linacre.engine.organisation.TeamRules.Shared;
import org.linacre.engine.product.Product;
import org.linacre.engine.product.Version;
import org.linacre.engine.programme.Clocked;
import org.linacre.engine.programme.Solver;
import org.linacre.engine.team.AllTeamsAnswer.Load;
import org.linacre.engine.team.AllTeamsAnswer.OneTeam;
import org.linacre.engine.team.JointTeams.Job;
import org.linacre.engine.team.JointTeams.Joint;
import org.linacre.engine.team.TeamSearch.Minimise;

/**
 * The teams of all products in use at once, where nobody is charged with more products than there
 * is time for, and a team of the organisation's own where its rules have one (the report, section
 * 4.1: project teams, and an organisation-level team as a shared resource).
 */
public final class AllTeams {
  private static final double CLOSE = 0.01;

  private final Organisation organisation;
  private final Minimise minimise;
  private final Clocked solver;
  private final Staffing staffing;
  private final Shared shared;
  private final Map<String, Person> people = new HashMap<>();
  private final Map<String, List<Asked>> rows = new LinkedHashMap<>();
  private final List<Job> jobs = new ArrayList<>();
  private final List<String> products = new ArrayList<>();

  private AllTeams(Organisation organisation, Minimise minimise, Solver solver) {
    this.organisation = organisation;
    this.minimise = minimise;
    this.solver = new Clocked(solver);
    this.staffing = new Staffing(organisation);
    this.shared = organisation.rules().shared();
    organisation.people().forEach(person -> people.put(person.id(), person));
    if (!shared.archetypes().isEmpty()) {
      boolean clinical = organisation.products().stream().anyMatch(Product::clinical);
      List<Asked> asked = staffing.rows(shared.archetypes(), clinical);
      String name = AllTeamsAnswer.ORGANISATION;
      rows.put(name, asked);
      Charge charge = staffing.charge(asked, shared.seats(), shared.sites());
      jobs.add(new Job(name, charge, shared.products()));
    }
    for (Product product : organisation.products()) {
      for (Version version : product.versions()) {
        if (version.isInUse(organisation.date())) {
          add(product, version);
        }
      }
    }
  }

  /**
   * The teams.
   *
   * @param minimise what is to be least
   * @param solver what solves each
   */
  public static AllTeamsAnswer of(Organisation organisation, Minimise minimise, Solver solver) {
    return new AllTeams(organisation, minimise, solver).answer();
  }

  private void add(Product product, Version version) {
    products.add(product.id());
    List<String> needs = new ArrayList<>(staffing.needs(version));
    List<String> seats = new ArrayList<>(staffing.seats(needs));
    needs.removeAll(shared.archetypes());
    seats.removeAll(shared.seats());
    List<Asked> asked = staffing.rows(needs, product.clinical());
    rows.put(product.key(version), asked);
    jobs.add(new Job(product.key(version), staffing.charge(asked, seats), 1));
  }

  private AllTeamsAnswer answer() {
    Map<String, Integer> sitting = staffing.sitting(products);
    Map<String, Integer> room = new HashMap<>();
    organisation.people().forEach(p -> room.put(p.id(), staffing.room(p, sitting)));
    long free = room.values().stream().filter(r -> r > 0).count();
    List<Candidate> candidates = candidates();
    Joint joint = new JointTeams(candidates, room, minimise, solver).best(jobs, CLOSE);
    for (int i = 0; i < jobs.size(); i++) {
      int load = jobs.get(i).load();
      joint.teams().get(i).members().forEach(m -> room.merge(m.person(), -load, Integer::sum));
    }
    List<OneTeam> teams = new ArrayList<>();
    for (int i = 0; i < jobs.size(); i++) {
      Job job = jobs.get(i);
      Choice choice = joint.teams().get(i);
      List<Candidate> beside =
          candidates.stream()
              .filter(
                  c ->
                      choice.members().contains(c)
                          || room.getOrDefault(c.person(), 0) >= job.load())
              .toList();
      teams.add(team(job, choice, beside));
    }
    Map<String, List<String>> sits = new TreeMap<>();
    for (OneTeam team : teams) {
      team.members()
          .forEach(
              m -> sits.computeIfAbsent(m.person(), _ -> new ArrayList<>()).add(team.product()));
    }
    return new AllTeamsAnswer(
        minimise.name().toLowerCase(Locale.ROOT),
        teams,
        sits.values().stream().mapToInt(List::size).sum(),
        sits.size(),
        joint.cost(),
        joint.objective(),
        joint.bound(),
        joint.shortBy(),
        joint.gap(),
        joint.gap() == 0 && joint.found() && !sits.isEmpty(),
        loads(sits),
        Pioneers.of(organisation, asked()),
        notes(free),
        solver.isReproducible());
  }

  private List<String> notes(long free) {
    List<String> notes = new ArrayList<>(staffing.costNotes());
    notes.addAll(
        List.of(
            free + " of " + people.size() + " people have room on a team",
            "a product takes " + organisation.rules().share() + " of a member's time",
            "present teams of these products are made anew"));
    if (organisation.rules().pioneers().isEmpty()) {
      notes.add("no disciplines are named that mark units which could pioneer");
    }
    return notes;
  }

  private List<Load> loads(Map<String, List<String>> sits) {
    List<Load> loads = new ArrayList<>();
    sits.forEach(
        (person, teams) -> {
          if (teams.size() > 1) {
            loads.add(new Load(person, name(person), List.copyOf(teams)));
          }
        });
    return loads;
  }

  private String name(String person) {
    Person one = people.get(person);
    return one == null ? "" : one.name();
  }

  /** Every level that any team must hold. */
  private Set<Item> asked() {
    Set<Item> levels = new LinkedHashSet<>();
    jobs.forEach(job -> levels.addAll(job.charge().levels()));
    return levels;
  }

  /** Who brings something to any team. */
  private List<Candidate> candidates() {
    Set<String> seats = new LinkedHashSet<>();
    jobs.forEach(job -> seats.addAll(job.charge().seats()));
    var need = organisation.targets().frame().of(asked());
    boolean told = staffing.disciplinesTold();
    return organisation.people().stream()
        .map(person -> staffing.candidate(person, told))
        .filter(
            c ->
                staffing.isNamed(c)
                    || !c.held().meet(need).isEmpty()
                    || c.seats().stream().anyMatch(seats::contains))
        .toList();
  }

  private OneTeam team(Job job, Choice found, List<Candidate> beside) {
    List<Asked> asked = rows.getOrDefault(job.name(), List.of());
    TeamSearch search = new TeamSearch(beside, minimise, solver);
    boolean none = !found.conflict().isEmpty();
    Choice other = search.best(job.charge(), none ? List.of() : List.of(found));
    Choice choice = none ? found.lacking(other.lacking()) : found;
    Set<String> taken =
        none
            ? Set.copyOf(TeamSearch.seated(job.charge().seats(), beside).values())
            : Set.copyOf(found.seats().values());
    List<String> empty = job.charge().seats().stream().filter(s -> !taken.contains(s)).toList();
    List<Candidate> there = none ? beside : found.members();
    Mending.Mended mended =
        new Mending(organisation, solver)
            .mend(
                new Mending.Lack(
                    ProductTeam.inOrder(choice.lacking()),
                    empty,
                    Falling.lacking(there, job.charge()),
                    asked),
                there);
    return new OneTeam(
        job.name(),
        choice.members().stream().map(m -> member(m, choice, job)).toList(),
        choice.cost(),
        ProductTeam.uncovered(choice, asked),
        empty,
        Falling.of(choice.members(), job.charge()),
        mended.mends(),
        mended.proved(),
        none ? null : ProductTeam.next(other, job.load(), minimise),
        conflict(job, choice, other));
  }

  /** Why there is no team, or the rules that the team found does not keep. */
  private static List<String> conflict(Job job, Choice choice, Choice alone) {
    if (choice.conflict().isEmpty() && !choice.members().isEmpty()) {
      return Falling.unkept(choice.members(), job.charge());
    }
    return alone.conflict().isEmpty() ? choice.conflict() : alone.conflict();
  }

  private TeamAnswer.Member member(Candidate candidate, Choice choice, Job job) {
    Charge charge = job.charge();
    long load = job.load();
    Person person = people.get(candidate.person());
    return new TeamAnswer.Member(
        candidate.person(),
        name(candidate.person()),
        person == null ? "" : person.unit(),
        choice.seats().getOrDefault(candidate.person(), ""),
        load * candidate.cost(),
        Mending.levels(charge.levels().stream().filter(candidate.held()::has).toList()));
  }
}
