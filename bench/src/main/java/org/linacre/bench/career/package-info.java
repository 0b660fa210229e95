/**
 * How fast the careers' commands are, and whether any answers of the worksheet lead nowhere.
 *
 * <p>Source: {@code packs/careers}. Uses engine.career and formats.pack.
 */
@NullMarked
package org.linacre.bench.career;

import org.jspecify.annotations.NullMarked;
