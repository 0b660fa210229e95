package org.linacre.bench.assessment;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.linacre.bench.assessment.Respondents.Respondent;
import org.linacre.bench.measure.MarkdownTable;
import org.linacre.competence.Item;
import org.linacre.engine.assessment.AnswerModel;
import org.linacre.engine.assessment.Assessment;
import org.linacre.engine.assessment.Material;
import org.linacre.engine.assessment.Prompt;
import org.linacre.engine.assessment.Questions;
import org.linacre.engine.catalogue.Asked;
import org.linacre.engine.catalogue.Catalogue;
import org.linacre.engine.catalogue.Competency;
import org.linacre.engine.catalogue.Targets;
import org.linacre.engine.catalogue.Violations;
import org.linacre.engine.evidence.History;
import org.linacre.engine.evidence.Policy;
import org.linacre.engine.evidence.Policy.Purpose;
import org.linacre.engine.evidence.Profile;
import org.linacre.formats.pack.AssessmentRows;
import org.linacre.formats.pack.Packs;

/** Right decisions against the simulated truth, by how much is asked. */
public final class AssessmentBench {
  private static final int REQUIREMENTS = 30;
  private static final int GROUPS = 7;
  private static final int WARM = 50;

  private final Targets targets;
  private final Material material;
  private final MarkdownTable table =
      new MarkdownTable(
          "population",
          "asked",
          "answers: mean [least, most]",
          "right %",
          "right or unknown %",
          "unknown %",
          "calibration error",
          "next question ms: median [most]");

  AssessmentBench(Path packs) {
    Violations violations = new Violations();
    Catalogue catalogue = Packs.read(packs, violations);
    this.material = AssessmentRows.read(catalogue, packs, violations);
    violations.stopOnErrors();
    this.targets = Targets.of(catalogue, List.of());
  }

  /** {@code PACKS FILE COUNT}: the packs, the populations, how many respondents of each. */
  public static void main(String[] args) {
    AssessmentBench bench = new AssessmentBench(Path.of(args[0]));
    int count = Integer.parseInt(args[2]);
    for (Respondents population : Respondents.read(Path.of(args[1]))) {
      for (Manner manner : Manner.values()) {
        bench.run(population, manner, count);
      }
    }
    System.out.println(bench.table);
  }

  /** How respondents are asked. */
  enum Manner {
    ALL("every statement, own words taken", 1_000, true),
    INFERRED("every statement, inferred", 1_000, true),
    RULE("what still decides, by the rule", 1_000, false),
    SCENARIOS("the same, scenarios too", 1_000, false),
    TEN("what decides most, ten", 10, true),
    FIFTEEN("what decides most, fifteen", 15, true),
    DRAWN("fifteen drawn by lot", 15, true);

    private final String words;
    private final int most;
    private final boolean always;

    Manner(String words, int most, boolean always) {
      this.words = words;
      this.most = most;
      this.always = always;
    }
  }

  /** A role of thirty requirements in seven groups, drawn from the catalogue. */
  private List<Asked> role(long seed) {
    List<Asked> all = new ArrayList<>();
    targets.catalogue().requirements().stream()
        .filter(row -> row.asks() && !row.audience().equals(Catalogue.PRODUCT))
        .forEach(row -> all.add(new Asked(row, row.item())));
    java.util.Collections.shuffle(all, new Random(seed));
    Set<String> groups = new LinkedHashSet<>();
    Map<String, Asked> rows = new LinkedHashMap<>();
    Map<String, String> homes = homes();
    for (Asked row : all) {
      String home = homes.getOrDefault(row.item().competency(), "");
      if ((groups.size() < GROUPS || groups.contains(home)) && rows.size() < REQUIREMENTS) {
        groups.add(home);
        rows.putIfAbsent(row.item().competency(), row);
      }
    }
    return List.copyOf(rows.values());
  }

  private Map<String, String> homes() {
    Map<String, String> homes = new HashMap<>();
    for (Competency competency : targets.catalogue().competencies()) {
      homes.put(competency.id(), competency.subfactor());
    }
    return homes;
  }

  /** Asks this many respondents of a population, after some to warm up. */
  Tally run(Respondents population, Manner manner, int count) {
    Tally tally = new Tally();
    Map<String, String> homes = homes();
    for (int seed = -WARM; seed < count; seed++) {
      List<Asked> role = role(Math.floorMod(seed, 20));
      Map<Item, String> groups = new HashMap<>();
      role.forEach(row -> groups.put(row.item(), homes.getOrDefault(row.item().competency(), "")));
      Respondent respondent = population.draw(groups, seed, Math.floorMod(seed, 20));
      Tally one = seed < 0 ? new Tally() : tally;
      Assessment assessment = ask(role, respondent, manner, one);
      one.add(assessment, respondent, manner == Manner.ALL ? said(assessment) : Map.of());
    }
    table.row(tally.row(population.name(), manner.words));
    return tally;
  }

  private static Map<String, String> said(Assessment assessment) {
    Map<String, String> said = new HashMap<>();
    assessment.answers().forEach(a -> said.put(a.prompt(), a.reply()));
    return said;
  }

  private Assessment ask(List<Asked> role, Respondent respondent, Manner manner, Tally tally) {
    Policy policy = new Policy(Map.of(Purpose.PLAN, Set.of()), Map.of(), 5, 90);
    History none =
        History.of(
            List.of(), new Profile.Standpoint(policy, Purpose.PLAN, LocalDate.of(2026, 1, 1)));
    Questions questions =
        Questions.of(
            new Questions.Subject(role, none, targets.frame().empty()),
            targets,
            manner.always ? eager() : material);
    Assessment assessment = Assessment.of(questions);
    Random lot = new Random(respondent.seed());
    for (int asked = 0; asked < manner.most; asked++) {
      long start = System.nanoTime();
      Optional<Prompt> next =
          manner == Manner.DRAWN || manner == Manner.ALL || manner == Manner.INFERRED
              ? drawn(questions, assessment, lot)
              : assessment.next(p -> manner == Manner.SCENARIOS || p instanceof Prompt.Statement);
      if (next.isEmpty()) {
        break;
      }
      assessment = assessment.with(List.of(respondent.answer(next.get())));
      tally.addTime((System.nanoTime() - start) / 1e6);
    }
    return assessment;
  }

  private static Optional<Prompt> drawn(Questions questions, Assessment so, Random lot) {
    List<String> answered = so.answers().stream().map(a -> a.prompt()).toList();
    List<Prompt> left =
        questions.prompts().stream()
            .filter(p -> p instanceof Prompt.Statement && !answered.contains(p.id()))
            .toList();
    return left.isEmpty() ? Optional.empty() : Optional.of(left.get(lot.nextInt(left.size())));
  }

  /** The material with a rule that never stops by itself. */
  private Material eager() {
    AnswerModel model = material.model();
    AnswerModel.Rule rule = model.rule();
    return new Material(
        new AnswerModel(
            model.abilities(),
            model.thresholds(),
            model.noise(),
            new AnswerModel.Rule(
                -1, rule.decided(), rule.informed(), 1, rule.everyScenario(), rule.coverage())),
        material.statements(),
        material.scenarios());
  }
}
