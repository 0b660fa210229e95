package org.linacre.bench.prediction;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.linacre.engine.catalogue.Violations;
import org.linacre.engine.validation.Predictions;
import org.linacre.formats.table.Progress;
import org.linacre.formats.text.Source;
import org.linacre.formats.validation.Assurance;
import org.linacre.formats.validation.PlanFile;
import org.linacre.formats.validation.PredictionsFile;
import org.linacre.formats.validation.Protocol;
import org.linacre.formats.validation.Standing;
import org.linacre.formats.validation.ValidationFolder;
import org.linacre.formats.validation.ValidationReport;
import org.linacre.formats.validation.ValidationReport.Asked;
import org.linacre.formats.validation.ValidationReport.Beyond;

/** How long a whole report takes: reading, numbers, files. */
public final class ValidationReportBench {
  private ValidationReportBench() {}

  /** Arguments: the folder of packs, the plan, the file of predictions, how often. */
  public static void main(String[] args) throws IOException {
    int times = args.length > 3 ? Integer.parseInt(args[3]) : 3;
    System.out.println("| run | rows | read, s | numbers, s | files, s | in all, s |");
    System.out.println("|---|---|---|---|---|---|");
    for (int run = 1; run <= times; run++) {
      run(run, Path.of(args[0]), Path.of(args[1]), Path.of(args[2]));
    }
  }

  private static void run(int run, Path packs, Path plan, Path file) throws IOException {
    Violations violations = new Violations();
    Assurance assurance = Assurance.read(packs, violations);
    Protocol protocol = PlanFile.read(new Source(plan, "plan"), assurance, violations);
    long start = System.nanoTime();
    Predictions predictions =
        PredictionsFile.read(new Source(file, "file"), protocol.layout(), violations, Progress.NONE)
            .orElseThrow(() -> new IllegalStateException(violations.errors().toString()));
    long read = System.nanoTime();
    Asked asked = new Asked("file", protocol, new Beyond(List.of(), List.of()), Standing.BEFORE);
    ValidationReport report = ValidationReport.of(predictions, asked, assurance);
    long numbers = System.nanoTime();
    Path out = Files.createTempDirectory("validation");
    ValidationFolder.write(report, assurance, out);
    long files = System.nanoTime();
    System.out.printf(
        "| %d | %,d | %.2f | %.2f | %.2f | %.2f |%n",
        run,
        predictions.size(),
        (read - start) / 1e9,
        (numbers - read) / 1e9,
        (files - numbers) / 1e9,
        (files - start) / 1e9);
  }
}
