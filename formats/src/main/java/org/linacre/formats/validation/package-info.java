/**
 * The files of a local validation: predictions and plans in, the record of the plan, page,
 * spreadsheet and JSON out. What may be declared, the words for metrics and purposes, the checks of
 * the audit and the items of the checklists come from the assurance pack. Uses {@code table},
 * {@code text} and {@code report}.
 */
@NullMarked
package org.linacre.formats.validation;

import org.jspecify.annotations.NullMarked;
