package org.linacre.engine.portfolio;

import org.linacre.engine.document.Passage;

/**
 * A hit or a cell where it stands.
 *
 * @param label what its column is called; empty where it stands in no table
 */
record At(Passage passage, int start, int end, String label) {
  static At of(Passage passage, int start, int end) {
    return new At(passage, start, end, passage.marks().get(passage.markAt(start)).label());
  }

  String text() {
    return passage.text().substring(start, end);
  }

  /** Whether it is digits of one cell of a table with those of the next. */
  boolean isJoinedCells() {
    return !label.isEmpty()
        && Character.isDigit(passage.text().charAt(start))
        && end > passage.endOf(passage.markAt(start));
  }

  /** The first character of its row; of the text, where it stands in no table. */
  int row() {
    return label.isEmpty() ? 0 : passage.text().lastIndexOf('\n', start - 1) + 1;
  }

  /** The character after its row. */
  int rowEnd() {
    int end = label.isEmpty() ? -1 : passage.text().indexOf('\n', start);
    return end < 0 ? passage.text().length() : end;
  }

  /** Whether a digit follows its last letter at once, as in the names of data sets. */
  boolean isBeforeDigit() {
    String text = passage.text();
    return end < text.length()
        && Character.isLetter(text.charAt(end - 1))
        && Character.isDigit(text.charAt(end));
  }
}
