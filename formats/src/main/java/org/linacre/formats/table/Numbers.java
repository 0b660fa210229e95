package org.linacre.formats.table;

/** Numbers as programs write them: decimal, with a point and an exponent, NaN and infinities. */
public final class Numbers {
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
    try {
      return text.indexOf('x') < 0 && text.indexOf('X') < 0 ? Double.parseDouble(text) : Double.NaN;
    } catch (NumberFormatException _) {
      return Double.NaN;
    }
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
