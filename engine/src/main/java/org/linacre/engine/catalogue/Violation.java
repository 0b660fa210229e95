package org.linacre.engine.catalogue;

/**
 * One problem of the input.
 *
 * @param file the file as the user knows it, relative to the folder given
 * @param line the line, from 1; 0 where the problem is the whole file
 * @param field the column or key; empty where the problem is the whole line or file
 * @param message what is wrong, and what may be meant
 */
public record Violation(String file, int line, String field, String message)
    implements Comparable<Violation> {
  @Override
  public int compareTo(Violation other) {
    int byFile = file.compareTo(other.file);
    return byFile != 0 ? byFile : Integer.compare(line, other.line);
  }

  /** {@code file:line: field: message}. */
  @Override
  public String toString() {
    return file
        + (line > 0 ? ":" + line : "")
        + ": "
        + (field.isEmpty() ? "" : field + ": ")
        + message;
  }
}
