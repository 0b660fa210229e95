package org.linacre.engine.posting;

/** A part of the text as it is quoted: in one line, with the sign that ends it. */
final class Quote {
  private static final String CLOSING = ".!?)]}\"”’%";

  private Quote() {}

  /** The words from one to before another. */
  static String of(Tokens tokens, int from, int to) {
    String text = tokens.text();
    int start = tokens.start(from);
    int end = tokens.end(to - 1);
    while (end < text.length() && CLOSING.indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    while (start > 0 && "([{£$€\"“".indexOf(text.charAt(start - 1)) >= 0) {
      start--;
    }
    return oneLine(text, start, end);
  }

  private static String oneLine(String text, int start, int end) {
    return isOneLine(text, start, end) ? text.substring(start, end) : joined(text, start, end);
  }

  /** Whether it is plain already: no blank but single spaces within. */
  private static boolean isOneLine(String text, int start, int end) {
    boolean space = true;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c > '~' || c < ' ' || (c == ' ' && space)) {
        return false;
      }
      space = c == ' ';
    }
    return !space;
  }

  private static String joined(String text, int start, int end) {
    StringBuilder line = new StringBuilder(end - start);
    boolean space = false;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c) || Character.isISOControl(c)) {
        space = true;
      } else {
        if (space && !line.isEmpty()) {
          line.append(' ');
        }
        space = false;
        line.append(c);
      }
    }
    return line.toString();
  }
}
