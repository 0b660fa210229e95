package org.linacre.formats.document;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.linacre.engine.document.Place;

/** One XML part of a Word document. */
final class WordPart {
  private static final XMLInputFactory XML = factory();
  private static final Map<String, String> TITLES =
      Map.of("document", "", "comments", "comment", "footnotes", "footnote", "endnotes", "endnote");

  private final String title;
  private final boolean body;
  private final Gather gather;
  private final List<String> headers = new ArrayList<>();
  private final StringBuilder cell = new StringBuilder();
  private int paragraph = 1;
  private int deleted;
  private int tables;
  private int row;
  private int column;
  private int alternative;
  private String tracked = "";

  WordPart(String name, Gather gather) {
    String file = name.replaceFirst("^.*/", "").replaceFirst("\\.xml$", "");
    this.title = TITLES.getOrDefault(file, file.replaceFirst("\\d+$", ""));
    this.body = name.startsWith("word/");
    this.gather = gather;
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }

  void read(InputStream in) throws XMLStreamException {
    XMLStreamReader xml = XML.createXMLStreamReader(in);
    boolean text = false;
    String element = "";
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        element = xml.getLocalName();
        start(element, xml);
        text = !body || List.of("t", "delText", "instrText", "delInstrText").contains(element);
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        end(xml.getLocalName());
        text = false;
      } else if (event == XMLStreamConstants.CHARACTERS && text && alternative == 0) {
        text(xml.getText(), element);
      }
    }
    gather.end();
  }

  private void text(String text, String element) {
    if (!body) {
      if (!text.isBlank()) {
        gather.at(new Place("metadata", 0), element).add(text).add("\n");
      }
      return;
    }
    cell.append(cell.length() < 200 ? text : "");
    gather.at(place(), label()).add(text);
  }

  private void start(String element, XMLStreamReader xml) {
    switch (element) {
      case "Fallback" -> alternative++;
      case "del", "moveFrom" -> deleted(xml, "deleted text");
      case "ins", "moveTo" -> author(xml, "inserted text");
      case "comment" -> author(xml, "comment");
      case "tbl" -> table(1);
      case "tr" -> column = 0;
      case "tc" -> cell.setLength(0);
      case "docPr" -> described(xml);
      case "tab", "br", "cr" ->
          gather.at(place(), label()).add(element.equals("tab") ? "\t" : "\n");
      default -> {
        // carries no text of its own
      }
    }
  }

  private void end(String element) {
    switch (element) {
      case "Fallback" -> alternative--;
      case "del", "moveFrom" -> deleted--;
      case "p" -> {
        gather.at(place(), "").add("\n");
        paragraph++;
      }
      case "tc" -> cell();
      case "tr" -> row++;
      case "tbl" -> table(-1);
      default -> {
        // carries no text of its own
      }
    }
  }

  private void table(int change) {
    tables += change;
    row = 0;
    headers.clear();
  }

  private void cell() {
    if (row == 0) {
      headers.add(cell.toString());
    }
    column++;
    gather.at(place(), "").add("\t");
  }

  private String label() {
    return tables > 0 && row > 0 && column < headers.size() ? headers.get(column) : "";
  }

  private void deleted(XMLStreamReader xml, String what) {
    deleted++;
    author(xml, what);
  }

  /** Who made a change or a comment; each is read once. */
  private void author(XMLStreamReader xml, String what) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals("author")) {
        String author = Objects.requireNonNullElse(xml.getAttributeValue(i), "");
        if (!author.isBlank() && !author.equals(tracked)) {
          tracked = author;
          gather.at(new Place(what + ", author", 0), "creator").add("\n" + author + "\n");
        }
      }
    }
  }

  private void described(XMLStreamReader xml) {
    for (String name : List.of("descr", "title")) {
      String text = xml.getAttributeValue(null, name);
      if (text != null && !text.isBlank()) {
        gather.at(new Place("description of a picture", 0), "").add(text + "\n");
      }
    }
  }

  private Place place() {
    String part = title.isEmpty() ? "" : title + ", ";
    return new Place(part + (deleted > 0 ? "deleted text, " : "") + "paragraph " + paragraph, 0);
  }
}
