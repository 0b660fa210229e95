/**
 * Reading rooms: text that must be UTF-8, tables in CSV, documents in YAML, each problem with file,
 * line and field.
 */
@NullMarked
package org.linacre.formats.text;

import org.jspecify.annotations.NullMarked;
