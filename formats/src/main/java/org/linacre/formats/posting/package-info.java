/**
 * Reads the rules of the pack postings, and postings: text, HTML, schema.org JobPosting, and whole
 * corpora of them.
 *
 * <p>Source of the form: schema.org JobPosting (https://schema.org/JobPosting).
 */
@NullMarked
package org.linacre.formats.posting;

import org.jspecify.annotations.NullMarked;
