package org.linacre.engine.career;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where the lanes name each role, and for whom. */
final class Places {
  /** For each lane, the places of each role it names, in the order of the pack. */
  private final Map<String, Map<String, List<Lane.Place>>> byLane = new HashMap<>();

  Places(List<Lane> lanes) {
    for (Lane lane : lanes) {
      Map<String, List<Lane.Place>> byRole = new HashMap<>();
      for (Lane.Place place : lane.places()) {
        byRole.computeIfAbsent(place.role(), _ -> new ArrayList<>()).add(place);
      }
      byLane.put(lane.id(), byRole);
    }
  }

  /**
   * The first place of a role that is for a trade.
   *
   * @param trade its name as the pack has it; the lane by itself where it is empty
   */
  Optional<Lane.Place> of(String lane, String trade, String role) {
    String who = trade.isEmpty() ? lane : trade;
    for (Lane.Place place : all(lane, role)) {
      if (place.isFor(who)) {
        return Optional.of(place);
      }
    }
    return Optional.empty();
  }

  /**
   * The first place of a role that is for other trades of the lane than this; none where of has
   * one.
   */
  Optional<Lane.Place> ofOthers(String lane, String trade, String role) {
    return of(lane, trade, role).isPresent()
        ? Optional.empty()
        : all(lane, role).stream().findFirst();
  }

  private List<Lane.Place> all(String lane, String role) {
    return byLane.getOrDefault(lane, Map.of()).getOrDefault(role, List.of());
  }
}
