package org.linacre.formats.monitoring;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.linacre.engine.catalogue.Violations;
import org.linacre.engine.monitoring.Case;
import org.linacre.engine.monitoring.MonitoringPlan.Grouping;
import org.linacre.formats.table.Progress;
import org.linacre.formats.table.Table;
import org.linacre.formats.text.Source;

/** Reads cases from CSV or Parquet, by the columns of the plan. */
public final class CasesFile {
  private final Asked asked;
  private final String name;
  private final Violations violations;
  private final List<String> wanted = new ArrayList<>();
  private final List<Case> cases = new ArrayList<>();
  private final Lines lines = new Lines();
  private final Ids ids = new Ids(cases);
  private final TreeMap<Long, Long> days = new TreeMap<>();
  private final TreeMap<Long, Long> delays = new TreeMap<>();
  private final CaseRow rows;
  private LocalDateTime latest = LocalDateTime.MIN;

  private CasesFile(Asked asked, String name, Violations violations) {
    this.asked = asked;
    this.name = name;
    this.violations = violations;
    Watch watch = asked.watch();
    wanted.addAll(watch.columns().values());
    watch.plan().groups().stream()
        .map(Grouping::column)
        .filter(c -> !wanted.contains(c))
        .forEach(wanted::add);
    rows = new CaseRow(watch, wanted, name, violations);
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
    CasesFile reading = new CasesFile(asked, source.name(), violations);
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
      none();
    }
    farDues();
    farTimes();
    if (rows.nobodys() > 0) {
      violations.warn(
          name,
          0,
          column("patient"),
          rows.nobodys() + " cases without a patient; each counts as its own.");
    }
  }

  /** A day without a case is nothing wrong where it is said to be one. */
  private void none() {
    if (asked.horizon().asOf() == null) {
      violations.error(
          name,
          0,
          "",
          "There are no cases. Maybe the export failed; if none came, say up to when with --as-of.");
    }
  }

  private void farDues() {
    int within = asked.watch().dueWithin();
    long most = within > 0 ? within : asked.horizon().longestDelay(delays);
    if (!delays.isEmpty() && delays.lastKey() > most) {
      for (int i = 0; i < cases.size(); i++) {
        Case one = cases.get(i);
        if (delay(one) > most) {
          violations.error(name, lines.get(i), column("due"), farDue(one, within));
        }
      }
    }
  }

  private static String farDue(Case one, int within) {
    String days = "'" + one.due().toLocalDate() + "' is " + delay(one) + " days after its case, ";
    return within > 0
        ? days
            + "and the plan says that labels are due within "
            + within
            + ". Maybe mistyped; if it is right, raise due-within-days under labels in the plan."
        : days
            + "more than 366 beyond all others. Maybe mistyped; if labels do take that long, say so"
            + " in the plan: labels: {due-within-days: "
            + delay(one)
            + "}.";
  }

  private void farTimes() {
    long last = asked.horizon().latestDay(days);
    if (!days.isEmpty() && days.lastKey() > last) {
      for (int i = 0; i < cases.size(); i++) {
        Case one = cases.get(i);
        if (one.time().toLocalDate().toEpochDay() > last) {
          violations.error(
              name,
              lines.get(i),
              column("time"),
              "'"
                  + one.time().toLocalDate()
                  + "' is more than 366 days after all others. Maybe mistyped; if it is right, say"
                  + " up to when with --as-of.");
        }
      }
    }
    if (asked.horizon().isFarFrom(latest)) {
      String message = " is more than 366 days after all times. Maybe mistyped.";
      violations.error(name, 0, column("time"), "--as-of " + asked.horizon().asOf() + message);
    }
  }

  private String column(String what) {
    return asked.watch().columns().getOrDefault(what, "");
  }

  private void row(Table.Row row) {
    Case one = rows.read(row);
    if (one != null) {
      add((int) row.at(), one);
    }
  }

  private void add(int line, Case one) {
    int earlier = ids.put(one.id());
    if (earlier >= 0 && contradicts(cases.get(earlier), one)) {
      violations.error(
          name, line, column("id"), "'" + one.id() + "' stands twice, with different values.");
    }
    String problem = asked.horizon().problem(one.time());
    if (!problem.isEmpty()) {
      violations.error(name, line, column("time"), problem);
    }
    days.merge(one.time().toLocalDate().toEpochDay(), 1L, Long::sum);
    delays.merge(delay(one), 1L, Long::sum);
    latest = one.due().isAfter(latest) ? one.due() : latest;
    lines.add(line);
    cases.add(one);
  }

  private static long delay(Case one) {
    return ChronoUnit.DAYS.between(one.time().toLocalDate(), one.due().toLocalDate());
  }

  /** Whether more than a missing label differs. */
  private static boolean contradicts(Case a, Case b) {
    boolean labels = a.isLabelled() && b.isLabelled() && a.label() != b.label();
    return labels || !a.equalsButForLabel(b);
  }
}
