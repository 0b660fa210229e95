package org.linacre.app;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linacre.competence.Item;
import org.linacre.competence.LevelSet;
import org.linacre.engine.catalogue.Targets;

/**
 * What roles ask in all, the rows of their archetypes and of their sector among it: what of it all
 * of them ask, and what one asks alone.
 */
record RolesShared(List<RoleSheet> sheets) {
  private static final int FEW = 5;

  RolesShared {
    sheets = List.copyOf(sheets);
  }

  /** What all of them ask. */
  private Levels shared() {
    LevelSet all = sheets.stream().map(RoleSheet::asked).reduce(LevelSet::meet).orElseThrow();
    return new Levels(all.size(), all.tops());
  }

  /** What all others than this role ask together. */
  private LevelSet others(RoleSheet sheet) {
    return sheets.stream()
        .filter(other -> !other.equals(sheet))
        .map(RoleSheet::asked)
        .reduce(LevelSet::join)
        .orElseThrow();
  }

  /** What a role asks and no other of them does: so many levels, and the highest. */
  private Levels alone(RoleSheet sheet) {
    LevelSet others = others(sheet);
    LevelSet asked = sheet.asked();
    return new Levels(others.stepsTo(asked), others.gapTo(asked).tops());
  }

  /**
   * Levels.
   *
   * @param count how many
   * @param tops the highest of each subject
   */
  private record Levels(int count, List<Item> tops) {
    Levels {
      tops = List.copyOf(tops);
    }
  }

  /** As JSON has it. */
  Map<String, Object> object() {
    Map<String, Object> object = new LinkedHashMap<>(levels(shared()));
    object.put("alone", sheets.stream().map(this::own).toList());
    return object;
  }

  private Map<String, Object> own(RoleSheet sheet) {
    Map<String, Object> own = new LinkedHashMap<>();
    own.put("role", sheet.role().id());
    own.putAll(levels(alone(sheet)));
    return own;
  }

  private static Map<String, Object> levels(Levels set) {
    Map<String, Object> levels = new LinkedHashMap<>();
    levels.put("levels", set.count);
    levels.put("highest", set.tops.stream().map(Item::toString).toList());
    return levels;
  }

  void print(PrintStream out) {
    Levels shared = shared();
    String all =
        shared.count == 0
            ? "No subject is asked by all of them."
            : "All ask for " + count(shared) + ": " + few(shared);
    Wrapped.print("", all, out);
    for (RoleSheet sheet : sheets) {
      Levels alone = alone(sheet);
      String own = alone.count == 0 ? "nothing." : count(alone) + ": " + few(alone);
      Wrapped.print("", sheet.role().title() + " alone asks for " + own, out);
    }
  }

  private static String count(Levels set) {
    return set.count + (set.count == 1 ? " level" : " levels");
  }

  /** The first of the subjects, each with its highest level; how many more there are. */
  private String few(Levels set) {
    Targets targets = Targets.of(sheets.getFirst().catalogue(), List.of());
    List<Item> tops = set.tops;
    List<String> first = tops.stream().limit(FEW).map(item -> told(item, targets)).toList();
    int more = tops.size() - first.size();
    return String.join("; ", first) + (more == 0 ? "" : "; and " + more + " more (--json)") + ".";
  }

  private static String told(Item item, Targets targets) {
    String title = targets.catalogue().titleOf(Targets.general(item.competency()));
    return title + ": " + item.level();
  }
}
