package org.linacre.bench.assessment;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.linacre.competence.Item;
import org.linacre.engine.assessment.Answer;
import org.linacre.engine.assessment.Prompt;
import org.linacre.engine.assessment.Scenario;
import org.linacre.engine.catalogue.Violations;
import org.linacre.formats.text.CsvTable;
import org.linacre.formats.text.CsvTable.Columns;
import org.linacre.formats.text.CsvTable.Row;
import org.linacre.formats.text.Source;

/**
 * A population to draw respondents from: one general ability, one in each group of subjects, an own
 * part for each subject, all normal of variance 1; levels with thresholds; answers with normal
 * noise.
 *
 * @param name its name
 * @param general the loading on the general ability
 * @param group the loading on the group's ability
 * @param own the loading on the subject's own part
 * @param noise the standard deviation of an answer about the standing
 * @param leaning the standard deviation of what a person claims too much, over all subjects
 * @param guess the share of right guesses in a scenario
 * @param itemSpread the standard deviation of a subject's threshold about its level's
 * @param thresholds for each level, the standing from which it is held
 */
record Respondents(
    String name,
    double general,
    double group,
    double own,
    double noise,
    double leaning,
    double guess,
    double itemSpread,
    Map<String, Double> thresholds) {
  private static final List<String> LEVELS =
      List.of("awareness", "familiarity", "understanding", "capability", "proficiency");

  private static final List<String> COLUMNS =
      List.of("population", "general", "group", "own", "noise", "leaning", "guess", "item_spread");

  Respondents {
    thresholds = Map.copyOf(thresholds);
  }

  /** Every population of a file. */
  static List<Respondents> read(Path file) {
    List<Respondents> all = new ArrayList<>();
    List<String> columns = new ArrayList<>(COLUMNS);
    columns.addAll(LEVELS);
    Violations violations = new Violations();
    Source source = new Source(file, file.toString());
    CsvTable.read(source, new Columns(columns, List.of()), violations, row -> all.add(of(row)));
    violations.stopOnErrors();
    return all;
  }

  private static Respondents of(Row row) {
    Map<String, Double> thresholds = new HashMap<>();
    LEVELS.forEach(level -> thresholds.put(level, Double.valueOf(row.need(level))));
    return new Respondents(
        row.need("population"),
        Double.parseDouble(row.need("general")),
        Double.parseDouble(row.need("group")),
        Double.parseDouble(row.need("own")),
        Double.parseDouble(row.need("noise")),
        Double.parseDouble(row.need("leaning")),
        Double.parseDouble(row.need("guess")),
        Double.parseDouble(row.need("item_spread")),
        thresholds);
  }

  /**
   * A respondent.
   *
   * @param standings for each item, how far the person stands above its threshold
   * @param leaning what the person claims too much, over all subjects
   * @param seed from which the answers are drawn
   */
  record Respondent(Respondents of, Map<Item, Double> standings, double leaning, long seed) {
    Respondent {
      standings = Map.copyOf(standings);
    }

    /** Whether the person holds an item. */
    boolean holds(Item item) {
      return standing(item) > 0;
    }

    private double standing(Item item) {
      return standings.getOrDefault(item, 0.0);
    }

    /** What the person answers: always the same to the same prompt. */
    Answer answer(Prompt prompt) {
      SplittableRandom random = new SplittableRandom(seed ^ prompt.id().hashCode());
      double leans = prompt instanceof Prompt.Statement ? leaning : 0;
      boolean knows = standing(prompt.item()) + leans + of.noise * normal(random) > 0;
      return new Answer(
          prompt.id(),
          switch (prompt) {
            case Prompt.Statement _ -> knows ? Prompt.YES : Prompt.NO;
            case Prompt.Situation(Scenario scenario, _) -> {
              boolean best = knows || random.nextDouble() < of.guess;
              yield Scenario.letter(best ? scenario.best() : (scenario.best() + 1) % 4);
            }
          });
    }
  }

  /**
   * Draws a respondent.
   *
   * @param groups for each item of the role, the group whose ability it draws on
   * @param seed one respondent each
   * @param role seeds the thresholds, which all respondents of a role share
   */
  Respondent draw(Map<Item, String> groups, long seed, long role) {
    SplittableRandom random = new SplittableRandom(seed);
    double ability = normal(random);
    Map<String, Double> abilities = new HashMap<>();
    Map<String, Double> parts = new HashMap<>();
    Map<Item, Double> standings = new HashMap<>();
    groups.keySet().stream()
        .sorted(java.util.Comparator.comparing(Item::toString))
        .forEach(
            item -> {
              double inGroup = abilities.computeIfAbsent(groups.get(item), _ -> normal(random));
              double alone = parts.computeIfAbsent(item.competency(), _ -> normal(random));
              SplittableRandom level = new SplittableRandom(role ^ item.toString().hashCode());
              double threshold =
                  thresholds.getOrDefault(item.level(), 0.0) + itemSpread * normal(level);
              standings.put(item, general * ability + group * inGroup + own * alone - threshold);
            });
    return new Respondent(this, standings, leaning * normal(random), seed * 31 + 7);
  }

  private static double normal(SplittableRandom random) {
    return random.nextGaussian();
  }
}
