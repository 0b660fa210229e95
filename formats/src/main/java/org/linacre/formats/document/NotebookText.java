package org.linacre.formats.document;

import java.io.IOException;
import java.io.Reader;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The cells of a notebook and what they printed. */
final class NotebookText {
  private static final int MOST = 64 << 20;

  private NotebookText() {}

  static void read(Reader in, Gather gather) throws IOException {
    JsonNode notebook;
    try {
      notebook = JsonMapper.shared().readTree(PlainText.whole(in, MOST));
    } catch (JacksonException e) {
      throw new Unreadable("Not a notebook: its JSON is damaged.");
    }
    int number = 0;
    for (JsonNode cell : notebook.path("cells")) {
      number++;
      text("cell " + number, cell.path("source"), gather);
      for (JsonNode output : cell.path("outputs")) {
        output("cell " + number + ", output", output, gather);
      }
    }
    for (var field : notebook.path("metadata").properties()) {
      text("metadata", field.getValue(), gather);
    }
  }

  private static void output(String part, JsonNode output, Gather gather) {
    text(part, output.path("text"), gather);
    text(part, output.path("traceback"), gather);
    JsonNode data = output.path("data");
    if (data.has("text/html")) {
      HtmlText.page(joined(data.path("text/html")), part, gather);
      gather.end();
    } else {
      text(part, data.path("text/plain"), gather);
    }
  }

  private static void text(String part, JsonNode node, Gather gather) {
    String text = joined(node);
    if (!text.isBlank()) {
      PipeTables lines = new PipeTables(gather, part);
      lines.add(text);
      lines.end();
      gather.end();
    }
  }

  private static String joined(JsonNode node) {
    if (node.isString()) {
      return node.asString();
    }
    StringBuilder text = new StringBuilder();
    node.forEach(line -> text.append(joined(line)).append(node.isObject() ? "\n" : ""));
    return text.toString();
  }
}
