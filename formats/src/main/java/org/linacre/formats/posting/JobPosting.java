package org.linacre.formats.posting;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
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

  private JobPosting() {}

  /** The posting of a JSON document; nothing where it holds none. */
  static Optional<Advert> ofJson(String json) {
    try {
      return find(JsonMapper.shared().readTree(json), 0).map(JobPosting::advert);
    } catch (JacksonException _) {
      return Optional.empty();
    }
  }

  /** The posting that a page carries for machines; nothing where it carries none. */
  static Optional<Advert> ofPage(Document page) {
    for (Element script : page.select("script[type=application/ld+json]")) {
      Optional<Advert> found = ofJson(script.data());
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Optional<JsonNode> find(JsonNode node, int depth) {
    if (depth > 8) {
      return Optional.empty();
    }
    if (node.isObject() && isPosting(node)) {
      return Optional.of(node);
    }
    for (JsonNode child : node) {
      Optional<JsonNode> found =
          child.isContainer() ? find(child, depth + 1) : Optional.<JsonNode>empty();
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static boolean isPosting(JsonNode node) {
    JsonNode type = node.path("@type");
    boolean named = type.isArray() ? type.toString().contains("JobPosting") : is(type);
    return named
        || (node.path("title").isString()
            && (node.path("description").isString() || node.path("text").isString()));
  }

  private static boolean is(JsonNode type) {
    return type.isString() && type.asString().endsWith("JobPosting");
  }

  /** A posting from the fields of an object, schema.org's names or plain ones. */
  static Advert advert(JsonNode node) {
    StringBuilder text = new StringBuilder();
    part(text, "", one(node.path("title")));
    part(text, "", one(node.path("hiringOrganization")));
    part(text, "Employment type", one(node.path("employmentType")).replace('_', '-'));
    part(text, "", one(node.path("text")));
    for (int i = 0; i < PARTS.size(); i += 2) {
      part(text, PARTS.get(i + 1), one(node.path(PARTS.get(i))));
    }
    String date = one(node.path("datePosted"));
    return new Advert(text.toString().strip(), place(node), month(date));
  }

  /** Whether nothing but a title and what is not read as duties is there. */
  static boolean isTitleOnly(JsonNode node) {
    return one(node.path("text")).isBlank()
        && IntStream.range(0, PARTS.size() / 2)
            .allMatch(i -> one(node.path(PARTS.get(2 * i))).isBlank());
  }

  private static void part(StringBuilder text, String heading, String value) {
    if (value.isBlank()) {
      return;
    }
    String words = HtmlText.isHtml(value) ? HtmlText.of(Jsoup.parse(value)) : value;
    if (!heading.isEmpty()) {
      text.append(heading).append(words.contains("\n") ? ":\n" : ": ");
    }
    text.append(words).append("\n\n");
  }

  /** The text of a value: of an object its name or value, of a list each. */
  private static String one(JsonNode node) {
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
        return text;
      }
    }
    String plain = one(first);
    return plain.isEmpty() ? one(node.path("place")) : plain;
  }

  /** The year and month of an ISO date; empty where it is none. */
  static String month(String date) {
    return date.matches("\\d{4}-(0[1-9]|1[0-2])(-.*)?") ? date.substring(0, 7) : "";
  }
}
