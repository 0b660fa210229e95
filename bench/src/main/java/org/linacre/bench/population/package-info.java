/** The counts of a whole workforce, beside DuckDB and the machine's read bandwidth. */
@NullMarked
package org.linacre.bench.population;

import org.jspecify.annotations.NullMarked;
