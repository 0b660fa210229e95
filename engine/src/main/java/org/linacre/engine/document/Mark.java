package org.linacre.engine.document;

/**
 * From here on the text stands in another place.
 *
 * @param at the character of the passage
 * @param place the place of that character
 * @param label what the document calls this part: a column's header, a field's name; empty for none
 */
public record Mark(int at, Place place, String label) {
  /** The label of a cell in a table whose columns have no names. */
  public static final String UNNAMED = "unnamed column";
}
