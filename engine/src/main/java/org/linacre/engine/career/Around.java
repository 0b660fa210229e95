package org.linacre.engine.career;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.linacre.engine.career.Beside.Place;

/**
 * Words around a trade that leave it as it is: ranks and grades, specialties, places of work, and
 * how long. What is none of these counts only as the name of a place of work, where a word for one
 * comes after it: "at St Mungo's Hospital".
 */
final class Around {
  /** How many words the name of a place of work has at most. */
  private static final int LONGEST_NAME = 4;

  private static final Pattern NUMBERED = Pattern.compile("([a-z]*)(\\d{1,2})([a-z]*)");

  private final Map<Place, Set<String>> words = new EnumMap<>(Place.class);
  private final Set<String> callings;

  Around(Worksheet worksheet) {
    for (Place place : Place.values()) {
      words.put(place, worksheet.beside(place));
    }
    callings =
        worksheet.words().stream()
            .filter(word -> word.question().equals(Answers.BACKGROUND))
            .map(Worksheet.Word::word)
            .collect(Collectors.toUnmodifiableSet());
  }

  private boolean is(Place place, String word) {
    return words.getOrDefault(place, Set.of()).contains(word);
  }

  /** Whether a word may stand before a trade. */
  boolean before(String word) {
    return is(Place.BEFORE, word)
        || is(Place.PLACE, word)
        || is(Place.SITE, word)
        || is(Place.TIME, word)
        || anywhere(word);
  }

  /** Whether a word may stand before the plural of a trade: none that says who does what to it. */
  boolean beforeMany(String word) {
    return (is(Place.BEFORE, word) || is(Place.SITE, word) || anywhere(word))
        && !is(Place.AT, word)
        && !is(Place.LEAD, word);
  }

  /**
   * Whether all that stands before a trade and after it leaves it as it is; some words do so only
   * where it is said since when, or how long.
   */
  boolean leaves(List<String> before, List<String> after) {
    boolean lasting = before.stream().anyMatch(w -> is(Place.LASTING, w));
    boolean long_ = after.stream().anyMatch(w -> is(Place.FOR, w) || is(Place.TIME, w));
    return IntStream.range(0, before.size())
            .allMatch(
                at ->
                    before(before.get(at))
                        || is(Place.LASTING, before.get(at))
                        || isSecond(before, at))
        && (!lasting || long_)
        && follows(after);
  }

  /** Whether words right after a trade are ranks, a place of work, or how long. */
  boolean follows(List<String> after) {
    return follows(after, Place.AFTER);
  }

  /** The same of another part of what is said, which may name a place of work by itself. */
  boolean besides(List<String> part) {
    return follows(part, Place.SITE);
  }

  private boolean follows(List<String> after, Place first) {
    Place now = first;
    for (int at = 0; at < after.size(); at++) {
      String word = after.get(at);
      if (is(Place.AT, word)) {
        now = Place.PLACE;
      } else if (is(Place.FOR, word) || is(Place.TIME, word)) {
        now = Place.TIME;
      } else if (!anywhere(word) && !isSecond(after, at) && !stands(after, at, now)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a word may stand there since of what came before it. */
  private boolean stands(List<String> after, int at, Place now) {
    String word = after.get(at);
    return switch (now) {
      case AFTER -> is(Place.AFTER, word);
      case TIME -> is(Place.AFTER, word) || isPlace(word) || word.matches("(19|20)\\d\\d");
      case PLACE -> is(Place.AFTER, word) || isPlace(word) || isName(after, at);
      default -> is(Place.AFTER, word) || isPlace(word);
    };
  }

  private boolean isPlace(String word) {
    return is(Place.PLACE, word) || is(Place.SITE, word);
  }

  /** Whether a word that is not known is the name of a place of work, whose word comes after it. */
  private boolean isName(List<String> after, int at) {
    int end = Math.min(after.size(), at + LONGEST_NAME);
    for (int i = at; i < end; i++) {
      String word = after.get(i);
      if (i > at && is(Place.SITE, word)) {
        return true;
      }
      if (!mayName(word)) {
        return false;
      }
    }
    return false;
  }

  private boolean mayName(String word) {
    return List.of(
                Place.DOUBT,
                Place.DENY,
                Place.LEFT,
                Place.UNLIKE,
                Place.AT,
                Place.TURN,
                Place.LEAD,
                Place.ORIGIN)
            .stream()
            .noneMatch(place -> is(place, word))
        && !callings.contains(word);
  }

  /** Whether a word leaves a trade as it is wherever it stands. */
  private boolean anywhere(String word) {
    return is(Place.SPECIALTY, word)
        || is(Place.UK, word)
        || is(Place.GRADE, word)
        || isNumbered(word);
  }

  /** Whether a word is the second of a place of two words: Northern Ireland. */
  private boolean isSecond(List<String> words, int at) {
    return at > 0 && is(Place.UK, words.get(at - 1) + "-" + words.get(at));
  }

  /** A number of a band, a ward or of years, its grade or its unit written to it or not. */
  private boolean isNumbered(String word) {
    Matcher found = NUMBERED.matcher(word);
    return found.matches()
        && (found.group(1).isEmpty() || is(Place.GRADE, found.group(1)))
        && (found.group(3).isEmpty()
            || is(Place.GRADE, found.group(3))
            || is(Place.TIME, found.group(3)));
  }
}
