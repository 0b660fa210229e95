package org.linacre.formats.posting;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the style attribute of an element says (CSS Style Attributes, W3C 2013): of two declarations
 * of one property the later counts.
 */
final class InlineStyle {
  private static final Set<String> INVISIBLE = Set.of("hidden", "collapse");
  private static final Pattern NOTHING = Pattern.compile("0*\\.?0*(px|pt|em|rem|%)?");

  private InlineStyle() {}

  /** Whether text styled so is not to be seen: not displayed, invisible, transparent, of size 0. */
  static boolean hides(String style) {
    if (style.isEmpty()) {
      return false;
    }
    Map<String, String> said = new HashMap<>();
    for (String declaration : style.toLowerCase(Locale.ROOT).split(";", -1)) {
      int colon = declaration.indexOf(':');
      if (colon > 0) {
        String value = declaration.substring(colon + 1).replaceFirst("!\\s*important\\s*$", "");
        said.put(declaration.substring(0, colon).strip(), value.strip());
      }
    }
    return "none".equals(said.get("display"))
        || INVISIBLE.contains(said.getOrDefault("visibility", ""))
        || isNothing(said.getOrDefault("opacity", "1"))
        || isNothing(said.getOrDefault("font-size", "1"));
  }

  private static boolean isNothing(String size) {
    return size.contains("0") && NOTHING.matcher(size).matches();
  }
}
