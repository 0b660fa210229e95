package org.linacre.engine.portfolio;

import java.util.BitSet;
import org.linacre.engine.document.Passage;
import org.linacre.engine.scan.Hits;
import org.linacre.engine.scan.Scanner;

/**
 * Which files of a project say that their people are made up. It holds for the file that says so;
 * for all of them only where all of the project's data are said to be. What the words just before
 * or after deny, wish for or say of something else is not said.
 */
final class MadeUp {
  private static final int BEFORE = 8;
  private static final int AFTER = 1;

  /** What words that deny may be long. */
  private static final int LONGEST = 80;

  private final int some;
  private final int all;
  private final int denied;
  private final BitSet files = new BitSet();
  private boolean everywhere;

  MadeUp(Scanner scanner) {
    some = scanner.number(Checklist.FICTIONAL);
    all = scanner.number(Checklist.FICTIONAL_ALL);
    denied = scanner.number(Checklist.NOT_FICTIONAL);
  }

  /** Begins another project. */
  void clear() {
    files.clear();
    everywhere = false;
  }

  /** Takes what a passage of the file of this number says. */
  void take(int file, Passage passage, Hits hits) {
    for (int i = 0; i < hits.size(); i++) {
      int start = hits.start(i);
      boolean says = hits.id(i) == some || hits.id(i) == all;
      if (says && start >= passage.from() && start < passage.to() && !isDenied(hits, i)) {
        files.set(file);
        everywhere |= hits.id(i) == all;
      }
    }
  }

  /** Whether the words just before or after say that it is not so. */
  private boolean isDenied(Hits hits, int hit) {
    int start = hits.start(hit);
    for (int i = hit - 1; i >= 0 && hits.start(i) >= start - LONGEST; i--) {
      int gap = start - hits.end(i);
      if (hits.id(i) == denied && gap >= 0 && gap <= BEFORE) {
        return true;
      }
    }
    int end = hits.end(hit);
    for (int i = hit + 1; i < hits.size() && hits.start(i) <= end + AFTER; i++) {
      if (hits.id(i) == denied && hits.start(i) >= end) {
        return true;
      }
    }
    return false;
  }

  /** Whether the file of this number is said to hold nobody who lives. */
  boolean holds(int file) {
    return everywhere || files.get(file);
  }
}
