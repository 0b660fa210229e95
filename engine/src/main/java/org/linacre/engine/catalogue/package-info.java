/**
 * Packs as typed values: what the health-ai pack asks, what courses teach, and every problem found
 * in them, gathered.
 *
 * <p>Source: "Developing healthcare workers' confidence in AI" (Health Education England and NHS AI
 * Lab, 2022). Allowed dependencies: competence.
 */
@NullMarked
package org.linacre.engine.catalogue;

import org.jspecify.annotations.NullMarked;
