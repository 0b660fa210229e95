/**
 * Linear programmes, some of whose columns may be whole numbers, and the port to what solves them.
 *
 * <p>Allowed dependencies: none of the other features.
 */
@NullMarked
package org.linacre.engine.programme;

import org.jspecify.annotations.NullMarked;
