/**
 * What the statistics of a validation keep of their promises, coverage and error rates, and how
 * fast they are beside scikit-learn and pROC on the same file.
 *
 * <p>Allowed dependencies: the engine's validation, the measures of the benches.
 */
@NullMarked
package org.linacre.bench.validation;

import org.jspecify.annotations.NullMarked;
