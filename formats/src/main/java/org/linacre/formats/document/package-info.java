/**
 * The text of documents with its places: text, Markdown, HTML, PDF, Word, tables and notebooks.
 * Nothing is written, sent or kept; what a file hides (deleted text, comments, metadata) is read as
 * well.
 *
 * <p>Sources: ISO 32000-1 (PDF), ECMA-376 part 1 (Word), RFC 4180 (CSV), nbformat 4 (notebooks).
 */
@NullMarked
package org.linacre.formats.document;

import org.jspecify.annotations.NullMarked;
