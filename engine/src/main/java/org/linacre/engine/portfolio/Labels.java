package org.linacre.engine.portfolio;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import org.linacre.engine.document.Passage;
import org.linacre.engine.scan.Hits;
import org.linacre.engine.scan.Scanner;

/** What the headers of a table say of a cell: its own, and those of its row. */
final class Labels {
  private static final BitSet NOTHING = new BitSet();
  private static final int MOST = 1_000;

  private final Scanner scanner;
  private final Hits hits = new Hits();
  private final Map<String, BitSet> known =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, BitSet> eldest) {
          return size() > MOST;
        }
      };

  Labels(Scanner scanner) {
    this.scanner = scanner;
  }

  /** What is hit in a header; nothing where there is none. */
  BitSet of(String label) {
    return label.isEmpty() ? NOTHING : known.computeIfAbsent(label, this::read);
  }

  private BitSet read(String label) {
    String words = label.replaceAll("([a-z])([A-Z])", "$1 $2").replaceAll("[_.:/-]+", " ").strip();
    scanner.scan(words, hits);
    BitSet set = new BitSet();
    for (int i = 0; i < hits.size(); i++) {
      set.set(hits.id(i));
    }
    return set;
  }

  /** Adds what is hit in the headers of the row that begins and ends at these characters. */
  void row(Passage passage, int start, int end, BitSet seen) {
    for (int mark = passage.markAt(start); mark < passage.marks().size(); mark++) {
      if (passage.marks().get(mark).at() >= end) {
        return;
      }
      seen.or(of(passage.marks().get(mark).label()));
    }
  }
}
