/**
 * Stocks of people by role, what flows in and out of them, and the least-cost intake that meets a
 * demand.
 *
 * <p>Source: the report, chapter 4 and section 1.1; stocks and flows after D. J. Bartholomew, A. F.
 * Forbes and S. I. McClean, Statistical Techniques for Manpower Planning, 1991. Allowed
 * dependencies: programme.
 */
@NullMarked
package org.linacre.engine.workforce;

import org.jspecify.annotations.NullMarked;
