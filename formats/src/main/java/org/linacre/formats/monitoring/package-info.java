/**
 * Monitoring outside the program: its plan, its cases, its state between runs, and what is shown.
 * Uses {@code table} and {@code text}.
 */
@NullMarked
package org.linacre.formats.monitoring;

import org.jspecify.annotations.NullMarked;
