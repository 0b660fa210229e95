/**
 * Made predictions, for the example and for measuring; how long a whole report takes. Uses all
 * rooms.
 */
@NullMarked
package org.linacre.bench.prediction;

import org.jspecify.annotations.NullMarked;
