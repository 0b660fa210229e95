package org.linacre.bench.example;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linacre.formats.text.CsvTable.Row;

/**
 * One unit to be made.
 *
 * @param unit its id
 * @param title its name
 * @param parent the unit it belongs to, or empty
 * @param people how many people
 * @param clinical whether most of them make clinical decisions
 * @param archetypes the chance of each archetype
 * @param roles the jobs
 */
record Mix(
    String unit,
    String title,
    String parent,
    int people,
    boolean clinical,
    Map<String, Double> archetypes,
    List<String> roles) {
  static Mix of(Row row) {
    Map<String, Double> chances = new LinkedHashMap<>();
    for (String word : row.words("archetypes")) {
      int colon = word.indexOf(':');
      chances.put(word.substring(0, colon), Double.parseDouble(word.substring(colon + 1)));
    }
    return new Mix(
        row.need("unit"),
        row.need("title"),
        row.get("parent"),
        Integer.parseInt(row.need("people")),
        row.need("clinical").equals("yes"),
        chances,
        List.of(row.need("roles").split("\\|", -1)));
  }

  /** The same mixes over and over under new names, until there are this many people. */
  static List<Mix> repeated(List<Mix> mixes, int people) {
    List<Mix> result = new ArrayList<>();
    int made = 0;
    for (int round = 0; made < people; round++) {
      for (Mix mix : mixes) {
        int some = Math.min(mix.people, people - made);
        if (some > 0) {
          String parent = mix.parent.isEmpty() ? "" : mix.parent + round;
          result.add(
              new Mix(
                  mix.unit + round,
                  mix.title + " " + (round + 1),
                  parent,
                  some,
                  mix.clinical,
                  mix.archetypes,
                  mix.roles));
          made += some;
        }
      }
    }
    return result;
  }
}
