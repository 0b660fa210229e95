package org.linacre.engine.portfolio;

import java.util.BitSet;
import java.util.List;
import org.linacre.engine.scan.Hits;
import org.linacre.engine.scan.Scanner;

/**
 * What is said and what is denied: where the words right before or after what a portfolio must say
 * deny it ("there are no limitations"), it is not said; where they are denied themselves ("not used
 * without human review"), it is.
 */
final class Denials {
  private static final int GAP = 1;

  /** What words that deny may be long. */
  private static final int LONGEST = 80;

  private final BitSet asked = new BitSet();
  private final int before;
  private final int after;
  private final int again;

  Denials(Checklist checklist, Scanner scanner) {
    for (Statement statement : checklist.statements()) {
      for (String all : statement.said()) {
        List.of(all.split("\\+", -1)).forEach(id -> asked.set(scanner.number(id)));
      }
    }
    before = scanner.number(Checklist.DENIED_BEFORE);
    after = scanner.number(Checklist.DENIED_AFTER);
    again = scanner.number(Checklist.NOT_DENIED);
  }

  /** Marks as said what is hit here, unless it is denied. */
  void say(Hits hits, int hit, BitSet said) {
    int id = hits.id(hit);
    if (!said.get(id) && !(asked.get(id) && isDenied(hits, hit))) {
      said.set(id);
    }
  }

  private boolean isDenied(Hits hits, int hit) {
    boolean unsaid = standsBefore(hits, hit, before) && !standsBefore(hits, hit, again);
    return unsaid || standsAfter(hits, hit);
  }

  private static boolean standsBefore(Hits hits, int hit, int id) {
    int start = hits.start(hit);
    for (int i = hit - 1; i >= 0 && hits.start(i) >= start - LONGEST; i--) {
      int gap = start - hits.end(i);
      if (hits.id(i) == id && gap >= 0 && gap <= GAP) {
        return true;
      }
    }
    return false;
  }

  private boolean standsAfter(Hits hits, int hit) {
    int end = hits.end(hit);
    for (int i = hit + 1; i < hits.size() && hits.start(i) <= end + GAP; i++) {
      if (hits.id(i) == after && hits.start(i) >= end) {
        return true;
      }
    }
    return false;
  }
}
