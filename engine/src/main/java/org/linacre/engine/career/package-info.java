/**
 * Careers: roles and lanes as values, the fit of a worksheet's answers, roles side by side, the way
 * from one to another with its bridge sentence, and the plan of ninety days.
 *
 * <p>Source: the documents that {@code packs/careers/pack.yaml} names, in our own words. Allowed
 * dependencies: competence; the features catalogue and journey.
 */
@NullMarked
package org.linacre.engine.career;

import org.jspecify.annotations.NullMarked;
