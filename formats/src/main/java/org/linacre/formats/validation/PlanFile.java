package org.linacre.formats.validation;

import java.io.IOException;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linacre.engine.catalogue.Violations;
import org.linacre.engine.validation.Plan;
import org.linacre.engine.validation.Plan.Correction;
import org.linacre.engine.validation.Plan.Declared;
import org.linacre.engine.validation.Plan.Errors;
import org.linacre.engine.validation.Plan.Intervals;
import org.linacre.engine.validation.Plan.Margin;
import org.linacre.engine.validation.Plan.Minimum;
import org.linacre.engine.validation.Plan.Timing;
import org.linacre.engine.validation.Result;
import org.linacre.formats.table.Numbers;
import org.linacre.formats.text.Source;
import org.linacre.formats.text.Words;
import org.linacre.formats.text.Yaml;
import org.linacre.formats.validation.Assurance.Metric;
import org.linacre.formats.validation.Assurance.Purpose;
import org.linacre.formats.validation.Layout.Part;

/** Reads a validation plan; {@code docs/schemas/validation-plan.schema.json} is its form. */
public final class PlanFile {
  static final List<String> KEYS =
      List.of(
          "title",
          "purpose",
          "outcome",
          "columns",
          "missing",
          "thresholds",
          "groups",
          "margins",
          "minimum",
          Sizes.KEY,
          "errors",
          "labels-read-on",
          "horizon",
          "reference",
          "assisted-from",
          "intervals");

  /** Why due dates need a day. */
  public static final String UNREAD =
      "Due dates need the day on which outcomes were read: without it early outcomes make the event"
          + " look commoner. Maybe labels-read-on: 2026-09-30.";

  /** Why the day on which outcomes were read needs due dates. */
  public static final String NO_DUE =
      "Without a column of due dates this day leaves no row out. Maybe leave it out, or name ";

  /** Why a horizon needs follow-up. */
  public static final String NO_FOLLOW_UP =
      "Without a column of follow-up nothing is judged at a horizon. Maybe leave it out, or name ";

  private static final String NOT_ASSISTED =
      "What came before assistance is told from the columns time, unaided and assisted, and not all"
          + " are named. Maybe leave it out, or name them.";

  private static final int LEAST_RESAMPLES = 200;
  private static final String FEW_RESAMPLES =
      " resamples are too few: of 200, five lie beyond each end of a 95 % interval. Maybe 200 or more,"
          + " or 0 for no interval where only resampling serves.";

  private final Assurance assurance;

  private PlanFile(Assurance assurance) {
    this.assurance = assurance;
  }

  /** Reads a plan; every problem is added with file, line and field. */
  public static Protocol read(Source source, Assurance assurance, Violations violations) {
    Yaml yaml = Yaml.read(source, violations);
    String hash = source.exists() ? sha256(source) : "";
    Bounds.check(yaml, assurance);
    return new PlanFile(assurance).protocol(yaml, source, hash);
  }

