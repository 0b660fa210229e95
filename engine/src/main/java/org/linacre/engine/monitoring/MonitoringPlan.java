package org.linacre.engine.monitoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is watched, how sure it must be, and what is done.
 *
 * @param product the product and version watched
 * @param budget the chance of any false alarm over the product's life, above 0 and below 1
 * @param life how many cases a stream expects in its life; the guarantee holds without it, changes
 *     before it are found soonest
 * @param columns what cases say, beside their id, time and groups, such as due or score
 * @param patients what is done with several cases of one patient
 * @param groups the groupings, all levels named beforehand
 * @param targets the metrics
 * @param charts the CUSUM charts shown beside
 * @param labelFree the estimates without labels
 * @param actions by the id of a cause, or {@code any}
 * @param labels when the labels that are due on a day are taken
 * @param watching when a stream is said not to be watched
 * @param remembered for how many days of due days before the latest that is done with a case is
 *     known when it is given again, 1 or more; rows due before that are not taken
 */
public record MonitoringPlan(
    String product,
    double budget,
    int life,
    Set<String> columns,
    Patients patients,
    List<Grouping> groups,
    List<Target> targets,
    List<Chart> charts,
    LabelFree labelFree,
    Map<String, Action> actions,
    Labels labels,
    Watching watching,
    int remembered) {
  /** Half a year. */
  public static final int REMEMBERED = 180;

  /** The group and level of everyone. */
  public static final String ALL = "all";

  /** A plan with its own copies. */
  public MonitoringPlan {
    columns = Collections.unmodifiableSet(new TreeSet<>(columns));
    groups = List.copyOf(groups);
    targets = List.copyOf(targets);
    charts = List.copyOf(charts);
    actions = Collections.unmodifiableMap(new TreeMap<>(actions));
  }

  /**
   * When the labels that are due on a day are taken: all at once, as soon as each is known, or when
   * the grace is over; and what is done then for those that are missing.
   *
   * @param missing what is done
   * @param complete of labels missing at random, the share of a day's cases that must be labelled,
   *     above 0 and at most 1; a day that is not so complete is left out whole
   * @param graceDays how many days after the due day its labels are waited for, 0 or more
   */
  public record Labels(Missing missing, double complete, int graceDays) {
    /** Waited for 30 days, and then bounded. */
    public static final Labels BOUNDED = new Labels(Missing.BOUNDED, 0, 30);

    /** Missing at random, by the plan's own claim. */
    public static Labels atRandom(double complete, int graceDays) {
      return new Labels(Missing.AT_RANDOM, complete, graceDays);
    }
  }

  /** What is done for a label that is missing when its grace is over. */
  public enum Missing {
    /**
     * It counts, on each side, as the outcome that speaks most against a signal: the budget holds
     * however labels are lost or late (the bounds of Manski 1990).
     */
    BOUNDED,
    /** It is left out, as if labels were lost without regard to the outcome. */
    AT_RANDOM;

    /** The word in files, such as {@code at-random}. */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * When a stream is said not to be watched. It signals nothing and spends nothing.
   *
   * @param missing the share of the latest cases, of about a hundred, that lack what the stream
   *     needs, above 0 and below 1
   * @param cases how many cases should have come since its latest, at its rate so far, 1 or more
   * @param days for how long labels that are due may be held, or no case come at all, 1 or more
   */
  public record Watching(double missing, int cases, int days) {
    /**
     * Twice what is often lost; fifteen, since none of fifteen expected comes by chance once in
     * three million (the Poisson law); half again the grace of labels.
     */
    public static final Watching USUAL = new Watching(0.2, 15, 45);
  }

  /** Whether cases say when their labels are due. */
  public boolean dueDates() {
    return columns.contains("due");
  }

  /** Whether anything waits for labels. */
  boolean needsLabels() {
    return labelFree.wanted()
        || targets.stream().anyMatch(t -> t.metric().needsLabel())
        || charts.stream().anyMatch(c -> c.metric().needsLabel());
  }

  /**
   * What is done with several cases of one patient. The budget is kept where a stream's cases are
   * acceptable on average given all before them, which several cases of one patient need not be: so
   * the first counts, and a further one is set aside.
   *
   * @param known whether cases say whose they are; where they do not, every case counts
   * @param again after how many days a patient counts again, as if another; 0 for never
   */
  public record Patients(boolean known, int again) {
    /** Cases do not say whose they are. */
    public static final Patients UNKNOWN = new Patients(false, 0);
  }

  /**
   * A grouping.
   *
   * @param column its column
   * @param levels its values; others have no stream and are told
   */
  public record Grouping(String column, List<String> levels) {
    /** A grouping with its own copy. */
    public Grouping {
      levels = List.copyOf(levels);
    }
  }

  /**
   * A metric to watch.
   *
   * @param metric which
   * @param acceptable what is good enough
   * @param find a value that must be found soon, to which half of the stakes go; NaN for none
   * @param weight its part of the budget, compared with the other targets' for each stream
   * @param groups the columns it is watched by, beside everyone
   */
  public record Target(
      Metric metric, Acceptable acceptable, double find, double weight, List<String> groups) {
    /** A target with its own copy. */
    public Target {
      groups = List.copyOf(groups);
    }
  }

  /**
   * A CUSUM chart.
   *
   * @param metric {@link Metric#OE} for the risk-adjusted one, or a proportion
   * @param oddsRatio how the odds of the outcome (of being right, for a proportion) change; above 1
   *     looks for more, below 1 for less
   * @param baseline the proportion while all is well; NaN for {@link Metric#OE}
   * @param arl0 cases to a false alarm on average
   */
  public record Chart(Metric metric, double oddsRatio, double baseline, double arl0) {}

  /**
   * Estimates without labels.
   *
   * @param wanted whether any
   * @param margin how far the estimate may be off in the labelled past
   * @param cases how many labelled cases the back-test needs
   */
  public record LabelFree(boolean wanted, double margin, int cases) {}

  /**
   * What is done on a signal.
   *
   * @param owner who
   * @param next what
   */
  public record Action(String owner, String next) {}

  /**
   * A stream and its part of the budget.
   *
   * @param target what it watches
   * @param group the column, or {@link #ALL}
   * @param level the value, or {@link #ALL}
   * @param alpha its part
   */
  public record Share(Target target, String group, String level, double alpha) {
    /** {@code metric group level}. */
    String key() {
      return target.metric().id() + " " + group + " " + level;
    }
  }

  /** Every stream with its part of the budget; the parts add up to the budget. */
  public List<Share> shares() {
    List<Share> whole = new ArrayList<>();
    for (Target target : targets) {
      whole.add(new Share(target, ALL, ALL, target.weight()));
      for (Grouping grouping : groups) {
        if (target.groups().contains(grouping.column())) {
          grouping
              .levels()
              .forEach(l -> whole.add(new Share(target, grouping.column(), l, target.weight())));
        }
      }
    }
    double weight = whole.stream().mapToDouble(Share::alpha).sum();
    return whole.stream()
        .map(s -> new Share(s.target, s.group, s.level, budget * s.alpha / weight))
        .toList();
  }

  /** The ids of what may move under this plan and has no action. */
  List<String> withoutAction() {
    return Arrays.stream(Cause.values())
        .filter(cause -> mayMove(cause) && action(cause).next().isEmpty())
        .map(Cause::id)
        .toList();
  }

  private boolean mayMove(Cause cause) {
    return switch (cause) {
      case GROUP -> !groups.isEmpty();
      case OVERRIDE, SKILL -> targets.stream().anyMatch(t -> t.metric().cause() == cause);
      default -> true;
    };
  }

  /** What is done for a cause; empty texts where the plan does not say. */
  Action action(Cause cause) {
    Action any = actions.getOrDefault("any", new Action("", ""));
    return actions.getOrDefault(cause.id(), any);
  }
}
