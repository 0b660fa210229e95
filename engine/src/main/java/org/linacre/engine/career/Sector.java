package org.linacre.engine.career;

import java.util.List;

/**
 * A sector in which roles with AI stand, and what it stresses.
 *
 * @param id its id
 * @param title its name
 * @param words what in somebody's words for their work names it, in small letters, with hyphens
 * @param emphasis what weighs most there
 * @param domain what one must know of it
 * @param foundation whether its roles ask what every healthcare worker must know
 * @param emphases what it stresses, one by one
 * @param artefacts the papers it keeps
 * @param source its place
 */
public record Sector(
    String id,
    String title,
    List<String> words,
    String emphasis,
    String domain,
    boolean foundation,
    List<Emphasis> emphases,
    List<Artefact> artefacts,
    String source) {
  /** A sector with its own copies. */
  public Sector {
    words = List.copyOf(words);
    emphases = List.copyOf(emphases);
    artefacts = List.copyOf(artefacts);
  }

  /**
   * Something a sector stresses.
   *
   * @param sector the sector, or {@code shared} where all do
   * @param text in words
   * @param source its place
   */
  public record Emphasis(String sector, String text, String source) {}

  /**
   * A paper that is kept about data, a model or a decision.
   *
   * @param id its id
   * @param title its name
   * @param sectors the sectors that keep it
   * @param contents what it holds, its parts separated by semicolons
   * @param source its place
   */
  public record Artefact(
      String id, String title, List<String> sectors, String contents, String source) {
    /** An artefact with its own copy of the sectors. */
    public Artefact {
      sectors = List.copyOf(sectors);
    }
  }
}
