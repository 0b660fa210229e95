package org.linacre.engine.assessment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What looks at standings make one believe of all of them: a normal distribution, found by
 * expectation propagation (T. P. Minka, UAI 2001) from the looks in one fixed order, so that the
 * order in which they came never matters.
 */
final class Beliefs {
  private static final int MOST_SWEEPS = 60;
  private static final double SETTLED = 1e-9;

  /** Leaves a look a little of its variance, so that no division is by zero. */
  private static final double NEARLY_ONE = 1 - 1e-9;

  /** The grid on which a skewed standing is summed: so many steps, so many spreads to each side. */
  private static final int STEPS = 120;

  private static final double REACH = 6;

  private final Standings standings;
  private final List<At> looks;
  private final double[] mean;
  private final double[][] covariance;
  private final double[] precision;
  private final double[] pull;

  /**
   * A look at the standing with this place.
   *
   * @param ownWord whether it goes by the person's own word, and so shares its leaning
   * @param ground what was asked or said, and the answer
   */
  record At(int place, boolean ownWord, Look look, Ground ground) {}

  private Beliefs(Standings standings, List<At> looks) {
    this.standings = standings;
    this.looks = looks;
    int n = standings.size();
    double leaning = standings.model().noise().leaning();
    mean = new double[n + 1];
    covariance = new double[n + 1][n + 1];
    covariance[n][n] = leaning * leaning;
    precision = new double[looks.size()];
    pull = new double[looks.size()];
    for (int i = 0; i < n; i++) {
      mean[i] = standings.mean(i);
      for (int j = 0; j < n; j++) {
        covariance[i][j] = standings.covariance(i, j);
      }
    }
  }

  /** The beliefs after these looks. */
  static Beliefs after(Standings standings, List<At> looks) {
    List<At> ordered =
        looks.stream()
            .sorted(Comparator.comparingInt(At::place).thenComparing(At::toString))
            .toList();
    Beliefs beliefs = new Beliefs(standings, ordered);
    double moved = 1;
    for (int sweep = 0; sweep < MOST_SWEEPS && moved > SETTLED; sweep++) {
      moved = 0;
      for (int k = 0; k < ordered.size(); k++) {
        moved = Math.max(moved, beliefs.refine(k));
      }
    }
    return beliefs;
  }

  /** Fits one look to what all others say; how far it moved. */
  private double refine(int k) {
    double[] along = along(looks.get(k));
    double seen = mean(looks.get(k));
    double spread = variance(looks.get(k));
    double v = 1 / (1 / spread - precision[k]);
    double m = v * (seen / spread - pull[k]);
    Look.Moments moments = looks.get(k).look().at(m, v);
    double curvature = Math.min(moments.curvature(), NEARLY_ONE / v);
    double rest = 1 - curvature * v;
    double newPrecision = curvature / rest;
    double newPull = (moments.slope() + curvature * m) / rest;
    double morePrecision = newPrecision - precision[k];
    double morePull = newPull - pull[k];
    precision[k] = newPrecision;
    pull[k] = newPull;
    double scale = 1 / (1 + morePrecision * spread);
    add(along, (morePull - morePrecision * seen) * scale, morePrecision * scale);
    return Math.max(Math.abs(morePrecision), Math.abs(morePull));
  }

  private void add(double[] along, double shift, double shrink) {
    for (int i = 0; i < along.length; i++) {
      mean[i] += along[i] * shift;
      double factor = along[i] * shrink;
      for (int l = 0; l < along.length; l++) {
        covariance[i][l] -= factor * along[l];
      }
    }
  }

  /** The covariance of what a look sees with every standing. */
  private double[] along(At at) {
    double[] along = covariance[at.place()].clone();
    double[] leaning = covariance[standings.size()];
    for (int i = 0; at.ownWord() && i < along.length; i++) {
      along[i] += leaning[i];
    }
    return along;
  }

  /** The mean of what a look sees: a standing, and the leaning where it goes by own word. */
  double mean(At at) {
    return mean[at.place()] + (at.ownWord() ? mean[standings.size()] : 0);
  }

  /** The variance of what a look sees. */
  double variance(At at) {
    double with = covariance(at.place(), at);
    return at.ownWord() ? with + covariance(standings.size(), at) : with;
  }

  /** The covariance of a standing with what a look sees. */
  double covariance(int i, At at) {
    return covariance[i][at.place()] + (at.ownWord() ? covariance[i][standings.size()] : 0);
  }

  double mean(int i) {
    return mean[i];
  }

  double variance(int i) {
    return covariance[i][i];
  }

  /** The probability that an item is held, were the standing normal. */
  double nearly(int i) {
    return Look.Normal.below(mean[i] / Math.sqrt(covariance[i][i]));
  }

  /**
   * The probability that an item is held. Looks at the item itself skew its standing, so they are
   * taken off the normal and put back as they are, summed over a grid.
   */
  double probability(int i) {
    List<At> own = new ArrayList<>();
    double v = 1 / covariance[i][i];
    double m = mean[i] / covariance[i][i];
    for (int k = 0; k < looks.size(); k++) {
      if (looks.get(k).place() == i) {
        own.add(looks.get(k));
        v -= precision[k];
        m -= pull[k];
      }
    }
    if (own.isEmpty() || v <= 0) {
      return nearly(i);
    }
    double spread = Math.sqrt(1 / v);
    double held = 0;
    double all = 0;
    for (int step = 0; step < STEPS; step++) {
      double at = m / v + spread * REACH * (2 * (step + 0.5) / STEPS - 1);
      double weight = Look.Normal.density((at - m / v) / spread) * likelihood(own, at);
      double above = Math.clamp(0.5 + at / (2 * spread * REACH / STEPS), 0, 1);
      all += weight;
      held += weight * above;
    }
    return all > 0 ? held / all : nearly(i);
  }

  /** How likely the answers to looks at one item are where its standing is this. */
  private double likelihood(List<At> own, double standing) {
    int leaning = standings.size();
    double likelihood = 1;
    for (At look : own) {
      likelihood *=
          look.ownWord()
              ? look.look().at(standing + mean[leaning], covariance[leaning][leaning]).probability()
              : look.look().at(standing, 0).probability();
    }
    return likelihood;
  }

  /** The share of the variance from before any look that is left. */
  double left(int i) {
    return covariance[i][i] / standings.covariance(i, i);
  }

  List<At> looks() {
    return looks;
  }

  /**
   * What a look adds to the mean of an item, in standard deviations of what is left: these add up
   * to the whole shift of the mean, since it is the prior covariance times one weight a look.
   */
  double weight(int look, int i) {
    int j = looks.get(look).place();
    double weight = pull[look] - precision[look] * mean(looks.get(look));
    return standings.covariance(i, j) * weight / Math.sqrt(covariance[i][i]);
  }

  /**
   * The variance of an item that no look at other subjects could take away: of its own part, after
   * the looks at its own subject.
   */
  double ownVariance(int i) {
    int n = standings.size();
    List<Integer> same =
        IntStream.range(0, n).filter(j -> standings.ownCovariance(i, j) > 0).boxed().toList();
    double[][] own = new double[n][];
    for (int j : same) {
      own[j] = new double[n];
      same.forEach(l -> own[j][l] = standings.ownCovariance(j, l));
    }
    for (int k = 0; k < looks.size(); k++) {
      int j = looks.get(k).place();
      if (own[j] != null) {
        double[] column = own[j].clone();
        double shrink = precision[k] / (1 + precision[k] * column[j]);
        same.forEach(a -> same.forEach(b -> own[a][b] -= column[a] * column[b] * shrink));
      }
    }
    return own[i][i];
  }
}
