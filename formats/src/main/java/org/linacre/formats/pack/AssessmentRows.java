package org.linacre.formats.pack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linacre.competence.Item;
import org.linacre.engine.assessment.AnswerModel;
import org.linacre.engine.assessment.Material;
import org.linacre.engine.assessment.Scenario;
import org.linacre.engine.catalogue.Catalogue;
import org.linacre.engine.catalogue.Competency;
import org.linacre.engine.catalogue.Requirement;
import org.linacre.engine.catalogue.Violations;
import org.linacre.formats.text.CsvTable;
import org.linacre.formats.text.CsvTable.Columns;
import org.linacre.formats.text.CsvTable.Row;
import org.linacre.formats.text.Source;
import org.linacre.formats.text.Words;

/** Reads what an assessment asks with: the model of answers, the statements, the scenarios. */
public final class AssessmentRows {
  private static final String MODEL = "health-ai/assessment.csv";
  private static final List<String> LETTERS = List.of("a", "b", "c", "d");
  private static final List<String> SHARES =
      List.of(
          "general",
          "group",
          "own",
          "kinds",
          "noise.guess",
          "rule.decided",
          "rule.informed",
          "rule.most",
          "rule.coverage");

  private final Catalogue catalogue;
  private final Path folder;
  private final Violations violations;
  private final Map<String, Double> values = new HashMap<>();

  private AssessmentRows(Catalogue catalogue, Path folder, Violations violations) {
    this.catalogue = catalogue;
    this.folder = folder;
    this.violations = violations;
  }

  /**
   * Reads the material of the health-ai pack.
   *
   * @param folder the folder that holds the packs
   * @param violations where every problem is added, with file, line and field
   */
  public static Material read(Catalogue catalogue, Path folder, Violations violations) {
    AssessmentRows rows = new AssessmentRows(catalogue, folder, violations);
    return new Material(rows.model(), rows.statements(), rows.scenarios());
  }

  private AnswerModel model() {
    Source source = Source.in(folder, MODEL);
    CsvTable.read(
        source,
        new Columns(List.of("name", "value"), PackCheck.FURTHER_COLUMNS),
        violations,
        this::add);
    Map<String, Double> thresholds = new HashMap<>();
    catalogue.scale().levels().forEach(l -> thresholds.put(l, value("threshold." + l)));
    AnswerModel model =
        new AnswerModel(
            new AnswerModel.Abilities(
                value("general"),
                value("group"),
                value("own"),
                value("kinds"),
                value("level-spread"),
                value("item-spread")),
            thresholds,
            noise(),
            rule());
    values.keySet().forEach(name -> violations.error(MODEL, 0, "name", "Unknown '" + name + "'."));
    return model;
  }

  private AnswerModel.Noise noise() {
    return new AnswerModel.Noise(
        value("noise.statement"),
        value("noise.leaning"),
        value("noise.unsure"),
        value("noise.confirmed"),
        value("noise.aged"),
        value("noise.scenario"),
        value("noise.guess"));
  }

  private AnswerModel.Rule rule() {
    return new AnswerModel.Rule(
        value("rule.stop"),
        value("rule.decided"),
        value("rule.informed"),
        value("rule.most"),
        (int) value("rule.every-scenario"),
        value("rule.coverage"));
  }

  private void add(Row row) {
    String name = row.need("name");
    String text = row.need("value");
    if (!text.matches("-?\\d{1,4}(\\.\\d{1,6})?")) {
      if (!text.isEmpty()) {
        row.error("value", "'" + text + "' is no number.");
      }
      return;
    }
    double value = Double.parseDouble(text);
    if (SHARES.contains(name) && (value < 0 || value > 1)) {
      row.error("value", "'" + text + "' is not between 0 and 1.");
    } else if (name.startsWith("noise.") && value <= 0) {
      row.error("value", "'" + text + "' is not above 0.");
    }
    if (values.put(name, value) != null) {
      row.error("name", "'" + name + "' stands twice.");
    }
  }

  private double value(String name) {
    Double value = values.remove(name);
    if (value == null) {
      violations.error(MODEL, 0, "name", "No line '" + name + "'.");
      return Double.NaN;
    }
    return value;
  }

  private Map<String, String> statements() {
    Map<String, String> statements = new LinkedHashMap<>();
    CsvTable.read(
        Source.in(folder, "health-ai/levels.csv"),
        new Columns(
            List.of("level", "statement"),
            List.of("kind", "rank", "implies", "teaching", "source")),
        violations,
        row -> statements.put(row.need("level"), row.need("statement")));
    return statements;
  }

  private List<Scenario> scenarios() {
    List<Scenario> scenarios = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    Set<String> competencies =
        new HashSet<>(catalogue.competencies().stream().map(Competency::id).toList());
    CsvTable.read(
        Source.in(folder, "health-ai/scenarios.csv"),
        new Columns(
            List.of("id", "competency", "level", "situation", "a", "b", "c", "d", "best", "reason"),
            PackCheck.FURTHER_COLUMNS),
        violations,
        row -> {
          if (!ids.add(row.need("id"))) {
            row.error("id", "'" + row.get("id") + "' stands twice.");
          }
          check(row, competencies);
          scenarios.add(scenario(row));
        });
    return scenarios;
  }

  private void check(Row row, Set<String> competencies) {
    if (!competencies.contains(row.need("competency"))) {
      row.error("competency", Words.unknown("competency", row.get("competency"), competencies));
    }
    if (isSound() && catalogue.requirements().stream().noneMatch(r -> asks(r, row))) {
      row.error("level", "No row asks for the competency at this level.");
    }
    if (!LETTERS.contains(row.need("best"))) {
      row.error("best", Words.unknown("answer", row.get("best"), LETTERS));
    }
    if (new HashSet<>(LETTERS.stream().map(row::need).toList()).size() < LETTERS.size()) {
      row.error("a", "Two answers are the same.");
    }
  }

  /** Whether every row's level is known; where not, that error stands for those that follow. */
  private boolean isSound() {
    return catalogue.requirements().stream()
        .allMatch(r -> !r.asks() || catalogue.scale().has(r.level()));
  }

  private static boolean asks(Requirement requirement, Row row) {
    return requirement.competency().equals(row.get("competency"))
        && requirement.level().equals(row.need("level"));
  }

  private static Scenario scenario(Row row) {
    return new Scenario(
        row.get("id"),
        new Item(row.get("competency"), row.get("level")),
        row.need("situation"),
        LETTERS.stream().map(row::get).toList(),
        Math.max(0, LETTERS.indexOf(row.get("best"))),
        row.need("reason"));
  }
}
