package org.linacre.formats.posting;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.linacre.engine.catalogue.Violations;
import org.linacre.engine.posting.RuleBook;
import org.linacre.engine.posting.Weights;
import org.linacre.formats.text.CsvTable;
import org.linacre.formats.text.CsvTable.Row;
import org.linacre.formats.text.Source;
import org.linacre.formats.text.Words;

/**
 * The learned weights: learned.csv names the labels, weights.csv the features, with a column for
 * each label; an empty field is no weight.
 */
final class WeightsFile {
  private static final Set<String> KINDS =
      Set.of(Weights.BIAS, Weights.WORD, Weights.RULE, Weights.GIVEN, Weights.POOLED);

  private static final String LEARNED = "postings/learned.csv";
  private static final Pattern JUDGED =
      Pattern.compile("(family|employer|coding|rules-knowledge):[a-z-]*");
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,4}(\\.\\d{1,6})?");
  private static final Pattern WEIGHT = Pattern.compile("-?\\d{1,3}(\\.\\d{1,3})?");

  /** The largest weight; a word counts anywhere and in its zone, and both are added. */
  private static final double MOST = 500;

  private final Set<String> labels;
  private final Set<String> rules = new HashSet<>();
  private final Set<String> zones = new TreeSet<>(Set.of(Weights.ANY));
  private final Set<String> seen = new HashSet<>();

  private WeightsFile(RuleBook book, List<String> labels) {
    this.labels = new LinkedHashSet<>(labels);
    book.rules().forEach(r -> rules.add(r.id()));
    zones.addAll(book.zones());
  }

  /** The weights for these rules; none where learned.csv is not there. */
  static Weights read(Path folder, RuleBook book, Violations violations) {
    List<String> labels = new ArrayList<>();
    CsvTable.read(
        Source.in(folder, LEARNED),
        new CsvTable.Columns(
            List.of("label", "cost", "given"), List.of("pooled", "source", "note")),
        violations,
        row -> labels.add(label(row, book)));
    whole(labels, book, violations);
    WeightsFile file = new WeightsFile(book, labels);
    List<Weights.Feature> features = new ArrayList<>();
    List<String> columns = new ArrayList<>(List.of("kind", "zone", "what"));
    columns.addAll(file.labels);
    CsvTable.read(
        Source.in(folder, "postings/weights.csv"),
        new CsvTable.Columns(columns, List.of("source", "note")),
        violations,
        row -> features.add(file.feature(row)));
    return new Weights(labels, features);
  }

  private static String label(Row row, RuleBook book) {
    String label = row.need("label");
    if (!learnable(book).contains(label)) {
      row.error("label", Words.unknown("label", label, learnable(book)));
    }
    if (!NUMBER.matcher(row.get("cost")).matches() || Double.parseDouble(row.get("cost")) <= 0) {
      row.error("cost", "'" + row.get("cost") + "' is no number above 0.");
    }
    if (!row.get("given").isEmpty() && !row.get("given").equals("yes")) {
      row.error("given", "'" + row.get("given") + "' is neither yes nor empty.");
    }
    Set<String> kinds = ofSentences(book);
    for (String kind : row.words("pooled")) {
      if (!kinds.contains(kind)) {
        row.error("pooled", Words.unknown("kind of sentences", kind, kinds));
      }
    }
    return label;
  }

  /** The kinds of the labels that may be judged sentence by sentence. */
  private static Set<String> ofSentences(RuleBook book) {
    Set<String> kinds = new TreeSet<>();
    for (String label : learnable(book)) {
      if (label.startsWith(Weights.SENTENCE)) {
        kinds.add(label.split(":", -1)[1]);
      }
    }
    return kinds;
  }

  /** A kind of which one value is learned must be learned whole, for values are compared. */
  private static void whole(List<String> labels, RuleBook book, Violations violations) {
    for (String kind : List.of("family:", "coding:", "knowledge:", "archetype:")) {
      if (labels.stream().anyMatch(l -> l.startsWith(kind))) {
        learnable(book).stream()
            .filter(l -> l.startsWith(kind) && !labels.contains(l))
            .forEach(l -> violations.error(LEARNED, 0, "label", "'" + l + "' is missing."));
      }
    }
  }

  /** What may be learned: families, levels, archetypes and AI duties, also by sentence; flags. */
  private static Set<String> learnable(RuleBook book) {
    Set<String> labels = new TreeSet<>();
    for (RuleBook.Label label : book.labels()) {
      switch (label.kind()) {
        case "family", "archetype" -> labels.add(label.kind() + ":" + label.id());
        case "level" -> labels.addAll(List.of("coding:" + label.id(), "knowledge:" + label.id()));
        default -> {}
      }
    }
    labels.add("ai:duty");
    List.copyOf(labels).forEach(l -> labels.add(Weights.SENTENCE + l));
    book.flags().forEach(f -> labels.add("flag:" + f.id()));
    return labels;
  }

  private Weights.Feature feature(Row row) {
    String kind = row.need("kind");
    String zone = row.get("zone");
    String what = row.get("what");
    if (!KINDS.contains(kind)) {
      row.error("kind", Words.unknown("kind", kind, KINDS));
    }
    if (kind.equals(Weights.RULE) && !rules.contains(what)) {
      row.error("what", Words.unknown("rule", what, rules));
    }
    if (kind.equals(Weights.GIVEN) && !JUDGED.matcher(what).matches()) {
      row.error("what", "'" + what + "' is no judgement such as family:data.");
    }
    if (kind.equals(Weights.WORD)) {
      word(row, zone, what);
    }
    if (kind.equals(Weights.POOLED)) {
      pooled(row, zone, what);
    }
    if (!seen.add(kind + " " + zone + " " + key(kind, what))) {
      row.error("what", "'" + what + "' stands twice.");
    }
    return new Weights.Feature(kind, zone, what, weights(row));
  }

  private void pooled(Row row, String zone, String what) {
    if (!Weights.POOLS.contains(zone)) {
      row.error("zone", Words.unknown("pool", zone, Weights.POOLS));
    }
    if (!labels.contains(Weights.SENTENCE + what)) {
      row.error("what", "'" + what + "' is no label of sentences that " + LEARNED + " names.");
    }
  }

  private static String key(String kind, String what) {
    return kind.equals(Weights.WORD) ? Long.toString(Weights.number(what)) : what;
  }

  private void word(Row row, String zone, String what) {
    if (!zones.contains(zone)) {
      row.error("zone", Words.unknown("zone", zone, zones));
    }
    if (Weights.words(what) != 1) {
      row.error("what", "'" + what + "' is not one word.");
    }
  }

  private Map<String, Double> weights(Row row) {
    Map<String, Double> weights = new LinkedHashMap<>();
    for (String label : labels) {
      String number = row.get(label);
      if (WEIGHT.matcher(number).matches() && Math.abs(Double.parseDouble(number)) <= MOST) {
        weights.put(label, Double.parseDouble(number));
      } else if (!number.isEmpty()) {
        row.error(label, "'" + number + "' is no number such as -0.125, from -500 to 500.");
      }
    }
    return weights;
  }
}
