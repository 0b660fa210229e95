package org.linacre.app;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The places of a corpus, by the spelling that came first. Small and capital letters, white space
 * and signs that do not print do not tell one place from another.
 */
final class Places {
  private static final int MOST = 10_000;
  private static final int LONGEST = 120;
  private static final String FURTHER = "(further places)";

  private final Map<String, String> first = new HashMap<>();

  /** The place as it was written first; after 10,000 places one name for all further ones. */
  String of(String place) {
    String written = printed(place);
    String folded = written.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    String known = first.get(folded);
    if (known == null && first.size() < MOST) {
      first.put(folded, written);
      return written;
    }
    return known == null ? FURTHER : known;
  }

  /** In one line, without control and format characters, cut after 120 characters. */
  private static String printed(String place) {
    StringBuilder out = new StringBuilder();
    String text = Normalizer.normalize(place.strip(), Normalizer.Form.NFC);
    for (int i = 0; i < text.length() && out.length() < LONGEST; i++) {
      char c = text.charAt(i);
      boolean blank =
          Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
      if (blank && !out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
        out.append(' ');
      } else if (!blank && Character.getType(c) != Character.FORMAT) {
        out.append(c);
      }
    }
    return out.toString().strip();
  }
}
