package org.linacre.engine.posting;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Which part of the posting each sentence belongs to: its headings, and what sentences say. */
final class Parts implements Sentences.Heads {
  static final String TITLE = "title";
  static final String OTHER = "other";
  static final String HEADING = "heading";

  /** Before a phrase that heads only where it is the whole line or a colon ends it. */
  private static final String ALONE = "=";

  private static final int TITLE_WORDS = 16;
  private static final int TITLE_WITHIN = 8;
  private static final int LABEL_WORDS = 3;

  /** What tells a title, as numbered in {@link CompiledRules#titles}. */
  private static final int LABEL = 0;

  private static final int ROLE = 1;
  private static final List<String> TITLE_CLASSES = List.of("title-label", "role-noun");
  private static final boolean[] TITLES = new boolean[TITLE_CLASSES.size()];

  private final CompiledRules rules;
  private final Tokens tokens;
  private final Sentences sentences;
  private final byte[] sections;
  private final BitSet unread = new BitSet();
  private int found;

  /** Whether what heads is a point of a list that any list may hold, as "- Skills: SQL". */
  private boolean any;

  private int title;

  Parts(CompiledRules rules, Tokens tokens) {
    this.rules = rules;
    this.tokens = tokens;
    this.sentences = Sentences.of(tokens, this);
    this.sections = new byte[sentences.size()];
    place();
  }

  /** The phrases by which a title is told. */
  static Lexicon titles(List<RuleBook.WordClass> classes) {
    Lexicon.Builder titles = new Lexicon.Builder();
    for (RuleBook.WordClass one : classes) {
      if (TITLE_CLASSES.contains(one.name())) {
        titles.add(TITLE_CLASSES.indexOf(one.name()), one.phrases());
      }
    }
    return titles.build();
  }

  /** The phrases that head sections; those that do only alone are numbered after all of them. */
  static Lexicon headings(List<RuleBook.Section> sections) {
    Lexicon.Builder headings = new Lexicon.Builder();
    for (int i = 0; i < sections.size(); i++) {
      Map<Boolean, List<String>> phrases =
          sections.get(i).headings().stream()
              .collect(Collectors.partitioningBy(p -> p.startsWith(ALONE)));
      headings.add(i, phrases.getOrDefault(false, List.of()));
      headings.add(
          sections.size() + i,
          phrases.getOrDefault(true, List.of()).stream()
              .map(p -> p.substring(ALONE.length()))
              .toList());
    }
    return headings.build();
  }

  Sentences sentences() {
    return sentences;
  }

  /** The line that names the job; empty where none was found. */
  String title() {
    return title < 0 ? "" : sentences.text(title);
  }

  /** The section of a sentence by the headings above it. */
  int section(int sentence) {
    return sections[sentence];
  }

  /** The section of a sentence by the headings above it, or by what it says itself. */
  RuleBook.Section told(int sentence) {
    Hits hits = new Hits(rules.keys());
    scan(sentence, hits);
    return rules.book().sections().get(Cues.section(rules, hits, sections[sentence]));
  }

  /** Finds the phrases of a sentence, and its numbers, in place of what was found before. */
  void scan(int sentence, Hits into) {
    int first = sentences.first(sentence);
    int last = sentences.last(sentence);
    into.clear(first, last);
    rules.lexicon().scan(tokens, first, last, into);
    int number = rules.numberClass();
    for (int i = first; number >= 0 && i < last; i++) {
      if (tokens.isNumber(i)) {
        into.at(number, i, i + 1);
      }
    }
  }

  /** Whether the sentence heads what learned weights do not look at, such as metadata. */
  boolean isUnread(int sentence) {
    return unread.get(sentence);
  }

  @Override
  public boolean isHeading(int from, int to) {
    return heading(from, to) >= 0;
  }

