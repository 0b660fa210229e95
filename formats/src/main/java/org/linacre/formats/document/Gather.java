package org.linacre.formats.document;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.linacre.engine.document.Mark;
import org.linacre.engine.document.Passage;
import org.linacre.engine.document.Place;

/**
 * Puts text and places together into passages of bounded length that overlap. Its memory does not
 * depend on the length of the text.
 */
final class Gather {
  /** How many characters of a cut are seen from both sides. */
  private static final int MARGIN = 512;

  private static final int FULL = 1 << 16;

  private final Consumer<Passage> each;
  private final StringBuilder text = new StringBuilder(FULL + 2 * MARGIN);
  private List<Mark> marks = new ArrayList<>();
  private int from;
  private long characters;

  Gather(Consumer<Passage> each) {
    this.each = each;
  }

  /** What is added from now on stands here. */
  Gather at(Place place, String label) {
    if (!marks.isEmpty() && marks.getLast().at() == text.length()) {
      marks.removeLast();
    }
    marks.add(new Mark(text.length(), place, label));
    return this;
  }

  /** Adds text. */
  Gather add(CharSequence more) {
    int done = 0;
    while (done < more.length()) {
      int now = Math.min(more.length() - done, FULL + 2 * MARGIN - text.length());
      text.append(more, done, done + now);
      done += now;
      characters += now;
      if (text.length() == FULL + 2 * MARGIN) {
        cut();
      }
    }
    return this;
  }

  /** Whether nothing but white space has been added since the last end. */
  boolean isBlank() {
    return from == 0 && text.chars().allMatch(Character::isWhitespace);
  }

  /** Ends a part: what follows is not seen beside it. */
  void end() {
    if (!text.isEmpty() && !marks.isEmpty()) {
      each.accept(new Passage(text.toString(), marks, from, text.length()));
    }
    text.setLength(0);
    marks.clear();
    from = 0;
  }

  /** How many characters have been added. */
  long characters() {
    return characters;
  }

  private void cut() {
    int to = text.length() - MARGIN;
    Passage passage = new Passage(text.toString(), marks, from, to);
    each.accept(passage);
    int gone = to - MARGIN;
    List<Mark> left = new ArrayList<>();
    int first = passage.markAt(gone);
    left.add(new Mark(0, passage.placeAt(gone), marks.get(first).label()));
    for (Mark mark : marks.subList(first + 1, marks.size())) {
      left.add(new Mark(mark.at() - gone, mark.place(), mark.label()));
    }
    marks = left;
    text.delete(0, gone);
    from = MARGIN;
  }
}
