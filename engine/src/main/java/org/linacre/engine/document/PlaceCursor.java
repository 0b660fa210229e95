package org.linacre.engine.document;

/**
 * The places of characters of one passage, asked for in their order: each line break is counted
 * once. A character before the last one is counted afresh. Not for several threads at once.
 */
public final class PlaceCursor {
  private final Passage passage;
  private int mark = -1;
  private int at;
  private int line;

  /** A cursor at the beginning of a passage. */
  public PlaceCursor(Passage passage) {
    this.passage = passage;
  }

  /** The place of a character, as {@link Passage#placeAt}. */
  public Place at(int character) {
    int here = passage.markAt(character);
    Mark of = passage.marks().get(here);
    if (of.place().line() == 0) {
      return of.place();
    }
    if (here != mark || character < at) {
      mark = here;
      at = of.at();
      line = of.place().line();
    }
    while (at < character) {
      line += passage.text().charAt(at++) == '\n' ? 1 : 0;
    }
    return new Place(of.place().part(), line);
  }
}
