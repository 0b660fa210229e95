package org.linacre.engine.career;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.linacre.engine.career.Beside.Place;

/**
 * What stands beside a trade in what someone says of their work. Only where all of it is known to
 * leave the trade as it is, is the trade clearly theirs; whatever is not known may say that they
 * left it, learn it, or speak of somebody else.
 */
final class Said {
  /** Stands for the trade itself; no word is written so. */
  static final String TRADE = "#";

  private final Worksheet worksheet;
  private final Register register;
  private final Around around;
  private final Studies studies;
  private final Predicate<String> isField;

  /**
   * What stands beside a trade by the words of the pack.
   *
   * @param isField whether words are a name that somebody may have studied
   */
  Said(Worksheet worksheet, Predicate<String> isField) {
    this.isField = isField;
    this.worksheet = worksheet;
    this.around = new Around(worksheet);
    this.studies = new Studies(worksheet);
    this.register = new Register(worksheet);
  }

  /** The parts of an answer that hold one trade each, as words of the pack are written. */
  List<String> parts(String said) {
    return Arrays.stream(joined(said).split("-\\|-")).map(Said::bare).toList();
  }

  /** The names of what was studied, of all that is said. */
  List<String> studied(String said) {
    return parts(said).stream()
        .flatMap(p -> studies.of(words(p), isField).fields().stream())
        .toList();
  }

