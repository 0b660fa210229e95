package org.linacre.bench.posting;

import java.util.List;
import org.linacre.engine.posting.PostingReader;
import org.linacre.engine.posting.PostingReading;

/**
 * A posting and how it was read.
 *
 * @param truth what a reader found
 * @param said what was said of it
 */
record Pair(Labelled truth, PostingReading said) {
  /** The postings as they are read. */
  static List<Pair> of(List<Labelled> postings, PostingReader reader) {
    return postings.stream().map(p -> new Pair(p, reader.read(p.text()))).toList();
  }
}
