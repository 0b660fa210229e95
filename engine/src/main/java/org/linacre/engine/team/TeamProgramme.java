package org.linacre.engine.team;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linacre.competence.Item;
import org.linacre.engine.programme.Programme;
import org.linacre.engine.programme.Programme.Term;

/**
 * A charge as a programme: one choice for each candidate, in their order, and one row for each
 * thing asked that no other implies.
 */
final class TeamProgramme {
  private final List<Candidate> candidates;
  private final Map<String, Integer> places = new HashMap<>();
  private final Charge charge;
  private final Covering covering;
  private final List<Covering.Row> rows;

  TeamProgramme(List<Candidate> candidates, Charge charge) {
    this.candidates = candidates;
    this.charge = charge;
    for (int i = 0; i < candidates.size(); i++) {
      places.put(candidates.get(i).person(), i);
    }
    covering = new Covering(candidates, charge);
    rows = covering.rows();
  }

  /** By how many these people are short of everything asked beyond what nobody holds. */
  int shortBy(BitSet members) {
    return covering.shortBy(members);
  }

  /** Levels that fewer candidates hold than are wanted, with how many more are wanted. */
  Map<Item, Integer> lacking() {
    return covering.lacking();
  }

  /**
   * The programme where each candidate costs so much and none of these teams is chosen again, nor
   * one that holds it whole.
   */
  Programme excluding(List<Choice> others, List<Long> costs) {
    Programme.Builder builder = new Programme.Builder();
    for (int i = 0; i < candidates.size(); i++) {
      builder.choice(candidates.get(i).person(), (double) costs.get(i));
    }
    rows.forEach(row -> builder.atLeast(row.name(), row.least(), terms(row.candidates())));
    addRules(builder);
    others.forEach(other -> addAnother(builder, other));
    return builder.build();
  }

  /**
   * The programme where each candidate costs so much, those who are not open are never chosen, and
   * what is short of a row costs a penalty for each person short.
   *
   * @param every whether every row stands in it; else only those that no other implies, which is
   *     the same for teams that are short of nothing and never counts more for others
   */
  Programme priced(List<Long> costs, BitSet open, long penalty, boolean every) {
    Programme.Builder builder = new Programme.Builder();
    for (int i = 0; i < candidates.size(); i++) {
      builder.column(
          new Programme.Column(
              candidates.get(i).person(), 0, open.get(i) ? 1 : 0, costs.get(i), true));
    }
    Map<String, Integer> shorts = new HashMap<>();
    for (Covering.Row row : every ? covering.all() : covering.rows(open)) {
      List<Term> terms = new ArrayList<>(terms(row.candidates()));
      for (String part : row.parts()) {
        int place = shorts.computeIfAbsent(part, p -> builder.choice(p, (double) penalty));
        terms.add(new Term(place, 1));
      }
      builder.atLeast(row.name(), row.least(), terms);
    }
    addRules(builder);
    return builder.build();
  }

  private void addRules(Programme.Builder builder) {
    charge.together().forEach(pair -> builder.exactly(name("together", pair), 0, pair(pair, -1)));
    charge.apart().forEach(pair -> builder.atMost(name("apart", pair), 1, pair(pair, 1)));
    charge.kinds().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(kind -> addKinds(builder, kind.getKey(), kind.getValue(), covering));
  }

  private void addAnother(Programme.Builder builder, Choice other) {
    BitSet same = new BitSet();
    other.members().forEach(member -> same.set(place(member.person())));
    builder.atMost("another team", other.members().size() - 1.0, terms(same));
  }

  private int place(String person) {
    return places.getOrDefault(person, -1);
  }

  private static String name(String word, Charge.Pair pair) {
    return word + " " + pair.one() + ", " + pair.other();
  }

  /** The terms of two people; one who is no candidate counts as never chosen. */
  private List<Term> pair(Charge.Pair pair, int sign) {
    List<Term> terms = new ArrayList<>();
    if (place(pair.one()) >= 0) {
      terms.add(new Term(place(pair.one()), 1));
    }
    if (place(pair.other()) >= 0) {
      terms.add(new Term(place(pair.other()), sign));
    }
    return terms;
  }

  private static List<Term> terms(BitSet places) {
    return places.stream().mapToObj(i -> new Term(i, 1)).toList();
  }

  private static void addKinds(
      Programme.Builder builder, String trait, int least, Covering covering) {
    List<Term> kinds = new ArrayList<>();
    covering
        .values(trait)
        .forEach(
            (value, people) -> {
              int there = builder.choice(trait + " " + value, 0);
              kinds.add(new Term(there, 1));
              List<Term> terms = new ArrayList<>(terms(people));
              terms.add(new Term(there, -1));
              builder.atLeast("kinds of " + trait, 0, terms);
            });
    builder.atLeast("kinds of " + trait, least, kinds);
  }
}
