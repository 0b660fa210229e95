/** The command line: parse, call one engine function, show. The only place that wires. */
@NullMarked
package org.linacre.app;

import org.jspecify.annotations.NullMarked;
