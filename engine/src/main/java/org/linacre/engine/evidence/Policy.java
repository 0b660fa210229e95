package org.linacre.engine.evidence;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.linacre.engine.catalogue.EvidenceKind;

/**
 * What an organisation holds evidence to be worth.
 *
 * @param counts for each purpose, the ids of the kinds of evidence that count
 * @param months for each kind of evidence, how long it counts in months where the organisation
 *     departs from the pack; 0 for ever
 * @param smallestGroup groups of fewer people are never shown in aggregates
 * @param expiryNotice how many days ahead expiring evidence is told
 */
public record Policy(
    Map<Purpose, Set<String>> counts,
    Map<String, Integer> months,
    int smallestGroup,
    int expiryNotice) {
  /** What a profile is wanted for. */
  public enum Purpose {
    /** A personal plan. */
    PLAN,
    /** A seat in a product's team. */
    TEAM,
    /** Use of a product in care. */
    USE
  }

  /** A policy with its own copies. */
  public Policy {
    counts = Map.copyOf(counts);
    months = Map.copyOf(months);
  }

  /** Whether evidence of this kind counts for this purpose. */
  public boolean accepts(Purpose purpose, EvidenceKind kind) {
    return counts.getOrDefault(purpose, Set.of()).contains(kind.id());
  }

  /** The first day on which the evidence no longer counts; the last day of time if never. */
  public LocalDate end(Evidence evidence) {
    LocalDate own = evidence.expires();
    int limit = months.getOrDefault(evidence.kind().id(), evidence.kind().months());
    LocalDate byKind = limit == 0 ? LocalDate.MAX : evidence.date().plusMonths(limit);
    return own == null || byKind.isBefore(own) ? byKind : own;
  }

  /** Whether the evidence exists and has not expired on this day. */
  public boolean isValid(Evidence evidence, LocalDate asOf) {
    return !evidence.date().isAfter(asOf) && asOf.isBefore(end(evidence));
  }
}
