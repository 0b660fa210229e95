package org.linacre.formats.validation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linacre.engine.validation.Predictions;
import org.linacre.formats.report.JsonReport;
import org.linacre.formats.validation.Standing.Recorded;
import org.linacre.formats.validation.Standing.Seen;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The record of runs and their plans, written before any result is worked out: a run is added at
 * the end, with a plan or without, and none is ever taken away. Runs have a number and no time, as
 * nothing here reads a clock.
 */
public final class PlanRecord {
  /** Its name in the folder of the report. */
  public static final String FILE = "plan-record.json";

  private static final String HASH = "sha256";
  private static final String RUNS = "runs";
  private static final String ROWS = "rowsSha256";

  private static final String SKETCHES = "sketches";

  /**
   * Looked at before is a file of which at least a tenth was: fewer rows change a result by less
   * than its interval, as those have a tenth of the weight or less.
   */
  private static final double LEAST = 0.1;

  /** How often a record that another run has changed meanwhile is read again. */
  private static final int ROUNDS = 20;

  private PlanRecord() {}

  /** A run: the hash of its plan, empty without one; the rows by name, hash and sketches. */
  private record Run(String plan, String data, String rows, Sketches sketches) {
    static Run of(Protocol protocol, Path data, Predictions predictions) {
      return new Run(
          protocol.sha256(),
          String.valueOf(data.getFileName()),
          RowsHash.of(predictions),
          Sketches.of(predictions));
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
  }

  /**
   * How a plan stands to the record in a folder, to which nothing is added: one that stands there
   * before results of these rows, or after them; else it is recorded nowhere.
   */
  public static Standing look(Protocol protocol, Path data, Predictions predictions, Path folder) {
    List<Run> runs = earlier(folder.resolve(FILE), new ArrayList<>());
    Run now = Run.of(protocol, data, predictions);
    Standing standing = standing(runs, now);
    boolean known = runs.stream().anyMatch(run -> run.plan.equals(now.plan));
    return standing.recorded() == Recorded.BEFORE_RESULTS && !known ? Standing.NOWHERE : standing;
  }

  /**
   * Adds a run to the record.
   *
   * @return how its plan stands to the results shown in this folder
   * @throws IOException if the folder cannot be written
   */
  public static Standing write(Protocol protocol, Path data, Predictions predictions, Path folder)
      throws IOException {
    Files.createDirectories(folder);
    Path file = folder.resolve(FILE);
    Run now = Run.of(protocol, data, predictions);
    for (int round = 0; round < ROUNDS; round++) {
      byte[] before = bytes(file);
      List<Run> runs = earlier(file, new ArrayList<>());
      byte[] after = added(protocol, now, file);
      Path fresh = Files.createTempFile(folder, ".plan-record", ".json");
      Files.write(fresh, after);
      if (Arrays.equals(before, bytes(file))) {
        Files.move(
            fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        return standing(runs, now);
      }
      Files.delete(fresh);
    }
    throw new IOException(FILE + " is being changed by other runs. Maybe wait for them.");
  }

  private static byte[] bytes(Path file) throws IOException {
    return Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
  }

  /** The record with one run more. */
  private static byte[] added(Protocol protocol, Run now, Path file) throws IOException {
    List<Object> kept = new ArrayList<>();
    List<Run> runs = earlier(file, kept);
    Map<String, Object> record = new LinkedHashMap<>();
    latest(protocol, file, record);
    kept.add(form(protocol, now, runs.size() + 1));
    record.put(RUNS, kept);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    JsonReport.write(record, bytes);
    return bytes.toByteArray();
  }

  private static Standing standing(List<Run> runs, Run now) {
    if (now.plan.isEmpty()) {
      return new Standing(Recorded.NO_PLAN, "", Seen.NONE);
    }
    String changed = "";
    int first = runs.size();
    for (int i = runs.size() - 1; i >= 0; i--) {
      String plan = runs.get(i).plan;
      first = plan.equals(now.plan) ? i : first;
      changed = changed.isEmpty() && !plan.equals(now.plan) ? plan : changed;
    }
    Seen seen = seen(runs.subList(0, first), now);
    Recorded recorded = seen.run() > 0 ? Recorded.AFTER_RESULTS : Recorded.BEFORE_RESULTS;
    return new Standing(recorded, changed, orUnknown(seen, runs.subList(0, first), now));
  }

  /** An earlier look of an unknown share where none is told and one could not be. */
  private static Seen orUnknown(Seen seen, List<Run> runs, Run now) {
    boolean told = runs.stream().allMatch(run -> now.sketches().isTellable(run.sketches()));
    return seen.run() > 0 || told ? seen : Seen.UNKNOWN;
  }

  /** The run with most of these rows, the first of them; one of an unknown share where no other. */
  private static Seen seen(List<Run> runs, Run now) {
    Seen seen = Seen.NONE;
    for (int i = 0; i < runs.size(); i++) {
      double share = runs.get(i).shows(now);
      boolean more = share >= LEAST && !(seen.share() >= share);
      if (more || (Double.isNaN(share) && seen.run() == 0)) {
        seen = new Seen(share, i + 1, runs.get(i).plan);
      }
    }
    return seen;
  }

  /** The latest plan, as this run has it or as an earlier one left it. */
  private static void latest(Protocol protocol, Path file, Map<String, Object> record) {
    if (protocol.plan().declared()) {
      record.put(HASH, protocol.sha256());
      record.put("file", protocol.file());
      record.put("plan", PlanForm.of(protocol));
      return;
    }
    JsonNode before = read(file);
    for (String key : List.of(HASH, "file", "plan")) {
      if (before.has(key)) {
        record.put(key, before.get(key));
      }
    }
  }

  private static Map<String, Object> form(Protocol protocol, Run run, int number) {
    Map<String, Object> form = new LinkedHashMap<>();
    form.put("run", number);
    form.put("declared", protocol.plan().declared());
    form.put(HASH, run.plan);
    form.put("data", run.data);
    form.put(ROWS, run.rows);
    form.put(SKETCHES, run.sketches.form());
    if (protocol.plan().declared()) {
      form.put("plan", PlanForm.of(protocol));
    }
    return form;
  }

  /** Earlier runs; a record without any, or one that cannot be read, is a run of unknown rows. */
  private static List<Run> earlier(Path file, List<Object> kept) {
    List<Run> runs = new ArrayList<>();
    if (!Files.exists(file)) {
      return runs;
    }
    JsonNode record = read(file);
    for (JsonNode run : record.path(RUNS)) {
      kept.add(run);
      String data = run.path("data").asString("");
      String rows = run.path(ROWS).asString("");
      Sketches sketches = Sketches.read(run.path(SKETCHES));
      runs.add(new Run(run.path(HASH).asString(""), data, rows, sketches));
    }
    if (runs.isEmpty()) {
      Run unknown = new Run(record.path(HASH).asString(""), "", "", Sketches.NONE);
      runs.add(unknown);
      kept.add(Map.of("run", 1, HASH, unknown.plan));
    }
    return runs;
  }

  private static JsonNode read(Path file) {
    try {
      return Files.exists(file)
          ? JsonMapper.shared().readTree(file.toFile())
          : JsonMapper.shared().createObjectNode();
    } catch (JacksonException e) {
      return JsonMapper.shared().createObjectNode();
    }
  }
}
