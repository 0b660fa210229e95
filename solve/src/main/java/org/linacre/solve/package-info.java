/** The solvers behind the engine's port. */
@NullMarked
package org.linacre.solve;

import org.jspecify.annotations.NullMarked;
