package org.linacre.formats.monitoring;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.linacre.engine.catalogue.Violations;
import org.linacre.engine.monitoring.Case;
import org.linacre.engine.monitoring.MonitoringPlan.Grouping;
import org.linacre.formats.table.Progress;
import org.linacre.formats.table.Table;
import org.linacre.formats.text.Source;

/** Reads cases from CSV or Parquet, by the columns of the plan. */
public final class CasesFile {
  private final Watch watch;
  private final Horizon horizon;
  private final String name;
  private final Violations violations;
  private final List<String> wanted = new ArrayList<>();
  private final List<Case> cases = new ArrayList<>();
  private final Map<String, Integer> seen = new HashMap<>();
  private final List<Horizon.Moment> moments = new ArrayList<>();
  private LocalDateTime latest = LocalDateTime.MIN;
  private long nobodys;

  private CasesFile(Watch watch, Horizon horizon, String name, Violations violations) {
    this.watch = watch;
    this.horizon = horizon;
    this.name = name;
    this.violations = violations;
    wanted.addAll(watch.columns().values());
    watch.plan().groups().stream()
        .map(Grouping::column)
        .filter(c -> !wanted.contains(c))
        .forEach(wanted::add);
  }

  /**
   * Reads the cases in the order of the file.
   *
   * @param violations where every problem is added, with file, line and field
   * @throws org.linacre.engine.catalogue.InvalidInput with every error, if there is any
   */
  public static List<Case> read(Path file, Watch watch, Violations violations, Progress progress) {
    return read(file, new Asked(watch, Horizon.NONE), violations, progress);
  }

  /**
   * What is read.
   *
   * @param watch whose cases
   * @param horizon up to when they may be
   */
  public record Asked(Watch watch, Horizon horizon) {}

  /**
   * Reads the cases in the order of the file, none beyond the horizon.
   *
   * @param violations where every problem is added, with file, line and field
   * @throws org.linacre.engine.catalogue.InvalidInput with every error, if there is any
   */
  public static List<Case> read(Path file, Asked asked, Violations violations, Progress progress) {
    Path last = file.getFileName();
    Source source = new Source(file, last == null ? file.toString() : last.toString());
    CasesFile reading = new CasesFile(asked.watch(), asked.horizon(), source.name(), violations);
    if (Files.isDirectory(file)) {
      violations.error(source.name(), 0, "", "A folder; give the file of the cases.");
      violations.stopOnErrors();
    }
    Optional<Table> table = Table.open(source, violations);
    table.ifPresent(t -> reading.read(t, progress));
    violations.stopOnErrors();
    return reading.cases;
  }

  private void read(Table table, Progress progress) {
    for (String column : table.columns()) {
      if (!wanted.contains(column)) {
        violations.warn(name, 1, column, "An unknown column; it is not read.");
      }
    }
    if (table.read(wanted, violations, this::row, progress) == 0) {
      violations.error(name, 0, "", "There are no cases.");
    }
    far();
    if (nobodys > 0) {
      violations.warn(
          name,
          0,
          column("patient"),
          nobodys + " cases without a patient; each counts as its own.");
    }
  }

  private void far() {
    for (Horizon.Moment leap : horizon.delays(moments)) {
      violations.error(
          name,
          (int) leap.line(),
          column("due"),
          "'"
              + leap.due().toLocalDate()
              + "' is "
              + leap.delay()
              + " days after its case, more than 366 beyond all others. Maybe mistyped; cases whose"
              + " labels take that long need a plan and a state of their own.");
    }
    for (Horizon.Moment leap : horizon.leaps(moments)) {
      violations.error(
          name,
          (int) leap.line(),
          column("time"),
          "'"
              + leap.time().toLocalDate()
              + "' is more than 366 days after all others. Maybe mistyped; if it is right, say up to"
              + " when with --as-of.");
    }
    if (!moments.isEmpty() && horizon.isFarFrom(latest)) {
      violations.error(
          name,
          0,
          column("time"),
          "--as-of " + horizon.asOf() + " is more than 366 days after all times. Maybe mistyped.");
    }
  }

