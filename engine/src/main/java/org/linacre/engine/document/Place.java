package org.linacre.engine.document;

/**
 * Where in a document something stands.
 *
 * @param part the page, row and cell, comment or field; empty for the running text
 * @param line the line in that part, from 1; 0 where lines have no meaning
 */
public record Place(String part, int line) {
  /** For example {@code page 3, line 12}. */
  @Override
  public String toString() {
    String at = line > 0 ? "line " + line : "";
    if (part.isEmpty()) {
      return at.isEmpty() ? "text" : at;
    }
    return at.isEmpty() ? part : part + ", " + at;
  }
}
