package org.linacre.engine.career;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.linacre.engine.career.Beside.Place;
import org.linacre.engine.career.Worksheet.Kind;
import org.linacre.engine.career.Worksheet.Word;

/**
 * Skills that are said beside a trade, or denied: "nurse, good at Excel", "pharmacist (GPhC), no
 * coding". They leave the trade and its registration as they are, and say how much one codes. A
 * skill within the name of a trade (an AI engineer) is none.
 */
final class Skills {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}'’]+");
  private static final Pattern BREAK = Pattern.compile("[,;/+()\\n:|–—]|[.!?]");
  private static final int LONGEST = 5;

  private final List<Word> known;
  private final Set<String> skills;
  private final Set<String> codes;
  private final Set<String> lead = new HashSet<>();
  private final Set<String> join;
  private final Set<String> denies = new HashSet<>();
  private final Set<String> after;
  private final Set<String> subjects = new HashSet<>();
  private final Predicate<String> isName;

  /**
   * Skills by the words of the pack.
   *
   * @param isName whether words are a name of somebody's work, in which a skill is none
   */
  Skills(Worksheet worksheet, Predicate<String> isName) {
    this.isName = isName;
    known = worksheet.words().stream().filter(word -> word.kind() == Kind.SKILL).toList();
    codes = worksheet.beside(Place.CODES);
    skills = known.stream().map(Word::word).collect(Collectors.toCollection(HashSet::new));
    skills.addAll(worksheet.beside(Place.SKILL));
    skills.addAll(codes);
    denies.addAll(worksheet.beside(Place.DENY));
    denies.addAll(worksheet.beside(Place.UNSKILLED));
    lead.addAll(worksheet.beside(Place.SKILLED));
    lead.addAll(denies);
    join = new HashSet<>(worksheet.beside(Place.JOIN));
    join.removeAll(worksheet.beside(Place.TURN));
    after = worksheet.beside(Place.SKILLS);
    worksheet.words().stream()
        .filter(word -> word.kind() == Kind.RANK && !word.coding().isEmpty())
        .forEach(word -> subjects.add(word.word()));
  }

  /**
   * What was said, in two.
   *
   * @param left what is left without skills
   * @param held the names of skills that are held and say how much one codes
   * @param coding how much coding they speak of; empty where they say nothing of it
   */
  record Found(String left, List<String> held, String coding) {
    Found {
      held = List.copyOf(held);
    }

    /** How much somebody codes whose trade speaks of so much: what is denied, or the more. */
    String with(String usual) {
      boolean less = !held.isEmpty() && Worksheet.codingOf(coding) < Worksheet.codingOf(usual);
      return coding.isEmpty() || less ? usual : coding;
    }
  }

  /** A word of what was said, and whether a sign stands between it and the one before. */
  private record Piece(String word, int from, int to, boolean parted) {}

  /** What was said, without the skills in it. */
  Found of(String said) {
    List<Piece> pieces = pieces(said);
    StringBuilder left = new StringBuilder(said);
    List<Word> held = new ArrayList<>();
    boolean never = false;
    int floor = 0;
    for (int at = 0; at < pieces.size(); ) {
      int end = end(pieces, at);
      if (end < 0) {
        int name = name(pieces, at);
        floor = name > 0 ? at + name : floor;
        at += Math.max(name, 1);
        continue;
      }
      int from = begin(pieces, at, floor);
      List<String> words = pieces.subList(from, end).stream().map(Piece::word).toList();
      boolean denied = words.stream().anyMatch(denies::contains);
      never |= denied && words.stream().anyMatch(codes::contains);
      held.addAll(denied ? List.of() : known(words));
      for (int i = pieces.get(from).from; i < pieces.get(end - 1).to; i++) {
        left.setCharAt(i, ' ');
      }
      floor = end;
      at = end;
    }
    String none = never ? Worksheet.CODING.getFirst() : "";
    return new Found(
        left.toString().strip(),
        held.stream().map(Word::word).toList(),
        held.stream()
            .map(Word::coding)
            .max(Comparator.comparingInt(Worksheet::codingOf))
            .orElse(none));
  }

  private static List<Piece> pieces(String said) {
    List<Piece> pieces = new ArrayList<>();
    int last = 0;
    for (MatchResult found : WORD.matcher(said).results().toList()) {
      boolean parted = BREAK.matcher(said.substring(last, found.start())).find();
      pieces.add(new Piece(Calling.plain(found.group()), found.start(), found.end(), parted));
      last = found.end();
    }
    return pieces;
  }

  private List<Word> known(List<String> words) {
    String all = String.join("-", words);
    return known.stream().filter(word -> Named.isPart(word.word(), all)).toList();
  }

  /** How many words the longest name has that begins here. */
  private int name(List<Piece> pieces, int at) {
    return longest(pieces, at, isName);
  }

  private static int longest(List<Piece> pieces, int at, Predicate<String> is) {
    for (int to = Math.min(pieces.size(), at + LONGEST); to > at; to--) {
      if (is.test(String.join("-", pieces.subList(at, to).stream().map(Piece::word).toList()))) {
        return to - at;
      }
    }
    return 0;
  }

  /** How many words the skill has that begins here; a subject is one where it is denied. */
  private int skill(List<Piece> pieces, int at) {
    int found = longest(pieces, at, skills::contains);
    if (found > 0 && found >= name(pieces, at)) {
      return found;
    }
    boolean denied = false;
    for (int i = at; i > 0 && !pieces.get(i).parted && lead.contains(pieces.get(i - 1).word); i--) {
      denied |= denies.contains(pieces.get(i - 1).word);
    }
    return denied ? longest(pieces, at, subjects::contains) : 0;
  }

  /** Where the skills that begin here end, with the words that follow them; or -1. */
  private int end(List<Piece> pieces, int at) {
    int first = skill(pieces, at);
    int to = at + first;
    int next = first == 0 ? -1 : to;
    while (next >= 0) {
      to = next;
      while (goesOn(pieces, to) && after.contains(pieces.get(to).word)) {
        to++;
      }
      int more = to;
      while (goesOn(pieces, more) && join.contains(pieces.get(more).word)) {
        more++;
      }
      next = goesOn(pieces, more) && skill(pieces, more) > 0 ? more + skill(pieces, more) : -1;
    }
    return first == 0 ? -1 : to;
  }

  private static boolean goesOn(List<Piece> pieces, int at) {
    return at < pieces.size() && !pieces.get(at).parted;
  }

  private int begin(List<Piece> pieces, int at, int floor) {
    int from = at;
    while (from > floor && !pieces.get(from).parted && lead.contains(pieces.get(from - 1).word)) {
      from--;
    }
    return from;
  }
}
