package org.linacre.formats.posting;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.linacre.engine.catalogue.Violations;
import org.linacre.formats.document.TextBytes;

/** One posting in a file: plain text, HTML, a schema.org JobPosting, a PDF, a Word document. */
public final class PostingFile {
  private static final int LOOK = 1 << 16;

  /** How a list of objects, or an object, begins; other brackets are text. */
  private static final Pattern JSON = Pattern.compile("\\s*+(\\{\\s*+[\"}]|\\[\\s*+[{\\[\\]])");

  private static final String SEVERAL =
      "Maybe give each in a file of its own, or a list of them (a JSON array, or one on each line)"
          + " to career postings.";

  private PostingFile() {}

  /**
   * Reads a posting in a file: also a PDF or a Word document.
   *
   * @param violations where the reason is added if it cannot be read
   */
  public static Optional<Advert> read(Path file, Violations violations) throws IOException {
    if (PostingDocument.is(file)) {
      return PostingDocument.read(file, file.toString(), violations);
    }
    try (InputStream in = Files.newInputStream(file)) {
      return read(file.toString(), in, violations);
    }
  }

  /**
   * Reads a posting.
   *
   * @param name by which messages call it
   * @param violations where the reason is added if it cannot be read
   */
  public static Optional<Advert> read(String name, InputStream in, Violations violations)
      throws IOException {
    byte[] bytes = in.readNBytes(HtmlText.limit() + 1);
    String problem = problem(bytes);
    if (!problem.isEmpty()) {
      violations.error(name, 0, "", problem);
      return Optional.empty();
    }
    String text = decoded(bytes, name, violations);
    if (HtmlText.isEndless(text)) {
      String most = "It has more than " + HtmlText.mostTags() + " tags, which no posting has.";
      violations.error(name, 0, "", most);
      return Optional.empty();
    }
    return only(adverts(text), name, violations);
  }

  /** The posting, if there is one and no more, and it has a text. */
  private static Optional<Advert> only(List<Advert> found, String name, Violations violations) {
    String problem = "";
    if (found.isEmpty()) {
      problem =
          "It begins like JSON and holds no posting. Maybe it was cut off, or has no title beside"
              + " its description or text; a file of many is for career postings.";
    } else if (found.size() > 1) {
      problem = "It holds " + found.size() + " postings, and one is read at a time. " + SEVERAL;
    } else if (found.getFirst().text().isBlank()) {
      problem = "There is no text in it.";
    } else if (Taken.isCut(found.getFirst())) {
      problem = Taken.NUL + Taken.LOST + " Maybe save it anew as text.";
    }
    if (!problem.isEmpty()) {
      violations.error(name, 0, "", problem);
      return Optional.empty();
    }
    return Optional.of(found.getFirst());
  }

  /**
   * The posting in a text: JobPosting where it is JSON or a page that carries one, else as seen; of
   * several the first.
   */
  public static Advert of(String text) {
    return adverts(text).stream().findFirst().orElse(new Advert(text, "", ""));
  }

  /** The postings in a text; none where it is JSON without any. */
  private static List<Advert> adverts(String text) {
    if (JSON.matcher(text).lookingAt()) {
      return JobPosting.ofJson(text);
    }
    if (HtmlText.isHtml(text)) {
      Document page = HtmlText.page(text);
      List<Advert> found = JobPosting.ofPage(page);
      return found.isEmpty() ? List.of(new Advert(HtmlText.of(page), "", "")) : found;
    }
    return List.of(new Advert(HtmlText.ofField(text), "", ""));
  }

  private static String problem(byte[] bytes) {
    if (bytes.length == 0) {
      return "The file is empty.";
    }
    if (bytes.length > HtmlText.limit()) {
      return "It is larger than " + (HtmlText.limit() >> 20) + " MB, which no posting is.";
    }
    String start = new String(bytes, 0, Math.min(bytes.length, 8), StandardCharsets.ISO_8859_1);
    if (start.startsWith("{\\rtf")) {
      return "This is RTF, which is not read. Save it as text, PDF or Word.";
    }
    if (PostingDocument.isStart(start)) {
      return "This is a PDF or Office document, which is not read from a stream. Give the file's"
          + " name instead of -.";
    }
    return isText(bytes) ? "" : "This is no text. Maybe save it as text, PDF or Word.";
  }

  /** Whether hardly a byte is one that no text has. */
  static boolean isText(byte[] bytes) {
    int odd = 0;
    int looked = Math.min(bytes.length, LOOK);
    for (int i = 0; i < looked; i++) {
      odd += bytes[i] >= 0 && bytes[i] < 32 && "\t\n\r\f".indexOf(bytes[i]) < 0 ? 1 : 0;
    }
    return isWide(bytes) || odd * 50 <= looked;
  }

  private static boolean isWide(byte[] bytes) {
    return bytes.length > 1
        && ((bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE)
            || (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF));
  }

  /** The text; bytes that are not UTF-8 are read as Windows-1252, and a warning says where. */
  private static String decoded(byte[] bytes, String name, Violations violations)
      throws IOException {
    try (TextBytes in = new TextBytes(new ByteArrayInputStream(bytes), true)) {
      String text = in.readAllAsString();
      if (!in.problem().isEmpty()) {
        violations.warn(name, in.line(), "", in.problem());
      }
      return text;
    }
  }
}
