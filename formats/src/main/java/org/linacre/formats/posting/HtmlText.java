package org.linacre.formats.posting;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The text of HTML as a reader sees it: no scripts, no styles, a line for each block. */
final class HtmlText {
  private static final String UNSEEN =
      "script, style, noscript, template, svg, nav, iframe, head, [hidden], form";
  private static final int LIMIT = 64 << 20;

  private HtmlText() {}

  /** Whether text looks like HTML: a tag that it ends, or one that stands alone. */
  static boolean isHtml(String text) {
    String start = text.substring(0, Math.min(text.length(), 4_096)).strip();
    return start.matches("(?s)<(!doctype|html|head|body|div|p|h[1-6]|ul|section|article|main)\\b.*")
        || text.contains("</p>")
        || text.contains("</li>")
        || text.contains("</div>")
        || text.contains("<br>")
        || text.contains("<br/>")
        || text.contains("<br />");
  }

  static String of(String html) {
    return of(Jsoup.parse(html));
  }

  static String of(Document document) {
    document.select(UNSEEN).remove();
    Text text = new Text();
    document.body().traverse(text);
    return text.lines.toString().strip();
  }

  /** The largest text that is read, in bytes. */
  static int limit() {
    return LIMIT;
  }

  private static final class Text implements NodeVisitor {
    private final StringBuilder lines = new StringBuilder();

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode words) {
        words(words);
      } else if (node instanceof Element element) {
        start(element);
      }
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
    public void tail(Node node, int depth) {
      if (node instanceof Element element && element.isBlock()) {
        newline(element.normalName().equals("li") || element.normalName().equals("div") ? 1 : 2);
      }
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
