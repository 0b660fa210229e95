package org.linacre.competence;

/**
 * One level of one competency: the smallest thing that can be held, needed or taught.
 *
 * <p>Its text form is {@code competency:level} and parses back.
 *
 * @param competency the id of the competency, without white space, {@code :} or {@code ,}
 * @param level a level of the frame's scale
 */
public record Item(String competency, String level) {
  /** An item of two plain words. */
  public Item {
    if (!plain(competency) || !plain(level)) {
      throw new IllegalArgumentException(
          "'"
              + competency
              + ":"
              + level
              + "' is no item. Maybe a name is empty or holds white space, ':' or ','.");
    }
  }

  private static boolean plain(String word) {
    return !word.isEmpty()
        && word.chars().noneMatch(c -> Character.isWhitespace(c) || c == ':' || c == ',');
  }

  /**
   * Reads {@code competency:level}.
   *
   * @throws IllegalArgumentException if the text is anything else
   */
  public static Item parse(String text) {
    int colon = text.indexOf(':');
    if (colon < 0) {
      throw new IllegalArgumentException("'" + text + "' is no item. Maybe competency:level.");
    }
    return new Item(text.substring(0, colon), text.substring(colon + 1));
  }

  @Override
  public String toString() {
    return competency + ":" + level;
  }
}
