/**
 * The statistics of a local validation: discrimination, calibration, overall performance, utility,
 * rates at thresholds, groups with error control, shift, outcomes not yet due, repeated patients,
 * and people beside the product.
 *
 * <p>Values in, values out: rows in any order give the same result to the last bit, and chance is a
 * seed. What the data cannot carry is a {@link org.linacre.engine.validation.Result} that says why.
 * Each method names its paper; numbers are compared with R and Python in the tests. Allowed
 * dependencies: none of the other features.
 */
@NullMarked
package org.linacre.engine.validation;

import org.jspecify.annotations.NullMarked;
