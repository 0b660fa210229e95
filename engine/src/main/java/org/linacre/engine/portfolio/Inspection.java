package org.linacre.engine.portfolio;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.linacre.engine.document.Mark;
import org.linacre.engine.document.Passage;
import org.linacre.engine.document.PlaceCursor;
import org.linacre.engine.portfolio.Judge.Found;
import org.linacre.engine.portfolio.Rule.Kind;
import org.linacre.engine.scan.Hits;
import org.linacre.engine.scan.Scanner;

/**
 * One look through the files of a portfolio. Files come one after another, each with its passages
 * in order. Memory does not depend on the length of the files. Not for several threads at once.
 */
public final class Inspection {
  /** How many findings of a rule in a file are told one by one; the rest is counted. */
  public static final int MOST = 1_000;

  private final Checklist checklist;
  private final Scanner scanner;
  private final Mask mask;
  private final Judge judge;
  private final Quotes quotes;
  private final FileNames names;
  private final Tongue tongue;
  private final Map<String, Rule> rules;
  private final Hits hits = new Hits();
  private final List<Finding> findings = new ArrayList<>();

  /** For each rule, by its place, what was found in this file, and what was not told one by one. */
  private final int[] counts;

  private final int[] further;
  private final Said said;
  private final MadeUp madeUp;
  private final List<Pending> pending = new ArrayList<>();
  private final int opens;
  private final int closes;
  private String file = "";
  private int number;
  private boolean prose;
  private boolean speaks;
  private int words;

  /** A finding whose weight depends on what the rest of the project says. */
  private record Pending(Line line, String quote, String place, String file, int number) {}

  /** A look by this checklist. */
  public Inspection(Checklist checklist) {
    this.checklist = checklist;
    this.scanner = checklist.scanner();
    this.mask = new Mask(checklist);
    this.judge = new Judge(checklist, scanner, mask);
    this.madeUp = new MadeUp(scanner);
    this.said = new Said(checklist, scanner);
    this.rules = checklist.rulesById();
    this.counts = new int[checklist.rules().size()];
    this.further = new int[counts.length];
    this.quotes = new Quotes(mask);
    this.names = new FileNames(scanner, mask, checklist);
    this.tongue = new Tongue(mask, checklist.languages());
    this.opens = scanner.number(Checklist.NAME_OPENS);
    this.closes = scanner.number(Checklist.NAME_CLOSES);
  }

  /** A file's name as it may be shown: without what identifies somebody. */
  public String shown(String name) {
    return names.shown(name);
  }

  /**
   * Begins a file.
   *
   * @param name its name
   * @param speaks whether it is a text that can say what a portfolio must; a table is not
   */
  public void file(String name, boolean speaks) {
    file = shown(name);
    number++;
    prose |= speaks;
    this.speaks = false;
    Arrays.fill(counts, 0);
    names.folders(name).forEach(this::passage);
    passage(FileNames.asPassage(name));
    tongue.begin();
    this.speaks = speaks;
  }

  /**
   * The language in which the file looked at last, or a part of it, is; empty for English, in which
   * the rules are, and where it is too short to tell; {@code unknown} for one that is not known.
   */
  public String otherLanguage() {
    return tongue.other();
  }

  /** Looks at a passage of the file. */
  public void passage(Passage passage) {
    tongue.add(passage);
    words += speaks && words < checklist.enoughWords() ? Mask.words(passage) : 0;
    scanner.scan(passage.text(), hits);
    for (int i = 0; i < hits.size(); i++) {
      if (hits.start(i) >= passage.from() && hits.start(i) < passage.to()) {
        said.say(hits, i);
      }
    }
    madeUp.take(number, passage, hits);
    List<Found> found = judge.judge(passage, hits);
    if (found.isEmpty()) {
      return;
    }
    int length = passage.text().length();
    Veil veil = veil(found, passage.text());
    List<Found> kept = withoutOverlaps(found, length);
    kept.sort(Comparator.comparingInt(Found::start));
    PlaceCursor places = new PlaceCursor(passage);
    kept.forEach(f -> keep(f, places, passage, veil));
  }

  /** Every character that may identify somebody, also by a line that says it is harmless. */
  private Veil veil(List<Found> found, String text) {
    Veil veil = Veil.of(text.length());
    for (Found one : found) {
      if (one.line().hit().equals(Checklist.TOLD_OF)) {
        mask.hideNames(text, one.start(), one.end(), veil);
      } else if (kind(one) == Kind.IDENTIFIER) {
        veil.hide(one.start(), one.end());
      }
      if (one.line().severity() == Severity.HIGH && kind(one) == Kind.IDENTIFIER) {
        veil.careful(text, one.start(), one.end());
      }
    }
    for (int i = 0; i < hits.size(); i++) {
      if (hits.id(i) == opens) {
        veil.opens(hits.end(i));
      } else if (hits.id(i) == closes) {
        veil.closes(hits.start(i));
      }
    }
    return veil;
  }

