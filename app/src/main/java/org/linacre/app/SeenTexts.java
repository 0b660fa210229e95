package org.linacre.app;

import java.util.Arrays;

/**
 * How many texts came before, letter for letter. Of a text only its hash is kept (64-bit FNV-1a,
 * then mixed as by MurmurHash3's fmix64), so that a million texts need 16 MB; two different ones
 * among a million have the same once in 37 million corpora. Texts after a million different ones
 * are looked up and not kept.
 */
final class SeenTexts {
  private static final int MOST = 1_000_000;

  private long[] table = new long[1 << 12];
  private int size;
  private long again;
  private boolean exact = true;

  /** Takes a text. */
  void add(String text) {
    long hash = hash(text);
    int at = place(hash);
    if (table[at] == hash) {
      again++;
    } else if (size == MOST) {
      exact = false;
    } else {
      table[at] = hash;
      size++;
      if (size * 2 > table.length) {
        grow();
      }
    }
  }

  /** How many were the same as one before; at least so many where there were too many to keep. */
  long again() {
    return again;
  }

  /** Whether every text was kept. */
  boolean isExact() {
    return exact;
  }

  /** Where a hash stands, or the free place where it would. */
  private int place(long hash) {
    int at = (int) hash & (table.length - 1);
    while (table[at] != 0 && table[at] != hash) {
      at = (at + 1) & (table.length - 1);
    }
    return at;
  }

  private void grow() {
    long[] old = table;
    table = new long[2 * old.length];
    Arrays.stream(old).filter(hash -> hash != 0).forEach(hash -> table[place(hash)] = hash);
  }

  /** The hash of a text; never 0, which is a free place. */
  private static long hash(String text) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
    hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
    hash ^= hash >>> 33;
    return hash == 0 ? 1 : hash;
  }
}
