package org.linacre.bench.posting;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.linacre.engine.catalogue.Violations;
import org.linacre.formats.text.CsvTable;
import org.linacre.formats.text.Source;

/** The peer: the family whose keywords, as the guide lists them, stand most often in the text. */
final class Keywords {
  private final Map<String, List<String>> lists = new LinkedHashMap<>();

  private Keywords() {}

  static Keywords read(Path packs) {
    Keywords keywords = new Keywords();
    Violations violations = new Violations();
    CsvTable.read(
        Source.in(packs, "postings/keywords.csv"),
        new CsvTable.Columns(List.of("family", "keywords"), List.of("source")),
        violations,
        row ->
            keywords.lists.put(
                row.need("family"),
                List.of(row.need("keywords").toLowerCase(Locale.ROOT).split("\\|", -1))));
    violations.stopOnErrors();
    return keywords;
  }

  String family(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    String best = "none";
    long most = 0;
    for (Map.Entry<String, List<String>> list : lists.entrySet()) {
      long count = list.getValue().stream().mapToLong(k -> times(lower, k)).sum();
      if (count > most) {
        most = count;
        best = list.getKey();
      }
    }
    return best;
  }

  private static long times(String text, String keyword) {
    long count = 0;
    for (int at = text.indexOf(keyword); at >= 0; at = text.indexOf(keyword, at + 1)) {
      count++;
    }
    return count;
  }
}
