package org.linacre.formats.pack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.linacre.engine.actionplan.PlanMaterial;
import org.linacre.engine.catalogue.Violations;
import org.linacre.formats.text.CsvTable;
import org.linacre.formats.text.CsvTable.Columns;
import org.linacre.formats.text.CsvTable.Row;
import org.linacre.formats.text.Source;
import org.linacre.formats.text.Words;

/** Reads what the health-ai pack says of workforce plans. */
public final class PlanRows {
  private static final List<String> KINDS = List.of("risk", "guard");

  private final Path folder;
  private final Violations violations;

  private PlanRows(Path folder, Violations violations) {
    this.folder = folder;
    this.violations = violations;
  }

  /**
   * Reads enablers.csv, plan-figures.csv, deskilling.csv and the ids of archetypes.csv.
   *
   * @param folder the folder that holds the packs
   * @param violations where every problem is added, with file, line and field
   */
  public static PlanMaterial read(Path folder, Violations violations) {
    return new PlanRows(folder, violations).read();
  }

  private PlanMaterial read() {
    List<PlanMaterial.Action> actions = new ArrayList<>();
    List<PlanMaterial.Figure> figures = new ArrayList<>();
    List<PlanMaterial.Deskilling> deskilling = new ArrayList<>();
    rows("enablers", "enabler position action source", row -> actions.add(action(row)));
    rows(
        "plan-figures",
        "enabler position figure text source",
        row -> {
          PlanMaterial.Figure figure =
              new PlanMaterial.Figure(
                  row.need("enabler"), number(row), row.need("figure"), row.need("text"));
          boolean known =
              actions.stream()
                  .anyMatch(
                      a ->
                          a.enabler().equals(figure.enabler())
                              && a.position() == figure.position());
          if (!known) {
            row.error("position", "enablers.csv has no such action.");
          }
          figures.add(figure);
        });
    rows("deskilling", "position risk_or_guard text source", row -> deskilling.add(loss(row)));
    List<String> archetypes = new ArrayList<>();
    rows(
        "archetypes",
        "archetype title summary note source",
        row -> archetypes.add(row.need("archetype")));
    return new PlanMaterial(actions, figures, deskilling, archetypes);
  }

  private static PlanMaterial.Action action(Row row) {
    return new PlanMaterial.Action(
        row.need("enabler"), number(row), row.need("action"), row.need("source"));
  }

  private static PlanMaterial.Deskilling loss(Row row) {
    String kind = row.need("risk_or_guard");
    if (!kind.isEmpty() && !KINDS.contains(kind)) {
      row.error("risk_or_guard", Words.unknown("kind", kind, KINDS));
    }
    return new PlanMaterial.Deskilling(
        number(row), kind.equals("guard"), row.need("text"), row.need("source"));
  }

  private static int number(Row row) {
    String text = row.need("position");
    if (!text.matches("\\d{1,3}")) {
      if (!text.isEmpty()) {
        row.error("position", "'" + text + "' is no whole number.");
      }
      return 0;
    }
    return Integer.parseInt(text);
  }

  private interface Reading {
    void of(Row row);
  }

  private void rows(String file, String columns, Reading reading) {
    CsvTable.read(
        Source.in(folder, "health-ai/" + file + ".csv"),
        new Columns(List.of(columns.split(" ", -1)), PackCheck.FURTHER_COLUMNS),
        violations,
        reading::of);
  }
}
