package org.linacre.formats.posting;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;

/**
 * The text of HTML as a reader sees it: no scripts, no styles, nothing that an attribute hides, a
 * line for each block. Style sheets are not evaluated.
 */
final class HtmlText {
  private static final Set<String> UNSEEN =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "svg",
          "nav",
          "iframe",
          "head",
          "form",
          "title",
          "datalist",
          "noembed",
          "noframes");
  private static final Pattern START =
      Pattern.compile("(?i)<(!doctype|html|head|body|div|p|h[1-6]|ul|section|article|main)\\b");
  private static final Pattern MARK =
      Pattern.compile("(?i)</(p|li|div)>|<br ?/?>|<(script|style)[\\s>]");

  /** A mark within a line that is ended, as a field of few words may have. */
  private static final Pattern INLINE =
      Pattern.compile("(?i)</(b|strong|em|i|u|a|span|font|h[1-6]|ul|ol|td|tr|th)\\s*+>");

  private static final Pattern ESCAPED =
      Pattern.compile("&(#\\d{2,6}|#[xX]\\p{XDigit}{2,6}|[A-Za-z][A-Za-z0-9]{1,7});");
  private static final int LIMIT = 64 << 20;
  private static final int MOST_TAGS = 1_000_000;

  private HtmlText() {}

  /** Whether text looks like HTML: a tag that it ends, or one that stands alone. */
  static boolean isHtml(String text) {
    int first = text.indexOf('<');
    if (first < 0) {
      return false;
    }
    boolean starts = text.substring(0, first).isBlank();
    return (starts && START.matcher(text).region(first, text.length()).lookingAt())
        || MARK.matcher(text).region(first, text.length()).find();
  }

  static String of(String html) {
    return of(page(html));
  }

  /**
   * The text of a field as a reader sees it. Marks that are escaped, as many have them who publish
   * schema.org's terms, are marks, and other signs that are escaped those signs.
   */
  static String ofField(String value) {
    if (isMarked(value)) {
      return isEndless(value) ? value : of(value);
    }
    if (!has(value, "&", ESCAPED)) {
      return value;
    }
    String once = Parser.unescapeEntities(value, false);
    return once.equals(value) ? value : ofField(once);
  }

  /** The page; a tag's name of no end does not take time of no end. */
  static Document page(String html) {
    return Jsoup.parse(TagNames.cut(html));
  }

  private static boolean isMarked(String text) {
    return isHtml(text) || has(text, "</", INLINE);
  }

  /** Whether what a pattern looks for, which begins so, is in a text. */
  private static boolean has(String text, String start, Pattern pattern) {
    int first = text.indexOf(start);
    return first >= 0 && pattern.matcher(text).region(first, text.length()).find();
  }

  static String of(Document document) {
    Text text = new Text();
    document.body().filter(text);
    return text.lines.toString().strip();
  }

  /**
   * Whether it has more tags than fit into memory as a page; no posting has a hundredth of them.
   */
  static boolean isEndless(String text) {
    return isMarked(text)
        && text.chars().filter(c -> c == '<').limit(MOST_TAGS + 1L).count() > MOST_TAGS;
  }

  /** The most tags of a page that is read. */
  static int mostTags() {
    return MOST_TAGS;
  }

  /** The largest text that is read, in bytes. */
  static int limit() {
    return LIMIT;
  }

  /** Whether a browser does not show it. A body is shown: what hides it at first, a script ends. */
  private static boolean isUnseen(Element element) {
    String name = element.normalName();
    return UNSEEN.contains(name)
        || (element.attributesSize() > 0
            && !name.equals("body")
            && (element.hasAttr("hidden") || InlineStyle.hides(element.attr("style"))));
  }

  private static final class Text implements NodeFilter {
    private final StringBuilder lines = new StringBuilder();

    @Override
    public FilterResult head(Node node, int depth) {
      if (node instanceof TextNode words) {
        words(words);
      } else if (node instanceof Element element) {
        if (isUnseen(element)) {
          return FilterResult.SKIP_ENTIRELY;
        }
        start(element);
      }
      return FilterResult.CONTINUE;
    }

    /** Text outside of any mark: its lines are lines, as in a plain text with some marks. */
    private void words(TextNode words) {
      Node parent = words.parent();
      boolean free = parent != null && parent.nodeName().equals("body");
      String text = words.getWholeText();
      if (!free || text.isBlank() || text.strip().indexOf('\n') < 0) {
        append(words.text());
        return;
      }
      text.lines()
          .forEach(
              line -> {
                append(line.strip());
                lines.append('\n');
              });
    }

    private void start(Element element) {
      String name = element.normalName();
      if (name.equals("li")) {
        newline(1);
        lines.append("• ");
      } else if (name.equals("br") || name.equals("tr") || name.equals("div")) {
        newline(1);
      } else if (name.equals("td") || name.equals("th")) {
        append(" ");
      } else if (element.isBlock()) {
        newline(2);
      }
    }

    @Override
    public FilterResult tail(Node node, int depth) {
      if (node instanceof Element element && element.isBlock()) {
        newline(element.normalName().equals("li") || element.normalName().equals("div") ? 1 : 2);
      }
      return FilterResult.CONTINUE;
    }

    private void append(String words) {
      boolean fresh = lines.isEmpty() || Character.isWhitespace(lines.charAt(lines.length() - 1));
      lines.append(fresh ? words.stripLeading() : words);
    }

    private void newline(int count) {
      int have = 0;
      int at = lines.length();
      while (at > 0 && Character.isWhitespace(lines.charAt(at - 1))) {
        at--;
        have += lines.charAt(at) == '\n' ? 1 : 0;
      }
      if (at > 0) {
        lines.setLength(at);
        lines.repeat("\n", Math.max(count, have));
      }
    }
  }
}
