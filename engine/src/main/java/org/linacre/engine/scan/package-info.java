/**
 * Finds many bounded patterns in one pass over a text, in time linear in its length whatever the
 * text.
 *
 * <p>Source: K. Thompson, Regular expression search algorithm, CACM 11(6), 1968
 * (doi:10.1145/363347.363387) for the machine; its states are put together when first needed, as in
 * R. Cox, Regular Expression Matching in the Wild, 2010. Allowed dependencies: none.
 */
@NullMarked
package org.linacre.engine.scan;

import org.jspecify.annotations.NullMarked;
