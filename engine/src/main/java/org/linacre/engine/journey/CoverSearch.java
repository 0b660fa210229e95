package org.linacre.engine.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.linacre.competence.LevelSet;

/**
 * Finds the cheapest options that close a gap when options have entry conditions: a set cover in
 * which who is chosen needs a choice that brings each part of its entry condition.
 *
 * <p>Choices that wait for each other in a circle are excluded as they turn up: of such a circle T,
 * whoever is taken first needs something from outside T, so each member is chosen only with one of
 * the options outside that bring what T lacks. That holds for every choice that can be taken in
 * some order, so that the best of what is left is the best of all.
 */
public final class CoverSearch {
  private CoverSearch() {}

  /**
   * The cheapest cover.
   *
   * @param held what is held
   * @param need what is needed
   * @param options what may be chosen, in any order
   * @param budget what the charges may add up to; empty for any
   */
  public static Cover solve(
      LevelSet held, LevelSet need, List<Option> options, OptionalLong budget) {
    List<Option> startable = Option.inOrder(held, options);
    LevelSet closes = Option.after(held, startable).meet(need);
    if (held.covers(closes)) {
      return new Cover(List.of(), 0, 0, true, true, closes);
    }
    if (budget.isPresent()) {
      Cover free = solve(held, need, options, OptionalLong.empty());
      if (free.chosen().stream().mapToLong(Option::charge).sum() <= budget.getAsLong()) {
        return free;
      }
    }
    return search(held, closes, new Reduced(held, closes, startable, budget.isPresent()), budget);
  }

  private static Cover search(
      LevelSet held, LevelSet closes, Reduced reduced, OptionalLong budget) {
    List<Option> chosen = new ArrayList<>();
    long bound = 0;
    boolean proved = true;
    for (Part part : Part.of(reduced, budget.isPresent())) {
      Branching.Answer answer = new Branching(reduced, held, part.rows(), budget).solve();
      if (!answer.feasible()) {
        return new Cover(List.of(), 0, 0, answer.proved(), false, closes);
      }
      answer.chosen().forEach(option -> chosen.add(reduced.options().get(option)));
      bound += answer.bound();
      proved &= answer.proved();
    }
    List<Option> order = Option.inOrder(held, chosen);
    long price = order.stream().mapToLong(Option::price).sum();
    return new Cover(order, price, bound, proved || bound == price, true, closes);
  }
}
