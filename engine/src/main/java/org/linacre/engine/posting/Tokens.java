package org.linacre.engine.posting;

import java.util.Arrays;

/**
 * The words of a text, each as a number: the hash (64-bit FNV-1a) of its normal form. With each
 * stands where it is and what comes before it. One pass, no backtracking.
 */
final class Tokens {
  static final int NEWLINE = 1;
  static final int BLANK = 2;
  static final int STOP = 4;
  static final int BULLET = 8;
  static final int COLON = 16;
  static final int SEMICOLON = 32;

  private static final int LONGEST = 40;
  private static final String BULLETS = "•●▪‣◦·■□○∙✓✔➢➤★⁃";
  private static final long AND = hash("and".toCharArray(), 3);
  private static final long PERCENT = hash("percent".toCharArray(), 7);

  /** By letter of ASCII, what it is in small letters; 0 for what is no part of a word. */
  private static final char[] PLAIN = plain();

  private final String text;
  private final char[] letters;
  private final char[] word = new char[LONGEST];
  private long[] hashes;
  private int[] starts;
  private int[] ends;
  private byte[] before;
  private int size;

  private Tokens(String text) {
    this.text = text;
    this.letters = text.toCharArray();
    int room = text.length() / 5 + 16;
    hashes = new long[room];
    starts = new int[room];
    ends = new int[room];
    before = new byte[room];
  }

  /** The words of a text. */
  static Tokens of(String text) {
    Tokens tokens = new Tokens(text);
    tokens.scan();
    return tokens;
  }

  /** The number of a word; all its forms have the same. */
  static long hash(String word) {
    Tokens tokens = of(word);
    return tokens.size == 0 ? 0 : tokens.hashes[0];
  }

  int size() {
    return size;
  }

  String text() {
    return text;
  }

  long hash(int i) {
    return hashes[i];
  }

  int start(int i) {
    return starts[i];
  }

  int end(int i) {
    return ends[i];
  }

  /** Whether the word begins with a digit. */
  boolean isNumber(int i) {
    return Character.isDigit(text.charAt(starts[i]));
  }

  /** Whether any of these stands before the word. */
  boolean after(int i, int what) {
    return (before[i] & what) != 0;
  }

  private static char[] plain() {
    char[] plain = new char[128];
    for (char c = 0; c < plain.length; c++) {
      plain[c] = Character.isLetterOrDigit(c) ? Character.toLowerCase(c) : 0;
    }
    return plain;
  }

  private static boolean isPart(char c) {
    return small(c) != 0;
  }

  /** A part of a word in small letters; 0 for what is none. */
  private static char small(char c) {
    if (c < 128) {
      return PLAIN[c];
    }
    return Character.isLetterOrDigit(c) ? Character.toLowerCase(c) : 0;
  }

  private void scan() {
    int n = letters.length;
    int i = 0;
    int gap = NEWLINE | BLANK;
    while (i < n) {
      char c = letters[i];
      if (isPart(c)) {
        int end = word(i, gap);
        gap = 0;
        i = end;
      } else if ((c == '&' || c == '%') && size > 0) {
        add(c == '&' ? AND : PERCENT, i, ++i, gap);
        gap = 0;
      } else {
        gap = c == ' ' ? gap : gap(i, c, gap);
        i++;
      }
    }
  }

  /** What stands between two words, with one more sign of it. */
  private int gap(int i, char c, int gap) {
    return switch (c) {
      case '\n', '\r', '\u2028', '\u0085' -> newline(i, c, gap);
      case '.', '!', '?', '…' -> endsSentence(i, c) ? gap | STOP : gap;
      case ':' -> isFree(i + 1) ? gap | COLON : gap;
      case ';' -> gap | SEMICOLON;
      case '-', '*', '–', '—', '>' -> (gap & NEWLINE) != 0 ? gap | BULLET : gap;
      default -> c > 127 && BULLETS.indexOf(c) >= 0 ? gap | BULLET : gap;
    };
  }

  private int newline(int i, char c, int gap) {
    if (c == '\n' && i > 0 && text.charAt(i - 1) == '\r') {
      return gap;
    }
    return (gap & NEWLINE) != 0 ? gap | BLANK : gap | NEWLINE;
  }

  private boolean isFree(int i) {
    return i >= letters.length || !isPart(letters[i]);
  }

  /**
   * A full stop ends a sentence unless it is within a word or after a very short one. After such as
   * "us", "W2" or, behind a small word or a comma, "R" it ends one where a capital follows.
   */
  private boolean endsSentence(int i, char c) {
    if (c != '.') {
      return true;
    }
    if (!isFree(i + 1) || (i + 1 < text.length() && text.charAt(i + 1) == ',')) {
      return false;
    }
    int last = size - 1;
    if (last < 0 || ends[last] != i) {
      return true;
    }
    int length = ends[last] - starts[last];
    boolean letter = Character.isLetter(text.charAt(starts[last]));
    return !letter
        || length > 2
        || (length == 2 && Character.isUpperCase(text.charAt(i - 1)))
        || (isCapitalAfter(i + 1) && (length == 2 ? isWhole(last) : isName(last)));
  }

  private boolean isCapitalAfter(int from) {
    int i = from;
    while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    return i > from && i < text.length() && Character.isUpperCase(text.charAt(i));
  }

  /** Whether two signs are no title such as "Dr": both small, or the second a digit. */
  private boolean isWhole(int word) {
    char second = text.charAt(starts[word] + 1);
    return Character.isDigit(second) || Character.isLowerCase(text.charAt(starts[word]));
  }

  /** Whether a capital stands alone behind a small word or a sign, which no initial does. */
  private boolean isName(int word) {
    int start = starts[word];
    if (word == 0 || !Character.isUpperCase(text.charAt(start))) {
      return false;
    }
    int before = ends[word - 1];
    boolean small = Character.isLowerCase(text.charAt(starts[word - 1]));
    char sign = text.charAt(before);
    return small ? sign != '.' : before < start && ",/&(+".indexOf(sign) >= 0;
  }

  private int word(int from, int gap) {
    int n = letters.length;
    int i = from;
    int length = 0;
    while (i < n) {
      char c = letters[i];
      char small = small(c);
      if (small != 0) {
        if (length < LONGEST - 2) {
          word[length++] = small;
        }
      } else if ((c != '\'' && c != '’') || isFree(i + 1)) {
        break;
      }
      i++;
    }
    while (i < n && length < LONGEST && isSign(letters[i])) {
      word[length++] = letters[i++];
    }
    add(hash(word, NormalForm.of(word, length)), from, i, gap);
    return i;
  }

  private static boolean isSign(char c) {
    return c == '+' || c == '#';
  }

  private static long hash(char[] word, int length) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < length; i++) {
      hash = (hash ^ word[i]) * 0x100000001b3L;
    }
    return hash;
  }

  private void add(long hash, int from, int to, int gap) {
    if (size == hashes.length) {
      grow();
    }
    hashes[size] = hash;
    starts[size] = from;
    ends[size] = to;
    before[size] = (byte) gap;
    size++;
  }

  private void grow() {
    int room = size * 2;
    hashes = Arrays.copyOf(hashes, room);
    starts = Arrays.copyOf(starts, room);
    ends = Arrays.copyOf(ends, room);
    before = Arrays.copyOf(before, room);
  }
}
