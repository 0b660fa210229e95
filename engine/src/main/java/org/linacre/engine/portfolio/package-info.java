/**
 * What must not be in a portfolio that is shown to others: details that identify patients, claims
 * of diagnosis or of replacing clinicians; and what must be in it: where its data come from, its
 * limits, who reviews, what it is for.
 *
 * <p>Source: seeds 002 (portfolio projects; what not to include; privacy) and 003 (public data
 * sets). Allowed dependencies: document, scan.
 */
@NullMarked
package org.linacre.engine.portfolio;

import org.jspecify.annotations.NullMarked;
