package org.linacre.formats.posting;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.linacre.engine.catalogue.Violations;
import org.linacre.engine.document.Mark;
import org.linacre.engine.document.Passage;
import org.linacre.formats.document.Documents;

/**
 * A posting in a PDF or a Word document: what stands on the pages or in the paragraphs, without
 * notes, deleted text, headers, fields and metadata.
 */
final class PostingDocument {
  private static final int LOOK = 1024;
  private static final Pattern BODY = Pattern.compile("(page|paragraph) \\d+");
  private static final Pattern ENDED = Pattern.compile(".*[.:;!?]\\s*");
  private static final Pattern ITEM =
      Pattern.compile("\\s*([•●▪◦‣∙*·–-]|\\d{1,2}[.)]|[a-z][.)]).*");
  private static final double LONG_LINE = 0.75;

  private final StringBuilder text = new StringBuilder();

  private PostingDocument() {}

  /** Whether a file is a PDF or an Office document, by its first bytes. */
  static boolean is(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      String start = new String(in.readNBytes(LOOK), StandardCharsets.ISO_8859_1);
      return start.contains("%PDF-") || isStart(start);
    }
  }

  /** Whether bytes, each as a letter, begin a PDF or an Office document. */
  static boolean isStart(String start) {
    return start.startsWith("%PDF-")
        || start.startsWith("PK\u0003\u0004")
        || start.startsWith("\u00d0\u00cf\u0011\u00e0");
  }

  /** The posting in a document; nothing, with the reason added, where it cannot be read. */
  static Optional<Advert> read(Path file, String name, Violations violations) {
    PostingDocument document = new PostingDocument();
    Documents.Outcome outcome = Documents.read(file, document::add);
    String problem = outcome.problem();
    boolean pdf = outcome.kind() == Documents.Kind.PDF;
    String words = document.text.toString();
    if (problem.isEmpty() && words.isBlank()) {
      problem = "There is no text in it.";
    }
    if (!problem.isEmpty()) {
      violations.error(name, 0, "", problem);
      return Optional.empty();
    }
    return Optional.of(new Advert(pdf ? joined(words) : words, "", ""));
  }

  private void add(Passage passage) {
    for (int i = 0; i < passage.marks().size(); i++) {
      Mark mark = passage.marks().get(i);
      int from = Math.max(mark.at(), passage.from());
      int to = Math.min(passage.endOf(i), passage.to());
      if (from < to && BODY.matcher(mark.place().part()).matches()) {
        text.append(passage.text(), from, to);
      }
    }
  }

  /**
   * Lines that a page's width has broken, joined again: where the next begins with a small letter,
   * or where a nearly full line does not end a sentence and no item of a list follows.
   */
  static String joined(String words) {
    String[] lines = words.split("\n", -1);
    int longest = 1;
    for (String line : lines) {
      longest = Math.max(longest, line.strip().length());
    }
    StringBuilder out = new StringBuilder();
    String before = "";
    for (String line : lines) {
      out.append(goesOn(before, line, longest) ? " " : "\n").append(line.strip());
      before = line;
    }
    return out.toString().strip();
  }

  private static boolean goesOn(String before, String line, int longest) {
    String start = line.stripLeading();
    if (before.isBlank() || start.isEmpty() || ITEM.matcher(line).matches()) {
      return false;
    }
    boolean full = before.strip().length() >= LONG_LINE * longest;
    return Character.isLowerCase(start.charAt(0)) || (full && !ENDED.matcher(before).matches());
  }
}
