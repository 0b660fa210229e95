package org.linacre.engine.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.linacre.competence.Item;
import org.linacre.engine.assessment.Beliefs.At;

class BeliefsTest {
  private static final AnswerModel MODEL =
      new AnswerModel(
          new AnswerModel.Abilities(0.75, 0.4, 0.25, 0.5, 0.4, 0.3),
          Map.of("awareness", -0.5, "familiarity", 0.2),
          new AnswerModel.Noise(0.35, 0.2, 1, 0.2, 0.5, 0.35, 0.25),
          new AnswerModel.Rule(0.04, 0.55, 0.75, 0.5, 4, 0.9));

  private static final Standings TWO = standings("a:awareness g", "b:familiarity h");

  private static Standings standings(String... points) {
    List<Standings.Point> list = new ArrayList<>();
    for (String point : points) {
      String[] parts = point.split(" ", -1);
      list.add(new Standings.Point(Item.parse(parts[0]), parts[1], "knowledge", false));
    }
    return new Standings(list, MODEL);
  }

  private static At at(int place, boolean ownWord, Look look) {
    return new At(place, ownWord, look, new Ground("q" + place, look.toString()));
  }

  /**
   * The probability that item 1 is held, by summing the product of the prior and the likelihoods
   * over a fine grid of both standings and the leaning: the definition itself.
   */
  private static double summed(List<At> looks) {
    double leaning = MODEL.noise().leaning();
    double held = 0;
    double all = 0;
    double v0 = TWO.covariance(0, 0);
    double v1 = TWO.covariance(1, 1) - Math.pow(TWO.covariance(0, 1), 2) / v0;
    double step = 0.1;
    for (double x = -6; x <= 6; x += step) {
      double m1 = TWO.mean(1) + TWO.covariance(0, 1) / v0 * x;
      for (double y = -6; y <= 6; y += step) {
        for (double d = -4 * leaning; d <= 4 * leaning; d += leaning / 4) {
          double p = Math.exp(-x * x / v0 / 2 - y * y / v1 / 2 - d * d / leaning / leaning / 2);
          double[] standing = {TWO.mean(0) + x, m1 + y};
          for (At look : looks) {
            double seen = standing[look.place()] + (look.ownWord() ? d : 0);
            p *= look.look().at(seen, 0).probability();
          }
          all += p;
          held += standing[1] > 0 ? p : 0;
        }
      }
    }
    return held / all;
  }

  @Test
  void whatIsBelievedIsWhatTheDefinitionSumsTo() {
    List<List<At>> cases =
        List.of(
            List.of(at(0, true, new Look.Said(true, 0.35))),
            List.of(at(0, true, new Look.Said(false, 0.35))),
            List.of(
                at(0, true, new Look.Said(true, 0.35)), at(1, true, new Look.Said(false, 0.35))),
            List.of(
                at(0, false, new Look.Chose(true, 0.35, 0.25)),
                at(1, false, new Look.Chose(false, 0.35, 0.25))),
            List.of(
                at(0, true, new Look.Said(true, 0.35)),
                at(1, true, new Look.Unsure(1)),
                at(1, false, new Look.Chose(true, 0.35, 0.25))));
    for (List<At> looks : cases) {
      assertThat(Beliefs.after(TWO, looks).probability(1))
          .as(looks.toString())
          .isCloseTo(summed(looks), within(0.02));
    }
  }

  @Test
  void momentsAreTheDerivativesOfTheLogOfTheirProbability() {
    double h = 1e-4;
    for (Look look :
        List.of(
            new Look.Said(true, 0.3),
            new Look.Said(false, 0.3),
            new Look.Chose(true, 0.3, 0.25),
            new Look.Chose(false, 0.3, 0.25),
            new Look.Unsure(1))) {
      for (double m = -2; m <= 2; m += 0.5) {
        double up = Math.log(look.at(m + h, 0.8).probability());
        double here = Math.log(look.at(m, 0.8).probability());
        double down = Math.log(look.at(m - h, 0.8).probability());
        Look.Moments moments = look.at(m, 0.8);
        assertThat(moments.slope())
            .as("%s %s", look, m)
            .isCloseTo((up - down) / (2 * h), within(1e-5));
        assertThat(moments.curvature())
            .as("%s %s", look, m)
            .isCloseTo(-(up - 2 * here + down) / (h * h), within(1e-4));
      }
    }
  }

  @Test
  void theOrderOfLooksNeverMattersAndTheirWeightsAddUp() {
    Standings many =
        standings("a:awareness g", "b:familiarity g", "c:awareness h", "d:familiarity h");
    for (long seed = 0; seed < 30; seed++) {
      Random random = new Random(seed);
      List<At> looks = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        looks.add(
            at(random.nextInt(4), random.nextBoolean(), new Look.Said(random.nextBoolean(), 0.3)));
      }
      Beliefs one = Beliefs.after(many, looks);
      Collections.shuffle(looks, random);
      Beliefs other = Beliefs.after(many, looks);
      for (int i = 0; i < 4; i++) {
        assertThat(other.probability(i)).isEqualTo(one.probability(i));
        double shift = 0;
        for (int k = 0; k < looks.size(); k++) {
          shift += one.weight(k, i) * Math.sqrt(one.variance(i));
        }
        assertThat(many.mean(i) + shift).isCloseTo(one.mean(i), within(1e-6));
        assertThat(one.ownVariance(i)).isLessThanOrEqualTo(one.variance(i) + 1e-12);
      }
    }
  }

  @Test
  void whatIsFarOutStaysANumber() {
    Look.Moments far = new Look.Said(true, 0.01).at(-60, 1);
    assertThat(far.slope()).isCloseTo(60, within(0.1));
    assertThat(far.curvature()).isBetween(0.9, 1.0);
    List<At> against = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      against.add(at(0, false, new Look.Said(i % 2 == 0, 0.01)));
    }
    assertThat(Beliefs.after(TWO, against).probability(0)).isBetween(0.0, 1.0);
  }
}
