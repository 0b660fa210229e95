package org.linacre.engine.portfolio;

import org.linacre.engine.document.Passage;

/** Whether the beginning of a text is in English, by how many of its words are plain ones. */
final class Tongue {
  private static final int LOOK = 20_000;
  private static final int LEAST_WORDS = 40;
  private static final double LEAST_SHARE = 0.25;

  private final Mask mask;
  private int looked;
  private int words;
  private int plain;

  Tongue(Mask mask) {
    this.mask = mask;
  }

  void begin() {
    looked = 0;
    words = 0;
    plain = 0;
  }

  void add(Passage passage) {
    String text = passage.text();
    int end = Math.min(passage.to(), passage.from() + LOOK - looked);
    int start = passage.from();
    for (int i = passage.from(); i <= end; i++) {
      if (i == end || !Character.isLetter(text.charAt(i))) {
        if (i - start > 1) {
          words++;
          plain += mask.isPlain(text.substring(start, i)) ? 1 : 0;
        }
        start = i + 1;
      }
    }
    looked += Math.max(0, end - passage.from());
  }

  /** False where there are enough words to tell and few of them are plain English. */
  boolean isEnglish() {
    return words < LEAST_WORDS || plain >= LEAST_SHARE * words;
  }
}
