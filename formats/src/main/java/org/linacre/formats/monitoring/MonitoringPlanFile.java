package org.linacre.formats.monitoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.linacre.engine.catalogue.Violations;
import org.linacre.engine.monitoring.Cause;
import org.linacre.engine.monitoring.Metric;
import org.linacre.engine.monitoring.MonitoringPlan;
import org.linacre.engine.monitoring.MonitoringPlan.Action;
import org.linacre.engine.monitoring.MonitoringPlan.Chart;
import org.linacre.engine.monitoring.MonitoringPlan.Grouping;
import org.linacre.engine.monitoring.MonitoringPlan.LabelFree;
import org.linacre.engine.monitoring.MonitoringPlan.Labels;
import org.linacre.engine.monitoring.MonitoringPlan.Missing;
import org.linacre.engine.monitoring.MonitoringPlan.Watching;
import org.linacre.formats.text.Source;
import org.linacre.formats.text.Words;
import org.linacre.formats.text.Yaml;

/** Reads a plan of monitoring. */
public final class MonitoringPlanFile {
  /** The keys of a plan. */
  static final List<String> KEYS =
      List.of(
          "product",
          "budget",
          "life",
          "threshold",
          "columns",
          "patient-counts-again-after",
          "remembered-days",
          "labels",
          "groups",
          "metrics",
          "charts",
          "label-free",
          "watching",
          "actions");

  private static final List<String> COLUMNS =
      List.of("id", "time", "due", "label", "score", "prediction", "aided", "unaided", "patient");
  private static final int LIFE = 2_500;
  private static final String NOT_RANDOM =
      "A share of a day's labels is enough only if labels are lost without regard to the outcome:"
          + " say missing: at-random, or leave it out.";

  private static final String EVERYONE =
      "The level 'all' cannot be told from everyone. Maybe write it otherwise, such as 'any', in"
          + " the cases too.";

  private MonitoringPlanFile() {}

  /**
   * Reads a plan.
   *
   * @param violations where every problem is added, with file, line and field
   * @throws org.linacre.engine.catalogue.InvalidInput with every error, if there is any
   */
  public static Watch read(Path file, Violations violations) {
    if (Files.isDirectory(file)) {
      violations.error(file.toString(), 0, "", "A folder; the plan is a file.");
      violations.stopOnErrors();
    }
    Path name = file.getFileName();
    Yaml yaml = Yaml.read(new Source(file, name == null ? "" : name.toString()), violations);
    yaml.knowsNoneBut(KEYS);
    Map<String, String> columns = columns(yaml.get("columns"));
    MonitoringPlan plan = plan(yaml, columns);
    double threshold = Figures.share(yaml.get("threshold"), Double.NaN);
    new ColumnNeeds(columns, threshold).tell(yaml.get("columns"), plan);
    int within = dueWithin(yaml.get("labels").get("due-within-days"), plan);
    violations.stopOnErrors();
    return new Watch(plan, columns, threshold, within, digest(file));
  }

  private static MonitoringPlan.Patients patients(Yaml yaml, Map<String, String> columns) {
    Yaml again = yaml.get("patient-counts-again-after");
    boolean known = columns.containsKey("patient");
    int days = again.number(0);
    if (again.isPresent() && !known) {
      again.error("Cases do not say whose they are. Maybe name the column of the patient.");
    } else if (again.isPresent() && days < 1) {
      again.error("In days, 1 or more; leave it out where a patient counts once.");
    }
    return new MonitoringPlan.Patients(known, days);
  }

  private static MonitoringPlan plan(Yaml yaml, Map<String, String> columns) {
    List<Grouping> groups = groups(yaml.get("groups"));
    int life = yaml.get("life").number(LIFE);
    if (life < 1) {
      yaml.get("life").error("A life has at least 1 case.");
    }
    return new MonitoringPlan(
        yaml.get("product").need(),
        Figures.share(yaml.get("budget"), 0.05),
        Math.max(1, life),
        said(columns),
        patients(yaml, columns),
        groups,
        new TargetRows(groups).read(yaml.get("metrics")),
        charts(yaml.get("charts")),
        labelFree(yaml.get("label-free")),
        actions(yaml.get("actions")),
        labels(yaml.get("labels")),
        watching(yaml.get("watching")),
        Figures.count(yaml.get("remembered-days"), MonitoringPlan.REMEMBERED));
  }

  /** Within how many days of its case every label is due; 0 where the plan does not say. */
  private static int dueWithin(Yaml yaml, MonitoringPlan plan) {
    if (yaml.isPresent() && !plan.dueDates()) {
      yaml.error("Cases do not say when their labels are due. Maybe name the column due.");
    }
    return yaml.isPresent() ? Figures.count(yaml, 1) : 0;
  }

  private static Set<String> said(Map<String, String> columns) {
    Set<String> said = new TreeSet<>(columns.keySet());
    said.removeAll(List.of("id", "time"));
    return said;
  }

