package org.linacre.formats.document;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.linacre.engine.document.Passage;

/** Reads the text of documents. What kind a file is, its first bytes say, then its name. */
public final class Documents {
  private static final int LOOK = 1024;
  private static final int MOST_LOOKED = 16 << 20;

  private Documents() {}

  /** The kinds of document whose text can be had. */
  public enum Kind {
    /** Plain text, Markdown, code. */
    TEXT,
    /** A web page. */
    HTML,
    /** A PDF. */
    PDF,
    /** A Word document since 2007. */
    WORD,
    /** Comma- or tab-separated values. */
    TABLE,
    /** A Jupyter notebook. */
    NOTEBOOK
  }

  /**
   * What became of a file.
   *
   * @param kind what it was taken for
   * @param characters how many were read
   * @param problem why it could not be read, or not all of it; empty where there was none. It
   *     quotes nothing of the file
   */
  public record Outcome(Kind kind, long characters, String problem) {}

  /**
   * Reads a file once, from its beginning.
   *
   * @param each is given the text in passages, in the order of the file
   * @return what became of it; a problem is told there and not thrown
   */
  public static Outcome read(Path file, Consumer<Passage> each) {
    Gather gather = new Gather(each);
    Outcome outcome = read(file, gather);
    gather.end();
    return outcome;
  }

  private static Outcome read(Path file, Gather gather) {
    Kind kind = Kind.TEXT;
    try {
      kind = kind(file);
      String problem = read(file, kind, gather);
      if (gather.characters() == 0) {
        problem = "There is no text in the file.";
      }
      return new Outcome(kind, gather.characters(), problem);
    } catch (Unreadable e) {
      return new Outcome(kind, gather.characters(), String.valueOf(e.getMessage()));
    } catch (java.nio.file.NoSuchFileException e) {
      return new Outcome(kind, 0, "There is no such file.");
    } catch (java.nio.file.AccessDeniedException e) {
      return new Outcome(kind, 0, "The file may not be read: permission denied.");
    } catch (IOException | RuntimeException e) {
      return new Outcome(
          kind, gather.characters(), "The file is damaged and was not read to its end.");
    }
  }

  /**
   * The whole text of a document, its parts on lines of their own.
   *
   * @throws IOException if it cannot be read; the message says why
   */
  public static String text(Path file) throws IOException {
    StringBuilder text = new StringBuilder();
    Outcome outcome =
        read(
            file,
            passage -> {
              text.append(passage.text(), passage.from(), passage.to());
              if (passage.to() == passage.text().length() && !passage.text().endsWith("\n")) {
                text.append('\n');
              }
            });
    if (!outcome.problem().isEmpty()) {
      throw new IOException(outcome.problem());
    }
    return text.toString();
  }

  private static String read(Path file, Kind kind, Gather gather) throws IOException {
    if (kind == Kind.PDF) {
      PdfText.read(file, gather);
      return "";
    }
    if (kind == Kind.WORD) {
      WordText.read(file, gather);
      return "";
    }
    try (TextBytes text = new TextBytes(Files.newInputStream(file))) {
      switch (kind) {
        case HTML -> HtmlText.read(text, gather);
        case TABLE -> TableText.read(text, gather);
        case NOTEBOOK -> NotebookText.read(text, gather);
        case TEXT, PDF, WORD -> PlainText.read(text, gather);
      }
      return text.problem();
    }
  }

  private static Kind kind(Path file) throws IOException {
    byte[] start;
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      start = in.readNBytes(LOOK);
    }
    if (start.length == 0) {
      throw new Unreadable("The file is empty.");
    }
    String text = new String(start, StandardCharsets.ISO_8859_1);
    if (text.contains("%PDF-")) {
      return Kind.PDF;
    }
    if (text.startsWith("PK\u0003\u0004") || text.startsWith("PK\u0005\u0006")) {
      return Kind.WORD;
    }
    if (text.startsWith("\u00d0\u00cf\u0011\u00e0")) {
      throw new Unreadable(
          isLocked(file)
              ? "The Office document is locked with a password. Maybe save it without one."
              : "A Word document that is locked with a password, or an Office file from before 2007."
                  + " Maybe save it as .docx without a password.");
    }
    return byName(file, text.stripLeading().toLowerCase(Locale.ROOT));
  }

  /** Whether an Office file holds the stream of an encrypted one (MS-OFFCRYPTO, 2.3.4.4). */
  private static boolean isLocked(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      String name = "EncryptedPackage";
      String wide =
          new String(name.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
      return new String(in.readNBytes(MOST_LOOKED), StandardCharsets.ISO_8859_1).contains(wide);
    }
  }

  private static Kind byName(Path file, String start) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    if (List.of(".html", ".htm", ".xhtml").stream().anyMatch(name::endsWith)
        || start.startsWith("<!doctype html")
        || start.startsWith("<html")) {
      return Kind.HTML;
    }
    if (name.endsWith(".csv") || name.endsWith(".tsv") || name.endsWith(".tab")) {
      return Kind.TABLE;
    }
    return name.endsWith(".ipynb") ? Kind.NOTEBOOK : Kind.TEXT;
  }
}
