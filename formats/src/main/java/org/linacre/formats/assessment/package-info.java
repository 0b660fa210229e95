/** Reads and writes answers and saved sessions of an assessment. */
@NullMarked
package org.linacre.formats.assessment;

import org.jspecify.annotations.NullMarked;
