package org.linacre.formats.text;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.linacre.engine.catalogue.Violations;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.dataformat.yaml.YAMLFactory;

/** A YAML document, or a part of one, that knows its file and line. */
public final class Yaml {
  private final Place place;
  private final String field;
  private final int line;
  private String text = "";
  private final List<Yaml> items = new ArrayList<>();
  private final Map<String, Yaml> fields = new LinkedHashMap<>();
  private Kind kind = Kind.ABSENT;

  private enum Kind {
    /** The whole document could not be read, which has its own error. */
    UNREAD,
    ABSENT,
    SCALAR,
    LIST,
    MAPPING
  }

  private record Place(Source source, Violations violations) {}

  private Yaml(Place place, String field, int line) {
    this.place = place;
    this.field = field;
    this.line = line;
  }

  /** Reads a document; an empty mapping where it cannot be read, with the reason added. */
  public static Yaml read(Source source, Violations violations) {
    Place place = new Place(source, violations);
    Yaml empty = new Yaml(place, "", 0);
    empty.kind = Kind.UNREAD;
    if (!source.isReadable(violations)) {
      return empty;
    }
    try (JsonParser parser =
        YAMLFactory.builder().build().createParser(ObjectReadContext.empty(), text(source))) {
      if (parser.nextToken() == null) {
        return empty;
      }
      Yaml document = value(parser, place, "");
      if (document.kind == Kind.MAPPING) {
        return document;
      }
      document.error("Keys and values are wanted here.");
    } catch (JacksonException e) {
      int at = e.getLocation() == null ? 0 : Math.max(e.getLocation().getLineNr(), 0);
      violations.error(source.name(), at, "", "Not YAML: " + problem(e.getOriginalMessage()) + ".");
    } catch (IOException e) {
      violations.error(source.name(), 0, "", "The file cannot be read: " + e.getMessage());
    }
    return empty;
  }

  private static String text(Source source) throws IOException {
    String text = Files.readString(source.file());
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static String problem(String message) {
    return message.lines().filter(line -> !line.startsWith(" ")).collect(Collectors.joining("; "));
  }

  private static Yaml value(JsonParser parser, Place place, String field) {
    Yaml node = new Yaml(place, field, parser.currentTokenLocation().getLineNr());
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT) {
      node.kind = Kind.MAPPING;
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String name = parser.currentName();
        int at = parser.currentTokenLocation().getLineNr();
        parser.nextToken();
        if (node.fields.put(name, value(parser, place, name)) != null) {
          place.violations.error(place.source.name(), at, name, "The key stands twice.");
        }
      }
    } else if (token == JsonToken.START_ARRAY) {
      node.kind = Kind.LIST;
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        node.items.add(value(parser, place, field));
      }
    } else if (token != JsonToken.VALUE_NULL) {
      node.kind = Kind.SCALAR;
      node.text = parser.getString().strip();
    }
    return node;
  }

  /** Adds a warning at this place. */
  public void warn(String message) {
    place.violations.warn(place.source.name(), line, field, message);
  }

  /** Adds an error at this place. */
  public void error(String message) {
    place.violations.error(place.source.name(), line, field, message);
  }

  /** Whether there is anything here. */
  public boolean isPresent() {
    return kind != Kind.ABSENT && kind != Kind.UNREAD;
  }

  /** Whether the whole document could not be read, which has its own error. */
  public boolean isUnread() {
    return kind == Kind.UNREAD;
  }

  /** The part of this name; an absent one, placed here, where there is none. */
  public Yaml get(String name) {
    if (isPresent() && kind != Kind.MAPPING) {
      error("Keys and values are wanted here, " + name + " among them.");
    }
    Yaml absent = new Yaml(place, name, line);
    absent.kind = kind == Kind.UNREAD ? Kind.UNREAD : Kind.ABSENT;
    return fields.getOrDefault(name, absent);
  }

  /** The names of the parts; an error where this is no mapping. */
  public Set<String> names() {
    if (isPresent() && kind != Kind.MAPPING) {
      error("Keys and values are wanted here.");
    }
    return new TreeSet<>(fields.keySet());
  }

  /** Warns of every part whose name is not among these. */
  public void onlyKnows(List<String> known) {
    others(known)
        .forEach(
            (name, part) ->
                part.warn(("An unknown key; it is not read. " + Words.maybe(name, known)).strip()));
  }

  /**
   * Adds an error for every part whose name is not among these: where a key guards something, one
   * that is mistyped would leave the usual value in force in silence.
   */
  public void knowsNoneBut(List<String> known) {
    others(known).forEach((name, part) -> part.error(Words.unknown("key", name, known)));
  }

  private Map<String, Yaml> others(List<String> known) {
    Map<String, Yaml> others = new LinkedHashMap<>(fields);
    others.keySet().removeAll(known);
    return others;
  }

  /** Whether this is a list. */
  public boolean isList() {
    return kind == Kind.LIST;
  }

  /** The items of a list; none where there is nothing; an error where this is no list. */
  public List<Yaml> items() {
    if (isPresent() && kind != Kind.LIST) {
      error("A list is wanted here.");
    }
    return items;
  }

  /** The text of a single value; empty where there is none; an error where this is no value. */
  public String text() {
    if (kind == Kind.LIST || kind == Kind.MAPPING) {
      error("A single value is wanted here.");
    }
    return text;
  }

  /** The text, and an error where there is none. */
  public String need() {
    String value = text();
    if (value.isEmpty() && (kind == Kind.SCALAR || kind == Kind.ABSENT)) {
      error("Missing or empty.");
    }
    return value;
  }

  /** A whole number not below zero, or {@code otherwise} where there is none. */
  public int number(int otherwise) {
    String value = text();
    if (value.isEmpty()) {
      return otherwise;
    }
    if (!value.matches("\\d{1,6}")) {
      error("'" + value + "' is no whole number from 0 to 999999.");
      return otherwise;
    }
    return Integer.parseInt(value);
  }
}
