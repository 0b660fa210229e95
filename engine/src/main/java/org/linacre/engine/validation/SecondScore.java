package org.linacre.engine.validation;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** The score beside another one, all on the rows that have both: each area, their difference. */
final class SecondScore {
  private final Predictions predictions;
  private final Plan plan;

  SecondScore(Predictions predictions, Plan plan) {
    this.predictions = predictions;
    this.plan = plan;
  }

  /** In one place; none where no second score was read. */
  List<Result> results(Place place, IntPredicate wanted) {
    if (!predictions.has(Predictions.Column.SCORE2)) {
      return List.of();
    }
    IntPredicate both =
        row ->
            wanted.test(row)
                && Validation.isDue(predictions, plan, row)
                && !Double.isNaN(predictions.score(row))
                && !Double.isNaN(predictions.second(row));
    Ordered ordered = predictions.ordered(both);
    Sample sample = ordered.all();
    String flaw = flaw(place, sample);
    Measured first = Measured.not(flaw);
    Measured second = Measured.not(flaw);
    Measured over = Measured.not(flaw);
    if (flaw.isEmpty()) {
      first = Auroc.measured(sample);
      second = Auroc.measured(predictions.orderedBySecond(both).all());
      over = over(ordered.rows, sample.clusters != null).measured();
    }
    return List.of(
        place.result("auroc-beside-score2", Double.NaN, first, sample, plan),
        place.result("auroc-score2", Double.NaN, second, sample, plan),
        place.result("auroc-over-score2", Double.NaN, over, sample, plan));
  }

  private String flaw(Place place, Sample sample) {
    if (sample.events < 2 || sample.nonEvents() < 2) {
      return "of rows with both scores, %s: two of each are needed"
          .formatted(Sample.classes(sample.events, sample.nonEvents()));
    }
    return place.isEveryone()
        ? Least.patients(sample, plan.minimum(), true, true)
        : Least.lack(sample, plan.minimum(), true, true);
  }

  private PairedAreas over(int[] rows, boolean repeated) {
    double[] first = IntStream.of(rows).mapToDouble(predictions::score).toArray();
    double[] second = IntStream.of(rows).mapToDouble(predictions::second).toArray();
    byte[] labels = new byte[rows.length];
    for (int i = 0; i < rows.length; i++) {
      labels[i] = (byte) predictions.label(rows[i]);
    }
    return new PairedAreas(first, second, labels, repeated ? patients(rows) : null);
  }

  private int[] patients(int[] rows) {
    return PatientCodes.of(rows.length, i -> predictions.patient(rows[i])).codes;
  }
}
