package org.linacre.engine.catalogue;

/**
 * A factor of confidence, or one of its sub-factors.
 *
 * @param factor the factor
 * @param subfactor the sub-factor; empty for the factor itself
 * @param title its name
 * @param clinicalOnly whether it applies only to AI in clinical decisions
 */
public record Factor(String factor, String subfactor, String title, boolean clinicalOnly) {}