  private static String sha256(Source source) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(source.file())));
    } catch (IOException | NoSuchAlgorithmException e) {
      return "";
    }
  }

  private Protocol protocol(Yaml yaml, Source source, String hash) {
    yaml.knowsNoneBut(KEYS);
    List<String> purposes = assurance.purposes().stream().map(Purpose::purpose).toList();
    List<Declared> groups = yaml.get("groups").items().stream().map(this::declared).toList();
    List<Double> thresholds =
        yaml.get("thresholds").items().stream()
            .map(t -> number(t, 0, 1, Double.NaN))
            .filter(t -> !t.isNaN())
            .toList();
    Plan plan =
        new Plan(
            true,
            word(yaml.get("purpose"), "purpose", purposes),
            yaml.get("outcome").need(),
            thresholds,
            groups,
            yaml.get("margins").items().stream().map(m -> margin(m, groups, thresholds)).toList(),
            minimum(yaml.get("minimum")),
            errors(yaml.get("errors")),
            timing(yaml),
            intervals(yaml.get("intervals")));
    Layout layout = layout(yaml, groups);
    if (layout.has(Part.DUE) && yaml.get("labels-read-on").text().isEmpty()) {
      yaml.get("columns").get(Part.DUE.word()).error(UNREAD);
    }
    idle(yaml, layout);
    Protocol.Sought sought = Sizes.read(yaml.get(Sizes.KEY), groups, Assurance.AIMS);
    return new Protocol(layout, plan, sought, yaml.get("title").text(), source.name(), hash);
  }

  /** Adds an error for every key that would do nothing for want of a column. */
  private static void idle(Yaml yaml, Layout layout) {
    needs(yaml.get("labels-read-on"), layout, NO_DUE + "columns: due.", Part.DUE);
    needs(yaml.get("horizon"), layout, NO_FOLLOW_UP + "columns: follow-up.", Part.FOLLOW_UP);
    String split = "A reference needs a column of splits. Maybe columns: split.";
    needs(yaml.get("reference"), layout, split, Part.SPLIT);
    Part[] assisted = {Part.TIME, Part.UNAIDED, Part.ASSISTED};
    needs(yaml.get("assisted-from"), layout, NOT_ASSISTED, assisted);
  }

  private static void needs(Yaml key, Layout layout, String otherwise, Part... parts) {
    if (!key.text().isEmpty() && !List.of(parts).stream().allMatch(layout::has)) {
      key.error(otherwise);
    }
  }

  private static Layout layout(Yaml yaml, List<Declared> groups) {
    Yaml columns = yaml.get("columns");
    columns.knowsNoneBut(Part.words());
    columns.get(Part.SCORE.word()).need();
    columns.get(Part.LABEL.word()).need();
    Map<Part, String> parts = new EnumMap<>(Part.class);
    for (Part part : Part.values()) {
      String column = columns.get(part.word()).text();
      if (!column.isEmpty()) {
        parts.put(part, column);
      }
    }
    Layout.twice(parts)
        .forEach((part, other) -> columns.get(part.word()).error(Layout.same(part, other, parts)));
    for (Declared group : groups) {
      Layout.clash(group.group(), parts)
          .ifPresent(part -> columns.get(part.word()).error(Layout.grouped(group.group(), part)));
    }
    if (parts.containsKey(Part.EVENT) && !parts.containsKey(Part.FOLLOW_UP)) {
      columns.get(Part.EVENT.word()).error("An event needs a column of follow-up.");
    }
    return new Layout(
        parts,
        groups.stream().map(Declared::group).toList(),
        yaml.get("missing").items().stream().map(Yaml::text).toList());
  }

  private Declared declared(Yaml group) {
    group.knowsNoneBut(List.of("column", "levels", "compare", "margin"));
    List<String> known =
        assurance.metrics().stream().filter(Metric::compared).map(Metric::metric).toList();
    return new Declared(
        group.get("column").need(),
        group.get("levels").items().stream().map(Yaml::need).toList(),
        group.get("compare").items().stream().map(m -> word(m, "metric", known)).toList(),
        number(group.get("margin"), 1e-9, 1e9, Double.NaN));
  }

  private Margin margin(Yaml margin, List<Declared> groups, List<Double> thresholds) {
    margin.knowsNoneBut(List.of("metric", "group", "level", "threshold", "low", "high"));
    List<String> known = assurance.metrics().stream().map(Metric::metric).toList();
    String metric = word(margin.get("metric"), "metric", known);
    String group = otherwise(margin.get("group").text(), Result.ALL);
    List<String> names = new ArrayList<>(groups.stream().map(Declared::group).toList());
    names.add(Result.ALL);
    if (!names.contains(group)) {
      margin.get("group").error(Words.unknown("group", group, names));
    }
    double threshold = number(margin.get("threshold"), 0, 1, Double.NaN);
    boolean needs = assurance.metric(metric).map(Metric::threshold).orElse(false);
    if (needs && !thresholds.contains(threshold)) {
      margin.error("A margin on " + metric + " needs a threshold, one of " + thresholds + ".");
    }
    return bounded(margin, new Margin(metric, group, level(margin, group), threshold, 0, 0));
  }

  private static String level(Yaml margin, String group) {
    return otherwise(
        margin.get("level").text(), group.equals(Result.ALL) ? Result.ALL : Margin.EACH);
  }

  private static Margin bounded(Yaml yaml, Margin margin) {
    double most = Double.MAX_VALUE;
    double low = number(yaml.get("low"), -most, most, Double.NEGATIVE_INFINITY);
    double high = number(yaml.get("high"), -most, most, Double.POSITIVE_INFINITY);
    if (low >= high) {
      yaml.error("low, " + low + ", is not below high, " + high + ".");
    } else if (Double.isInfinite(low) && Double.isInfinite(high)) {
      yaml.error("A margin needs low, high or both.");
    }
    return new Margin(
        margin.metric(), margin.group(), margin.level(), margin.threshold(), low, high);
  }

  private static Minimum minimum(Yaml yaml) {
    yaml.knowsNoneBut(List.of("events", "non-events", "patients"));
    return new Minimum(
        Math.max(1, yaml.get("events").number(Minimum.USUAL.events())),
        Math.max(1, yaml.get("non-events").number(Minimum.USUAL.nonEvents())),
        patients(yaml.get("patients")));
  }

  private static int patients(Yaml yaml) {
    int patients = yaml.number(Minimum.USUAL.patients());
    if (patients < 2) {
      yaml.error("Of fewer than 2 patients nothing can be estimated. Maybe 10.");
    }
    return Math.max(2, patients);
  }

  private static Errors errors(Yaml yaml) {
    yaml.knowsNoneBut(List.of("correction", "alpha"));
    String correction = otherwise(yaml.get("correction").text(), "holm");
    if (!List.of("holm", "fdr").contains(correction)) {
      yaml.get("correction").error(Words.unknown("correction", correction, List.of("holm", "fdr")));
    }
    double alpha = number(yaml.get("alpha"), 1e-6, 0.5, Errors.USUAL.alpha());
    return new Errors(correction.equals("fdr") ? Correction.FDR : Correction.HOLM, alpha);
  }

  private static Timing timing(Yaml yaml) {
    double horizon = number(yaml.get("horizon"), 1e-9, 1e9, Double.NaN);
    return new Timing(
        day(yaml.get("labels-read-on")),
        horizon,
        yaml.get("reference").text(),
        day(yaml.get("assisted-from")));
  }

  private static Optional<Long> day(Yaml yaml) {
    Optional<LocalDate> day = Optional.ofNullable(Words.date(yaml.text()));
    if (day.isEmpty() && !yaml.text().isEmpty()) {
      yaml.error("'" + yaml.text() + "' is no date such as 2026-09-30.");
    }
    return day.map(LocalDate::toEpochDay);
  }

  private static Intervals intervals(Yaml yaml) {
    yaml.knowsNoneBut(List.of("exact", "resamples", "seed"));
    String exact = otherwise(yaml.get("exact").text(), "false");
    if (!List.of("true", "false").contains(exact)) {
      yaml.get("exact").error("'" + exact + "' is neither true nor false.");
    }
    int resamples = yaml.get("resamples").number(Intervals.USUAL.resamples());
    if (resamples > 0 && resamples < LEAST_RESAMPLES) {
      yaml.get("resamples").error(resamples + FEW_RESAMPLES);
    }
    return new Intervals(
        exact.equals("true"), resamples, yaml.get("seed").number((int) Intervals.USUAL.seed()));
  }

  private static String word(Yaml yaml, String what, List<String> known) {
    String word = yaml.need();
    if (!word.isEmpty() && !known.contains(word)) {
      yaml.error(Words.unknown(what, word, known));
    }
    return word;
  }

  static double number(Yaml yaml, double low, double high, double otherwise) {
    String text = yaml.text();
    if (text.isEmpty()) {
      return otherwise;
    }
    double number = Numbers.of(text);
    if (!(number >= low && number <= high)) {
      yaml.error("'" + text + "' is no number from " + low + " to " + high + ".");
      return otherwise;
    }
    return number;
  }

  private static String otherwise(String text, String otherwise) {
    return text.isEmpty() ? otherwise : text;
  }
}
