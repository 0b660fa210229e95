package org.linacre.engine.portfolio;

import java.util.Locale;

/**
 * What a rule looks for, in words.
 *
 * @param id its name
 * @param kind what sort of thing it finds
 * @param what what is looked for
 * @param limits what it cannot see
 * @param fix what to do about a finding
 */
public record Rule(String id, Kind kind, String what, String limits, String fix) {
  /** Sorts of rules. */
  public enum Kind {
    /** Something that identifies a person: its quote is masked. */
    IDENTIFIER,
    /** A claim that no portfolio should make. */
    CLAIM,
    /** Something that must be said. */
    STATEMENT,
    /** Said not to be looked for. */
    OUT_OF_SCOPE;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
