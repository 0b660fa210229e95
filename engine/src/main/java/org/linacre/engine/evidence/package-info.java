/**
 * What is known of a person, by date and policy: dated evidence and the profile folded from it.
 *
 * <p>Allowed dependencies: competence, catalogue.
 */
@NullMarked
package org.linacre.engine.evidence;

import org.jspecify.annotations.NullMarked;
