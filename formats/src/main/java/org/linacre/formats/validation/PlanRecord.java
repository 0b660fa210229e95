package org.linacre.formats.validation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linacre.engine.validation.Predictions;
import org.linacre.formats.report.JsonReport;
import org.linacre.formats.validation.Standing.Recorded;
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

  private PlanRecord() {}

  /** A run: the hash of its plan, empty without one; the rows by name and hash. */
  private record Run(String plan, String data, String rows) {
    static Run of(Protocol protocol, Path data, Predictions predictions) {
      return new Run(
          protocol.sha256(), String.valueOf(data.getFileName()), RowsHash.of(predictions));
    }

    /** Whether its results were of the same rows, so far as can be told. */
    boolean shows(Run other) {
      return rows.isEmpty() || data.equals(other.data) || rows.equals(other.rows);
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
    List<Object> kept = new ArrayList<>();
    List<Run> runs = earlier(file, kept);
    Run now = Run.of(protocol, data, predictions);
    Map<String, Object> record = new LinkedHashMap<>();
    latest(protocol, file, record);
    kept.add(form(protocol, now, runs.size() + 1));
    record.put(RUNS, kept);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    JsonReport.write(record, bytes);
    Path fresh = folder.resolve("." + FILE);
    Files.write(fresh, bytes.toByteArray());
    Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    return standing(runs, now);
  }

  private static Standing standing(List<Run> runs, Run now) {
    if (now.plan.isEmpty()) {
      return new Standing(Recorded.NO_PLAN, "");
    }
    String changed = "";
    int first = runs.size();
    for (int i = runs.size() - 1; i >= 0; i--) {
      String plan = runs.get(i).plan;
      first = plan.equals(now.plan) ? i : first;
      changed = changed.isEmpty() && !plan.equals(now.plan) ? plan : changed;
    }
    boolean seen = runs.subList(0, first).stream().anyMatch(run -> run.shows(now));
    return new Standing(seen ? Recorded.AFTER_RESULTS : Recorded.BEFORE_RESULTS, changed);
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
      runs.add(new Run(run.path(HASH).asString(""), data, run.path(ROWS).asString("")));
    }
    if (runs.isEmpty()) {
      Run unknown = new Run(record.path(HASH).asString(""), "", "");
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
