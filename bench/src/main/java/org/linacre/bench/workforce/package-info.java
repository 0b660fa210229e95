/** How long futures and the best intake take. */
@NullMarked
package org.linacre.bench.workforce;

import org.jspecify.annotations.NullMarked;
