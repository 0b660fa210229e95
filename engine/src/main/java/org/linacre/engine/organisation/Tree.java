package org.linacre.engine.organisation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The units as a tree under one root that stands for the whole organisation. */
final class Tree {
  /** The id of the whole. */
  static final String ALL = "all";

  private final List<Unit> units = new ArrayList<>();
  private final Map<String, Integer> places = new HashMap<>();

  Tree(Organisation organisation) {
    put(new Unit(ALL, organisation.name(), ""));
    for (Unit unit : organisation.units()) {
      put(new Unit(unit.id(), unit.title(), unit.parent().isEmpty() ? ALL : unit.parent()));
    }
  }

  private void put(Unit unit) {
    places.put(unit.id(), units.size());
    units.add(unit);
  }

  /** The whole first, then the units, parents before children. */
  List<Unit> units() {
    return units;
  }

  int place(String unit) {
    return places.getOrDefault(unit, 0);
  }

  /** The unit and all it belongs to, the whole last; only the whole for an unknown unit. */
  List<Integer> upwards(String unit) {
    List<Integer> path = new ArrayList<>();
    int at = place(unit);
    path.add(at);
    while (at > 0 && path.size() <= units.size()) {
      at = place(units.get(at).parent());
      path.add(at);
    }
    return path;
  }

  int depth(int place) {
    return upwards(units.get(place).id()).size() - 1;
  }

  List<Integer> children(int place) {
    List<Integer> children = new ArrayList<>();
    for (int i = 1; i < units.size(); i++) {
      if (place(units.get(i).parent()) == place) {
        children.add(i);
      }
    }
    return children;
  }
}
