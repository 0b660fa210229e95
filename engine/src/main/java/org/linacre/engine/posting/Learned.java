package org.linacre.engine.posting;

import java.util.List;
import java.util.stream.Stream;
import org.linacre.engine.posting.PostingReading.Because;

/** Judges by the learned weights, where there are such. */
final class Learned {
  /** What stands in place of a rule where weights decided. */
  static final String RULE = "learned";

  private final Findings found;

  Learned(Findings found) {
    this.found = found;
  }

  /** Whether the label is judged by weights. */
  boolean knows(String label) {
    return found.evidence().knows(label);
  }

  /** Whether more speaks for the label than against it. */
  boolean holds(String label) {
    return isAbove(label, 0);
  }

  /** Whether a label's score is above this one. */
  boolean isAbove(String label, double least) {
    return score(label) > least;
  }

  /** How much speaks for the label. Rules for {@code lean:value} add to what was learned. */
  double score(String label) {
    return found.learned(label);
  }

  /** The label for which most speaks; the first of equals. */
  String most(List<String> labels) {
    return most(labels, "");
  }

  /** As {@link #most(List)}, of all but one. */
  String most(List<String> labels, String but) {
    String chosen = labels.getFirst();
    double most = Double.NEGATIVE_INFINITY;
    for (String label : labels) {
      double score = label.equals(but) ? Double.NEGATIVE_INFINITY : score(label);
      if (score > most) {
        most = score;
        chosen = label;
      }
    }
    return chosen;
  }

  /** How far one label lies before another. */
  double lead(String label, String other) {
    return score(label) - score(other);
  }

  /** The sentence that speaks most for a label; empty where none does. */
  String quote(String label) {
    return found.strongest(label);
  }

  Because reason(String label) {
    return reason(label, RULE, quote(label));
  }

  /** With the sentence that shows the label together with another. */
  Because reasonWith(String label, String other) {
    return reason(label, RULE, found.strongest(label, other));
  }

  /** With no sentence: what would show it is not there. */
  Because without(String label) {
    return reason(label, RULE, "");
  }

  /** With the sentence that a rule found for the label, where one did; else the weights' own. */
  Because reasonByRule(String label) {
    String quote = found.quote(label);
    return quote.isEmpty() ? reason(label) : reason(label, found.rule(label), quote);
  }

  /**
   * As {@link #reasonByRule}; where that sentence only names what is desirable, with one by which a
   * rule for another of these labels asks more, else marked so.
   */
  Because reasonByLevel(String label, List<String> others) {
    if (found.quote(label).isEmpty()) {
      return reason(label);
    }
    for (String one : Stream.concat(Stream.of(label), others.stream()).toList()) {
      if (!found.firmQuote(one).isEmpty()) {
        return reason(label, found.firmRule(one), found.firmQuote(one));
      }
    }
    Because wished = reasonByRule(label);
    return new Because(label, wished.weight(), wished.rule(), wished.quote(), true);
  }

  /** With a sentence that a rule or weights of sentences found; silence says it as well. */
  Because reasonIfSaid(String label) {
    String quote = found.quote(label);
    return quote.isEmpty()
        ? reason(label, RULE, found.shown(label, label))
        : reason(label, found.rule(label), quote);
  }

  /** With the sentence that a rule found, else with this line, else with the weights' own. */
  Because reasonOr(String label, String line) {
    boolean ruled = !found.quote(label).isEmpty();
    return ruled || line.isEmpty() ? reasonByRule(label) : reason(label, RULE, line);
  }

  private Because reason(String label, String by, String quote) {
    return new Because(
        label,
        Math.round(found.evidence().score(label) * 100) / 100.0,
        quote.isEmpty() && !by.equals(RULE) ? "prior" : by,
        quote.isEmpty() ? PostingReading.NOT_STATED : quote,
        false);
  }
}
