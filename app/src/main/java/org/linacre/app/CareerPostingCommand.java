package org.linacre.app;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linacre.engine.catalogue.Violations;
import org.linacre.engine.posting.PostingReader;
import org.linacre.engine.posting.PostingReading;
import org.linacre.engine.posting.PostingReading.Flag;
import org.linacre.engine.posting.RuleBook;
import org.linacre.formats.posting.Advert;
import org.linacre.formats.posting.EscoFile;
import org.linacre.formats.posting.PostingFile;
import org.linacre.formats.posting.PostingJson;
import org.linacre.formats.posting.RuleFiles;
import org.linacre.formats.report.JsonReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a job posting is worth. */
@Command(
    name = "posting",
    mixinStandardHelpOptions = true,
    description =
        "Reads a job posting: the kind of work, what it asks, what speaks for and against it with"
            + " the sentence behind each, and what to ask. Nothing is sent or kept.",
    footer = {
      "",
      "FILE and DIR may stand in either order.",
      "A posting is plain text, HTML, a schema.org JobPosting, a PDF or a Word document; - reads"
          + " the standard input (no PDF or Word).",
      "Examples:",
      "  linacre career posting advert.html",
      "  linacre career posting advert.txt examples/linchester --person p0408"
    })
final class CareerPostingCommand implements Callable<Integer> {
  /** Names of files that hold many postings, packed or not. */
  private static final Pattern TABLE =
      Pattern.compile(".*\\.(csv|tsv|parquet)(\\.gz)?", Pattern.CASE_INSENSITIVE);

  private final Linacre.Streams streams;

