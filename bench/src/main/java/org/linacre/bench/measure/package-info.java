/** What every bench shares: timing, the machine's limit, tables. */
@NullMarked
package org.linacre.bench.measure;

import org.jspecify.annotations.NullMarked;
