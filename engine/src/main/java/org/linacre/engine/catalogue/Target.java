package org.linacre.engine.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a person, a team or a product is measured against. Its text form parses back. */
public sealed interface Target {
  /** What a role's text form begins with. */
  String ROLE = "role:";

  /** What every worker must know. */
  record Foundation() implements Target {
    @Override
    public String toString() {
      return Catalogue.FOUNDATION;
    }
  }

  /**
   * Foundation and the rows of one archetype.
   *
   * @param archetype its id
   */
  record OfArchetype(String archetype) implements Target {
    @Override
    public String toString() {
      return "archetype:" + archetype;
    }
  }

  /**
   * The rows bound to one version of one product.
   *
   * @param key the product's id, {@code @} and the version
   */
  record OfProduct(String key) implements Target {
    @Override
    public String toString() {
      return Catalogue.PRODUCT + ":" + key;
    }
  }

  /**
   * What a role asks: foundation, the rows of the archetypes a source gives it, and its own.
   *
   * @param role its id
   */
  record OfRole(String role) implements Target {
    @Override
    public String toString() {
      return ROLE + role;
    }
  }

  /**
   * Reads targets joined by commas, plus signs or white space. The words of a role's name may stand
   * apart: {@code role:Clinical AI evaluator} is {@code role:clinical-ai-evaluator}.
   *
   * @throws IllegalArgumentException naming the part that is no target
   */
  static List<Target> parse(String text) {
    List<Target> targets = new ArrayList<>();
    for (String joined : text.strip().split("\\s*[,+][,+\\s]*", -1)) {
      parts(joined).forEach(part -> targets.add(one(part)));
    }
    return targets;
  }

  /** The words, those of a role's name as one. */
  private static List<String> parts(String text) {
    List<String> parts = new ArrayList<>();
    for (String word : text.split("\\s+", -1)) {
      String last = parts.isEmpty() ? "" : parts.getLast();
      boolean further = word.indexOf(':') < 0 && !word.equals(Catalogue.FOUNDATION);
      if (last.startsWith(ROLE) && further) {
        parts.set(parts.size() - 1, last + (last.equals(ROLE) ? "" : "-") + word);
      } else {
        parts.add(word);
      }
    }
    return parts;
  }

  private static Target one(String part) {
    if (part.equals(Catalogue.FOUNDATION)) {
      return new Foundation();
    }
    int colon = part.indexOf(':');
    String name = part.substring(colon + 1);
    if (part.startsWith("archetype:") && !name.isEmpty()) {
      return new OfArchetype(name);
    }
    if (part.startsWith(ROLE) && !name.isEmpty()) {
      return new OfRole(name.toLowerCase(Locale.ROOT));
    }
    if (part.startsWith("product:") && name.indexOf('@') > 0 && !name.endsWith("@")) {
      return new OfProduct(name);
    }
    throw new IllegalArgumentException(
        "'"
            + part
            + "' is no target. Maybe foundation, archetype:ID, role:ID or product:ID@VERSION.");
  }
}
