package org.linacre.engine.scan;

import java.text.Normalizer;

/**
 * The 128 symbols that patterns are made of. Every character stands for one: letters with marks for
 * the letter without, digits of any script for 0 to 9, any dash for '-', any blank for ' ', curved
 * quotes for straight ones.
 */
final class Symbols {
  /** How many there are. */
  static final int COUNT = 128;

  /** Characters that do not show, such as the soft hyphen: as if they were not there. */
  static final int UNSEEN = 0;

  private static final int LETTER = 1;
  private static final int CAPITAL = 2;
  private static final int OTHER = 127;
  private static final byte[] TABLE = table();
  private static final boolean[] WORD = words();

  private Symbols() {}

  /** The symbol of a character. */
  static int of(char c) {
    return TABLE[c];
  }

  /** Whether it is part of a word: a letter or a digit. */
  static boolean isWord(int symbol) {
    return WORD[symbol];
  }

  private static boolean[] words() {
    boolean[] words = new boolean[COUNT];
    for (int symbol = 0; symbol < COUNT; symbol++) {
      words[symbol] = Character.isLetterOrDigit(symbol) || symbol == LETTER || symbol == CAPITAL;
    }
    return words;
  }

  private static byte[] table() {
    byte[] table = new byte[1 << 16];
    for (int c = 0; c < table.length; c++) {
      table[c] = (byte) symbol((char) c);
    }
    return table;
  }

  private static int symbol(char c) {
    if (c > 0 && c < OTHER) {
      return Character.isWhitespace(c) && c != '\t' && c != '\n' ? ' ' : Math.max(c, 3);
    }
    int type = Character.getType(c);
    if (type == Character.FORMAT || type == Character.NON_SPACING_MARK) {
      return UNSEEN;
    }
    if (Character.isDigit(c)) {
      return '0' + Character.digit(c, 10);
    }
    return Character.isLetter(c) ? letter(c) : mark(c, type);
  }

  private static int mark(char c, int type) {
    if (type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR || c == 0x85) {
      return '\n';
    }
    if (Character.isSpaceChar(c)) {
      return ' ';
    }
    if (type == Character.DASH_PUNCTUATION || c == '\u2212') {
      return '-';
    }
    if (c == '\uff20' || c == '\uff0e') {
      return c == '\uff20' ? '@' : '.';
    }
    return c == '\u2018' || c == '\u2019' ? '\'' : c == '\u201c' || c == '\u201d' ? '"' : OTHER;
  }

  private static int letter(char c) {
    char plain = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKD).charAt(0);
    if (plain < OTHER && Character.isLetter(plain)) {
      return plain;
    }
    return Character.isUpperCase(c) ? CAPITAL : LETTER;
  }
}
