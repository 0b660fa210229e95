package org.linacre.engine.posting;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The clauses of a sentence that both requires and wishes, as "X required, Y preferred", or that
 * denies: between commas, brackets, dashes and the words of a class. A clause without such a word
 * is as the next one that has one, or, where the sentence begins with one or none comes, as the one
 * before; but no denial reaches over a word of contrast, nor "ideally" back. Where "but preferred"
 * follows a denial or stands before it, and names nothing itself, what is denied is wished.
 */
final class Clauses {
  private static final String MUST = "must-word";
  private static final String WISH = "wish-word";
  private static final String TURN = "clause-word";
  private static final String ALONE = "wish-alone";
  private static final String AHEAD = "wish-ahead";
  private static final String CONTRAST = "contrast-word";
  private static final String SIGNS = ",()–—";

  private static final byte NEITHER = 0;
  private static final byte FIRM = 1;
  private static final byte WISHED = 2;
  private static final byte DENIED = 3;

  private final CompiledRules rules;
  private final Tokens tokens;
  private final int must;
  private final int wish;
  private final int deny;
  private final int alone;
  private final int ahead;
  private final int turn;
  private final int contrast;
  private final BitSet led = new BitSet();
  private final BitSet against = new BitSet();
  private final BitSet naming = new BitSet();
  private int[] clauses = new int[Sentences.LONGEST];
  private byte[] verdicts = new byte[Sentences.LONGEST];
  private int count;
  private int first;
  private boolean told;

  /** Clauses in which the words of a class deny. */
  Clauses(CompiledRules rules, Tokens tokens, String denying) {
    this.rules = rules;
    this.tokens = tokens;
    must = rules.wordClass(MUST);
    wish = rules.wordClass(WISH);
    deny = rules.wordClass(denying);
    alone = rules.wordClass(ALONE);
    ahead = rules.wordClass(AHEAD);
    turn = rules.wordClass(TURN);
    contrast = rules.wordClass(CONTRAST);
  }

  /** Takes a sentence, which ends before a word. */
  void split(Hits hits, int last) {
    first = hits.start();
    told =
        has(hits, deny)
            || has(hits, alone)
            || has(hits, ahead)
            || (has(hits, must) && has(hits, wish));
    if (told) {
      number(hits, last);
      boolean leads = judge(hits);
      soften();
      spread(leads);
    }
  }

  private static boolean has(Hits hits, int number) {
    return number >= 0 && hits.has(number);
  }

  /** Whether what stands at a word is asked firmly; as the part of the posting where unsaid. */
  boolean isFirm(int word, boolean section) {
    byte verdict = verdict(word);
    return verdict == NEITHER ? section : verdict == FIRM;
  }

  /** Whether what stands at a word is said not to be asked. */
  boolean isDenied(int word) {
    return verdict(word) == DENIED;
  }

  private byte verdict(int word) {
    return told ? verdicts[clauses[word - first]] : NEITHER;
  }

  private void number(Hits hits, int last) {
    if (clauses.length < last - first) {
      clauses = new int[last - first];
      verdicts = new byte[last - first];
    }
    Arrays.fill(clauses, 0);
    for (int h = 0; h < hits.size(); h++) {
      if (hits.number(h) == turn) {
        clauses[hits.from(h) - first] = 1;
      }
    }
    int now = 0;
    for (int i = first; i < last; i++) {
      boolean begins = i > first && (clauses[i - first] == 1 || isCut(i));
      now += begins ? 1 : 0;
      clauses[i - first] = now;
    }
    count = now + 1;
    Arrays.fill(verdicts, NEITHER);
    against.clear();
    led.clear();
    naming.clear();
  }

  private boolean isCut(int word) {
    for (int at = tokens.end(word - 1); at < tokens.start(word); at++) {
      if (SIGNS.indexOf(tokens.text().charAt(at)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether the sentence begins with a word that judges. */
  private boolean judge(Hits hits) {
    boolean leads = false;
    for (int h = 0; h < hits.size(); h++) {
      int number = hits.number(h);
      int clause = clauses[hits.from(h) - first];
      byte verdict = said(number);
      verdicts[clause] = (byte) Math.max(verdicts[clause], verdict);
      leads |= verdict != NEITHER && hits.from(h) == first;
      if (number == contrast) {
        against.set(clause);
      } else if (number == ahead) {
        led.set(clause);
      }
      if (rules.asked(number).length > 0) {
        naming.set(clause);
      }
    }
    return leads;
  }

  /** What the words of a class say. */
  private byte said(int number) {
    if (number == deny) {
      return DENIED;
    }
    if (number == wish || number == alone || number == ahead) {
      return WISHED;
    }
    return number == must ? FIRM : NEITHER;
  }

  /** Makes of "not required, but preferred" and the like a wish. */
  private void soften() {
    for (int c = 1; c < count; c++) {
      boolean isAgainst = against.get(c);
      if (isAgainst && isWishAlone(c) && verdicts[c - 1] == DENIED) {
        verdicts[c - 1] = WISHED;
      } else if (isAgainst && isWishAlone(c - 1) && verdicts[c] == DENIED) {
        verdicts[c] = WISHED;
      }
    }
  }

  private boolean isWishAlone(int clause) {
    return verdicts[clause] == WISHED && !naming.get(clause);
  }

  private void spread(boolean leads) {
    for (int c = count - 2; c >= 0 && !leads; c--) {
      verdicts[c] = led.get(c + 1) ? verdicts[c] : spread(c, c + 1, c + 1);
    }
    for (int c = 1; c < count; c++) {
      verdicts[c] = spread(c, c - 1, c);
    }
  }

  /** The verdict on a clause, with that on the one beside it; the later one may be in contrast. */
  private byte spread(int clause, int beside, int later) {
    boolean stays =
        verdicts[clause] != NEITHER || (verdicts[beside] == DENIED && against.get(later));
    return stays ? verdicts[clause] : verdicts[beside];
  }
}
