/**
 * How well and how fast portfolios are checked. The documents of {@code bench/portfolio} are
 * invented; what should be found in them is marked as {@code [[rule|text]]}.
 */
@NullMarked
package org.linacre.bench.portfolio;

import org.jspecify.annotations.NullMarked;