  private void row(Table.Row row) {
    String id = row.text(place("id"));
    LocalDateTime time = time(row, "time");
    if (id.isEmpty()) {
      error(row, "id", "Empty.");
    }
    if (time == null || id.isEmpty()) {
      return;
    }
    LocalDateTime due = watch.plan().dueDates() ? due(row, time) : time;
    double score = score(row);
    add(
        row,
        new Case(
            id,
            time,
            due,
            score,
            binary(row, "label"),
            prediction(row, score),
            binary(row, "aided"),
            binary(row, "unaided"),
            patient(row),
            groups(row)));
  }

  private void add(Table.Row row, Case one) {
    Integer earlier = seen.put(one.id(), cases.size());
    if (earlier != null && contradicts(cases.get(earlier), one)) {
      error(row, "id", "'" + one.id() + "' stands twice, with different values.");
    }
    Horizon.Moment moment = new Horizon.Moment(row.at(), one.time(), one.due());
    String problem = horizon.problem(moment);
    if (!problem.isEmpty()) {
      error(row, "time", problem);
    }
    moments.add(moment);
    latest = one.due().isAfter(latest) ? one.due() : latest;
    cases.add(one);
  }

  /** Whether more than a missing label differs. */
  private static boolean contradicts(Case a, Case b) {
    boolean labels = a.isLabelled() && b.isLabelled() && a.label() != b.label();
    return labels || !a.equalsButForLabel(b);
  }

  private String column(String what) {
    return watch.columns().getOrDefault(what, "");
  }

  private int place(String what) {
    return wanted.indexOf(column(what));
  }

  private void error(Table.Row row, String what, String message) {
    violations.error(name, (int) row.at(), column(what), message);
  }

  private @Nullable LocalDateTime time(Table.Row row, String what) {
    String text = row.text(place(what));
    try {
      if (text.length() <= 10) {
        return LocalDate.parse(text).atStartOfDay();
      }
      String iso = text.replace(' ', 'T');
      return iso.matches(".*(Z|[+-]\\d\\d:?\\d\\d)$")
          ? OffsetDateTime.parse(iso).withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime()
          : LocalDateTime.parse(iso);
    } catch (DateTimeParseException _) {
      error(row, what, "'" + text + "' is no date. Maybe such as 2026-03-31 or 2026-03-31T14:05.");
      return null;
    }
  }

  private LocalDateTime due(Table.Row row, LocalDateTime time) {
    LocalDateTime due = time(row, "due");
    if (due == null || !due.isBefore(time)) {
      return due == null ? time : due;
    }
    if (due.toLocalDate().isBefore(time.toLocalDate())) {
      error(row, "due", "Due before the case itself.");
    }
    return time;
  }

  private double score(Table.Row row) {
    int place = place("score");
    if (place < 0 || row.isMissing(place)) {
      return Double.NaN;
    }
    double score = row.number(place);
    if (!(score >= 0 && score <= 1)) {
      error(row, "score", "'" + row.text(place) + "' is no score of 0 to 1.");
    }
    return score;
  }

  private int binary(Table.Row row, String what) {
    int place = place(what);
    if (place < 0 || row.isMissing(place)) {
      return Case.MISSING;
    }
    double value = row.number(place);
    if (value != 0 && value != 1) {
      error(row, what, "'" + row.text(place) + "' is neither 0 nor 1.");
    }
    return value == 1 ? 1 : 0;
  }

  private int prediction(Table.Row row, double score) {
    if (watch.columns().containsKey("prediction")) {
      return binary(row, "prediction");
    }
    if (Double.isNaN(score) || Double.isNaN(watch.threshold())) {
      return Case.MISSING;
    }
    return score >= watch.threshold() ? 1 : 0;
  }

  private String patient(Table.Row row) {
    int place = place("patient");
    String patient = place < 0 ? "" : row.text(place);
    nobodys += place >= 0 && patient.isEmpty() ? 1 : 0;
    return patient;
  }

  private Map<String, String> groups(Table.Row row) {
    Map<String, String> groups = new TreeMap<>();
    for (Grouping grouping : watch.plan().groups()) {
      groups.put(grouping.column(), row.text(wanted.indexOf(grouping.column())));
    }
    return groups;
  }
}
