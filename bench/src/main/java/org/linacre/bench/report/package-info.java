/** The readiness report of made organisations as a whole command. */
@NullMarked
package org.linacre.bench.report;

import org.jspecify.annotations.NullMarked;
