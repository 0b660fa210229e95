package org.linacre.formats.posting;

/**
 * Cuts the names of tags that are longer than any tag's. A tag's name goes on to white space, a
 * slash or {@code >} (HTML Living Standard, 13.2.5.8 Tag name state), so {@code <p<p<p} is one name
 * without end, which jsoup 1.24 builds in time that grows with its square.
 */
final class TagNames {
  private static final int LONGEST = 256;

  private TagNames() {}

  /** The same HTML with no name of a tag longer than 256 letters. */
  static String cut(String html) {
    StringBuilder out = new StringBuilder();
    int kept = 0;
    int at = html.indexOf('<');
    while (at >= 0) {
      int name = at + 1 < html.length() && html.charAt(at + 1) == '/' ? at + 2 : at + 1;
      int end = name < html.length() && isLetter(html.charAt(name)) ? end(html, name) : name;
      if (end - name > LONGEST) {
        out.append(html, kept, name + LONGEST);
        kept = end;
      }
      at = html.indexOf('<', end);
    }
    return kept == 0 ? html : out.append(html, kept, html.length()).toString();
  }

  private static int end(String html, int from) {
    int at = from;
    while (at < html.length() && " \t\n\f\r/>".indexOf(html.charAt(at)) < 0) {
      at++;
    }
    return at;
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
