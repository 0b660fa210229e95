package org.linacre.engine.career;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.linacre.engine.career.Beside.Place;

/**
 * Plurals of the pack's names, read as the one they are of: "model validators". Only where nothing
 * stands beside them but what leaves a name as it is, and only from the beginning of what is said
 * on: whoever works with pathologists is none.
 */
final class Plurals {
  private static final Pattern PART = Pattern.compile("[^,;/+()\\n&]+");
  private static final int LEAST = 3;

  /** English endings, the longest first; the same twice ends no plural. */
  private static final List<Ending> ENDINGS =
      List.of(
          new Ending("wives", "wife"),
          new Ending("sses", "ss"),
          new Ending("shes", "sh"),
          new Ending("ches", "ch"),
          new Ending("ies", "y"),
          new Ending("men", "man"),
          new Ending("xes", "x"),
          new Ending("ss", "ss"),
          new Ending("us", "us"),
          new Ending("is", "is"),
          new Ending("s", ""));

  private final Around around;
  private final Set<String> join;
  private final Set<String> many;
  private final Set<String> known;

  Plurals(Worksheet worksheet) {
    this.around = new Around(worksheet);
    this.join = worksheet.beside(Place.JOIN);
    this.many = worksheet.beside(Place.MANY);
    this.known =
        Arrays.stream(Place.values())
            .flatMap(place -> worksheet.beside(place).stream())
            .collect(Collectors.toUnmodifiableSet());
  }

  /** What is said with the plurals of names from its beginning on as the names. */
  String single(String said, Predicate<String> isName) {
    Matcher parts = PART.matcher(said);
    StringBuilder single = new StringBuilder();
    int from = 0;
    while (parts.find()) {
      String read = part(parts.group(), isName);
      if (read.isEmpty()) {
        break;
      }
      single.append(said, from, parts.start()).append(read);
      from = parts.end();
    }
    return single + said.substring(from);
  }

  /** A part with each of its joined names in the singular; empty where one is no plural. */
  private String part(String part, Predicate<String> isName) {
    List<String> read = new ArrayList<>();
    List<String> own = new ArrayList<>();
    for (String word : Calling.plain(part).split("-", -1)) {
      if (!join.contains(word)) {
        own.add(word);
      } else if (own.isEmpty() || !name(own, isName, read)) {
        return "";
      } else {
        read.add(word);
        own.clear();
      }
    }
    return name(own, isName, read) ? " " + String.join(" ", read) + " " : "";
  }

  /** Whether words are a plural with what leaves it as it is; adds them in the singular. */
  private boolean name(List<String> words, Predicate<String> isName, List<String> read) {
    List<String> own = words.stream().dropWhile(many::contains).toList();
    for (int at = 0; at < own.size(); at++) {
      List<String> single = new ArrayList<>(own);
      single.set(at, singular(own.get(at)));
      boolean plural = !single.get(at).equals(own.get(at)) && !known.contains(own.get(at));
      if (plural && holds(single, at, isName)) {
        read.addAll(single);
        return true;
      }
    }
    return false;
  }

  /** Whether words are a name, and what leaves it as it is; the plural is no word before it. */
  private boolean holds(List<String> words, int at, Predicate<String> isName) {
    for (int from = 0; from <= at; from++) {
      for (int to = words.size(); to > from; to--) {
        if (isName.test(String.join("-", words.subList(from, to)))) {
          return around.follows(words.subList(to, words.size()));
        }
      }
      if (!around.beforeMany(words.get(from))) {
        return false;
      }
    }
    return false;
  }

  /** A word in the singular, if it may be a plural. */
  private static String singular(String word) {
    return ENDINGS.stream()
        .filter(ending -> word.endsWith(ending.many()))
        .findFirst()
        .map(ending -> ending.of(word))
        .filter(single -> single.length() >= LEAST)
        .orElse(word);
  }

  /** How a plural ends, and how the singular does. */
  private record Ending(String many, String one) {
    String of(String word) {
      return word.substring(0, word.length() - many.length()) + one;
    }
  }
}
