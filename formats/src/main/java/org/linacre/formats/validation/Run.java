package org.linacre.formats.validation;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.linacre.engine.validation.Predictions;
import tools.jackson.databind.JsonNode;

/**
 * A run of a validation in a record of them.
 *
 * @param plan the hash of its plan, empty without one
 * @param data the file of predictions by its name; empty where not known
 * @param rows their hash; empty where not known
 * @param sketches of the rows
 */
record Run(String plan, String data, String rows, Sketches sketches) {
  /** The key of a plan's hash, in a run and in the record as a whole. */
  static final String HASH = "sha256";

  private static final String ROWS = "rowsSha256";
  private static final String SKETCHES = "sketches";

  /**
   * Looked at before is a file of which at least a tenth was: fewer rows change a result by less
   * than its interval, as those have a tenth of the weight or less.
   */
  static final double LEAST = 0.1;

  /** The run that is about to be done. */
  static Run of(Protocol protocol, Path data, Predictions predictions) {
    return new Run(
        protocol.sha256(),
        String.valueOf(data.getFileName()),
        RowsHash.of(predictions),
        Sketches.of(predictions));
  }

  /** One of unknown rows, under a plan of this hash. */
  static Run unknown(String plan) {
    return new Run(plan, "", "", Sketches.NONE);
  }

  /** As it stands in a record. */
  static Run read(JsonNode run) {
    return new Run(
        run.path(HASH).asString(""),
        run.path("data").asString(""),
        run.path(ROWS).asString(""),
        Sketches.read(run.path(SKETCHES)));
  }

  /** What share of another's rows its results were of; NaN where by name or not known at all. */
  double shows(Run other) {
    double share = other.sketches.share(sketches);
    boolean otherDays = sketches.isDated() && other.sketches.isDated() && share < LEAST;
    if (rows.equals(other.rows) && !(otherDays && sketches.areScoresAlike())) {
      return 1;
    }
    boolean unknown = rows.isEmpty() || data.equals(other.data);
    return unknown && share < LEAST ? Double.NaN : share;
  }

  /** As it is to stand in a record under this number, with its plan where it has one. */
  Map<String, Object> form(int number, Protocol protocol) {
    Map<String, Object> form = new LinkedHashMap<>();
    form.put("run", number);
    form.put("declared", protocol.plan().declared());
    form.put(HASH, plan);
    form.put("data", data);
    form.put(ROWS, rows);
    form.put(SKETCHES, sketches.form());
    if (protocol.plan().declared()) {
      form.put("plan", PlanForm.of(protocol));
    }
    return form;
  }
}
