package org.linacre.engine.posting;

/** What sentences themselves tell of their part of the posting. */
final class Cues {
  private Cues() {}

  /** The section that a sentence tells; by the strongest cue, the first of equals by name. */
  static int section(CompiledRules rules, Hits hits, int section) {
    CompiledRule strongest = null;
    for (int k = 0; k < hits.keys(); k++) {
      if (!hits.isFirst(k)) {
        continue;
      }
      for (CompiledRule cue : rules.cues(hits.number(hits.key(k)))) {
        if ((strongest == null || isStronger(cue, strongest)) && cue.matches(hits, section)) {
          strongest = cue;
        }
      }
    }
    if (strongest == null) {
      return section;
    }
    String label = strongest.row().label();
    return rules.section(label.substring(label.indexOf(':') + 1));
  }

  /** Whether one rule speaks more strongly than another; of equals, the first by name. */
  static boolean isStronger(CompiledRule one, CompiledRule other) {
    int byWeight = Double.compare(Math.abs(one.row().weight()), Math.abs(other.row().weight()));
    return byWeight > 0 || (byWeight == 0 && one.row().id().compareTo(other.row().id()) < 0);
  }
}
