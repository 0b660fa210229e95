package org.linacre.engine.team;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.linacre.competence.Item;
import org.linacre.engine.team.TeamAnswer.Critical;

/** What falls of a team when a member leaves it. */
final class Falling {
  private final List<Candidate> team;
  private final Charge charge;

  private Falling(List<Candidate> team, Charge charge) {
    this.team = team;
    this.charge = charge;
  }

  /** The members without whom something falls that the whole team holds, in the team's order. */
  static List<Critical> of(List<Candidate> team, Charge charge) {
    Falling falling = new Falling(team, charge);
    return team.stream()
        .map(falling::without)
        .filter(c -> !c.loses().isEmpty() || !c.seats().isEmpty() || !c.rules().isEmpty())
        .toList();
  }

  private Critical without(Candidate member) {
    List<Candidate> others = team.stream().filter(m -> !m.equals(member)).toList();
    Map<String, String> all = TeamSearch.seated(charge.seats(), team);
    Map<String, String> seated = TeamSearch.seated(charge.seats(), others);
    String own = all.getOrDefault(member.person(), "");
    boolean falls = seated.size() < all.size();
    List<String> seats = falls ? List.of(own) : List.of();
    return new Critical(
        member.person(), Mending.levels(loses(member, others)), seats, rules(others));
  }

  /** The levels of the member that no longer enough of the others hold. */
  private List<Item> loses(Candidate member, List<Candidate> others) {
    List<Item> loses = new ArrayList<>();
    for (Item level : charge.levels()) {
      long left = others.stream().filter(m -> m.held().has(level)).count();
      if (member.held().has(level) && left < charge.holders(level)) {
        loses.add(level);
      }
    }
    return loses;
  }

  /** The rules on numbers and kinds that the whole team keeps and the others do not. */
  private List<String> rules(List<Candidate> others) {
    List<String> rules = new ArrayList<>();
    for (Charge.Count count : charge.counts()) {
      if (having(team, count) >= count.least() && having(others, count) < count.least()) {
        rules.add(count.told());
      }
    }
    charge.kinds().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .filter(kind -> kinds(team, kind.getKey()) >= kind.getValue())
        .filter(kind -> kinds(others, kind.getKey()) < kind.getValue())
        .forEach(kind -> rules.add("kinds of " + kind.getKey()));
    return rules;
  }

  /** The rules on numbers and kinds that these people do not keep. */
  static List<String> unkept(List<Candidate> people, Charge charge) {
    List<String> unkept = new ArrayList<>();
    charge.counts().stream()
        .filter(count -> having(people, count) < count.least())
        .forEach(count -> unkept.add(count.told()));
    charge.kinds().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .filter(kind -> kinds(people, kind.getKey()) < kind.getValue())
        .forEach(kind -> unkept.add("kinds of " + kind.getKey()));
    return unkept;
  }

  /** What these people lack of numbers and kinds, a trait for each person wanting. */
  static List<String> lacking(List<Candidate> people, Charge charge) {
    List<String> lacking = new ArrayList<>();
    for (Charge.Count count : charge.counts()) {
      for (long there = having(people, count); there < count.least(); there++) {
        lacking.add(count.trait() + " " + count.value());
      }
    }
    charge.kinds().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            kind -> {
              for (long there = kinds(people, kind.getKey()); there < kind.getValue(); there++) {
                lacking.add("another " + kind.getKey());
              }
            });
    return lacking;
  }

  private static long having(List<Candidate> people, Charge.Count count) {
    return people.stream().filter(m -> m.has(count.trait(), count.value())).count();
  }

  private static long kinds(List<Candidate> people, String trait) {
    return people.stream()
        .flatMap(m -> m.traits().getOrDefault(trait, List.of()).stream())
        .distinct()
        .count();
  }
}
