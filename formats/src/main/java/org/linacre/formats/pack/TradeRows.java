package org.linacre.formats.pack;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.linacre.engine.career.Answers;
import org.linacre.engine.career.CareerRole;
import org.linacre.engine.career.Careers;
import org.linacre.engine.career.Worksheet;
import org.linacre.engine.catalogue.Violations;
import org.linacre.formats.text.CsvTable.Row;
import org.linacre.formats.text.Words;

/** Reads which trades bring what a role takes to begin, and which do not though their lane does. */
final class TradeRows {
  private static final Bringing NONE = new Bringing(List.of(), List.of());

  private static final String TRADES = "trades.csv";

  private final Map<String, Bringing> byNeeds = new HashMap<>();

  /**
   * Trades that bring what a role takes to begin.
   *
   * @param trades those that do, whatever their background
   * @param outside those that do not, though their background does
   */
  record Bringing(List<String> trades, List<String> outside) {
    Bringing {
      trades = List.copyOf(trades);
      outside = List.copyOf(outside);
    }
  }

  TradeRows(CareerRows rows) {
    rows.rows("trades", "needs brought_by outside", this::read);
  }

  private String read(Row row) {
    String needs = row.need("needs");
    Bringing one = new Bringing(row.words("brought_by"), row.words("outside"));
    if (byNeeds.put(needs, one) != null) {
      row.error("needs", "'" + needs + "' stands twice.");
    }
    return needs;
  }

  /** Those that bring what is named so in roles.csv. */
  Bringing of(String needs) {
    return byNeeds.getOrDefault(needs, NONE);
  }

  /** Every trade is a word for a background or a role's name, and some role needs what is named. */
  void check(Careers careers, Violations violations) {
    Set<String> needed = new TreeSet<>();
    careers.roles().forEach(role -> needed.add(role.entry().needs()));
    Set<String> names = names(careers);
    for (Map.Entry<String, Bringing> line : byNeeds.entrySet()) {
      known(TRADES, "needs", line.getKey(), needed, violations);
      line.getValue().trades().forEach(t -> known(TRADES, "brought_by", t, names, violations));
      line.getValue().outside().forEach(t -> known(TRADES, "outside", t, names, violations));
    }
    careers.lanes().forEach(lane -> names.add(lane.id()));
    careers.lanes().stream()
        .flatMap(lane -> lane.places().stream())
        .flatMap(place -> place.trades().stream())
        .forEach(trade -> known("lane-roles.csv", "trades", trade, names, violations));
  }

  private static Set<String> names(Careers careers) {
    Set<String> names = new TreeSet<>();
    for (CareerRole role : careers.roles()) {
      names.add(role.id());
      names.add(plain(role.title()));
      role.names().forEach(name -> names.add(plain(name)));
    }
    careers.worksheet().words().stream()
        .filter(word -> word.question().equals(Answers.BACKGROUND))
        .map(Worksheet.Word::word)
        .forEach(names::add);
    return names;
  }

  private static String plain(String name) {
    return name.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
  }

  private static void known(
      String file, String field, String word, Set<String> known, Violations violations) {
    if (!known.contains(word)) {
      violations.error(CareerRows.CAREERS + file, 0, field, Words.unknown(field, word, known));
    }
  }
}