  /**
   * The section that words head; -1 where they head none. A heading begins within three words. Of a
   * point of a list, as in "- Clinical requirements", it is every word, or a colon ends it; so it
   * is of phrases that points without a bullet begin with, as in "Knowledge of SQL".
   */
  private int heading(int from, int to) {
    found = -1;
    int[] longest = {0};
    boolean colon = to < tokens.size() && tokens.after(to, Tokens.COLON);
    boolean point = tokens.after(from, Tokens.BULLET);
    int sections = rules.book().sections().size();
    rules
        .headings()
        .each(
            tokens,
            from,
            to,
            (section, first, last) -> {
              boolean whole = !colon && (point || section >= sections);
              if (first - from <= 2
                  && last - first > longest[0]
                  && covers(last - first, to - from, whole)) {
                longest[0] = last - first;
                found = section % sections;
                any = point && section >= sections;
              }
            });
    return found;
  }

  private static boolean covers(int phrase, int line, boolean whole) {
    return whole ? phrase == line : phrase * 3 >= line;
  }

  private void place() {
    int now = rules.section(OTHER);
    int line = now;
    title = lineOfTitle();
    for (int s = 0; s < sentences.size(); s++) {
      int from = sentences.first(s);
      int to = sentences.last(s);
      int heads = isLine(s, to - from) ? heading(from, to) : -1;
      if (s == title) {
        sections[s] = (byte) rules.section(TITLE);
      } else if (heads >= 0) {
        line = isInline(s) && any && !rules.isFirm(now) ? now : heads;
        now = isInline(s) ? now : heads;
        sections[s] = (byte) rules.section(HEADING);
        unread.set(s, rules.zone(heads) < 0);
      } else {
        line = sentences.startsLine(s) ? now : line;
        sections[s] = (byte) line;
      }
    }
  }

  /** Whether text follows on the heading's own line; the heading is then for that line alone. */
  private boolean isInline(int s) {
    return s + 1 < sentences.size() && !sentences.startsLine(s + 1);
  }

  private boolean isLine(int s, int words) {
    if (words > Sentences.HEADING || sentences.isStopped(s)) {
      return false;
    }
    return sentences.endsWithColon(s) || (sentences.startsLine(s) && sentences.endsLine(s));
  }

  /**
   * The sentence that names the job: a line that says so, else an early line that names a role,
   * else the first where it is short and no shout; -1 where there is none.
   */
  private int lineOfTitle() {
    Hits hits = new Hits(TITLES);
    int early = -1;
    for (int s = 0; s < Math.min(sentences.size(), TITLE_WITHIN * 2); s++) {
      if (!isShortLine(s)) {
        continue;
      }
      hits.clear(sentences.first(s), sentences.last(s));
      rules.titles().scan(tokens, sentences.first(s), sentences.last(s), hits);
      if (isLabelled(s, hits)) {
        return s;
      }
      if (early < 0 && s < TITLE_WITHIN && hits.has(ROLE) && isPlain(s)) {
        early = s;
      }
    }
    boolean first = early < 0 && sentences.size() > 0 && isShortLine(0);
    return first && !sentences.isShouted(0) ? 0 : early;
  }

  /** Whether the line has neither a full stop at its end nor, as in "Recruiter: …", a label. */
  private boolean isPlain(int s) {
    int from = sentences.first(s);
    int last = Math.min(sentences.last(s), from + LABEL_WORDS);
    boolean labelled = sentences.endsWithColon(s);
    for (int i = from + 1; i <= last && i < sentences.last(s); i++) {
      labelled |= tokens.after(i, Tokens.COLON);
    }
    return !labelled && !sentences.isStopped(s) && !sentences.isAsked(s);
  }

  private boolean isShortLine(int s) {
    return sentences.last(s) - sentences.first(s) <= TITLE_WORDS
        && (sentences.startsLine(s) || isAfterCall(s));
  }

  /** Whether but a call stands before it in its line, as in "URGENT!! Data Analyst". */
  private boolean isAfterCall(int s) {
    return s > 0
        && sentences.startsLine(s - 1)
        && sentences.isShouted(s - 1)
        && sentences.last(s - 1) - sentences.first(s - 1) <= LABEL_WORDS;
  }

  /** Whether the line begins with such as "Job title:"; "Posted:" tells a day. */
  private boolean isLabelled(int s, Hits hits) {
    int from = sentences.first(s);
    int after = hits.after(LABEL, from, from);
    return after > 0
        && after < sentences.last(s)
        && tokens.after(after, Tokens.COLON)
        && tokens.text().charAt(tokens.end(after - 1) - 1) != 'd';
  }
}