  @Parameters(index = "0", paramLabel = "FILE", description = "The posting, or - for the input.")
  private String file = "";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "DIR",
      description = "The organisation's folder of the person.")
  private @Nullable Path folder;

  @Option(names = "--person", paramLabel = "ID", description = "Whose fit is shown; needs DIR.")
  private String person = "";

  @Option(
      names = "--esco",
      paramLabel = "CSV",
      description = "ESCO's skills (skills_en.csv, plain or gzipped): skills are named by it too.")
  private @Nullable Path esco;

  @Option(names = "--json", description = "Prints one JSON object.")
  private boolean json;

  @Mixin private PacksOption packs = new PacksOption();

  CareerPostingCommand(Linacre.Streams streams) {
    this.streams = streams;
  }

  /**
   * What is printed: the reading, a person's fit or null, how sure family and ESCO's skills are.
   */
  private record Shown(
      PostingReading reading, @Nullable PostingFit fit, String doubt, String precision) {}

  @Override
  public Integer call() throws IOException {
    turnedRound();
    Path where = folder;
    if ((where == null) != person.isEmpty()) {
      throw new Linacre.BadUse("A fit needs both DIR and --person ID.");
    }
    Violations violations = new Violations();
    Path list = esco;
    RuleBook book = RuleFiles.read(packs.folder(), violations);
    PostingReader reader =
        new PostingReader(
            book, list == null ? null : EscoFile.read(list, packs.folder(), violations));
    violations.stopOnErrors();
    Advert advert = advert(violations);
    violations.warnings().forEach(warning -> streams.err().println("Warning: " + warning));
    PostingReading reading = reader.read(advert.text());
    if (!reading.isJudged()) {
      violations.error(name(), 0, "", unjudged(reading.language()));
      violations.stopOnErrors();
    }
    PostingFit fit = where == null ? null : PostingFit.of(reading, where, person, packs.read());
    show(new Shown(reading, fit, doubt(reading, book), list == null ? "" : precision(book)));
    return 0;
  }

  /** That the family is in doubt, and how often such are right as measured; empty where not. */
  private static String doubt(PostingReading reading, RuleBook book) {
    if (!reading.looksLikePosting()) {
      return "This does not look like a job posting: it has no word of work, of applying or of pay."
          + " What is said below means little.";
    }
    return reading.second().isEmpty()
        ? ""
        : String.format(
            Locale.ROOT,
            "Doubtful: %s is nearly as likely. Of families so near, %.2f to %.2f were right where it"
                + " was measured (docs/measurements.md).",
            reading.second(),
            book.numbers().getOrDefault("family.doubt.low", 0.0),
            book.numbers().getOrDefault("family.doubt.high", 1.0));
  }

  /** How many of the skills named by ESCO's labels are right, as measured. */
  private static String precision(RuleBook book) {
    return String.format(
        Locale.ROOT,
        "Of the skills named by ESCO's labels %.2f to %.2f were right where it was measured"
            + " (docs/measurements.md).",
        book.numbers().getOrDefault("esco.precision.low", 0.0),
        book.numbers().getOrDefault("esco.precision.high", 1.0));
  }

  static String unjudged(String language) {
    if (language.equals(PostingReader.TOO_SHORT)) {
      return "The text is too short to tell its language, and to judge. Maybe the whole posting.";
    }
    return language.equals("unknown")
        ? "The language is not known to Linacre; it reads postings in English and does not guess."
        : "The text is in " + language + "; Linacre reads postings in English and does not guess.";
  }

  /** The folder may stand first, as with the other commands. */
  private void turnedRound() {
    Path second = folder;
    if (second != null && !file.equals("-") && Files.isDirectory(Path.of(file))) {
      boolean input = second.toString().equals("-");
      if (input || !Files.isDirectory(second)) {
        folder = Path.of(file);
        file = second.toString();
      }
    }
  }

  private String name() {
    return file.equals("-") ? "standard input" : file;
  }

  private Advert advert(Violations violations) throws IOException {
    Path path = Path.of(file);
    if (!file.equals("-") && !Files.isRegularFile(path)) {
      violations.error(file, 0, "", absent(path));
    } else if (TABLE.matcher(file).matches()) {
      violations.error(
          file, 0, "", "This is a table of postings, not one. Maybe: linacre career postings FILE");
    }
    violations.stopOnErrors();
    var advert =
        file.equals("-")
            ? PostingFile.read(name(), streams.in(), violations)
            : PostingFile.read(path, violations);
    violations.stopOnErrors();
    return advert.orElseThrow();
  }

  private static String absent(Path path) {
    if (Files.isDirectory(path)) {
      return "This is a folder.";
    }
    return Files.exists(path) ? "This is no file of data." : "The file is missing.";
  }

  private void show(Shown shown) {
    if (json) {
      Map<String, @Nullable Object> fields = PostingJson.of(shown.reading(), shown.fit());
      fields.put("doubt", shown.doubt());
      fields.put("escoQuality", shown.precision());
      JsonReport.write(fields, streams.out());
      return;
    }
    PrintStream out = streams.out();
    PostingReading reading = shown.reading();
    List<String> lines = new ArrayList<>();
    lines.add(reading.title().isEmpty() ? "(no title found)" : reading.title());
    if (!reading.alsoIn().isEmpty()) {
      lines.add("Partly in " + reading.alsoIn() + ", which was not read: judge the rest yourself.");
    }
    lines.add("Family: " + reading.family() + because(reading, "family:" + reading.family()));
    if (!shown.doubt().isEmpty()) {
      lines.add(shown.doubt());
    }
    lines.add("Archetypes: " + archetypes(reading));
    lines.add("Coding: " + level(reading, "coding", reading.coding()));
    lines.add(
        "Healthcare knowledge: " + level(reading, "knowledge", reading.healthcareKnowledge()));
    addFlags(reading, lines);
    lines.addAll(PostingSkillText.lines(reading.skills()));
    if (!shown.precision().isEmpty()) {
      lines.add(shown.precision());
    }
    (reading.secondFlags().isEmpty() ? reading.ask() : reading.secondAsk())
        .forEach(a -> lines.add("Ask: " + a));
    lines.forEach(out::println);
    PostingFit fit = shown.fit();
    if (fit != null) {
      PostingFitText.lines(fit, String.valueOf(folder)).forEach(out::println);
    }
  }

  private static String archetypes(PostingReading reading) {
    if (reading.archetypes().isEmpty() && !reading.secondFlags().isEmpty()) {
      return "none can be told, since it is in doubt whether a duty is about AI in health or care";
    }
    if (reading.archetypes().isEmpty()) {
      return reading.aiDuty() ? "none can be told" : "none, no AI duty in health or care is named";
    }
    return reading.archetypes().stream()
        .map(a -> a + because(reading, "archetype:" + a))
        .collect(Collectors.joining(", "));
  }

  private static String level(PostingReading reading, String what, String level) {
    String because = because(reading, what + ":" + level);
    return level + (because.isEmpty() ? " (" + PostingReading.NOT_STATED + ")" : because);
  }

  private static String because(PostingReading reading, String label) {
    return reading.because().stream()
        .filter(b -> b.label().equals(label) && !b.quote().equals(PostingReading.NOT_STATED))
        .map(b -> " (" + (b.desirable() ? "desirable only: " : "") + "\"" + b.quote() + "\")")
        .findFirst()
        .orElse("");
  }

  private static String behind(String quote) {
    return " \"" + quote + "\"";
  }

  /** The flags of the family; of none in doubt those if the other is right. */
  private static void addFlags(PostingReading reading, List<String> lines) {
    List<Flag> flags = reading.flags();
    if (!reading.secondFlags().isEmpty()) {
      lines.add("If it is " + reading.second() + " after all:");
      flags = reading.secondFlags();
    } else if (flags.isEmpty()) {
      lines.add(
          "Flags are not judged: this is read as no work with AI, data or informatics in care.");
      flags = reading.warnings();
    }
    flags.forEach(f -> addFlag(f, lines));
  }

  /** The flag with the sentence behind it, then what else shows it. */
  private static void addFlag(Flag flag, List<String> lines) {
    lines.add(line(flag));
    flag.more().forEach(m -> lines.add(" ".repeat(24) + behind(m).strip()));
  }

  private static String line(Flag flag) {
    String mark = flag.present() ? "yes" : "no ";
    String quote = flag.present() ? "\"" + flag.quote() + "\"" : flag.quote();
    return String.format("%-5s %s %-13s %s", flag.colour(), mark, flag.id(), quote);
  }
}
