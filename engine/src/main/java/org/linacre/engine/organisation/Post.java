package org.linacre.engine.organisation;

import java.util.List;

/**
 * A person's post, as far as an organisation tells it.
 *
 * @param disciplines the disciplines, such as clinical or data-science
 * @param seniority the band or grade, or empty
 * @param free the share of a full-time week that is free for teams, 0 to 1
 * @param cost what a full year of the person costs, in the currency of the file; 0 where not told
 * @param site the site, or empty
 * @param attributes other attributes that the organisation has lawfully chosen to count, such as
 *     lived-experience
 */
public record Post(
    List<String> disciplines,
    String seniority,
    double free,
    int cost,
    String site,
    List<String> attributes) {
  /** A post of which nothing is told: the whole week is free. */
  public static final Post UNTOLD = new Post(List.of(), "", 1, 0, "", List.of());

  /** A post with its own copies. */
  public Post {
    disciplines = List.copyOf(disciplines);
    attributes = List.copyOf(attributes);
  }
}
