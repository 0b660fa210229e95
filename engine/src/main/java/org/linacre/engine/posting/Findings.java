package org.linacre.engine.posting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What the rules found: for each label the sum over the sentences of the strongest rule in each, as
 * its section counts, and the sentence that speaks most for it.
 */
final class Findings {
  private final CompiledRules rules;
  private final Tokens tokens;
  private final Parts parts;
  private final Evidence evidence;
  private final Asked asked;
  private final Hits hits;
  private final Hits beside;
  private final double[] scores;
  private final Loudest all;
  private final Loudest firm;
  private final double[] here;
  private final CompiledRule[] hereRules;
  private final Signs signs;
  private final int[] touched;
  private int touchedCount;

  Findings(CompiledRules rules, Tokens tokens) {
    this.rules = rules;
    this.tokens = tokens;
    this.parts = new Parts(rules, tokens);
    this.evidence = new Evidence(rules.learned(), parts.sentences());
    this.signs = new Signs(parts);
    this.asked = new Asked(rules, tokens);
    this.hits = new Hits(rules.keys(), evidence);
    this.beside = new Hits(rules.keys());
    int labels = rules.labels();
    scores = new double[labels];
    all = new Loudest(labels, parts.sentences());
    firm = new Loudest(labels, parts.sentences());
    here = new double[labels];
    hereRules = new CompiledRule[labels];
    touched = new int[labels];
    for (int s = 0; s < parts.sentences().size(); s++) {
      look(s);
    }
    evidence.sum();
  }

  private void look(int s) {
    parts.scan(s, hits);
    int section = Cues.section(rules, hits, parts.section(s));
    int zone = parts.isUnread(s) ? -1 : rules.zone(section);
    evidence.settle(s, zone);
    touchedCount = 0;
    for (int k = 0; k < hits.keys(); k++) {
      if (hits.isFirst(k)) {
        for (CompiledRule rule : rules.rules(hits.number(hits.key(k)))) {
          if (rule.matches(hits, section) && !isTakenBack(rule, s)) {
            touch(rule);
            learn(rule, s, section, zone);
          }
        }
      }
    }
    settle(s, section);
    asked.look(s, section, hits, parts.sentences().last(s));
  }

  /** What a section gives no weight, the learned weights do not see there either. */
  private void learn(CompiledRule rule, int s, int section, int zone) {
    if (zone >= 0 && rules.weight(section, rule.label()) != 0) {
      evidence.rule(rule.number(), s);
    }
  }

  /** Whether a rule of the kind beside holds in the sentence before or after this one. */
  private boolean isTakenBack(CompiledRule rule, int s) {
    CompiledRule[] against = rules.beside(rule.label());
    return against.length > 0 && (isAny(against, s - 1) || isAny(against, s + 1));
  }

  private boolean isAny(CompiledRule[] some, int s) {
    if (s < 0 || s >= parts.sentences().size()) {
      return false;
    }
    parts.scan(s, beside);
    return Arrays.stream(some).anyMatch(r -> r.matches(beside, parts.section(s)));
  }

  private void touch(CompiledRule rule) {
    int label = rule.label();
    CompiledRule old = hereRules[label];
    if (old == null) {
      touched[touchedCount++] = label;
    }
    if (old == null || Cues.isStronger(rule, old)) {
      hereRules[label] = rule;
      here[label] = rule.row().weight();
    }
  }

  private void settle(int s, int section) {
    for (int t = 0; t < touchedCount; t++) {
      int label = touched[t];
      double counts = here[label] * rules.weight(section, label);
      scores[label] += counts;
      all.take(s, hereRules[label], counts);
      if (rules.isSign(label)) {
        signs.take(label, s, counts);
      }
      if (rules.isFirm(section)) {
        firm.take(s, hereRules[label], counts);
      }
      hereRules[label] = null;
    }
  }

  /** Whether any rule speaks of a label. */
  boolean knows(String label) {
    return rules.label(label) >= 0;
  }

  /** The sentence that asks a thing, firmly where one does; empty where none does. */
  String asking(String label) {
    int number = rules.label(label);
    int sentence = number < 0 ? -1 : asked.sentence(number);
    return sentence < 0 ? "" : parts.sentences().text(sentence);
  }

