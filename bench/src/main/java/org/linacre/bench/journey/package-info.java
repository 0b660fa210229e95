/**
 * Journeys beside plain greedy and a static score of relevance, on made and on public instances.
 */
@NullMarked
package org.linacre.bench.journey;

import org.jspecify.annotations.NullMarked;
