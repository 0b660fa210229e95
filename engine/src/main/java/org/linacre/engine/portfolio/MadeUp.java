package org.linacre.engine.portfolio;

import java.util.BitSet;
import org.linacre.engine.document.Passage;
import org.linacre.engine.scan.Hits;
import org.linacre.engine.scan.Scanner;

/**
 * Which files of a project say that their people are made up. It holds for the file that says so;
 * for all of them only where all of the project's data are said to be. What the words just before
 * or after deny, wish for or say of something else is not said; nor is it of a file that tells
 * later that the work was used on real people.
 */
final class MadeUp {
  private static final int BEFORE = 8;
  private static final int AFTER = 1;

  /** What words that deny may be long. */
  private static final int LONGEST = 80;

  private final int some;
  private final int all;
  private final int denied;
  private final int realUse;
  private final int notReal;
  private final BitSet files = new BitSet();

  /** The files that tell of real people, and say nothing else later. */
  private final BitSet real = new BitSet();

  private boolean everywhere;

  MadeUp(Scanner scanner) {
    some = scanner.number(Checklist.FICTIONAL);
    all = scanner.number(Checklist.FICTIONAL_ALL);
    denied = scanner.number(Checklist.NOT_FICTIONAL);
    realUse = scanner.number(Checklist.REAL_USE);
    notReal = scanner.number(Checklist.NOT_REAL_USE);
  }

  /** Begins another project. */
  void clear() {
    files.clear();
    real.clear();
    everywhere = false;
  }

  /** Takes what a passage of the file of this number says. */
  void take(int file, Passage passage, Hits hits) {
    for (int i = 0; i < hits.size(); i++) {
      int start = hits.start(i);
      if (start >= passage.from() && start < passage.to()) {
        take(file, hits, i);
      }
    }
  }

  private void take(int file, Hits hits, int hit) {
    int id = hits.id(hit);
    if (id == realUse && !isDeniedBefore(hits, hit, notReal)) {
      files.clear(file);
      real.set(file);
    } else if ((id == some || id == all) && !isDenied(hits, hit)) {
      files.set(file);
      real.clear(file);
      everywhere |= id == all;
    }
  }

  /** Whether the words just before or after say that it is not so. */
  private boolean isDenied(Hits hits, int hit) {
    return isDeniedBefore(hits, hit, denied) || isDeniedAfter(hits, hit);
  }

  private static boolean isDeniedBefore(Hits hits, int hit, int by) {
    int start = hits.start(hit);
    for (int i = hit - 1; i >= 0 && hits.start(i) >= start - LONGEST; i--) {
      int gap = start - hits.end(i);
      if (hits.id(i) == by && gap >= 0 && gap <= BEFORE) {
        return true;
      }
    }
    return false;
  }

  private boolean isDeniedAfter(Hits hits, int hit) {
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
    return files.get(file) || (everywhere && !real.get(file));
  }
}
