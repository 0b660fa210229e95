/**
 * An organisation as a value, and the readiness report as a value.
 *
 * <p>Source: the report's rules: foundation before advanced; advanced requirements are collective;
 * the clinical-use layer applies only to AI in clinical decisions; product training is per version.
 * Allowed dependencies: competence, catalogue, evidence, product.
 */
@NullMarked
package org.linacre.engine.organisation;

import org.jspecify.annotations.NullMarked;
