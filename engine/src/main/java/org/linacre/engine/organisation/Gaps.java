package org.linacre.engine.organisation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.linacre.competence.Item;
import org.linacre.engine.catalogue.Asked;
import org.linacre.engine.catalogue.Catalogue;
import org.linacre.engine.organisation.Report.Gap;

/** Which levels are missing most: of foundation by person, of advanced rows by unit. */
final class Gaps {
  private static final String INDIVIDUAL = "individual";
  private static final String COLLECTIVE = "collective";

  private final Catalogue catalogue;
  private final Tree tree;
  private final Asks asks;
  private final Map<List<String>, Count> counts = new LinkedHashMap<>();

  /** One item of one kind. */
  private static final class Count {
    private final Item item;
    private final Set<String> audiences = new TreeSet<>();
    private final Set<String> rows = new LinkedHashSet<>();
    private final BitSet unitsAsked = new BitSet();
    private final BitSet unitsHolding = new BitSet();
    private int needed;
    private int lacking;

    private Count(Item item) {
      this.item = item;
    }
  }

  Gaps(Catalogue catalogue, Tree tree, Asks asks) {
    this.catalogue = catalogue;
    this.tree = tree;
    this.asks = asks;
  }

  void add(Standing standing) {
    boolean clinical = standing.person().clinical();
    Map<Count, Boolean> seen = new LinkedHashMap<>();
    for (String audience : standing.audiences()) {
      String kind = audience.equals(Catalogue.FOUNDATION) ? INDIVIDUAL : COLLECTIVE;
      for (Asked row : asks.of(audience, clinical).rows()) {
        Item item = row.item();
        Count count =
            counts.computeIfAbsent(
                List.of(kind, item.competency(), item.level()), _ -> new Count(item));
        count.audiences.add(audience);
        count.rows.add(row.requirement().place());
        seen.put(count, standing.profile().held().has(item));
      }
    }
    int unit = tree.place(standing.person().unit());
    seen.forEach((count, held) -> mark(count, unit, held));
  }

  private static void mark(Count count, int unit, boolean held) {
    count.needed++;
    count.unitsAsked.set(unit);
    if (held) {
      count.unitsHolding.set(unit);
    } else {
      count.lacking++;
    }
  }

  /** The gaps of groups large enough to be shown: individual first, the largest first. */
  List<Gap> rows(int smallestGroup) {
    List<Gap> gaps = new ArrayList<>();
    counts.forEach(
        (key, count) -> {
          if (count.lacking > 0 && count.needed >= smallestGroup) {
            gaps.add(row(key.get(0), count));
          }
        });
    gaps.sort(
        Comparator.comparing(Gap::kind, Comparator.reverseOrder())
            .thenComparing(
                gap -> gap.kind().equals(INDIVIDUAL) ? 0 : gap.unitsWithout(),
                Comparator.reverseOrder())
            .thenComparing(Gap::lacking, Comparator.reverseOrder())
            .thenComparing(Gap::competency)
            .thenComparing(Gap::level));
    return gaps;
  }

  private Gap row(String kind, Count count) {
    BitSet without = (BitSet) count.unitsAsked.clone();
    without.andNot(count.unitsHolding);
    return new Gap(
        kind,
        count.item.competency(),
        catalogue.titleOf(count.item.competency()),
        count.item.level(),
        List.copyOf(count.audiences),
        count.rows.stream().sorted().toList(),
        count.needed,
        count.lacking,
        without.cardinality());
  }
}
