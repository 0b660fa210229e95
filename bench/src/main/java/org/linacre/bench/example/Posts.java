package org.linacre.bench.example;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** What people.csv tells for teams: disciplines, seniority, free time, cost and site. */
final class Posts {
  static final String COLUMNS = ",disciplines,seniority,free,cost,site,attributes";
  private static final List<String> FREE = List.of("0.1", "0.1", "0.2", "0.3");
  private static final List<String> SITES = List.of("castle", "castle", "riverside");

  private final Map<String, String> byRole;
  private final SplittableRandom random;

  /**
   * Posts.
   *
   * @param byRole for each role its disciplines, seniority and cost, separated by commas
   */
  Posts(Map<String, String> byRole, long seed) {
    this.byRole = byRole;
    this.random = new SplittableRandom(~seed);
  }

  /** A line of people.csv with the further columns. */
  String with(String line) {
    String role = line.split(",", -1)[3];
    String[] post = byRole.getOrDefault(role, ",,").split(",", -1);
    String free = FREE.get(random.nextInt(FREE.size()));
    String site = SITES.get(random.nextInt(SITES.size()));
    return String.join(",", line, post[0], post[1], free, post[2], site, "");
  }
}
