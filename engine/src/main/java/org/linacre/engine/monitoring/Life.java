package org.linacre.engine.monitoring;

import org.jspecify.annotations.Nullable;

/**
 * A product's life under one plan and one budget, as told in the life that came after it: with each
 * new life the chance of a false signal adds up.
 *
 * @param product watched; empty where it cannot be read
 * @param from the earliest time of a case; null where it is not known
 * @param asOf up to when it came; null where it is not known
 * @param budget its chance of any false signal; null where it is not known
 * @param spent of the budget; null where it is not known
 * @param signals how many streams had signalled
 */
public record Life(
    String product,
    @Nullable String from,
    @Nullable String asOf,
    @Nullable Double budget,
    @Nullable Double spent,
    int signals) {}