  private static Watching watching(Yaml yaml) {
    yaml.knowsNoneBut(List.of("missing", "cases", "days"));
    Watching usual = Watching.USUAL;
    return new Watching(
        Figures.share(yaml.get("missing"), usual.missing()),
        Figures.count(yaml.get("cases"), usual.cases()),
        Figures.count(yaml.get("days"), usual.days()));
  }

  private static Labels labels(Yaml yaml) {
    yaml.knowsNoneBut(List.of("missing", "complete", "grace-days", "due-within-days"));
    List<String> words = Stream.of(Missing.values()).map(Missing::id).toList();
    String word = yaml.get("missing").text();
    if (!word.isEmpty() && !words.contains(word)) {
      yaml.get("missing").error(Words.unknown("rule", word, words));
    }
    int grace = yaml.get("grace-days").number(Labels.BOUNDED.graceDays());
    if (!word.equals(Missing.AT_RANDOM.id())) {
      if (yaml.get("complete").isPresent()) {
        yaml.get("complete").error(NOT_RANDOM);
      }
      return new Labels(Missing.BOUNDED, Labels.BOUNDED.complete(), grace);
    }
    yaml.get("complete").need();
    double complete = Figures.positive(yaml.get("complete"), 1);
    if (complete > 1) {
      yaml.get("complete").error("A share of a day's cases, at most 1.");
    }
    return Labels.atRandom(complete, grace);
  }

  private static Map<String, String> columns(Yaml yaml) {
    yaml.knowsNoneBut(COLUMNS);
    Map<String, String> columns = new TreeMap<>();
    columns.put("id", yaml.get("id").need());
    columns.put("time", yaml.get("time").need());
    for (String name : COLUMNS) {
      if (yaml.get(name).isPresent()) {
        columns.put(name, yaml.get(name).need());
      }
    }
    return columns;
  }

  private static List<Grouping> groups(Yaml list) {
    List<Grouping> groups = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Yaml yaml : list.items()) {
      yaml.knowsNoneBut(List.of("column", "levels"));
      String column = yaml.get("column").need();
      List<String> levels = yaml.get("levels").items().stream().map(Yaml::need).toList();
      if (!seen.add(column) || column.equals(MonitoringPlan.ALL)) {
        yaml.get("column").error("The grouping '" + column + "' stands twice, or means everyone.");
      }
      if (levels.isEmpty() || new HashSet<>(levels).size() < levels.size()) {
        yaml.get("levels").error("Levels are wanted, each once.");
      }
      if (levels.contains(MonitoringPlan.ALL)) {
        yaml.get("levels").error(EVERYONE);
      }
      groups.add(new Grouping(column, levels));
    }
    return groups;
  }

  private static List<Chart> charts(Yaml list) {
    List<Chart> charts = new ArrayList<>();
    for (Yaml yaml : list.items()) {
      yaml.knowsNoneBut(List.of("metric", "odds-ratio", "baseline", "arl0"));
      Optional<Metric> metric = TargetRows.metric(yaml.get("metric"));
      double odds = Figures.positive(yaml.get("odds-ratio"), 2);
      double baseline = Figures.share(yaml.get("baseline"), Double.NaN);
      double arl = Figures.positive(yaml.get("arl0"), 5_000);
      if (odds == 1) {
        yaml.get("odds-ratio").error("Odds that change by a factor of 1 do not change.");
      } else if (metric.isPresent() && chartable(metric.get(), baseline, yaml)) {
        charts.add(new Chart(metric.get(), odds, baseline, arl));
      }
    }
    return charts;
  }

  private static boolean chartable(Metric metric, double baseline, Yaml yaml) {
    if (metric == Metric.AUROC || !metric.needsLabel()) {
      yaml.get("metric").error("A CUSUM of '" + metric.id() + "' cannot be drawn. Maybe oe.");
      return false;
    }
    if (metric != Metric.OE && Double.isNaN(baseline)) {
      yaml.get("baseline").error("Missing: the share while all is well.");
      return false;
    }
    return true;
  }

  private static LabelFree labelFree(Yaml yaml) {
    yaml.knowsNoneBut(List.of("margin", "cases"));
    return new LabelFree(
        yaml.isPresent(),
        Figures.share(yaml.get("margin"), 0.05),
        Figures.count(yaml.get("cases"), 200));
  }

  private static Map<String, Action> actions(Yaml yaml) {
    List<String> known =
        Stream.concat(Stream.of(Cause.values()).map(Cause::id), Stream.of("any")).toList();
    Map<String, Action> actions = new TreeMap<>();
    for (String cause : yaml.names()) {
      Yaml one = yaml.get(cause);
      if (!known.contains(cause)) {
        one.error(Words.unknown("cause", cause, known));
      }
      one.knowsNoneBut(List.of("owner", "next"));
      actions.put(cause, new Action(one.get("owner").need(), one.get("next").need()));
    }
    return actions;
  }

  private static String digest(Path file) {
    try {
      return Digests.of(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
