package org.linacre.formats.monitoring;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.linacre.engine.catalogue.Violations;
import org.linacre.engine.monitoring.Case;
import org.linacre.engine.monitoring.MonitoringPlan.Grouping;
import org.linacre.formats.table.Faults;
import org.linacre.formats.table.Progress;
import org.linacre.formats.table.Table;
import org.linacre.formats.text.Source;

/** Reads cases from CSV or Parquet, by the columns of the plan. */
public final class CasesFile {
  private final Asked asked;
  private final String name;
  private final Violations violations;
  private final Faults faults;
  private final List<String> wanted = new ArrayList<>();
  private final List<Case> cases = new ArrayList<>();
  private final Lines lines = new Lines();
  private final Ids ids = new Ids(cases);
  private final TreeMap<Long, Long> days = new TreeMap<>();
  private final TreeMap<Long, Long> delays = new TreeMap<>();
  private final CaseRow rows;
  private LocalDateTime latest = LocalDateTime.MIN;

  private CasesFile(Asked asked, Source source, Violations violations) {
    this.asked = asked;
    this.name = source.name();
    this.faults = new Faults(source);
    this.violations = violations;
    Watch watch = asked.watch();
    wanted.addAll(watch.columns().values());
    watch.plan().groups().stream()
        .map(Grouping::column)
        .filter(c -> !wanted.contains(c))
        .forEach(wanted::add);
    rows = new CaseRow(watch, wanted, faults);
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
    CasesFile reading = new CasesFile(asked, source, violations);
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
    int before = violations.errors().size();
    long count = table.read(wanted, violations, this::row, progress);
    if (count == 0 && violations.errors().size() == before) {
      none();
    }
    farDues();
    farTimes();
    faults.tell(violations);
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
          farDue(lines.get(i), one, within);
        }
      }
    }
  }

  private void farDue(int line, Case one, int within) {
    String first =
        ", first '" + one.due().toLocalDate() + "', " + delay(one) + " days. Maybe mistyped; ";
    if (within > 0) {
      faults.add(
          line,
          column("due"),
          "Due more days after its case than the " + within + " of the plan",
          () -> first + "if it is right, raise due-within-days under labels in the plan.");
    } else {
      faults.add(
          line,
          column("due"),
          "Due more than 366 days further from its case than all others",
          () ->
              first
                  + "if labels do take that long, say so in the plan: labels: {due-within-days: "
                  + delays.lastKey()
                  + "}.");
    }
  }

  private void farTimes() {
    long last = asked.horizon().latestDay(days);
    if (!days.isEmpty() && days.lastKey() > last) {
      for (int i = 0; i < cases.size(); i++) {
        LocalDate day = cases.get(i).time().toLocalDate();
        if (day.toEpochDay() > last) {
          faults.add(
              lines.get(i),
              column("time"),
              "More than 366 days after all others",
              () ->
                  ", first '"
                      + day
                      + "'. Maybe mistyped; if it is right, say up to when with --as-of.");
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
      faults.add(
          line,
          column("id"),
          "The id stands twice, with different values",
          () -> ", first '" + one.id() + "'. Maybe a number that begins anew at each site.");
    }
    if (asked.horizon().isPassedBy(one.time())) {
      String what = "After --as-of " + asked.horizon().asOf();
      faults.add(
          line, column("time"), what, () -> ", first '" + one.time() + "'. Maybe a later --as-of.");
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
