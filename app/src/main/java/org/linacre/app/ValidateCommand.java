package org.linacre.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.linacre.engine.catalogue.Violations;
import org.linacre.engine.validation.Plan;
import org.linacre.engine.validation.Predictions;
import org.linacre.formats.report.JsonReport;
import org.linacre.formats.text.Source;
import org.linacre.formats.validation.Assurance;
import org.linacre.formats.validation.Layout;
import org.linacre.formats.validation.Layout.Part;
import org.linacre.formats.validation.LevelFit;
import org.linacre.formats.validation.PlanFile;
import org.linacre.formats.validation.PlanFit;
import org.linacre.formats.validation.PlanRecord;
import org.linacre.formats.validation.PredictionsFile;
import org.linacre.formats.validation.Protocol;
import org.linacre.formats.validation.Standing;
import org.linacre.formats.validation.ValidationFolder;
import org.linacre.formats.validation.ValidationJson;
import org.linacre.formats.validation.ValidationReport;
import org.linacre.formats.validation.ValidationReport.Asked;
import org.linacre.formats.validation.ValidationReport.Beyond;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Predictions and outcomes in, a local validation out. */
@Command(
    name = "validate",
    mixinStandardHelpOptions = true,
    description =
        "Validates a product's predictions against outcomes of your own: validation.html to read,"
            + " validation.xlsx to work with, validation.json for other programs.",
    footer = {
      "",
      "Example: linacre validate examples/validation/predictions.csv"
          + " --plan examples/validation/plan.yaml --out validation",
      "Exit code 1 where a disparity was found or a margin is not kept."
    })
final class ValidateCommand implements Callable<Integer> {
  private final Linacre.Streams streams;

  @Parameters(paramLabel = "FILE", description = "Predictions and outcomes, CSV or Parquet.")
  private Path file = Path.of("");

  @Option(names = "--score", paramLabel = "COL", description = "The column of scores, 0 to 1.")
  private String score = "";

  @Option(
      names = "--score2",
      paramLabel = "COL",
      description = "The column of another product's scores on the same rows, to compare with.")
  private String score2 = "";

  @Option(names = "--label", paramLabel = "COL", description = "The column of outcomes, 1 or 0.")
  private String label = "";

  @Option(names = "--group", paramLabel = "COL", description = "A column that sorts into groups.")
  private List<String> groups = new ArrayList<>();

  @Option(names = "--threshold", paramLabel = "X", description = "Positive is score >= X.")
  private List<Double> thresholds = new ArrayList<>();

  @Option(names = "--split", paramLabel = "COL", description = "A column that splits the rows.")
  private String split = "";

  @Option(
      names = "--column",
      paramLabel = "PART=COL",
      description =
          "A further column: score2, id, patient, time, due, follow-up, event, unaided, aided,"
              + " assisted.")
  private Map<String, String> further = Map.of();

  @Option(
      names = "--missing",
      paramLabel = "WORD",
      description = "A word that stands for missing, such as NA.")
  private List<String> missing = new ArrayList<>();

