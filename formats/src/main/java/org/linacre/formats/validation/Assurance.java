package org.linacre.formats.validation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.linacre.engine.audit.Check;
import org.linacre.engine.audit.Precision.Aim;
import org.linacre.engine.audit.Rule;
import org.linacre.engine.catalogue.Violations;
import org.linacre.formats.table.Numbers;
import org.linacre.formats.text.CsvTable;
import org.linacre.formats.text.CsvTable.Columns;
import org.linacre.formats.text.CsvTable.Row;
import org.linacre.formats.text.Source;
import org.linacre.formats.text.Words;

/**
 * The assurance pack, as far as a validation needs it.
 *
 * @param purposes what a study can be for
 * @param metrics what can be measured
 * @param checks the audit's
 * @param items of the checklists
 * @param aims the widths of intervals that sample sizes are worked out for
 * @param ranges between which metrics can lie
 */
public record Assurance(
    List<Purpose> purposes,
    List<Metric> metrics,
    List<Check> checks,
    List<Item> items,
    List<Aim> aims,
    List<Range> ranges) {
  private static final String DIFFERENCE = "-difference";
  private static final List<String> APPLIES = List.of("both", "development", "evaluation");

  /** What sample sizes can be worked out for. */
  static final List<String> AIMS = List.of("oe", "auroc", "calibration-slope", "net-benefit");

  /** The pack with its own copies. */
  public Assurance {
    purposes = List.copyOf(purposes);
    metrics = List.copyOf(metrics);
    checks = List.copyOf(checks);
    items = List.copyOf(items);
    aims = List.copyOf(aims);
    ranges = List.copyOf(ranges);
  }

  /**
   * What a study is for, after the Health Research Authority.
   *
   * @param purpose its word in plans
   * @param title as people call it
   * @param question by which it is known
   * @param means what follows
   * @param source who says so, and when
   */
  public record Purpose(
      String purpose, String title, String question, String means, String source) {}

  /**
   * A measure.
   *
   * @param metric its word
   * @param title as people call it
   * @param unit in which it is given
   * @param section the part of the report it stands in
   * @param threshold whether it needs one
   * @param compared whether levels of a grouping can be compared on it
   * @param first whether they are where nothing was declared
   * @param means in a sentence
   * @param source where it is defined
   */
  public record Metric(
      String metric,
      String title,
      String unit,
      String section,
      boolean threshold,
      boolean compared,
      boolean first,
      String means,
      String source) {}

  /**
   * An item of a checklist.
   *
   * @param checklist which
   * @param item its number there
   * @param section the part it belongs to
   * @param asks what it wants, in our words
   * @param applies to the making of a model ({@code development}), its {@code evaluation}, or
   *     {@code both}
   * @param answeredBy the section of the report that bears on it; empty where people must write
   * @param source the checklist's paper, and when it was read
   */
  public record Item(
      String checklist,
      String item,
      String section,
      String asks,
      String applies,
      String answeredBy,
      String source) {}

  /**
   * Between which values a metric can lie.
   *
   * @param metric its word
   * @param low the least; minus infinity for none
   * @param high the greatest; infinity for none
   */
  public record Range(String metric, double low, double high) {
    /** Whether this value can be. */
    public boolean holds(double value) {
      return value >= low && value <= high;
    }
  }

  /** Reads it from the folder of packs. */
  public static Assurance read(Path packs, Violations violations) {
    Reading reading = new Reading(packs, violations);
    return new Assurance(
        reading.rows("purposes", "purpose title question means", Assurance::purpose),
        reading.rows(
            "metrics", "metric title unit section threshold compared means", Assurance::metric),
        reading.rows("audit", "check area title rule metric low high width", Assurance::check),
        reading.rows(
            "checklists", "checklist item section asks applies answered_by", Assurance::item),
        reading.rows("precision", "metric width", Assurance::aim),
        reading.rows("ranges", "metric low high", Assurance::range));
  }

  /** Between which values a metric can lie; any where nothing is known of it. */
  public Range range(String metric) {
    return ranges.stream()
        .filter(r -> r.metric().equals(metric))
        .findFirst()
        .orElse(new Range(metric, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY));
  }

  /** The title of a metric; the word itself where the pack has none. */
  public String title(String metric) {
    String whole = metric.endsWith(DIFFERENCE) ? metric.replace(DIFFERENCE, "") : metric;
    String title = metric(whole).map(Metric::title).orElse(whole);
    return whole.equals(metric) ? title : Wording.of("difference", title);
  }

  /** The metric of a word. */
  public Optional<Metric> metric(String word) {
    return metrics.stream().filter(m -> m.metric().equals(word)).findFirst();
  }

  private interface Reader<T> {
    T of(Row row);
  }

  private record Reading(Path packs, Violations violations) {
    private <T> List<T> rows(String file, String columns, Reader<T> reader) {
      List<String> wanted = new ArrayList<>(List.of(columns.split(" ", -1)));
      wanted.addAll(List.of("source", "as_of"));
      List<T> rows = new ArrayList<>();
      CsvTable.read(
          Source.in(packs, "assurance/" + file + ".csv"),
          new Columns(wanted, List.of()),
          violations,
          row -> rows.add(reader.of(row)));
      return rows;
    }
  }

  private static String source(Row row) {
    return row.need("source") + " (" + row.need("as_of") + ")";
  }

  private static Purpose purpose(Row row) {
    return new Purpose(
        row.need("purpose"),
        row.need("title"),
        row.need("question"),
        row.need("means"),
        source(row));
  }

  private static Metric metric(Row row) {
    return new Metric(
        row.need("metric"),
        row.need("title"),
        row.need("unit"),
        row.need("section"),
        row.need("threshold").equals("yes"),
        !row.need("compared").equals("no"),
        row.get("compared").equals("first"),
        row.need("means"),
        source(row));
  }

  private static Check check(Row row) {
    String word = row.need("rule");
    if (Rule.of(word).isEmpty()) {
      row.error("rule", Words.unknown("rule", word, Rule.words()));
    }
    return new Check(
        row.need("check"),
        row.need("area"),
        row.need("title"),
        Rule.of(word).orElse(Rule.LOOKED_AT),
        row.get("metric"),
        Numbers.of(row.get("low")),
        Numbers.of(row.get("high")),
        Numbers.of(row.get("width")),
        source(row));
  }

  private static Range range(Row row) {
    return new Range(
        row.need("metric"),
        bound(row, "low", Double.NEGATIVE_INFINITY),
        bound(row, "high", Double.POSITIVE_INFINITY));
  }

  /** A number, or what stands for none. */
  private static double bound(Row row, String column, double none) {
    String text = row.get(column);
    if (!text.isEmpty() && Double.isNaN(Numbers.of(text))) {
      row.error(column, "'" + text + "' is no number.");
    }
    return text.isEmpty() ? none : Numbers.of(text);
  }

  private static Aim aim(Row row) {
    String metric = row.need("metric");
    double width = Numbers.of(row.need("width"));
    if (!AIMS.contains(metric)) {
      row.error("metric", Words.unknown("metric", metric, AIMS));
    }
    if (!(width > 0)) {
      row.error("width", "The width of an interval is above 0.");
    }
    return new Aim(metric, width);
  }

  private static Item item(Row row) {
    String applies = row.need("applies");
    String section = row.get("answered_by");
    if (!section.isEmpty() && !Contents.SECTIONS.contains(section)) {
      row.error("answered_by", Words.unknown("section", section, Contents.SECTIONS));
    }
    if (!APPLIES.contains(applies)) {
      row.error("applies", Words.unknown("part", applies, APPLIES));
    }
    return new Item(
        row.need("checklist"),
        row.need("item"),
        row.need("section"),
        row.need("asks"),
        applies,
        section,
        source(row));
  }
}
