package org.linacre.engine.organisation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linacre.engine.organisation.Report.Cell;
import org.linacre.engine.organisation.Report.Change;
import org.linacre.engine.organisation.Report.ProductUse;

/** What changed between two reports: the numbers of the cells and of the products. */
final class Changes {
  private Changes() {}

  static List<Change> between(List<Cell> cells, List<ProductUse> products, Report.Older older) {
    Map<List<String>, @Nullable Double> before = numbers(older.cells(), older.products());
    Map<List<String>, @Nullable Double> after = numbers(cells, products);
    Set<List<String>> keys = new LinkedHashSet<>(after.keySet());
    keys.addAll(before.keySet());
    List<Change> changes = new ArrayList<>();
    for (List<String> key : keys) {
      Double was = before.get(key);
      Double is = after.get(key);
      if (!Objects.equals(was, is)) {
        changes.add(new Change(key.get(0), key.get(1), key.get(2), was, is));
      }
    }
    return changes;
  }

  private static Map<List<String>, @Nullable Double> numbers(
      List<Cell> cells, List<ProductUse> products) {
    Map<List<String>, @Nullable Double> numbers = new LinkedHashMap<>();
    for (Cell cell : cells) {
      numbers.put(List.of(cell.unit(), cell.audience(), "people"), number(cell.people()));
      numbers.put(List.of(cell.unit(), cell.audience(), "foundationShare"), cell.foundationShare());
      numbers.put(List.of(cell.unit(), cell.audience(), "rowShare"), cell.rowShare());
      numbers.put(List.of(cell.unit(), cell.audience(), "togetherShare"), cell.togetherShare());
    }
    for (ProductUse use : products) {
      String key = use.product() + "@" + use.version();
      numbers.put(List.of(key, "", "trained"), number(use.trained()));
      numbers.put(List.of(key, "", "untrained"), number(use.untrained()));
    }
    return numbers;
  }

  private static @Nullable Double number(@Nullable Integer count) {
    return count == null ? null : (Double) (double) count;
  }
}