  /** Whether a sentence asks a thing firmly. */
  boolean isFirm(String label) {
    int number = rules.label(label);
    return number >= 0 && asked.isFirm(number);
  }

  /** How much speaks for a label; 0 where nothing does or no rule knows it. */
  double score(String label) {
    int number = rules.label(label);
    return number < 0 ? 0 : scores[number];
  }

  /** As {@link #score}, by what was learned and by rules for {@code lean:value}. */
  double learned(String label) {
    int number = rules.learned().label(label);
    if (number < 0) {
      return score(CompiledRules.LEAN + label.substring(label.indexOf(':') + 1));
    }
    int lean = rules.lean(number);
    return evidence.score(number) + (lean < 0 ? 0 : scores[lean]);
  }

  /** The sentence that speaks most for a label; empty where none does. */
  String quote(String label) {
    return all.quote(rules.label(label));
  }

  /** Every sentence in which a sign of a flag stands, each once, what speaks most first. */
  List<String> quotes(String sign) {
    return signs.quotes(rules.label(sign));
  }

  /** The rule by which that sentence speaks; empty where none does. */
  String rule(String label) {
    return all.rule(rules.label(label));
  }

  /** As {@link #quote}, of the sentences that name more than what is desirable. */
  String firmQuote(String label) {
    return firm.quote(rules.label(label));
  }

  /** As {@link #rule}, of those sentences. */
  String firmRule(String label) {
    return firm.rule(rules.label(label));
  }

  /** What the learned weights say. */
  Evidence evidence() {
    return evidence;
  }

  /** The sentences that are asked what they show, with the features by which each is judged. */
  List<SentenceFeatures> sentences() {
    List<SentenceFeatures> all = new ArrayList<>();
    List<Map<Integer, Double>> values = evidence.bySentence(parts.sentences().size());
    for (int s = 0; s < values.size(); s++) {
      if (evidence.isAsked(s)) {
        all.add(new SentenceFeatures(parts.sentences().text(s), values.get(s)));
      }
    }
    return all;
  }

  /**
   * The sentence that shows a label best by what was learned of sentences; else the one that adds
   * most to its learned score, the first of equals; empty where none does.
   */
  String strongest(String label) {
    return strongest(label, label);
  }

  /** As {@link #strongest(String)}, of the sentences that show this label together with another. */
  String strongest(String label, String other) {
    String shown = shown(label, other);
    if (!shown.isEmpty()) {
      return shown;
    }
    double[] shares = evidence.parts(label, parts.sentences().size());
    int best = -1;
    for (int s = 0; s < shares.length; s++) {
      if (shares[s] > (best < 0 ? 0 : shares[best])) {
        best = s;
      }
    }
    return best < 0 ? "" : parts.sentences().text(best);
  }

  /** The sentence that shows two labels best by what was learned of sentences; or empty. */
  String shown(String label, String other) {
    int showing = evidence.showing(label, other);
    return showing < 0 ? "" : parts.sentences().text(showing);
  }

  /** The line that names the job; empty where none was found. */
  String title() {
    return parts.title();
  }

  /** How many words it has. */
  int words() {
    return tokens.size();
  }

  /** The skills of a list that the posting names. */
  List<PostingReading.Skill> skills(SkillTerms terms) {
    return terms.skills(tokens, parts);
  }

  /** Every sentence with its section, for whoever writes rules. */
  List<String> told() {
    List<String> lines = new ArrayList<>();
    List<String> ids = rules.book().sections().stream().map(RuleBook.Section::id).toList();
    for (int s = 0; s < parts.sentences().size(); s++) {
      parts.scan(s, hits);
      int section = Cues.section(rules, hits, parts.section(s));
      List<String> matched = new ArrayList<>();
      for (int k = 0; k < hits.keys(); k++) {
        if (hits.isFirst(k)) {
          Arrays.stream(rules.rules(hits.number(hits.key(k))))
              .filter(r -> r.matches(hits, section))
              .forEach(r -> matched.add(r.row().id() + ">" + r.row().label()));
        }
      }
      lines.add("[" + ids.get(section) + "] " + parts.sentences().text(s) + " " + matched);
    }
    return lines;
  }
}