  /** The answer as words with hyphens, and a bar wherever another part begins. */
  private String joined(String said) {
    String bars =
        Arrays.stream(said.split("[,;/+()\\n]|[.!?](?=\\s|$)|\\s[&–—-]\\s", -1))
            .map(part -> Calling.plain(part.replaceAll("['’]s\\b", " s")))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining("-|-"));
    return barred("-" + bars + "-");
  }

  /** Words with a bar for each word that stands between two answers. */
  private String barred(String words) {
    return words
        .replaceAll("(?<=-)(" + String.join("|", words(Place.JOIN)) + ")(?=-)", "|")
        .replaceAll("\\|(-\\|)+", "|");
  }

  private static String bare(String part) {
    return part.replaceAll("^-|-$", "");
  }

  /**
   * What is said without all that is denied: of each part what stands before the word that does.
   */
  String affirmed(String said, Predicate<String> name) {
    if (parts(said).stream().allMatch(part -> denies(part, name) < 0)) {
      return said;
    }
    return parts(said).stream()
        .map(part -> kept(part, denies(part, name)).replace('-', ' ').strip())
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private static String kept(String part, int end) {
    String[] words = part.split("-", -1);
    return end < 0 ? part : String.join("-", Arrays.asList(words).subList(0, end));
  }

  /** The place of the first word that denies, and begins no name that is known; -1 without one. */
  private int denies(String part, Predicate<String> name) {
    Set<String> deny = words(Place.DENY);
    String[] words = part.split("-", -1);
    for (int i = 0; i < words.length; i++) {
      String pair = i + 1 < words.length ? words[i] + "-" + words[i + 1] : "";
      if (deny.contains(words[i]) && !name.test(pair)) {
        return i;
      }
    }
    return -1;
  }

  /**
   * What is said without each section that does nothing but deny a trade or leave it, where another
   * section holds another trade and nothing else: "not a nurse but a pharmacist". A section ends at
   * a semicolon, before a denial, or where a word turns to what is held; commas and joining words
   * end none, since what is denied before them may be denied after them too.
   */
  String own(String said, Predicate<String> isTrade) {
    List<String> sections = sections(said);
    List<String> held =
        sections.stream().map(s -> trade(s, isTrade)).filter(t -> !t.isEmpty()).toList();
    List<String> own =
        sections.stream().filter(section -> !isAside(gone(section, isTrade), held)).toList();
    return own.size() == sections.size()
        ? said
        : own.stream().map(s -> s.replace('-', ' ')).collect(Collectors.joining("; "));
  }

  private static boolean isAside(String gone, List<String> held) {
    return !gone.isEmpty()
        && !held.isEmpty()
        && held.stream().noneMatch(one -> isWithin(one, gone) || isWithin(gone, one));
  }

  private static boolean isWithin(String part, String whole) {
    return ("-" + whole + "-").contains("-" + part + "-");
  }

  /** What is said, cut at semicolons, at each word that turns and before each that denies. */
  private List<String> sections(String said) {
    List<String> sections = new ArrayList<>();
    for (String part : said.split("[;.\\n]", -1)) {
      List<String> words = words(Calling.plain(part.replaceAll("['’]s\\b", " s")));
      int from = 0;
      for (int at = 0; at <= words.size(); at++) {
        boolean turns = at < words.size() && words(Place.TURN).contains(words.get(at));
        if (turns || at == words.size() || words(Place.DENY).contains(words.get(at))) {
          sections.add(String.join("-", words.subList(from, at)));
          from = turns ? at + 1 : at;
        }
      }
    }
    return sections.stream().map(this::unjoined).filter(section -> !section.isEmpty()).toList();
  }

  private String unjoined(String section) {
    String join = String.join("|", words(Place.JOIN));
    return section.replaceAll("^((" + join + ")(-|$))+|((^|-)(" + join + "))+$", "");
  }

  /** The trade that a section denies or leaves, where it does nothing else; or empty. */
  private String gone(String section, Predicate<String> isTrade) {
    List<String> words = words(section);
    int last = -1;
    for (int at = 0; at < words.size() && trade(rest(words, at), isTrade).isEmpty(); at++) {
      if (isGone(words.get(at))) {
        last = at;
      } else if (!around.before(words.get(at))) {
        return "";
      }
    }
    return last < 0 ? "" : trade(rest(words, last + 1), isTrade);
  }

  private boolean isGone(String word) {
    return words(Place.DENY).contains(word) || words(Place.LEFT).contains(word);
  }

  private static String rest(List<String> words, int from) {
    return String.join("-", words.subList(from, words.size()));
  }

  /** The trade of a section that holds one and nothing that changes it; or empty. */
  private String trade(String section, Predicate<String> isTrade) {
    List<String> words = words(section);
    for (int from = 0; from < words.size(); from++) {
      for (int to = words.size(); to > from; to--) {
        String name = String.join("-", words.subList(from, to));
        if (isTrade.test(name) && around.follows(words.subList(to, words.size()))) {
          return name;
        }
      }
      if (!around.before(words.get(from))) {
        return "";
      }
    }
    return "";
  }

  /**
   * Whether all that is said beside a trade, by any of these names, leaves it as it is; where its
   * register is named beside it, other parts, and what says where it was learned, may say what is
   * not known, if they leave no doubt.
   *
   * @param others registers that none of the trades that were said stands on
   */
  boolean isClear(String said, List<String> trades, Set<String> others, Predicate<String> isTrade) {
    String all = joined(said);
    if (Arrays.stream(all.split("-")).anyMatch(others::contains)) {
      return false;
    }
    for (String trade : trades) {
      all = all.replace(barred("-" + trade + "-"), "-" + TRADE + "-");
    }
    List<String> spoken = Arrays.stream(all.split("-\\|-")).map(Said::bare).toList();
    boolean outright = spoken.stream().anyMatch(register::isNamed);
    List<String> parts = outright ? spoken.stream().map(register::had).toList() : spoken;
    List<String> bare =
        parts.stream()
            .map(register::without)
            .map(part -> String.join("-", studies.of(words(part), isField).left()))
            .toList();
    boolean registered = false;
    boolean known = true;
    for (int i = 0; i < parts.size(); i++) {
      boolean own = words(bare.get(i)).contains(TRADE);
      boolean named = register.isNamed(parts.get(i));
      boolean clear = own ? leaves(bare.get(i)) : isAside(bare.get(i), isTrade);
      if (!clear && (named || own) && !(own && leaves(register.learned(bare.get(i), named)))) {
        return false;
      }
      registered |= named;
      known &= clear;
    }
    return bare.stream().anyMatch(part -> words(part).contains(TRADE))
        && (known
            || (registered && parts.stream().noneMatch(part -> register.doubts(words(part)))));
  }

  /** Whether a register is named, in whatever part of what is said. */
  boolean isNamed(String said) {
    return parts(said).stream().anyMatch(register::isNamed);
  }

  private boolean isAside(String part, Predicate<String> isTrade) {
    return isTrade(part, isTrade) || around.besides(words(part));
  }

  private static List<String> words(String part) {
    return Arrays.stream(part.split("-")).filter(w -> !w.isEmpty()).toList();
  }

  /** Whether a part is another trade alone, with words before it that leave it as it is. */
  private boolean isTrade(String part, Predicate<String> isTrade) {
    String rest = part;
    while (!rest.isEmpty() && !isTrade.test(rest)) {
      String first = words(rest).getFirst();
      if (!around.before(first)) {
        return false;
      }
      rest = bare(rest.substring(first.length()));
    }
    return true;
  }

  private boolean leaves(String part) {
    List<String> words = words(part);
    int last = words.lastIndexOf(TRADE);
    List<String> before = words.subList(0, last).stream().filter(w -> !w.equals(TRADE)).toList();
    return around.leaves(before, words.subList(last + 1, words.size()));
  }

  private Set<String> words(Place place) {
    return worksheet.beside(place);
  }
}
