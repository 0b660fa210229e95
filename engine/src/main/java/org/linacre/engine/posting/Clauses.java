package org.linacre.engine.posting;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.ToIntFunction;

/**
 * The clauses of a sentence that both requires and wishes, as "X required, Y preferred", or that
 * denies: between commas, brackets, dashes and the words of a class. A clause without such a word
 * is as the next one that has one, or, where the sentence begins with one or none comes, as the one
 * before; but no denial reaches over a word of contrast, nor "ideally" back. Where "but preferred"
 * follows a denial or stands before it, and names nothing itself, what is denied is wished.
 */
final class Clauses {
  private static final String SIGNS = ",()–—";

  private static final byte NEITHER = 0;
  private static final byte FIRM = 1;
  private static final byte WISHED = 2;
  private static final byte DENIED = 3;

  private final CompiledRules rules;
  private final Tokens tokens;
  private final Words words;
  private final BitSet led = new BitSet();
  private final BitSet against = new BitSet();
  private final BitSet naming = new BitSet();
  private int[] clauses = new int[Sentences.LONGEST];
  private byte[] verdicts = new byte[Sentences.LONGEST];
  private int count;
  private int first = -1;
  private boolean told;

  /**
   * The classes of the words that judge clauses or part them, by number; -1 for none.
   *
   * @param must what asks
   * @param wish what wishes beside what asks
   * @param deny what denies
   * @param alone what wishes though nothing asks
   * @param ahead as that, of its own clause alone
   * @param turn what begins a clause
   * @param contrast what begins one in contrast
   */
  record Words(int must, int wish, int deny, int alone, int ahead, int turn, int contrast) {
    /** The words for a kind of thing that is asked; those of {@code denied-kind} deny. */
    static Words of(String kind, ToIntFunction<String> number) {
      return new Words(
          number.applyAsInt("must-word"),
          number.applyAsInt("wish-word"),
          number.applyAsInt("denied-" + kind),
          number.applyAsInt("wish-alone"),
          number.applyAsInt("wish-ahead"),
          number.applyAsInt("clause-word"),
          number.applyAsInt("contrast-word"));
    }

    private boolean isJudged(Hits hits) {
      return has(hits, deny)
          || has(hits, alone)
          || has(hits, ahead)
          || (has(hits, must) && has(hits, wish));
    }

    private static boolean has(Hits hits, int number) {
      return number >= 0 && hits.has(number);
    }

    private byte said(int number) {
      if (number == deny) {
        return DENIED;
      }
      if (number == wish || number == alone || number == ahead) {
        return WISHED;
      }
      return number == must ? FIRM : NEITHER;
    }
  }

  Clauses(CompiledRules rules, Words words, Tokens tokens) {
    this.rules = rules;
    this.words = words;
    this.tokens = tokens;
  }

  /** Takes a sentence, which ends before a word; once, however often it is asked to. */
  void split(Hits hits, int last) {
    if (first == hits.start()) {
      return;
    }
    first = hits.start();
    told = words.isJudged(hits);
    if (told) {
      number(hits, last);
      boolean leads = judge(hits);
      soften();
      spread(leads);
    }
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
      if (hits.number(h) == words.turn) {
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
      byte verdict = words.said(number);
      verdicts[clause] = (byte) Math.max(verdicts[clause], verdict);
      leads |= verdict != NEITHER && hits.from(h) == first;
      if (number == words.contrast) {
        against.set(clause);
      } else if (number == words.ahead) {
        led.set(clause);
      }
      if (rules.asked(number).length > 0) {
        naming.set(clause);
      }
    }
    return leads;
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
