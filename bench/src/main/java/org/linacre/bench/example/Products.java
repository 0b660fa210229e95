package org.linacre.bench.example;

import java.util.List;

/** The registers of the examples. */
final class Products {
  static final String NONE = "products: []\n";

  private static final String TRI_X =
      """
      products:
        - id: tri-x
          title: tri-X
          supplier: Triadix
          purpose: Puts chest X-rays into the order in which radiologists should read them
          clinical: true
          versions:
      """;

  private Products() {}

  static String linchester(List<String> seats, List<String> team) {
    return TRI_X
        + """
              - version: "1.4"
                from: 2024-11-01
                until: 2026-06-30
                units: [radiology]
              - version: "2.0"
                from: 2026-07-01
                units: [radiology]
                team:
        """
        + members(seats, team)
        + """
          - id: bookwell
            title: Bookwell
            supplier: Appointa
            purpose: Proposes appointment times to callers of practices
            clinical: false
            versions:
              - version: "3.1"
                from: 2025-09-01
                units: [practices]
                team:
        """
        + members(
            List.of("digital-transformation-lead", "it-officer", "ig-officer"),
            List.of(team.get(0), team.get(6), team.get(7)))
        + """
          - id: sortline
            title: Sortline
            supplier: Acutely
            purpose: Helps triage nurses to judge how urgent an arrival is
            clinical: true
            versions:
              - version: "1.0"
                from: 2026-04-01
                units: [emergency]
                needs: [driver, embedder]
                team:
        """
        + members(
            List.of("digital-transformation-lead", "clinical-safety-officer"),
            List.of(team.get(0), team.get(5)));
  }

  static String nymouth(List<String> seats, List<String> team) {
    return TRI_X
        + """
              - version: "2.0"
                from: 2026-09-01
                units: [imaging]
                needs: [driver, embedder, user]
                team:
        """
        + members(seats, team);
  }

  private static String members(List<String> seats, List<String> team) {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < seats.size(); i++) {
      lines.append("          - {person: ").append(team.get(i));
      lines.append(", seat: ").append(seats.get(i)).append("}\n");
    }
    return lines.toString();
  }
}
