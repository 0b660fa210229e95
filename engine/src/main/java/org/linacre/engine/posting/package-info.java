/**
 * Reads job postings: what kind of work it is, what it asks, what speaks for and against it, each
 * with the sentence behind it.
 *
 * <p>The rules are data (the pack postings); this package compiles them once and applies them.
 * Source of what is judged: the careers guide, "How to Evaluate a Healthcare AI Job Posting".
 * Allowed dependencies: none.
 */
@NullMarked
package org.linacre.engine.posting;

import org.jspecify.annotations.NullMarked;
