package org.linacre.engine.career;

import java.util.List;

/**
 * A way in by the background one has.
 *
 * @param id its id
 * @param title the background
 * @param advantage what it brings
 * @param nextStep what to do next
 * @param project the kind of the first proof project
 * @param open whether it asks for nothing to begin
 * @param usualCoding how much someone of it codes who does not say: low, medium or high
 * @param usualLicence the licence someone of it holds who names no trade, or empty
 * @param source its place
 * @param otherwise what to do next in sectors where it is something else
 * @param places the roles named for it, each place of each role by itself
 */
public record Lane(
    String id,
    String title,
    String advantage,
    String nextStep,
    String project,
    boolean open,
    String usualCoding,
    String usualLicence,
    String source,
    List<Next> otherwise,
    List<Place> places) {
  /** A lane with its own copies. */
  public Lane {
    otherwise = List.copyOf(otherwise);
    places = List.copyOf(places);
  }

  /**
   * What to do next in some sectors.
   *
   * @param sectors the sectors
   * @param nextStep what to do next there
   * @param project the kind of the first proof project there
   * @param source its place
   */
  public record Next(List<String> sectors, String nextStep, String project, String source) {
    /** A step with its own copy of the sectors. */
    public Next {
      sectors = List.copyOf(sectors);
    }
  }

  /** What to do next in a sector: as it is there, or as it is everywhere else. */
  Next next(String sector) {
    return otherwise.stream()
        .filter(next -> next.sectors().contains(sector))
        .findFirst()
        .orElse(new Next(List.of(), nextStep, project, source));
  }

  /**
   * The places of a trade: those that are for everyone of the lane, and those for that trade.
   *
   * @param trade the name of the trade as the pack has it; the lane by itself where it is empty
   */
  public List<Place> placesOf(String trade) {
    String who = trade.isEmpty() ? id : trade;
    return places.stream().filter(place -> place.isFor(who)).toList();
  }

  /**
   * Where a role is named for a lane.
   *
   * @param role the role
   * @param kind fit-map, numbered-lane, next-step or start-with; suits, where a source says that it
   *     can fit; sector, where its work is near by our own reading
   * @param position its position there, from 1
   * @param trades the trades, and the lane by its id, that it is for; none where it is for all
   * @param who the same in words; empty where it is for all
   * @param source the place
   */
  public record Place(
      String role, String kind, int position, List<String> trades, String who, String source) {
    /** A place with its own copy of the trades. */
    public Place {
      trades = List.copyOf(trades);
    }

    /** Whether it is for a trade, or for the lane by itself where it is called by the lane's id. */
    boolean isFor(String trade) {
      return trades.isEmpty() || trades.contains(trade);
    }

    /** Whether a source names it, rather than our own reading. */
    public boolean isOfSource() {
      return !OwnReading.is(source);
    }
  }
}
