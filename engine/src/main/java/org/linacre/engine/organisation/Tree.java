package org.linacre.engine.organisation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The units as a tree under one root that stands for the whole organisation. */
final class Tree {
  private final List<Unit> units = new ArrayList<>();
  private final Map<String, Integer> places = new HashMap<>();
  private final List<List<Integer>> paths = new ArrayList<>();
  private final List<List<Integer>> children = new ArrayList<>();

  Tree(Organisation organisation) {
    put(new Unit(Unit.WHOLE, organisation.name(), ""));
    for (Unit unit : organisation.units()) {
      put(new Unit(unit.id(), unit.title(), unit.parent().isEmpty() ? Unit.WHOLE : unit.parent()));
    }
  }

  private void put(Unit unit) {
    int at = units.size();
    units.add(unit);
    children.add(new ArrayList<>());
    List<Integer> path = new ArrayList<>(List.of(at));
    if (at > 0) {
      int parent = place(unit.parent());
      children.get(parent).add(at);
      path.addAll(paths.get(parent));
    }
    paths.add(path);
    places.put(unit.id(), at);
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
    return paths.get(place(unit));
  }

  int depth(int place) {
    return paths.get(place).size() - 1;
  }

  List<Integer> children(int place) {
    return children.get(place);
  }
}
