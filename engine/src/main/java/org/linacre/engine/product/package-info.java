/**
 * The register of AI products, their versions, users and teams.
 *
 * <p>Source: the report, section 3.4 (training is per product and version) and Box 5 (the team).
 * Allowed dependencies: none of the other features.
 */
@NullMarked
package org.linacre.engine.product;

import org.jspecify.annotations.NullMarked;
