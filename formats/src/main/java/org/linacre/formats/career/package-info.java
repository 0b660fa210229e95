/**
 * A worksheet's answers read, and a plan of ninety days written as a calendar. Source: RFC 5545.
 */
@NullMarked
package org.linacre.formats.career;

import org.jspecify.annotations.NullMarked;
