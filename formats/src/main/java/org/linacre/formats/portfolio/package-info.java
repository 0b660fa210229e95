/** Reads the pack by which portfolios are checked. */
@NullMarked
package org.linacre.formats.portfolio;

import org.jspecify.annotations.NullMarked;
