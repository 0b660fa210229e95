package org.linacre.engine.career;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.linacre.engine.career.Beside.Place;
import org.linacre.engine.career.Worksheet.Kind;
import org.linacre.engine.career.Worksheet.Word;

/**
 * What someone says of their work, with what they wish for and what others are set apart: no trade
 * in it is theirs. A span begins with a word of the pack that says so and ends at the end of the
 * sentence, at a word that turns, or at a comma, unless nothing but a further trade comes after it.
 * What is done for whoever it begins with ("my mum's carer") is their own, and ends with its word.
 */
final class Apart {
  private static final Pattern PIECE =
      Pattern.compile("[,;/+()\\n:!?–—|]|\\.(?=\\s|$)|(?<=\\s)[-&](?=\\s)|[^\\s,;/+()\\n:!?–—|]+");
  private static final int MOST_BETWEEN = 5;
  private static final Pattern STOP = Pattern.compile("[;()\\n!?.]");
  private static final Pattern COMMA = Pattern.compile("[,/+:–—|&-]");

  private final Map<String, Word> begins = new TreeMap<>();
  private final Map<String, Word> ranks = new TreeMap<>();
  private final Set<String> before;
  private final Set<String> tells;
  private final Set<String> lead;
  private final Set<String> turn;
  private final Set<String> deny;
  private final Set<String> join;
  private final int longest;

  Apart(Worksheet worksheet) {
    worksheet.words().stream()
        .filter(w -> w.question().equals(Answers.BACKGROUND))
        .filter(w -> w.kind() == Kind.WISH || w.kind() == Kind.OTHER)
        .forEach(w -> begins.put(w.word(), w));
    worksheet.words().stream()
        .filter(w -> w.question().equals(Answers.BACKGROUND) && w.kind() == Kind.RANK)
        .filter(w -> w.word().contains("-"))
        .forEach(w -> ranks.put(w.word(), w));
    before = worksheet.beside(Place.BEFORE);
    lead = worksheet.beside(Place.LEAD);
    turn = worksheet.beside(Place.TURN);
    deny = worksheet.beside(Place.DENY);
    join = worksheet.beside(Place.JOIN);
    tells = new HashSet<>(lead);
    tells.addAll(worksheet.beside(Place.LEFT));
    tells.removeAll(join);
    tells.removeAll(turn);
    longest = begins.keySet().stream().mapToInt(w -> w.split("-", -1).length).max().orElse(0);
  }

  /**
   * A wish, or what somebody else is.
   *
   * @param word the word it begins with
   * @param words what it says, in small letters
   * @param denied whether it is denied
   */
  record Span(Word word, List<String> words, boolean denied) {
    Span {
      words = List.copyOf(words);
    }

    /** Whether it is a wish for what was said before it, as in "nurse wannabe". */
    boolean isBare() {
      return word.kind() == Kind.WISH && plain().equals(word.word());
    }

    /** Its words as names are written. */
    String plain() {
      return words.stream().filter(w -> !isBreak(w)).collect(Collectors.joining("-"));
    }
  }

  /**
   * What was said, in two.
   *
   * @param own what is left of themselves
   * @param spans what was set apart
   */
  record Parted(String own, List<Span> spans) {
    Parted {
      spans = List.copyOf(spans);
    }

    /** The word of the first wish, or else of the first that is somebody else; empty if denied. */
    Optional<Span> first() {
      List<Span> said = spans.stream().filter(s -> !s.denied).toList();
      return said.stream()
          .filter(s -> s.word.kind() == Kind.WISH)
          .findFirst()
          .or(() -> said.stream().findFirst());
    }
  }

  /** What was said with all that is no statement of their own work set apart. */
  Parted of(String said, Predicate<String> isTrade) {
    List<String> words = pieces(said);
    List<String> own = new ArrayList<>();
    List<Span> spans = new ArrayList<>();
    for (int at = 0; at < words.size(); ) {
      int after = begun(words, at);
      if (after < 0) {
        own.add(words.get(at++));
      } else {
        Span span = span(words, at, after, isTrade, unlead(own));
        spans.add(span);
        at += span.words.size();
      }
    }
    return new Parted(spans.isEmpty() ? said : String.join(" ", own), spans);
  }

  private Span span(
      List<String> words, int at, int after, Predicate<String> isTrade, boolean denied) {
    for (int to = after + 1; to <= Math.min(words.size(), after + MOST_BETWEEN); to++) {
      Word rank = ranks.get(done(words.subList(after - 1, to)));
      if (rank != null && (to == words.size() || !tells.contains(words.get(to)))) {
        return new Span(rank, words.subList(at, to), denied);
      }
    }
    Word word = Objects.requireNonNull(begins.get(name(words, at, after)));
    return new Span(word, words.subList(at, end(words, after, isTrade)), denied);
  }

  /** Words without those that leave a name as it is: "mum's full time carer". */
  private String done(List<String> words) {
    return words.stream().filter(w -> !before.contains(w)).collect(Collectors.joining("-"));
  }

  /** Words in small letters, and the signs between them. */
  private static List<String> pieces(String said) {
    List<String> pieces = new ArrayList<>();
    for (String piece : PIECE.matcher(said).results().map(MatchResult::group).toList()) {
      String plain = Calling.plain(piece.replaceAll("['’]s\\b", " s"));
      if (isBreak(piece)) {
        pieces.add(piece);
      } else if (!plain.isEmpty()) {
        pieces.addAll(List.of(plain.split("-", -1)));
      }
    }
    return pieces;
  }

  private static boolean isBreak(String piece) {
    return STOP.matcher(piece).matches() || COMMA.matcher(piece).matches();
  }

  private static String name(List<String> words, int from, int to) {
    return String.join("-", words.subList(from, to));
  }

  /** Where the longest word that begins a span ends, if one begins here; or -1. */
  private int begun(List<String> words, int at) {
    for (int to = Math.min(words.size(), at + longest); to > at; to--) {
      if (begins.containsKey(name(words, at, to))) {
        return to;
      }
    }
    return -1;
  }

  /** Takes away what leads to a span; whether it is denied. */
  private boolean unlead(List<String> own) {
    boolean denied = false;
    while (!own.isEmpty() && (lead.contains(own.getLast()) || deny.contains(own.getLast()))) {
      denied |= deny.contains(own.removeLast());
    }
    return denied;
  }

  private int end(List<String> words, int from, Predicate<String> isTrade) {
    int at = from;
    while (at < words.size() && !STOP.matcher(words.get(at)).matches()) {
      boolean comma = COMMA.matcher(words.get(at)).matches();
      if (comma ? !goesOn(words, at + 1, isTrade) : turn.contains(words.get(at))) {
        return at;
      }
      at++;
    }
    return at;
  }

  /** Whether nothing but trades stands between here and the next sign. */
  private boolean goesOn(List<String> words, int from, Predicate<String> isTrade) {
    int to = from;
    while (to < words.size() && !isBreak(words.get(to))) {
      to++;
    }
    Set<String> beside = new HashSet<>(lead);
    beside.addAll(join);
    int at = from;
    while (at < to && !turn.contains(words.get(at))) {
      int end = to;
      while (end > at && !isTrade.test(name(words, at, end))) {
        end--;
      }
      if (end == at && !beside.contains(words.get(at))) {
        return false;
      }
      at = Math.max(end, at + 1);
    }
    return at == to && to > from;
  }
}
