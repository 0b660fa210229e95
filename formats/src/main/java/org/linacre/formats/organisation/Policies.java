package org.linacre.formats.organisation;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.linacre.engine.catalogue.Catalogue;
import org.linacre.engine.catalogue.EvidenceKind;
import org.linacre.engine.evidence.Policy;
import org.linacre.engine.evidence.Policy.Purpose;
import org.linacre.formats.text.Words;
import org.linacre.formats.text.Yaml;

/** Reads what evidence is worth in an organisation. */
final class Policies {
  private static final int SMALLEST_GROUP = 5;
  private static final int EXPIRY_NOTICE = 90;

  private Policies() {}

  /**
   * Reads policies; what is left out has its default: every kind counts for a plan, confirmed kinds
   * for a team and for use.
   */
  static Policy read(Yaml yaml, Catalogue catalogue) {
    yaml.onlyKnows(List.of("counts", "months", "smallest-group", "expiry-notice"));
    Set<String> kinds = new TreeSet<>(catalogue.kinds().stream().map(EvidenceKind::id).toList());
    Map<Purpose, Set<String>> counts = new EnumMap<>(Purpose.class);
    Yaml own = yaml.get("counts");
    own.onlyKnows(List.of("plan", "team", "use"));
    for (Purpose purpose : Purpose.values()) {
      Yaml list = own.get(purpose.name().toLowerCase(Locale.ROOT));
      counts.put(purpose, list.isPresent() ? listed(list, kinds) : usual(purpose, catalogue));
    }
    Map<String, Integer> months = new HashMap<>();
    for (String kind : yaml.get("months").names()) {
      Yaml number = yaml.get("months").get(kind);
      if (!kinds.contains(kind)) {
        number.error(Words.unknown("kind of evidence", kind, kinds));
      }
      months.put(kind, number.number(0));
    }
    return new Policy(
        counts,
        months,
        yaml.get("smallest-group").number(SMALLEST_GROUP),
        yaml.get("expiry-notice").number(EXPIRY_NOTICE));
  }

  private static Set<String> listed(Yaml list, Set<String> kinds) {
    Set<String> listed = new HashSet<>();
    for (Yaml item : list.items()) {
      String kind = item.need();
      if (!kinds.contains(kind)) {
        item.error(Words.unknown("kind of evidence", kind, kinds));
      }
      listed.add(kind);
    }
    return listed;
  }

  private static Set<String> usual(Purpose purpose, Catalogue catalogue) {
    Set<String> usual = new HashSet<>();
    for (EvidenceKind kind : catalogue.kinds()) {
      if (purpose == Purpose.PLAN || kind.confirmed()) {
        usual.add(kind.id());
      }
    }
    return usual;
  }
}
