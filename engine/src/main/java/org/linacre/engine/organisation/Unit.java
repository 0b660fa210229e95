package org.linacre.engine.organisation;

/**
 * A part of an organisation.
 *
 * @param id its id
 * @param title its name
 * @param parent the id of the unit it belongs to, or empty at the top
 */
public record Unit(String id, String title, String parent) {
  /** The id that stands for the whole organisation, which no unit may have. */
  public static final String WHOLE = "all";
}
