package org.linacre.formats.document;

import java.io.IOException;
import java.io.Reader;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;
import org.linacre.engine.document.Place;

/**
 * The text of a web page: what shows, and what does not (scripts, comments, descriptions, values of
 * fields). Cells of a table have their column's header as label.
 */
final class HtmlText {
  private static final int MOST = 64 << 20;
  private static final Set<String> CELLS = Set.of("td", "th");
  private static final Set<String> UNSEEN_PARTS = Set.of("script", "style", "template");
  private static final List<String> SPEAKING =
      List.of("content", "alt", "title", "value", "placeholder", "summary", "label", "download");
  private static final List<String> LINKS = List.of("mailto:", "tel:", "sms:", "callto:");

  private HtmlText() {}

  static void read(Reader in, Gather gather) throws IOException {
    String html = PlainText.whole(in, MOST);
    page(html, "", gather);
    gather.end();
  }

  /** Adds the text of a page or a part of one. */
  static void page(String html, String part, Gather gather) {
    Parser parser = Parser.htmlParser().setTrackPosition(true);
    Document document = parser.parseInput(html, "");
    gather.at(new Place(part, part.isEmpty() ? 1 : 0), "");
    List<Runnable> later = new ArrayList<>();
    document.traverse(new Visit(gather, part, later));
    later.forEach(Runnable::run);
  }

  /** One walk over a page. What does not show is added after the rest, each piece by itself. */
  private record Visit(Gather gather, String part, List<Runnable> later) implements NodeVisitor {
    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode text) {
        shown(text);
      } else if (node instanceof Comment comment) {
        hidden("comment", comment.getData(), node, "");
      } else if (node instanceof DataNode data) {
        hidden("script", data.getWholeData(), node, "");
      } else if (node instanceof Element element) {
        attributes(element);
        if ((element.isBlock() && !CELLS.contains(element.normalName())) || element.nameIs("br")) {
          gather.add("\n");
        }
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element) {
        boolean cell = CELLS.contains(element.normalName());
        link(element);
        if (cell || element.isBlock()) {
          gather.at(place("", node), "").add(cell ? "\t" : "\n");
        }
      }
    }

    private void shown(TextNode text) {
      Element parent = text.parent();
      if (parent != null && UNSEEN_PARTS.contains(parent.normalName())) {
        hidden("script", text.getWholeText(), text, "");
        return;
      }
      gather.at(place("", text), parent == null ? "" : header(parent)).add(text.getWholeText());
    }

    private void attributes(Element element) {
      for (Attribute attribute : element.attributes()) {
        String name = attribute.getKey().toLowerCase(Locale.ROOT);
        String value = attribute.getValue();
        if (value.isEmpty()) {
          continue;
        }
        if (SPEAKING.contains(name)) {
          String label = element.hasAttr("name") ? element.attr("name") : "";
          hidden(name.equals("content") ? "metadata" : name, value, element, label);
        } else if (name.startsWith("aria-")) {
          hidden("aria", value, element, "");
        } else if (name.startsWith("data-")) {
          hidden("data", name.substring(5).replace('-', ' ') + ": " + value, element, "");
        }
      }
    }

    /** Adds the address or number that a link leads to, where its text does not show it. */
    private void link(Element element) {
      String target = element.attr("href").strip();
      String small = target.toLowerCase(Locale.ROOT);
      for (String scheme : LINKS) {
        if (small.startsWith(scheme)) {
          String told = decoded(target.substring(scheme.length()));
          if (!element.text().contains(told)) {
            gather.at(place("link", element), "").add(" " + told + " ");
          }
        }
      }
    }

    private static String decoded(String target) {
      try {
        return URLDecoder.decode(target.replace("+", "%2B"), StandardCharsets.UTF_8);
      } catch (IllegalArgumentException e) {
        return target;
      }
    }

    private void hidden(String what, String text, Node node, String label) {
      Place place = place(what, node);
      later.add(
          () -> {
            gather.end();
            gather.at(place, label).add(text);
          });
    }

    private Place place(String what, Node node) {
      String here = part.isEmpty() ? what : what.isEmpty() ? part : part + ", " + what;
      int line = node.sourceRange().isTracked() ? node.sourceRange().start().lineNumber() : 0;
      return new Place(here, part.isEmpty() ? line : 0);
    }

    /** The text at the head of a cell's column; empty where it is none. */
    private static String header(Element element) {
      Element cell = element.closest("td");
      Element table = cell == null ? null : cell.closest("table");
      Element first = table == null ? null : table.selectFirst("tr");
      if (cell == null || first == null || first.equals(cell.parent())) {
        return "";
      }
      int column = cell.elementSiblingIndex();
      return column < first.childrenSize() ? first.child(column).text() : "";
    }
  }
}
