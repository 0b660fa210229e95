package org.linacre.formats.document;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;

/**
 * The text of a Word document: its parts are XML in a zip. Text, tables, deleted and inserted text,
 * comments, notes, headers, footers and properties are read; a part that unpacks to very much more
 * than it is, is not.
 */
final class WordText {
  private static final long MOST = 256L << 20;
  private static final long PLENTY = 4L << 20;
  private static final int RATIO = 150;
  private static final List<String> FORM =
      List.of(
          "styles",
          "settings",
          "theme",
          "fontTable",
          "webSettings",
          "numbering",
          "stylesWithEffects");

  private WordText() {}

  static void read(Path file, Gather gather) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      if (zip.getEntry("word/document.xml") == null) {
        throw new Unreadable(
            "A packed file that is no Word document. Maybe unpack it, or save a spreadsheet as CSV and slides as PDF.");
      }
      List<String> parts =
          zip.stream().map(ZipEntry::getName).filter(WordText::speaks).sorted().toList();
      part(zip, "word/document.xml", gather);
      for (String part : parts) {
        if (!part.equals("word/document.xml")) {
          part(zip, part, gather);
        }
      }
    } catch (ZipException | XMLStreamException e) {
      if (e instanceof XMLStreamException x && x.getNestedException() instanceof Unreadable why) {
        throw why;
      }
      throw new Unreadable(
          String.valueOf(e.getMessage()).contains("encrypted")
              ? "The Word document is locked with a password. Maybe save it without one."
              : "The Word document is damaged. Maybe save it again.");
    }
  }

  private static boolean speaks(String part) {
    return part.endsWith(".xml")
        && (part.startsWith("word/")
            || part.startsWith("docProps/")
            || part.startsWith("customXml/"))
        && !part.contains("/theme/")
        && FORM.stream().noneMatch(form -> part.endsWith("/" + form + ".xml"));
  }

  private static void part(ZipFile zip, String name, Gather gather)
      throws IOException, XMLStreamException {
    ZipEntry entry = zip.getEntry(name);
    try (InputStream in = new Bounded(zip.getInputStream(entry), entry.getCompressedSize())) {
      new WordPart(name, gather).read(in);
    }
  }

  /** A stream that stops where much more comes out than a document can hold. */
  private static final class Bounded extends FilterInputStream {
    private final long packed;
    private long done;

    Bounded(InputStream in, long packed) {
      super(in);
      this.packed = Math.max(packed, 1);
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      count(read < 0 ? 0 : 1);
      return read;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      int read = super.read(bytes, from, length);
      count(read);
      return read;
    }

    private void count(int read) throws Unreadable {
      done += Math.max(read, 0);
      if (done > MOST || (done > PLENTY && done / packed > RATIO)) {
        throw new Unreadable("It unpacks to far more than it is (a zip bomb); it was not read on.");
      }
    }
  }
}
