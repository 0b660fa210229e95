package org.linacre.formats.monitoring;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.linacre.engine.monitoring.Life;
import org.linacre.engine.monitoring.MonitoringAnswer;
import org.linacre.engine.monitoring.MonitoringAnswer.Counts;

/** The visible text of monitoring, from {@code labels.properties}. */
public final class Texts {
  private static final ResourceBundle BUNDLE =
      ResourceBundle.getBundle("org.linacre.formats.monitoring.labels", Locale.ROOT);

  private Texts() {}

  /** The text of this key with its places filled. */
  public static String of(String key, Object... values) {
    return new MessageFormat(BUNDLE.getString(key), Locale.UK).format(values);
  }

  /** The text of this key, or the word itself where there is none. */
  public static String orWord(String prefix, String word) {
    String key = prefix + "." + word;
    return BUNDLE.containsKey(key) ? BUNDLE.getString(key) : word;
  }

  /** A number with three decimals; a dash where there is none. */
  public static String number(@Nullable Double value) {
    return value == null ? "–" : String.format(Locale.ROOT, "%.3f", value);
  }

  /** An odds ratio as it is said: 2, 0.5. */
  static String odds(double ratio) {
    return String.format(Locale.ROOT, "%.3f", ratio).replaceFirst("\\.?0+$", "");
  }

  /** What became of the rows of the run, a line each. */
  public static List<String> rows(MonitoringAnswer answer) {
    Counts c = answer.counts();
    List<String> lines = new ArrayList<>();
    lines.add(of("rows.given", c.rows(), c.fresh(), c.labelled(), c.repeated(), c.changed()));
    lines.add(of("rows.waiting", c.counted(), c.awaiting(), c.overdue()));
    lines.addAll(labels(c));
    some(lines, "rows.aside", c.aside());
    some(lines, "rows.old", c.old());
    some(lines, "rows.early", c.early());
    c.unknown().forEach((level, n) -> lines.add(of("rows.unknown", level, n)));
    return lines;
  }

  private static void some(List<String> lines, String key, long count) {
    if (count > 0) {
      lines.add(of(key, count));
    }
  }

  /** What is to be known of labels that are late, a line each. */
  static List<String> labels(Counts counts) {
    List<String> lines = new ArrayList<>();
    if (counts.through() != null) {
      lines.add(of("rows.through", String.valueOf(counts.through())));
    }
    if (counts.held() > 0) {
      lines.add(of("rows.held", counts.held(), String.valueOf(counts.heldSince())));
    }
    if (counts.bounded() > 0) {
      lines.add(of("rows.bounded", counts.bounded()));
    }
    if (counts.leftOut() > 0) {
      lines.add(of("rows.leftOut", counts.leftOutDays(), counts.leftOut()));
    }
    if (counts.tooLate() > 0) {
      lines.add(of("rows.tooLate", counts.tooLate()));
    }
    return lines;
  }

  /** Which streams are not watched, a line each, after one that says how many. */
  public static List<String> unwatched(MonitoringAnswer answer) {
    List<String> lines = new ArrayList<>();
    if (!answer.watching()) {
      lines.add(of("unwatched", answer.unwatched().size(), answer.streams().size()));
    }
    for (MonitoringAnswer.Unwatched one : answer.unwatched()) {
      String why =
          BUNDLE.containsKey("unwatched." + one.reason())
              ? of("unwatched." + one.reason())
              : orWord("lacks", one.reason());
      lines.add(
          of("unwatched.one", stream(one.metric(), one.group(), one.level()), one.since(), why));
    }
    return lines;
  }

  /** The value since a change, and what would be acceptable. */
  static String signalled(MonitoringAnswer.Signal signal, List<MonitoringAnswer.StreamRow> rows) {
    String value = number(signal.value());
    return rows.stream()
        .filter(r -> r.metric().equals(signal.metric()) && r.group().equals(signal.group()))
        .filter(r -> r.level().equals(signal.level()))
        .findFirst()
        .map(r -> acceptable(value, r.least(), r.most()))
        .orElse(value);
  }

  private static String acceptable(String value, @Nullable Double least, @Nullable Double most) {
    if (least == null || most == null) {
      return least == null
          ? of("acceptable.most", value, number(most))
          : of("acceptable.least", value, number(least));
    }
    return of("acceptable.both", value, number(least), number(most));
  }

  /** How no signal is to be read. */
  public static String noSignal(MonitoringAnswer answer) {
    int all = answer.streams().size();
    long silent = answer.streams().stream().filter(s -> s.cases() == 0).count();
    if (!answer.watching()) {
      return of("signals.unwatched", answer.unwatched().size(), all);
    }
    return silent > 0 ? of("signals.silent", silent, all) : of("signals.none");
  }

  /** Values that are missing, a line for each column. */
  public static List<String> missing(MonitoringAnswer answer) {
    return answer.missing().stream()
        .filter(gap -> gap.rows() > 0 || gap.cases() > 0)
        .map(
            gap ->
                of("rows.missing", gap.column(), gap.rows(), answer.counts().rows(), gap.cases()))
        .toList();
  }

  /** What is to be known beside the signals: earlier lives and missing actions, a line each. */
  public static List<String> beside(MonitoringAnswer answer) {
    List<String> lines = new ArrayList<>();
    answer.earlier().forEach(life -> lines.add(life(life)));
    if (answer.notes().contains("missing-at-random")) {
      lines.add(of("rows.atRandom"));
    }
    long bare = answer.signals().stream().filter(s -> s.next().isEmpty()).count();
    if (bare > 0) {
      lines.add(of("signals.noAction", bare));
    }
    if (!answer.withoutAction().isEmpty()) {
      List<String> causes =
          answer.withoutAction().stream().map(cause -> orWord("cause", cause)).toList();
      lines.add(of("signals.actions", String.join(", ", causes)));
    }
    return lines;
  }

  private static String life(Life life) {
    return of(
        "life",
        life.product().isEmpty() ? of("life.unreadable") : life.product(),
        orUnknown(life.from()),
        orUnknown(life.asOf()),
        percent(life.spent()),
        percent(life.budget()),
        life.signals());
  }

  private static String orUnknown(@Nullable String text) {
    return text == null ? of("life.unknown") : text;
  }

  private static String percent(@Nullable Double share) {
    return share == null ? of("life.unknown") : String.format(Locale.ROOT, "%.2f%%", 100 * share);
  }

  /** A metric in a group: {@code Sensitivity, sex: female}. */
  public static String stream(String metric, String group, String level) {
    String name = orWord("metric", metric);
    return group.equals("all") ? name : name + ", " + group + ": " + level;
  }
}
