package org.linacre.engine.career;

import java.util.Map;
import java.util.stream.Collectors;

/** How much someone codes, and how many steps a role is above that. */
final class CodingGap {
  private final Careers careers;

  /** For each role, the least coding that it asks. */
  private final Map<String, Integer> asked;

  CodingGap(Careers careers) {
    this.careers = careers;
    this.asked =
        careers.roles().stream().collect(Collectors.toMap(CareerRole::id, CareerRole::leastCoding));
  }

  /** How many steps of coding the role is above the person, who codes as told or as usual. */
  int gap(CareerRole role, Answers answers) {
    String said = answers.to(Answers.CODING);
    return asked.getOrDefault(role.id(), 0)
        - Worksheet.codingOf(said.isEmpty() ? usual(answers) : said);
  }

  /**
   * How much someone codes who does not say: by their background, the least where it is open, but
   * no less than the role that they have asks.
   */
  String usual(Answers answers) {
    String lane =
        careers
            .lane(answers.to(Answers.BACKGROUND))
            .map(Lane::usualCoding)
            .orElse(Worksheet.CODING.getFirst());
    int own = asked.getOrDefault(answers.role(), 0);
    return own <= Worksheet.codingOf(lane) ? lane : Worksheet.CODING.get(own);
  }
}
