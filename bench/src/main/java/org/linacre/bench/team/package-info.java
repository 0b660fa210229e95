/** How long the proof of a best team takes. */
@NullMarked
package org.linacre.bench.team;

import org.jspecify.annotations.NullMarked;
