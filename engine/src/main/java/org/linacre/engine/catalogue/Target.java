package org.linacre.engine.catalogue;

import java.util.ArrayList;
import java.util.List;

/** What a person, a team or a product is measured against. Its text form parses back. */
public sealed interface Target {
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
      return "role:" + role;
    }
  }

  /**
   * Reads targets joined by commas, plus signs or white space.
   *
   * @throws IllegalArgumentException naming the part that is no target
   */
  static List<Target> parse(String text) {
    List<Target> targets = new ArrayList<>();
    for (String part : text.strip().split("[,+\\s]+", -1)) {
      targets.add(one(part));
    }
    return targets;
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
    if (part.startsWith("role:") && !name.isEmpty()) {
      return new OfRole(name);
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
