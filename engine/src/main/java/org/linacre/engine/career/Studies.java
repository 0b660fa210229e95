package org.linacre.engine.career;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.linacre.engine.career.Beside.Place;

/**
 * What someone studied for, set apart from their trade: a nurse with a data science masters is a
 * nurse. What is still studied stays, since who studies for a trade does not have it.
 *
 * @param worksheet with the words of the pack
 */
record Studies(Worksheet worksheet) {
  private static final int LONGEST = 4;
  private static final String OF = "of";

  /**
   * A part of what is said, in two.
   *
   * @param left its words without what was studied for
   * @param fields the names of what was studied, as the pack has them
   */
  record Parted(List<String> left, List<String> fields) {
    Parted {
      left = List.copyOf(left);
      fields = List.copyOf(fields);
    }
  }

  /** Words without what was studied for. */
  Parted of(List<String> words, Predicate<String> isName) {
    List<String> left = new ArrayList<>(words);
    List<String> fields = new ArrayList<>();
    for (int at = left.size() - 1; at >= 0; at--) {
      if (at < left.size() && is(Place.STUDY, left.get(at))) {
        List<String> found = new ArrayList<>();
        int to = end(left, at + 1, isName, found);
        int from = begin(left, at, isName, found);
        if (isApart(left, from, to, found.isEmpty())) {
          left.subList(from, to).clear();
          fields.addAll(found);
          at = from;
        }
      }
    }
    return new Parted(left, fields);
  }

  /** Whether what was studied is none of the trade itself: "nurse degree", "degree in nursing". */
  private boolean isApart(List<String> words, int from, int to, boolean bare) {
    boolean led = from < to && is(Place.STUDIED, words.get(from));
    boolean after = from > 0 && words.get(from - 1).equals(Said.TRADE) && !led;
    boolean before = to < words.size() && words.get(to).equals(Said.TRADE) && bare;
    boolean within = words.subList(from, to).contains(Said.TRADE);
    boolean more = to < words.size() && (is(Place.AT, words.get(to)) || words.get(to).equals(OF));
    return !after && !before && !within && !more;
  }

  /** Where what was studied ends: after "in" with the part, unless words there leave doubt. */
  private int end(List<String> words, int at, Predicate<String> isName, List<String> fields) {
    boolean leads = at < words.size() && (is(Place.AT, words.get(at)) || words.get(at).equals(OF));
    int from = leads ? at + 1 : at;
    for (int to = Math.min(words.size(), from + LONGEST); to > from; to--) {
      if (isName.test(String.join("-", words.subList(from, to)))) {
        fields.add(String.join("-", words.subList(from, to)));
        return to;
      }
    }
    List<String> rest = words.subList(from, words.size());
    boolean plain = leads && rest.size() <= LONGEST && rest.stream().noneMatch(this::changes);
    return plain ? words.size() : at;
  }

  /** Where it begins: with its field, if that stands before it, and with what leads to both. */
  private int begin(List<String> words, int at, Predicate<String> isName, List<String> fields) {
    int from = at;
    for (int first = Math.max(0, at - LONGEST); first < at && from == at; first++) {
      if (isName.test(String.join("-", words.subList(first, at)))) {
        fields.add(String.join("-", words.subList(first, at)));
        from = first;
      }
    }
    while (from > 0 && is(Place.STUDIED, words.get(from - 1))) {
      from--;
    }
    return from;
  }

  private boolean changes(String word) {
    return word.equals(Said.TRADE)
        || is(Place.DOUBT, word)
        || is(Place.DENY, word)
        || is(Place.LEFT, word)
        || is(Place.TURN, word);
  }

  private boolean is(Place place, String word) {
    return worksheet.beside(place).contains(word);
  }
}
