/** How many questions an assessment needs, and how right it is, on simulated respondents. */
@NullMarked
package org.linacre.bench.assessment;

import org.jspecify.annotations.NullMarked;
