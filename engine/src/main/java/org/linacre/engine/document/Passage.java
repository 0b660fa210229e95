package org.linacre.engine.document;

import java.util.List;

/**
 * A stretch of a document's text. Long texts come in several that overlap, so that nothing is lost
 * where they are cut: what begins at a character from {@code from} to before {@code to} belongs to
 * this one, the rest is there to be looked at.
 *
 * @param text the text
 * @param marks the places in it by character, the first at 0
 * @param from the first character that belongs to this passage
 * @param to the character after the last
 */
public record Passage(String text, List<Mark> marks, int from, int to) {
  /** A passage with its own list. */
  public Passage {
    marks = List.copyOf(marks);
    if (marks.isEmpty() || marks.getFirst().at() != 0) {
      throw new IllegalArgumentException(
          "A passage without a place. Maybe a mark at 0 is missing.");
    }
  }

  /** A passage of its own. */
  public static Passage of(String text, Place place, String label) {
    return new Passage(text, List.of(new Mark(0, place, label)), 0, text.length());
  }

  /** The number of the mark that holds for a character. */
  public int markAt(int character) {
    int low = 0;
    int high = marks.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (marks.get(middle).at() <= character) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /** The place of a character. */
  public Place placeAt(int character) {
    Mark mark = marks.get(markAt(character));
    if (mark.place().line() == 0) {
      return mark.place();
    }
    int line = mark.place().line();
    for (int i = mark.at(); i < character; i++) {
      line += text.charAt(i) == '\n' ? 1 : 0;
    }
    return new Place(mark.place().part(), line);
  }

  /** The character after the last that the mark holds for. */
  public int endOf(int mark) {
    return mark + 1 < marks.size() ? marks.get(mark + 1).at() : text.length();
  }
}
