/**
 * Asks a person what still decides, and says how sure the answers make each requirement.
 *
 * <p>A person's standing on each level asked is taken as normal around a general ability, the
 * ability in the subject's group and the subject's own part (a bifactor model: K. J. Holzinger and
 * F. Swineford, Psychometrika 2, 1937); answers are noisy looks at it. Expectation propagation (T.
 * P. Minka, UAI 2001) keeps all that together; the next question is the one that is expected to
 * spare the most wrong decisions.
 *
 * <p>Allowed dependencies: competence, catalogue, evidence.
 */
@NullMarked
package org.linacre.engine.assessment;

import org.jspecify.annotations.NullMarked;
