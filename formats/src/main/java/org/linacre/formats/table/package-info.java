/**
 * Large tables, read once from the first row to the last in constant memory: CSV (RFC 4180) and
 * Apache Parquet behind one {@link org.linacre.formats.table.Table}. The pages of a Parquet file
 * are found here after the Apache Parquet format, version 2.11; their values are decoded by
 * parquet-java's column module, without Hadoop. Uses {@code text}, FastCSV, Parquet and
 * aircompressor.
 */
@NullMarked
package org.linacre.formats.table;

import org.jspecify.annotations.NullMarked;