  @Option(names = "--plan", paramLabel = "FILE", description = "The plan, declared beforehand.")
  private @Nullable Path plan;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "Where to write; with --json nothing is written unless given, else the folder"
              + " validation beside FILE.")
  private @Nullable Path out;

  @Option(names = "--json", description = "Prints one JSON object.")
  private boolean json;

  @Mixin private TimingOptions timing = new TimingOptions();

  @Mixin private PacksOption packs = new PacksOption();

  ValidateCommand(Linacre.Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    Violations violations = new Violations();
    Assurance assurance = Assurance.read(packs.folder(), violations);
    violations.stopOnErrors();
    Protocol protocol = protocol(assurance, violations);
    Optional<Predictions> predictions;
    try (ReadingBar bar = new ReadingBar("Reading")) {
      predictions = read(protocol, violations, bar);
    }
    predictions.ifPresent(rows -> PlanFit.check(protocol, rows, violations));
    predictions.ifPresent(rows -> LevelFit.check(file.toString(), rows, violations));
    violations.stopOnErrors();
    violations.warnings().forEach(warning -> streams.err().println("Warning: " + warning));
    Path folder = folder();
    Standing standing = standing(protocol, predictions.orElseThrow(), folder);
    Asked asked = new Asked(name(), protocol, beyond(protocol), standing);
    ValidationReport report = ValidationReport.of(predictions.orElseThrow(), asked, assurance);
    if (folder != null) {
      ValidationFolder.write(report, assurance, folder);
    }
    tell(report, folder, assurance);
    return report.fails() ? Linacre.FAILING : 0;
  }

  /** Where nothing is written, the record in the usual folder is looked at. */
  private Standing standing(Protocol protocol, Predictions predictions, @Nullable Path folder)
      throws IOException {
    return folder == null
        ? PlanRecord.look(protocol, file, predictions, beside())
        : PlanRecord.write(protocol, file, predictions, folder);
  }

  private Path beside() {
    return file.toAbsolutePath().resolveSibling("validation");
  }

  private String name() {
    return String.valueOf(file.getFileName());
  }

  private @Nullable Path folder() {
    Path given = out;
    if (given != null) {
      if (Files.exists(given) && !Files.isDirectory(given)) {
        throw new Linacre.BadUse("--out: " + given + " is a file. Maybe a folder.");
      }
      return given;
    }
    return json ? null : beside();
  }

  private Protocol protocol(Assurance assurance, Violations violations) {
    for (double threshold : thresholds) {
      if (!(threshold >= 0 && threshold <= 1)) {
        violations.error("--threshold", 0, "", threshold + " is outside 0 to 1.");
      }
    }
    Path declared = plan;
    if (declared == null) {
      Layout layout = layout();
      Plan.Timing told = timing.timing(layout, violations);
      return Protocol.undeclared(layout, thresholds, told, assurance);
    }
    if (!score.isEmpty()
        || !score2.isEmpty()
        || !label.isEmpty()
        || !split.isEmpty()
        || !further.isEmpty()
        || timing.given()) {
      throw new Linacre.BadUse(
          "With --plan columns and times stand in the plan; only --group and --threshold may add to"
              + " it.");
    }
    return PlanFile.read(new Source(declared, declared.toString()), assurance, violations);
  }

  private Layout layout() {
    if (score.isEmpty() || label.isEmpty()) {
      throw new Linacre.BadUse("Which columns? Give --score and --label, or --plan.");
    }
    Map<Part, String> columns = new EnumMap<>(Part.class);
    columns.put(Part.SCORE, score);
    columns.put(Part.LABEL, label);
    if (!split.isEmpty()) {
      columns.put(Part.SPLIT, split);
    }
    if (!score2.isEmpty()) {
      columns.put(Part.SCORE2, score2);
    }
    further.forEach((part, column) -> columns.put(part(part), column));
    return unlike(new Layout(columns, groups, missing));
  }

  /** The plan's columns and more groups; what is wrong in the plan itself is told as that. */
  private static Layout added(Layout layout, List<String> more) {
    return more.isEmpty() || !layout.clashes().isEmpty()
        ? layout.with(more)
        : unlike(layout.with(more));
  }

  /** Refuses columns that stand for several things. */
  private static Layout unlike(Layout layout) {
    if (!layout.clashes().isEmpty()) {
      throw new Linacre.BadUse(String.join(" ", layout.clashes()));
    }
    return layout;
  }

  private static Part part(String word) {
    for (Part part : Part.values()) {
      if (part.word().equals(word)) {
        return part;
      }
    }
    throw new Linacre.BadUse(
        "--column: '" + word + "' is none of " + String.join(", ", Part.words()) + ".");
  }

  private Optional<Predictions> read(
      Protocol protocol, Violations violations, ReadingBar progress) {
    List<String> more = plan == null ? List.of() : groups;
    return PredictionsFile.read(
        new Source(file, file.toString()), added(protocol.layout(), more), violations, progress);
  }

  private Beyond beyond(Protocol protocol) {
    if (plan == null) {
      return new Beyond(List.of(), List.of());
    }
    return new Beyond(
        thresholds.stream().filter(t -> !protocol.plan().thresholds().contains(t)).toList(),
        groups.stream().filter(g -> !protocol.layout().groups().contains(g)).toList());
  }

  private void tell(ValidationReport report, @Nullable Path folder, Assurance assurance) {
    if (json) {
      JsonReport.write(ValidationJson.of(report), streams.out());
      return;
    }
    new ValidateLines(streams.out(), assurance).tell(report);
    if (folder != null) {
      streams.out().println("The report is " + folder.resolve("validation.html"));
    }
  }
}
