package org.linacre.engine.portfolio;

import java.util.List;

/**
 * What a portfolio check says.
 *
 * @param findings in the order of the files and of the text
 * @param lookedFor every rule, whether it found anything or not, and what is out of scope
 */
public record Inspected(List<Finding> findings, List<LookedFor> lookedFor) {
  /** An answer with its own lists. */
  public Inspected {
    findings = List.copyOf(findings);
    lookedFor = List.copyOf(lookedFor);
  }

  /** Whether something must be mended before the work is shown. */
  public boolean fails() {
    return findings.stream().anyMatch(Finding::fails);
  }

  /**
   * One thing that was looked for.
   *
   * @param rule its name
   * @param kind identifier, claim, statement, or out-of-scope: not looked for
   * @param what what was looked for
   * @param limits what cannot be seen
   * @param found how many findings are told
   * @param further how many more there were
   */
  public record LookedFor(
      String rule, String kind, String what, String limits, int found, int further) {}
}
