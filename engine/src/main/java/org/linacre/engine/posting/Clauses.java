package org.linacre.engine.posting;

import java.util.Arrays;

/**
 * The clauses of a sentence that both requires and wishes, as "X required, Y preferred": between
 * commas, brackets, dashes and the words of a class. A clause without such a word is as the next
 * one that has one, or, where the sentence begins with one or none comes, as the one before.
 */
final class Clauses {
  private static final String MUST = "must-word";
  private static final String WISH = "wish-word";
  private static final String TURN = "clause-word";
  private static final String SIGNS = ",()–—";

  private static final byte NEITHER = 0;
  private static final byte FIRM = 1;
  private static final byte WISHED = 2;

  private final Tokens tokens;
  private final int must;
  private final int wish;
  private final int turn;
  private int[] clauses = new int[Sentences.LONGEST];
  private byte[] verdicts = new byte[Sentences.LONGEST];
  private int first;
  private boolean told;

  Clauses(CompiledRules rules, Tokens tokens) {
    this.tokens = tokens;
    must = rules.wordClass(MUST);
    wish = rules.wordClass(WISH);
    turn = rules.wordClass(TURN);
  }

  /** Takes a sentence, which ends before a word. */
  void split(Hits hits, int last) {
    first = hits.start();
    told = must >= 0 && wish >= 0 && hits.has(must) && hits.has(wish);
    if (told) {
      number(hits, last);
      judge(hits);
    }
  }

  /** Whether what stands at a word is asked firmly; as the part of the posting where unsaid. */
  boolean isFirm(int word, boolean section) {
    byte verdict = told ? verdicts[clauses[word - first]] : NEITHER;
    return verdict == NEITHER ? section : verdict == FIRM;
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
    Arrays.fill(verdicts, NEITHER);
  }

  private boolean isCut(int word) {
    for (int at = tokens.end(word - 1); at < tokens.start(word); at++) {
      if (SIGNS.indexOf(tokens.text().charAt(at)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private void judge(Hits hits) {
    boolean leads = false;
    for (int h = 0; h < hits.size(); h++) {
      int number = hits.number(h);
      if (number == must || number == wish) {
        int clause = clauses[hits.from(h) - first];
        byte verdict = number == wish ? WISHED : FIRM;
        verdicts[clause] = verdicts[clause] == WISHED ? WISHED : verdict;
        leads |= hits.from(h) == first;
      }
    }
    if (!leads) {
      for (int c = verdicts.length - 2; c >= 0; c--) {
        verdicts[c] = verdicts[c] == NEITHER ? verdicts[c + 1] : verdicts[c];
      }
    }
    for (int c = 1; c < verdicts.length; c++) {
      verdicts[c] = verdicts[c] == NEITHER ? verdicts[c - 1] : verdicts[c];
    }
  }
}
