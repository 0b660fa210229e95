/**
 * Chooses teams that meet requirements together.
 *
 * <p>Source: the report, chapter 4 and Boxes 4 and 5: requirements of Creators and Embedders hold
 * for a multi-disciplinary team, not for each member. Allowed dependencies: catalogue, evidence,
 * journey, organisation, product, programme.
 */
@NullMarked
package org.linacre.engine.team;

import org.jspecify.annotations.NullMarked;
