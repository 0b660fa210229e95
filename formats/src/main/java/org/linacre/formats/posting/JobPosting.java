package org.linacre.formats.posting;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** A posting in schema.org's terms (https://schema.org/JobPosting), alone or within a page. */
final class JobPosting {
  /** Properties with the heading under which their text is read. */
  private static final List<String> PARTS =
      List.of(
          "description",
          "",
          "responsibilities",
          "Responsibilities",
          "qualifications",
          "Requirements",
          "experienceRequirements",
          "Requirements",
          "educationRequirements",
          "Requirements",
          "skills",
          "Skills",
          "jobBenefits",
          "Benefits");

  /** The fields that are read, as schema.org spells them. */
  static final List<String> FIELDS =
      Stream.concat(
              Stream.of("title", "text", "hiringOrganization", "employmentType"),
              IntStream.range(0, PARTS.size() / 2).mapToObj(i -> PARTS.get(2 * i)))
          .toList();

  /** How far within others a posting may stand. */
  private static final int DEEPEST = 8;

  private static final ObjectReader DOCUMENTS = JsonMapper.shared().readerFor(JsonNode.class);

  private JobPosting() {}

  /**
   * The different postings of a JSON document, in its order: what names itself a JobPosting, or,
   * where nothing does, what has a title and a text.
   */
  static List<Advert> ofJson(String json) {
    List<JsonNode> document = read(json);
    List<Advert> named = adverts(document, JobPosting::isNamed);
    return named.isEmpty() ? adverts(document, JobPosting::isLike) : named;
  }

  /** The different postings that a page carries for machines; none where it carries none. */
  static List<Advert> ofPage(Document page) {
    return adverts(
        page.select("script[type=application/ld+json]").stream()
            .flatMap(script -> read(script.data()).stream())
            .toList(),
        JobPosting::isNamed);
  }

  /** The documents in a text, one or one after the other; none where the only one is no JSON. */
  private static List<JsonNode> read(String json) {
    List<JsonNode> documents = new ArrayList<>();
    try (MappingIterator<JsonNode> all = DOCUMENTS.readValues(json)) {
      while (all.hasNextValue()) {
        documents.add(all.nextValue());
      }
    } catch (JacksonException _) {
      return documents.size() > 1 ? List.copyOf(documents) : List.of();
    }
    return List.copyOf(documents);
  }

  private static List<Advert> adverts(List<JsonNode> documents, Predicate<JsonNode> kind) {
    List<JsonNode> found = new ArrayList<>();
    documents.forEach(document -> find(document, kind, 0, found));
    return found.stream().map(JobPosting::advert).distinct().toList();
  }

  private static void find(
      JsonNode node, Predicate<JsonNode> kind, int depth, List<JsonNode> found) {
    if (node.isObject() && kind.test(node)) {
      found.add(node);
    } else if (depth < DEEPEST) {
      node.forEach(child -> find(child, kind, depth + 1, found));
    }
  }

  private static boolean isNamed(JsonNode node) {
    JsonNode type = node.path("@type");
    return type.isArray() ? type.valueStream().anyMatch(JobPosting::is) : is(type);
  }

  private static boolean isLike(JsonNode node) {
    return node.path("title").isString()
        && (node.path("description").isString() || node.path("text").isString());
  }

  private static boolean is(JsonNode type) {
    return type.isString() && type.asString().endsWith("JobPosting");
  }

  /** A posting from the fields of an object, schema.org's names or plain ones. */
  static Advert advert(JsonNode node) {
    StringBuilder text = new StringBuilder();
    part(text, "", one(node.path("title")));
    part(text, "", one(node.path("hiringOrganization")));
    part(text, "", one(node.path("text")));
    for (int i = 0; i < PARTS.size(); i += 2) {
      part(text, PARTS.get(i + 1), one(node.path(PARTS.get(i))));
    }
    part(text, "Employment type", one(node.path("employmentType")));
    String date = one(node.path("datePosted"));
    return new Advert(text.toString().strip(), place(node), PostingMonth.of(date));
  }

  /** Whether nothing but a title and what is not read as duties is there. */
  static boolean isTitleOnly(JsonNode node) {
    return one(node.path("text")).isBlank()
        && IntStream.range(0, PARTS.size() / 2)
            .allMatch(i -> one(node.path(PARTS.get(2 * i))).isBlank());
  }

  /** The first of these fields that is there and no text; empty where each is one. */
  static String odd(JsonNode node, List<String> names) {
    return names.stream().filter(name -> isOdd(node.path(name))).findFirst().orElse("");
  }

  private static boolean isOdd(JsonNode text) {
    return !text.isMissingNode() && !text.isNull() && !text.isString() && !text.isContainer();
  }

  private static void part(StringBuilder text, String heading, String value) {
    if (value.isBlank()) {
      return;
    }
    String words = HtmlText.ofField(value);
    if (!heading.isEmpty()) {
      text.append(heading).append(words.contains("\n") ? ":\n" : ": ");
    }
    text.append(words).append("\n\n");
  }

  /** The text of a value: of an object its name or value, of a list each. */
  static String one(JsonNode node) {
    if (node.isArray()) {
      StringBuilder all = new StringBuilder();
      node.forEach(n -> all.append(all.isEmpty() ? "" : "\n").append(one(n)));
      return all.toString();
    }
    if (node.isObject()) {
      return node.has("name") ? one(node.path("name")) : one(node.path("description"));
    }
    return node.isValueNode() && !node.isNull() ? node.asString() : "";
  }

  private static String place(JsonNode node) {
    JsonNode location = node.path("jobLocation");
    JsonNode first = location.isArray() ? location.path(0) : location;
    JsonNode address = first.path("address");
    for (String field : List.of("addressLocality", "addressRegion", "addressCountry")) {
      String text = one(address.path(field));
      if (!text.isEmpty()) {
        return HtmlText.ofField(text);
      }
    }
    String plain = one(first);
    return HtmlText.ofField(plain.isEmpty() ? one(node.path("place")) : plain);
  }
}
