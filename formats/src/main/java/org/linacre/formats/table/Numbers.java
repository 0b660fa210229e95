package org.linacre.formats.table;

/** Numbers as programs write them: decimal, with a point and an exponent, NaN and infinities. */
public final class Numbers {
  private static final int MOST_EXACT = 15;
  private static final double[] TENS = new double[MOST_EXACT + 1];

  static {
    TENS[0] = 1;
    for (int i = 1; i <= MOST_EXACT; i++) {
      TENS[i] = 10 * TENS[i - 1];
    }
  }

  private Numbers() {}

  /** Whether a text is a number, NaN and infinities among them. */
  public static boolean isNumber(String text) {
    return !Double.isNaN(of(text)) || text.equalsIgnoreCase("nan");
  }

  /** The number; NaN where the text is none. */
  public static double of(String text) {
    if (text.isEmpty() || text.length() > 64) {
      return Double.NaN;
    }
    char first =
        text.charAt(text.charAt(0) == '-' || text.charAt(0) == '+' ? text.length() - 1 : 0);
    char last = text.charAt(text.length() - 1);
    if (isDigit(last) || last == '.') {
      return isDigit(first) || first == '.' ? decimal(text) : Double.NaN;
    }
    return infinity(text);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static double decimal(String text) {
    double plain = plain(text);
    if (plain >= 0) {
      return plain;
    }
    try {
      return text.indexOf('x') < 0 && text.indexOf('X') < 0 ? Double.parseDouble(text) : Double.NaN;
    } catch (NumberFormatException _) {
      return Double.NaN;
    }
  }

  /**
   * Digits with or without a point, at most 15: both the digits and the power of ten are exact, and
   * so the quotient is rounded right (W. D. Clinger, PLDI 1990); -1 for any other text.
   */
  private static double plain(String text) {
    int length = text.length();
    if (length > MOST_EXACT) {
      return -1;
    }
    long digits = 0;
    int point = length;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (isDigit(c)) {
        digits = 10 * digits + (c - '0');
      } else if (c == '.' && point == length && length > 1) {
        point = i + 1;
      } else {
        return -1;
      }
    }
    return digits / TENS[length - point];
  }

  private static double infinity(String text) {
    boolean minus = text.charAt(0) == '-';
    String word = minus || text.charAt(0) == '+' ? text.substring(1) : text;
    if (!word.equalsIgnoreCase("inf") && !word.equalsIgnoreCase("infinity")) {
      return Double.NaN;
    }
    return minus ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
  }
}
