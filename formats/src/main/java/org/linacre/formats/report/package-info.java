/** The report as a page, a spreadsheet, JSON and CSV. */
@NullMarked
package org.linacre.formats.report;

import org.jspecify.annotations.NullMarked;
