/** An organisation read from its folder. */
@NullMarked
package org.linacre.formats.organisation;

import org.jspecify.annotations.NullMarked;
