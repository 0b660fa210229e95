package org.linacre.engine.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.linacre.engine.validation.Predictions;
import org.linacre.engine.validation.Result;
import org.linacre.engine.validation.SampleSize;

/**
 * How many rows everyone and each level need for an interval of a wanted width, at what the plan
 * expects; where it does not say, at the prevalence of the level and the area, sensitivity and
 * specificity of everyone in the file. And when they will be there, at the plan's pace or should
 * rows go on as they came.
 *
 * @param group the grouping, {@code all} for everyone
 * @param level the level, {@code all} for everyone
 * @param metric what is to be estimated
 * @param threshold the threshold, NaN where the metric has none
 * @param width of the 95 % interval wanted
 * @param method whose formula
 * @param rows needed; 0 where it cannot be said
 * @param declared whether prevalence, and the area or rates where they are needed, are the plan's
 * @param present rows with score and outcome at hand
 * @param estimableIn in how many months more, 0 for now; empty where it cannot be said
 */
public record Precision(
    String group,
    String level,
    String metric,
    double threshold,
    double width,
    String method,
    long rows,
    boolean declared,
    long present,
    OptionalInt estimableIn) {
  private static final String RILEY = "Riley 2021";
  private static final String PAVLOU = "Pavlou 2021";

  /**
   * What is wanted.
   *
   * @param metric {@code oe}, {@code auroc}, {@code calibration-slope} or {@code net-benefit}
   * @param width of its 95 % interval, above 0
   */
  public record Aim(String metric, double width) {}

  /**
   * What a plan expects; NaN for what it does not say.
   *
   * @param prevalence the share with the outcome, above 0 and below 1
   * @param area the C statistic, above 0.5 and below 1
   * @param ratio the observed over expected, above 0
   * @param sensitivity at the thresholds, 0 to 1
   * @param specificity at the thresholds, 0 to 1
   * @param perMonth rows that come in a month, above 0
   * @param levels what is expected of levels
   */
  public record Expected(
      double prevalence,
      double area,
      double ratio,
      double sensitivity,
      double specificity,
      double perMonth,
      List<OfLevel> levels) {
    /** Nothing expected. */
    public static final Expected NOTHING =
        new Expected(
            Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, List.of());

    /** Expectations with their own copy. */
    public Expected {
      levels = List.copyOf(levels);
    }

    private OfLevel of(Result share) {
      return levels.stream()
          .filter(l -> l.group.equals(share.group()) && l.level.equals(share.level()))
          .findFirst()
          .orElse(
              share.group().equals(Result.ALL)
                  ? new OfLevel(Result.ALL, Result.ALL, prevalence, perMonth)
                  : new OfLevel(share.group(), share.level(), Double.NaN, Double.NaN));
    }
  }

  /**
   * What a plan expects of a level; NaN for what it does not say.
   *
   * @param group the grouping
   * @param level the level
   * @param prevalence the share with the outcome, above 0 and below 1
   * @param perMonth rows that come in a month, above 0
   */
  public record OfLevel(String group, String level, double prevalence, double perMonth) {}

  /** The needs of everyone and of every level, in the order of the results. */
  public static List<Precision> of(
      Predictions predictions, List<Result> results, List<Aim> aims, Expected expected) {
    double months = Accrual.months(predictions);
    List<Precision> all = new ArrayList<>();
    for (Result share : results) {
      if (share.metric().equals("prevalence") && share.split().equals(Result.ALL)) {
        Level level = new Level(share, results, months, expected, expected.of(share));
        aims.forEach(aim -> all.addAll(level.needs(aim)));
      }
    }
    return List.copyOf(all);
  }

  /** A level with what is known of it and of everyone. */
  private record Level(
      Result share, List<Result> results, double months, Expected expected, OfLevel own) {
    private List<Precision> needs(Aim aim) {
      double p = either(own.prevalence, (double) share.events() / share.n());
      double area = either(expected.area, everyone("auroc", Double.NaN));
      boolean ranked = area > 0.5 && area < 1;
      if (!(p > 0 && p < 1) || (!aim.metric.equals("oe") && !ranked)) {
        return List.of(need(aim, Double.NaN, "", 0));
      }
      double width = aim.width;
      return switch (aim.metric) {
        case "oe" ->
            one(aim, RILEY, SampleSize.observedOverExpected(p, either(expected.ratio, 1), width));
        case "calibration-slope" -> one(aim, PAVLOU, SampleSize.slopeOf(p, area, width));
        case "net-benefit" -> benefits(aim, p);
        default ->
            List.of(
                need(aim, Double.NaN, RILEY, SampleSize.area(p, area, width).rows()),
                need(aim, Double.NaN, PAVLOU, SampleSize.normalArea(p, area, width).rows()));
      };
    }

    private static double either(double said, double otherwise) {
      return Double.isNaN(said) ? otherwise : said;
    }

    /** Whether all that the aim's formula takes is the plan's. */
    private boolean isDeclared(String metric) {
      double needed =
          switch (metric) {
            case "oe" -> 0;
            case "net-benefit" -> expected.sensitivity + expected.specificity;
            default -> expected.area;
          };
      return !Double.isNaN(own.prevalence + needed);
    }

    private List<Precision> one(Aim aim, String method, SampleSize size) {
      return List.of(need(aim, Double.NaN, method, size.rows()));
    }

    private List<Precision> benefits(Aim aim, double p) {
      List<Precision> all = new ArrayList<>();
      for (Result r : results) {
        double t = r.threshold();
        if (isEveryone(r) && r.metric().equals("sensitivity") && t > 0 && t < 1) {
          double se = either(expected.sensitivity, everyone("sensitivity", t));
          double sp = either(expected.specificity, everyone("specificity", t));
          boolean known = se >= 0 && sp >= 0;
          long rows =
              known
                  ? SampleSize.netBenefit(p, new SampleSize.Expected(se, sp), t, aim.width).rows()
                  : 0;
          all.add(need(aim, t, known ? RILEY : "", rows));
        }
      }
      return all;
    }

    private static boolean isEveryone(Result r) {
      return r.split().equals(Result.ALL) && r.group().equals(Result.ALL);
    }

    private double everyone(String metric, double threshold) {
      return results.stream()
          .filter(r -> isEveryone(r) && r.metric().equals(metric))
          .filter(r -> Double.compare(r.threshold(), threshold) == 0)
          .mapToDouble(Result::value)
          .findFirst()
          .orElse(Double.NaN);
    }

    private Precision need(Aim aim, double threshold, String method, long rows) {
      OptionalInt in = OptionalInt.empty();
      double pace = either(own.perMonth, months > 0 ? share.n() / months : 0);
      if (rows > 0 && share.n() >= rows) {
        in = OptionalInt.of(0);
      } else if (rows > 0 && pace > 0) {
        in = OptionalInt.of((int) Math.ceil((rows - share.n()) / pace));
      }
      return new Precision(
          share.group(),
          share.level(),
          aim.metric,
          threshold,
          aim.width,
          method,
          rows,
          rows > 0 && isDeclared(aim.metric),
          share.n(),
          in);
    }
  }
}
