package org.linacre.app;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.linacre.engine.catalogue.Violation;
import org.linacre.engine.catalogue.Violations;
import org.linacre.engine.posting.Census;
import org.linacre.engine.posting.PostingReader;
import org.linacre.engine.posting.Prevalence;
import org.linacre.engine.posting.Prevalence.Measured;
import org.linacre.engine.posting.RuleBook;
import org.linacre.formats.posting.CorpusFile;
import org.linacre.formats.posting.QualityFile;
import org.linacre.formats.posting.RuleFiles;
import org.linacre.formats.report.JsonReport;
import org.linacre.formats.text.Source;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Many postings, counted by family, place and month. */
@Command(
    name = "postings",
    mixinStandardHelpOptions = true,
    description =
        "Reads a corpus of postings (CSV, JSON lines, a JSON array, Parquet) and counts them by family, place and"
            + " month, with how well the reading was measured to be. Lines that cannot be read are"
            + " counted and named, and the rest is done.",
    footer = {
      "",
      "Columns: description or text; title, place or location, datePosted where there are such.",
      "CSV and JSON may be packed with gzip.",
      "Example: linacre career postings adverts.jsonl --json"
    })
final class CareerPostingsCommand implements Callable<Integer> {
  private final Linacre.Streams streams;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "The files.")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many read at a time; as many as there are cores unless given.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(names = "--json", description = "Prints one JSON object.")
  private boolean json;

  @Mixin private PacksOption packs = new PacksOption();

  CareerPostingsCommand(Linacre.Streams streams) {
    this.streams = streams;
  }

  /**
   * What is printed.
   *
   * @param read how many postings could be read
   * @param judged how many were in a language that the rules are for
   * @param notJudged the others by language
   * @param notJudgedAt file and line of the first five of each of them
   * @param corrected whether the shares are corrected for the faults of the reading
   * @param accuracy of the family on postings of writers not learned from; 0 where none was
   *     measured
   * @param accuracyLow the lower end of 95 % (Wilson)
   * @param accuracyHigh the upper end
   * @param measuredOn how many those were
   * @param families counts and shares
   * @param rows counts by family, place and month
   * @param broken how many lines could not be read
   * @param datesNotRead how many of those read have a date of which no month could be told
   * @param duplicates how many of those read have the text of one before, letter for letter
   * @param duplicatesExact whether those are all; false after a million different texts
   */
  record Answer(
      long read,
      long judged,
      Map<String, Long> notJudged,
      Map<String, List<String>> notJudgedAt,
      boolean corrected,
      double accuracy,
      double accuracyLow,
      double accuracyHigh,
      int measuredOn,
      List<Prevalence.Share> families,
      List<Census.Row> rows,
      long broken,
      long datesNotRead,
      long duplicates,
      boolean duplicatesExact) {}

  @Override
  public Integer call() throws IOException {
    if (threads < 1) {
      throw new Linacre.BadUse(threads + " threads read nothing. Maybe 2.");
    }
    Violations violations = new Violations();
    RuleBook book = RuleFiles.read(packs.folder(), violations);
    List<Measured> measured = QualityFile.read(packs.folder(), violations);
    violations.stopOnErrors();
    Read read = read(book, violations);
    show(answer(read, book, measured));
    tell("", violations.errors());
    tell("Warning: ", violations.warnings());
    return violations.errors().isEmpty() ? 0 : Linacre.BAD_INPUT;
  }

  /** Messages quote the corpus, of which a terminal is to see no control characters. */
  private void tell(String before, List<Violation> problems) {
    Told.lines(problems)
        .forEach(line -> streams.err().println(before + line.replaceAll("\\p{Cntrl}", " ")));
  }

  /** What was read of all files. */
  private record Read(CorpusFile.Tally tally, PostingCrew.Counted counted, SeenTexts texts) {}

  private Read read(RuleBook book, Violations violations) throws IOException {
    CorpusFile.Tally all = new CorpusFile.Tally(0, 0, 0);
    try (PostingCrew crew = new PostingCrew(new PostingReader(book)::read, threads);
        Bar bar = new Bar("Postings")) {
      for (Path file : files) {
        String name = file.toString();
        CorpusFile.Tally tally =
            CorpusFile.read(
                new Source(file, name),
                violations,
                (advert, line) -> crew.give(advert, name, line),
                bar::at);
        all = all.plus(tally);
      }
      return new Read(all, crew.counted(), crew.texts());
    }
  }

  private static Answer answer(Read read, RuleBook book, List<Measured> measured) {
    Census census = read.counted.census();
    int all = measured.stream().mapToInt(Measured::count).sum();
    int right =
        measured.stream().filter(m -> m.truth().equals(m.said())).mapToInt(Measured::count).sum();
    return new Answer(
        read.tally.given(),
        census.judged(),
        new LinkedHashMap<>(new TreeMap<>(census.languages())),
        read.counted.unjudged().places(),
        all > 0,
        all == 0 ? 0 : (double) right / all,
        Prevalence.wilson(right, all, -1),
        Prevalence.wilson(right, all, 1),
        all,
        shares(census, book, measured),
        census.rows(),
        read.tally.broken(),
        read.tally.datesNotRead(),
        read.texts.again(),
        read.texts.isExact());
  }

  private static List<Prevalence.Share> shares(
      Census census, RuleBook book, List<Measured> measured) {
    List<String> families =
        book.labels().stream()
            .filter(l -> l.kind().equals("family"))
            .map(RuleBook.Label::id)
            .toList();
    return census.judged() == 0
        ? List.of()
        : Prevalence.of(families, census.families(families), measured);
  }

  private static String quality(Answer answer) {
    return answer.corrected()
        ? String.format(
            Locale.ROOT,
            "Shares are corrected for the faults of the reading: its family was right for %.1f %% of"
                + " %d labelled postings, each read by weights learned from other writers,"
                + " [%.1f, %.1f]. Intervals are 95 %%, for the postings that these came from.",
            100 * answer.accuracy(),
            answer.measuredOn(),
            100 * answer.accuracyLow(),
            100 * answer.accuracyHigh())
        : "Counts are raw: no measured quality stands in the pack.";
  }

  private static String places(Answer answer, String language, List<String> at) {
    boolean all = answer.notJudged().getOrDefault(language, 0L) == at.size();
    return String.join(", ", at) + (all ? "" : " and further");
  }

  private static String postings(long count, String one, String more) {
    return count + (count == 1 ? " posting" + one : " postings" + more);
  }

  /** What a reader of counts should know of the postings counted. */
  private static void odd(Answer answer, PrintStream out) {
    if (answer.duplicates() > 0) {
      out.printf(
          "%s%s the same text as one before, counted like the others.%n",
          answer.duplicatesExact() ? "" : "At least ",
          postings(answer.duplicates(), " has", " have"));
    }
    if (answer.datesNotRead() > 0) {
      out.printf(
          "%s a date of which no month can be told, counted without.%n",
          postings(answer.datesNotRead(), " has", " have"));
    }
  }

  private void show(Answer answer) {
    if (json) {
      JsonReport.write(answer, streams.out());
      return;
    }
    PrintStream out = streams.out();
    out.printf(
        "%s read, %d judged%s.%n",
        postings(answer.read(), "", ""),
        answer.judged(),
        answer.notJudged().isEmpty() ? "" : "; not judged by language: " + answer.notJudged());
    answer
        .notJudgedAt()
        .forEach(
            (language, at) -> out.printf("  %s: %s%n", language, places(answer, language, at)));
    odd(answer, out);
    if (answer.judged() == 0) {
      out.println("Nothing could be judged, so there are no shares.");
      return;
    }
    out.println(quality(answer));
    answer
        .families()
        .forEach(
            f ->
                out.printf(
                    "  %-28s %9d read as it, %5.1f %% [%.1f, %.1f]%n",
                    f.family(), f.counted(), 100 * f.share(), 100 * f.low(), 100 * f.high()));
    out.println("By family, place and month:");
    answer
        .rows()
        .forEach(
            r ->
                out.printf(
                    "  %-28s %-24s %-8s %9d%n", r.family(), r.place(), r.month(), r.count()));
  }
}
