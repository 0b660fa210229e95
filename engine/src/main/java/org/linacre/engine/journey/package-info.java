/**
 * From a gap to courses: which, in which order, by when, with the proof that no cheaper set of
 * courses closes it. Uses the catalogue, evidence and the organisation.
 */
@NullMarked
package org.linacre.engine.journey;

import org.jspecify.annotations.NullMarked;
