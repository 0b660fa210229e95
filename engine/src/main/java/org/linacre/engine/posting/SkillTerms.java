package org.linacre.engine.posting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.linacre.engine.posting.PostingReading.Skill;

/**
 * The terms of a list of skills such as ESCO, compiled into one automaton. Of terms within one
 * another the longest is taken. A label of two to five capitals with a vowel among them, as STAF,
 * is met in capitals alone: small letters may be an English word, as in "staff". No such word is
 * sql. A label is not met by one everyday word, as "boards", save a short one in capitals.
 */
public final class SkillTerms {
  private static final int LEAST_CAPITALS = 2;
  private static final int MOST_CAPITALS = 5;
  private static final String VOWELS = "AEIOUY";

  private final String scheme;
  private final List<Term> terms;
  private final Set<String> everyday;
  private final Lexicon lexicon;

  /**
   * A skill of the list.
   *
   * @param id its address
   * @param title its name
   * @param labels by which it is called, its name among them
   */
  public record Term(String id, String title, List<String> labels) {
    /** A skill with its own copy. */
    public Term {
      labels = List.copyOf(labels);
    }
  }

  /**
   * Where a term stands in a text.
   *
   * @param term the skill
   * @param from its first letter
   * @param to the letter after its last
   */
  public record Place(Term term, int from, int to) {}

  /** A list under a name, compiled, with the words, in small letters, that name no skill alone. */
  public SkillTerms(String scheme, List<Term> terms, Set<String> everyday) {
    this.scheme = scheme;
    this.everyday = Set.copyOf(everyday);
    this.terms = List.copyOf(terms);
    Lexicon.Builder labels = new Lexicon.Builder();
    for (int i = 0; i < this.terms.size(); i++) {
      List<String> all = this.terms.get(i).labels();
      labels.add(2 * i, all.stream().filter(l -> !isAcronym(l)).toList());
      labels.add(2 * i + 1, all.stream().filter(SkillTerms::isAcronym).toList());
    }
    lexicon = labels.build();
  }

  /** Every term in a text, longest first at each place, none within another. */
  public List<Place> places(String text) {
    Tokens tokens = Tokens.of(text);
    List<Place> places = new ArrayList<>();
    scan(tokens, 0, tokens.size(), (t, a, b) -> places.add(place(tokens, t, a, b)));
    return places;
  }

  private static boolean isAcronym(String label) {
    return label.length() >= LEAST_CAPITALS
        && label.length() <= MOST_CAPITALS
        && label.chars().allMatch(Character::isUpperCase)
        && label.chars().anyMatch(c -> VOWELS.indexOf(c) >= 0);
  }

  /** Whether the word has the letters of one of the term's labels in capitals; "PLCs" has. */
  private boolean isCapitals(Tokens tokens, int term, int word) {
    String text = tokens.text().substring(tokens.start(word), tokens.end(word));
    return terms.get(term).labels().stream()
        .anyMatch(l -> isAcronym(l) && (text.equals(l) || text.equals(l + "s")));
  }

  private boolean isEveryday(Tokens tokens, int word) {
    String text = tokens.text().substring(tokens.start(word), tokens.end(word));
    return everyday.contains(text.toLowerCase(Locale.ROOT));
  }

  private Place place(Tokens tokens, int term, int from, int to) {
    return new Place(terms.get(term), tokens.start(from), tokens.end(to - 1));
  }

  private void scan(Tokens tokens, int from, int to, Lexicon.Hit hit) {
    int[] best = {-1, from, from};
    lexicon.each(
        tokens,
        from,
        to,
        (number, first, last) -> {
          int term = number / 2;
          boolean met =
              number % 2 == 1
                  ? isCapitals(tokens, term, first)
                  : last - first > 1 || !isEveryday(tokens, first);
          if (!met) {
            return;
          }
          if (first >= best[2]) {
            pass(best, hit);
            set(best, term, first, last);
          } else if (first == best[1] && last > best[2]) {
            set(best, term, first, last);
          }
        });
    pass(best, hit);
  }

  private static void set(int[] best, int term, int first, int last) {
    best[0] = term;
    best[1] = first;
    best[2] = last;
  }

  private static void pass(int[] best, Lexicon.Hit hit) {
    if (best[0] >= 0) {
      hit.at(best[0], best[1], best[2]);
    }
  }

  /**
   * The skills of a posting, each once with the first sentence that asks it, or, where none does,
   * that names it as desirable. What a part of the posting asks, its section says.
   */
  List<Skill> skills(Tokens tokens, Parts parts) {
    Map<String, Skill> found = new LinkedHashMap<>();
    Sentences sentences = parts.sentences();
    for (int s = 0; s < sentences.size(); s++) {
      int sentence = s;
      scan(
          tokens,
          sentences.first(s),
          sentences.last(s),
          (term, _, _) -> take(terms.get(term), parts, sentence, found));
    }
    return List.copyOf(found.values());
  }

  private void take(Term term, Parts parts, int sentence, Map<String, Skill> found) {
    Skill old = found.get(term.id());
    if (old != null && !old.desirable()) {
      return;
    }
    RuleBook.Section section = parts.told(sentence);
    boolean desirable = !Wanted.isFirm(section);
    if (section.weights().getOrDefault("skill", 1.0) > 0 && (old == null || !desirable)) {
      String quote = parts.sentences().text(sentence);
      found.put(term.id(), new Skill(scheme, term.id(), term.title(), quote, desirable));
    }
  }
}
