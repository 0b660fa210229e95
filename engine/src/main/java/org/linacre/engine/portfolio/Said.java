package org.linacre.engine.portfolio;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linacre.engine.scan.Hits;
import org.linacre.engine.scan.Scanner;

/** What a project says, and what was found in it: what it must say depends on both. */
final class Said {
  private final Scanner scanner;
  private final Denials denials;
  private final List<Sign> signs;
  private final Map<String, Integer> further = new HashMap<>();
  private final BitSet said = new BitSet();
  private final int firstRule;

  Said(Checklist checklist, Scanner scanner) {
    this.scanner = scanner;
    this.denials = new Denials(checklist, scanner);
    this.signs = checklist.signs();
    for (Sign sign : signs) {
      further.put(sign.id(), scanner.count() + further.size());
    }
    firstRule = scanner.count() + further.size();
    for (Rule rule : checklist.rules()) {
      further.put(Sign.FOUND + rule.id(), scanner.count() + further.size());
    }
  }

  /** Marks what is hit here, unless it is denied. */
  void say(Hits hits, int hit) {
    denials.say(hits, hit, said);
  }

  /** Marks that something was found by the rule in this place. */
  void found(int rule) {
    said.set(firstRule + rule);
  }

  /** Counts the signs: all was said. */
  void conclude() {
    for (int i = 0; i < signs.size(); i++) {
      Sign sign = signs.get(i);
      said.set(scanner.count() + i, sign.of().stream().filter(this::all).count() >= sign.least());
    }
  }

  void clear() {
    said.clear();
  }

  /** Whether a statement is due and not said. */
  boolean misses(Statement statement) {
    boolean due = statement.due().isEmpty() || any(statement.due());
    return due && !any(statement.unless()) && !any(statement.said());
  }

  private boolean any(List<String> any) {
    return any.stream().anyMatch(this::all);
  }

  /** Whether it was said; {@code a+b} asks for both. */
  private boolean all(String all) {
    return List.of(all.split("\\+", -1)).stream()
        .mapToInt(this::number)
        .allMatch(number -> number >= 0 && said.get(number));
  }

  private int number(String id) {
    return further.getOrDefault(id, scanner.number(id));
  }
}
