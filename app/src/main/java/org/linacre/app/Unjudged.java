package org.linacre.app;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Where the first postings stand that were not judged, by why: their language, or too short. */
final class Unjudged {
  private static final int MOST = 5;

  private final Map<String, TreeMap<Long, String>> first = new TreeMap<>();

  /**
   * Adds one.
   *
   * @param language as read
   * @param number which of all postings it is
   * @param at its file and line
   */
  void add(String language, long number, String at) {
    TreeMap<Long, String> known = first.computeIfAbsent(language, _ -> new TreeMap<>());
    known.put(number, at);
    if (known.size() > MOST) {
      known.pollLastEntry();
    }
  }

  /** Adds those of another. */
  void add(Unjudged other) {
    other.first.forEach((language, own) -> own.forEach((number, at) -> add(language, number, at)));
  }

  /** The first five of each, in the order in which they were given. */
  Map<String, List<String>> places() {
    Map<String, List<String>> places = new TreeMap<>();
    first.forEach((language, own) -> places.put(language, List.copyOf(own.values())));
    return places;
  }
}
