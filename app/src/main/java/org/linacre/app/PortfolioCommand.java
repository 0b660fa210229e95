package org.linacre.app;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.linacre.engine.catalogue.Violation;
import org.linacre.engine.catalogue.Violations;
import org.linacre.engine.portfolio.Checklist;
import org.linacre.engine.portfolio.Finding;
import org.linacre.engine.portfolio.Inspected;
import org.linacre.engine.portfolio.Inspection;
import org.linacre.formats.document.Documents;
import org.linacre.formats.document.Folder;
import org.linacre.formats.portfolio.PortfolioPack;
import org.linacre.formats.report.JsonReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Whether work can be shown to others. */
@Command(
    name = "portfolio",
    mixinStandardHelpOptions = true,
    description =
        "Looks through documents for details that identify patients, for claims that no portfolio"
            + " should make, and for what it must say. What it finds is masked; nothing is sent or"
            + " kept.",
    footer = {
      "",
      "Example: linacre career portfolio my-project README.md notes.docx",
      "Each file is a project by itself; the files of a folder are one project together.",
      "Exit codes: 0 nothing of weight, 1 a finding of high or medium severity, 3 a file that could"
          + " not be read."
    })
final class PortfolioCommand implements Callable<Integer> {
  private final Linacre.Streams streams;
  private final List<Map<String, Object>> files = new ArrayList<>();
  private final List<Violation> problems = new ArrayList<>();
  private final List<Map<String, String>> skipped = new ArrayList<>();
  private int unread;

  /** Files of which not all could be read, or that are not all in English. */
  private int unclear;

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "Text, Markdown, HTML, PDF, Word, CSV, TSV, notebooks, or folders of them.")
  private List<String> given = List.of();

  @Option(names = "--json", description = "Prints one JSON object.")
  private boolean json;

  @Mixin private PacksOption packs = new PacksOption();

  PortfolioCommand(Linacre.Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    Violations violations = new Violations();
    Checklist checklist = PortfolioPack.read(packs.folder(), violations);
    violations.stopOnErrors();
    Inspection inspection = new Inspection(checklist);
    for (String name : given) {
      project(name, inspection);
    }
    Inspected result = inspection.result();
    show(result);
    problems.forEach(problem -> streams.err().println(problem));
    return !problems.isEmpty() ? Linacre.BAD_INPUT : result.fails() ? Linacre.FAILING : 0;
  }

  private void project(String name, Inspection inspection) throws IOException {
    Path path = Path.of(name);
    if (Files.isDirectory(path)) {
      Folder folder = Folder.walk(path);
      for (Path file : folder.files()) {
        read(file, inspection);
      }
      folder
          .skipped()
          .forEach(
              s -> skipped.add(Map.of("file", shown(s.path(), inspection), "reason", s.reason())));
      if (folder.files().isEmpty()) {
        problem(inspection.shown(name), "There is no file in the folder that can be read.");
      }
    } else {
      read(path, inspection);
    }
    inspection.endProject(name);
  }

  private static String shown(Path path, Inspection inspection) {
    return inspection.shown(path.toString());
  }

  private void problem(String file, String message) {
    problems.add(new Violation(file, 0, "", message));
  }

  private void read(Path file, Inspection inspection) {
    String name = shown(file, inspection);
    if (!Files.isRegularFile(file)) {
      boolean exists = Files.exists(file, LinkOption.NOFOLLOW_LINKS);
      problem(name, exists ? "This is no file of data." : "There is no such file.");
      return;
    }
    inspection.file(file.toString(), !isTable(file));
    Documents.Outcome outcome = Documents.read(file, inspection::passage);
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("file", name);
    row.put("kind", outcome.kind().name().toLowerCase(Locale.ROOT));
    row.put("characters", outcome.characters());
    files.add(row);
    int before = unclear;
    if (!outcome.problem().isEmpty()) {
      unread += outcome.characters() == 0 ? 1 : 0;
      unclear++;
      problem(name, outcome.problem());
    } else if (!isTable(file)) {
      language(name, inspection.otherLanguage());
    }
    row.put("checked", unclear == before);
  }

  private void language(String name, String other) {
    String found = other.isEmpty() || other.equals("unknown") ? "" : ", but " + other;
    if (!other.isEmpty()) {
      unclear++;
      problem(name, "It, or a part, is not English" + found + "; the rules find little in it.");
    }
  }

  private static boolean isTable(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    return List.of(".csv", ".tsv", ".tab", ".json", ".jsonl", ".yaml", ".yml", ".log").stream()
        .anyMatch(name::endsWith);
  }

  private void show(Inspected result) {
    if (json) {
      Map<String, Object> document = new LinkedHashMap<>();
      document.put("findings", result.findings());
      document.put("lookedFor", result.lookedFor());
      document.put("files", files);
      document.put("skipped", skipped);
      document.put("problems", problems);
      JsonReport.write(document, streams.out());
      return;
    }
    PrintStream out = streams.out();
    if (unclear == files.size() && result.findings().isEmpty()) {
      out.println(
          unread == unclear
              ? "Nothing could be read, so nothing was checked."
              : "No file could be read whole and as English, so nothing is said to be clean.");
      skipped.forEach(s -> out.printf("Left out: %s, %s.%n", s.get("file"), s.get("reason")));
      return;
    }
    print(result, out);
  }

  private void print(Inspected result, PrintStream out) {
    result.findings().forEach(finding -> show(finding, out));
    long failing = result.findings().stream().filter(Finding::fails).count();
    out.printf(
        "%d %s in %d %s, %d of them to be mended before the work is shown.%n",
        result.findings().size(),
        result.findings().size() == 1 ? "finding" : "findings",
        files.size(),
        files.size() == 1 ? "file" : "files",
        failing);
    if (unclear > 0) {
      out.printf(
          "%d of them could not be read, or not whole, or not as English: not said to be clean.%n",
          unclear);
    }
    out.println("Looked for (found, and what cannot be seen):");
    result.lookedFor().forEach(looked -> show(looked, out));
    skipped.forEach(s -> out.printf("Left out: %s, %s.%n", s.get("file"), s.get("reason")));
    out.println("A clean result says that these rules found nothing, not that nothing is there.");
  }

  private static void show(Finding finding, PrintStream out) {
    out.printf(
        "%-6s %s: %s: %s%n         %s%n         %s %s%n",
        finding.severity(),
        finding.file(),
        finding.place(),
        finding.rule(),
        finding.quote(),
        finding.reason(),
        finding.fix());
  }

  private static void show(Inspected.LookedFor looked, PrintStream out) {
    boolean unseen = looked.kind().equals("out-of-scope");
    out.printf(
        "  %-8s %s: %s%s%n",
        unseen ? "not" : Integer.toString(looked.found() + looked.further()),
        looked.rule(),
        looked.what(),
        unseen ? "" : " (" + looked.limits() + ")");
  }
}
