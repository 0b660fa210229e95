/** Packs read from their folder into a catalogue. */
@NullMarked
package org.linacre.formats.pack;

import org.jspecify.annotations.NullMarked;
