package org.linacre.engine.catalogue;

import java.util.List;
import java.util.Locale;

/**
 * A job as a target: what its archetypes ask, and rows of its own.
 *
 * @param id its id
 * @param title its name
 * @param names its other names
 * @param foundation whether it asks what every worker must know; one with archetypes does
 * @param archetypes the archetypes that a source says whoever has it acts as; none where none does
 * @param rows what it asks beside these; the audience of each is {@code role:} and the id
 */
public record Role(
    String id,
    String title,
    List<String> names,
    boolean foundation,
    List<String> archetypes,
    List<Requirement> rows) {
  /** A role with its own copies. */
  public Role {
    names = List.copyOf(names);
    archetypes = List.copyOf(archetypes);
    rows = List.copyOf(rows);
  }

  /** Whether it is called so, whatever the case and what stands between the words. */
  boolean isCalled(String name) {
    return plain(title).equals(plain(name))
        || names.stream().anyMatch(one -> plain(one).equals(plain(name)));
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
  }
}
