/** Benchmarks on the same work as the peers, and the maker of the examples. */
@NullMarked
package org.linacre.bench;

import org.jspecify.annotations.NullMarked;
