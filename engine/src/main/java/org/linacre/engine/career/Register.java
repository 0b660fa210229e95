package org.linacre.engine.career;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.linacre.engine.career.Beside.Place;

/** What is said of a register of a trade, and of where the trade was learned. */
record Register(Worksheet worksheet) {
  /** Whether any of these words leaves in doubt that a registration is held. */
  boolean doubts(List<String> said) {
    return said.stream()
        .anyMatch(w -> words(Place.DOUBT).contains(w) || words(Place.DENY).contains(w));
  }

  /** Whether what is wished for leaves it in doubt: who wishes for a registration has none. */
  boolean doubtsWished(List<String> said) {
    return doubts(said) || said.stream().anyMatch(words(Place.REGISTER)::contains);
  }

  /** Whether a part names a register of the trade. */
  boolean isNamed(String part) {
    return !part.equals(without(part));
  }

  /**
   * A part without what is said not to be had, where that is neither the registration nor what goes
   * with it: "no degree".
   */
  String had(String part) {
    List<String> words = words(part);
    int at = 0;
    while (at < words.size() && lacks(words, at) == 0) {
      at++;
    }
    List<String> rest =
        at == words.size() ? List.of() : words.subList(at + lacks(words, at), words.size());
    boolean plain = !rest.isEmpty() && rest.stream().noneMatch(this::touches);
    return plain ? String.join("-", words.subList(0, at)) : part;
  }

  /** How many words there deny that something is had; 0 where none does. */
  private int lacks(List<String> words, int at) {
    for (int to = Math.min(words.size(), at + 2); to > at; to--) {
      if (words(Place.LACK).contains(String.join("-", words.subList(at, to)))) {
        return to - at;
      }
    }
    return 0;
  }

  private boolean touches(String word) {
    return word.equals(Said.TRADE)
        || Stream.of(Place.REGISTER, Place.PRACTICE, Place.DOUBT, Place.LEFT, Place.DENY)
            .anyMatch(place -> words(place).contains(word));
  }

  /** A part without the words that name a register of the trade. */
  String without(String part) {
    List<String> left = new ArrayList<>();
    List<String> entry = new ArrayList<>();
    List<String> words = words(part + "-" + Said.TRADE);
    for (int at = 0; at < words.size(); at++) {
      String word = words.get(at);
      if (isEntry(word) && !denies(words, at)) {
        entry.add(word);
      } else {
        left.addAll(entry.stream().anyMatch(words(Place.REGISTER)::contains) ? List.of() : entry);
        entry.clear();
        left.add(word);
      }
    }
    return String.join("-", left.subList(0, left.size() - 1));
  }

  /** Whether a word denies the register right after it; beside one it may be short for number. */
  private boolean denies(List<String> words, int at) {
    return words(Place.DENY).contains(words.get(at))
        && at + 1 < words.size()
        && words(Place.REGISTER).contains(words.get(at + 1));
  }

  /**
   * Whether a word tells of an entry in a register: the register, a word of the pack for an entry,
   * or its number, of five to ten letters and digits.
   */
  private boolean isEntry(String word) {
    return words(Place.REGISTER).contains(word)
        || words(Place.ENTRY).contains(word)
        || word.matches("(?=.*\\d)[a-z\\d]{5,10}");
  }

  /**
   * A part with a trade, without what says where the trade was learned: what follows a word that
   * leads to it, and, where the register stands in another part, one word right before the trade,
   * such as a country's.
   *
   * @param part without the words that name a register
   * @param named whether the part named one
   */
  String learned(String part, boolean named) {
    List<String> words = words(part);
    int at = words.lastIndexOf(Said.TRADE);
    while (at < words.size() && !words(Place.ORIGIN).contains(words.get(at))) {
      at++;
    }
    List<String> left = new ArrayList<>(words.subList(0, at));
    int trade = left.indexOf(Said.TRADE);
    if (!named && trade > 0) {
      left.remove(trade - 1);
    }
    return String.join("-", left);
  }

  private static List<String> words(String part) {
    return Arrays.stream(part.split("-")).filter(w -> !w.isEmpty()).toList();
  }

  private Set<String> words(Place place) {
    return worksheet.beside(place);
  }
}
