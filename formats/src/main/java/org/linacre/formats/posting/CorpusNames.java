package org.linacre.formats.posting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** How columns and fields of a corpus may be named, whatever the case and what joins the words. */
final class CorpusNames {
  static final List<String> TEXTS =
      List.of("description", "text", "body", "posting", "job_description");
  static final List<String> TITLES = List.of("title", "job_title");
  static final List<String> PLACES = List.of("place", "location", "jobLocation", "region", "city");
  static final List<String> DATES = List.of("datePosted", "date", "month", "posted");

  /** The spelling that is read, by the name without case and joints. */
  private static final Map<String, String> SPELLED =
      Stream.of(TEXTS, TITLES, PLACES, DATES, JobPosting.FIELDS)
          .flatMap(List::stream)
          .collect(
              Collectors.toMap(CorpusNames::plain, name -> name, (a, _) -> a, LinkedHashMap::new));

  /** The texts that a posting of schema.org or a plain one has itself. */
  private static final Set<String> OWN_TEXTS = Set.of("description", "text");

  private CorpusNames() {}

  /** The column of the first of these names, whatever the case and what joins its words; or -1. */
  static int first(List<String> names, List<String> columns) {
    List<String> plain = columns.stream().map(CorpusNames::plain).toList();
    return names.stream()
        .mapToInt(name -> plain.indexOf(plain(name)))
        .filter(i -> i >= 0)
        .findFirst()
        .orElse(-1);
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[\\s\\p{Punct}]+", "");
  }

  /** An object with its fields as they are read; what is spelled so already goes before. */
  static JsonNode spelled(JsonNode node) {
    if (!(node instanceof ObjectNode object)) {
      return node;
    }
    ObjectNode spelled = object.objectNode();
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      String name = SPELLED.getOrDefault(plain(field.getKey()), field.getKey());
      if (name.equals(field.getKey()) || !object.has(name)) {
        spelled.set(name, field.getValue());
      }
    }
    if (OWN_TEXTS.stream().noneMatch(spelled::has)) {
      move(spelled, TEXTS);
    }
    move(spelled, TITLES);
    return spelled;
  }

  /** Gives the first of these names that is there as text the first name, unless it stands. */
  private static void move(ObjectNode object, List<String> names) {
    names.stream()
        .filter(name -> object.path(name).isString())
        .findFirst()
        .filter(_ -> !object.has(names.getFirst()))
        .ifPresent(name -> object.set(names.getFirst(), object.get(name)));
  }
}
