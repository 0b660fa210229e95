/** How well and how fast postings are read. */
@NullMarked
package org.linacre.bench.posting;

import org.jspecify.annotations.NullMarked;