  private Kind kind(Found found) {
    return checklist.rules().get(found.rule()).kind();
  }

  /**
   * Of those that overlap, the one whose line stands first; claims of different rules may overlap.
   */
  private List<Found> withoutOverlaps(List<Found> found, int length) {
    found.sort(Inspection::weightiest);
    List<Found> kept = new ArrayList<>();
    Map<String, BitSet> taken = new HashMap<>();
    for (Found one : found) {
      String group = kind(one) == Kind.IDENTIFIER ? "" : one.line().rule();
      BitSet of = taken.computeIfAbsent(group, _ -> new BitSet(length));
      if (of.get(one.start(), one.end()).isEmpty()) {
        of.set(one.start(), one.end());
        if (one.line().severity() != Severity.NONE) {
          kept.add(one);
        }
      }
    }
    return kept;
  }

  private static int weightiest(Found a, Found b) {
    return a.rank() == b.rank()
        ? Integer.compare(a.start(), b.start())
        : Integer.compare(a.rank(), b.rank());
  }

  private void keep(Found found, PlaceCursor places, Passage passage, Veil veil) {
    said.found(found.rule());
    if (++counts[found.rule()] > MOST) {
      further[found.rule()]++;
      return;
    }
    pending.add(
        new Pending(
            found.line(),
            quotes.quote(passage, found.start(), found.end(), veil, kind(found)),
            place(passage, places, found.start()),
            file,
            number));
  }

  private String place(Passage passage, PlaceCursor places, int at) {
    String label = passage.marks().get(passage.markAt(at)).label();
    String place = places.at(at).toString();
    return label.isEmpty() || label.equals(Mark.UNNAMED)
        ? place
        : place + " (" + names.label(label) + ")";
  }

  /**
   * Ends a project: what its files do not say together is missing; people are made up in the files
   * that say so, in all of them where all data of the project are said to be.
   *
   * @param project the name of the file or folder
   */
  public void endProject(String project) {
    for (Pending one : pending) {
      boolean fictional = madeUp.holds(one.number);
      Severity severity = fictional ? one.line.fictional() : one.line.severity();
      if (severity != Severity.NONE) {
        findings.add(finding(one, severity));
      }
    }
    if (prose) {
      statements(shown(project));
    }
    pending.clear();
    madeUp.clear();
    number = 0;
    said.clear();
    prose = false;
    words = 0;
  }

  private Finding finding(Pending one, Severity severity) {
    Rule rule = Objects.requireNonNull(rules.get(one.line.rule()));
    boolean lower = severity != one.line.severity();
    String reason =
        one.line.reason() + (lower ? " The document says that its people are made up." : "");
    return new Finding(
        rule.id(), severity.toString(), one.quote, one.place, one.file, reason, rule.fix());
  }

  /** What is missing; of a text too short to say it, once that it is too short. */
  private void statements(String project) {
    said.conclude();
    List<Statement> missing = checklist.statements().stream().filter(this::isMissing).toList();
    Set<String> told = new HashSet<>();
    for (Statement statement : missing) {
      if (words >= statement.leastWords() && told.add(statement.rule())) {
        findings.add(missing(statement, project));
      }
    }
    if (missing.stream().anyMatch(statement -> words < statement.leastWords())) {
      checklist.tooShort().ifPresent(statement -> findings.add(missing(statement, project)));
    }
  }

  private boolean isMissing(Statement statement) {
    return !statement.rule().equals(Checklist.TOO_SHORT) && said.misses(statement);
  }

  private Finding missing(Statement statement, String project) {
    Rule rule = Objects.requireNonNull(rules.get(statement.rule()));
    return new Finding(
        rule.id(),
        statement.severity().toString(),
        Finding.NOT_STATED,
        "whole text",
        project,
        statement.reason(),
        rule.fix());
  }

  /** What was found in every project that has ended. */
  public Inspected result() {
    List<Inspected.LookedFor> looked = new ArrayList<>();
    for (int i = 0; i < further.length; i++) {
      Rule rule = checklist.rules().get(i);
      int count = (int) findings.stream().filter(f -> f.rule().equals(rule.id())).count();
      looked.add(
          new Inspected.LookedFor(
              rule.id(), rule.kind().toString(), rule.what(), rule.limits(), count, further[i]));
    }
    return new Inspected(List.copyOf(findings), looked);
  }
}
