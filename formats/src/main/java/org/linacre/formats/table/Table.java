package org.linacre.formats.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.linacre.engine.catalogue.Violations;
import org.linacre.formats.text.Source;
import org.linacre.formats.text.Words;

/** A table too large to hold: its columns, and its rows one after the other. */
public sealed interface Table permits CsvRows, ParquetRows {
  /**
   * One row; the same object comes again with the next row, so nothing of it may be kept. Columns
   * are given by their place among those asked for, from 0.
   */
  interface Row {
    /** Where it stands for messages: the line of a CSV file, the row of a Parquet file, from 1. */
    long at();

    /** Whether there is nothing: an empty field of CSV, a null of Parquet. */
    boolean isMissing(int column);

    /**
     * As text without white space around it; empty where missing. Dates and times of Parquet are in
     * ISO 8601, in UTC with a Z where the file says so.
     */
    String text(int column);

    /** Whether it reads as a number, NaN and infinities among them. */
    boolean isNumber(int column);

    /** As a number; NaN where it is missing or no number. */
    double number(int column);
  }

  /**
   * Opens a file: Parquet where it begins as such or is named {@code *.parquet}, else CSV in UTF-8
   * with a header.
   *
   * @return the table, or nothing where it cannot be read, with the reason added
   */
  static Optional<Table> open(Source source, Violations violations) {
    if (!source.exists()) {
      violations.error(source.name(), 0, "", source.missing());
      return Optional.empty();
    }
    return isParquet(source)
        ? ParquetRows.open(source, violations)
        : CsvRows.open(source, violations);
  }

  /** Whether a file begins as Parquet or is named so. */
  static boolean isParquet(Source source) {
    try (InputStream in = Files.newInputStream(source.file())) {
      byte[] start = in.readNBytes(ParquetFooter.MAGIC.size());
      return source.file().toString().endsWith(".parquet")
          || Arrays.equals(start, ParquetFooter.MAGIC.bytes());
    } catch (IOException _) {
      return false;
    }
  }

  /** The names of its columns in the order of the file. */
  List<String> columns();

  /** What messages call it. */
  Source source();

  /**
   * Reads every row. Columns that are not there, and rows that cannot be read, are errors.
   *
   * @param wanted the columns to read, each once
   * @param each is given every row that could be read, in the order of the file
   * @return how many rows were given
   */
  long read(List<String> wanted, Violations violations, Consumer<Row> each, Progress progress);

  /** Adds an error for every wanted column that is not there, with the nearest that is. */
  static boolean has(Table table, List<String> wanted, Violations violations) {
    boolean all = true;
    for (String column : new LinkedHashSet<>(wanted)) {
      if (!table.columns().contains(column)) {
        String name = table.source().name();
        violations.error(name, 0, column, Words.unknown("column", column, table.columns()));
        all = false;
      }
    }
    return all;
  }
}
