/** Journeys in files: JSON to mend an older one, iCalendar for a diary. Uses JSON, biweekly. */
@NullMarked
package org.linacre.formats.journey;

import org.jspecify.annotations.NullMarked;
