/** Reads a workforce and what is assumed of it. */
@NullMarked
package org.linacre.formats.workforce;

import org.jspecify.annotations.NullMarked;
