package org.linacre.engine.journey;

import java.util.List;
import org.linacre.competence.LevelSet;

/**
 * The cheapest options that close a gap.
 *
 * @param chosen the options, each after those that its entry condition needs
 * @param price the sum of their prices
 * @param bound no choice costs less than this
 * @param proved whether {@code price} is proved least; then it equals the bound
 * @param feasible whether the budget allows any choice; if not, nothing is chosen and the price is
 *     that of none
 * @param closes the part of the gap that options can close: all of it that any order of them
 *     reaches
 */
public record Cover(
    List<Option> chosen,
    long price,
    long bound,
    boolean proved,
    boolean feasible,
    LevelSet closes) {
  /** A cover with its own copy of the list. */
  public Cover {
    chosen = List.copyOf(chosen);
  }
}
