package org.linacre.formats.document;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.linacre.engine.document.Place;

/** The text of a PDF by page, with its notes, the fields of its forms and its metadata. */
final class PdfText {
  private static final int MOST_CONTENT = 128 << 20;
  private static final List<Logger> QUIET = quiet();

  private final PDDocument document;
  private final Gather gather;

  private PdfText(PDDocument document, Gather gather) {
    this.document = document;
    this.gather = gather;
  }

  private static List<Logger> quiet() {
    List<Logger> loggers = new ArrayList<>();
    for (String name : List.of("org.apache.pdfbox", "org.apache.fontbox")) {
      Logger logger = Logger.getLogger(name);
      logger.setLevel(Level.OFF);
      loggers.add(logger);
    }
    FontMappers.set(new OneFont());
    return loggers;
  }

  static void read(Path file, Gather gather) throws IOException {
    if (QUIET.isEmpty()) {
      throw new IllegalStateException("The loggers are gone.");
    }
    try (RandomAccessReadBufferedFile in = new RandomAccessReadBufferedFile(file.toFile());
        PDDocument document = Loader.loadPDF(in, IOUtils.createMemoryOnlyStreamCache())) {
      new PdfText(document, gather).read();
    } catch (InvalidPasswordException e) {
      throw new Unreadable("The PDF is locked with a password. Maybe save it without one.");
    } catch (Unreadable e) {
      throw e;
    } catch (IOException | RuntimeException | StackOverflowError e) {
      throw new Unreadable("The PDF is damaged or incomplete. Maybe export it again.");
    } catch (OutOfMemoryError e) {
      throw new Unreadable("The PDF unpacks to more than fits into memory. Maybe split it.");
    }
  }

  private void read() throws IOException {
    PDFTextStripper stripper = new PDFTextStripper();
    stripper.setSortByPosition(true);
    stripper.setLineSeparator("\n");
    boolean any = false;
    for (int page = 1; page <= document.getNumberOfPages(); page++) {
      check(document.getPage(page - 1));
      stripper.setStartPage(page);
      stripper.setEndPage(page);
      String text = stripper.getText(document);
      any |= !text.isBlank();
      gather.at(new Place("page " + page, 1), "").add(text);
      gather.end();
      notes(document.getPage(page - 1), page);
    }
    fields();
    information();
    if (!any) {
      throw new Unreadable(
          "No text is in the pages of the PDF. Maybe it is a scan: pictures of text are not read.");
    }
  }

  /** Refuses pages whose content unpacks to very much. */
  private static void check(PDPage page) throws IOException {
    var streams = page.getContentStreams();
    while (streams.hasNext()) {
      PDStream stream = streams.next();
      if (isBomb(stream.getCOSObject())) {
        throw new Unreadable("A page unpacks to far more than a page (a bomb); it was not read.");
      }
    }
  }

  private static boolean isBomb(COSStream stream) throws IOException {
    if (!COSName.FLATE_DECODE.equals(stream.getFilters())) {
      return false;
    }
    try (InputStream in = new InflaterInputStream(stream.createRawInputStream())) {
      in.skipNBytes(MOST_CONTENT);
      return true;
    } catch (EOFException | ZipException e) {
      return false;
    }
  }

  private void notes(PDPage page, int number) throws IOException {
    for (PDAnnotation annotation : page.getAnnotations()) {
      piece("page " + number + ", note", "", annotation.getContents());
      piece(
          "page " + number + ", note, author",
          "creator",
          annotation.getCOSObject().getString(COSName.T));
    }
  }

  private void fields() {
    PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
    if (form != null) {
      for (PDField field : form.getFieldTree()) {
        piece("form field", field.getPartialName(), field.getValueAsString());
      }
    }
  }

  private void information() throws IOException {
    var information = document.getDocumentInformation();
    for (String key : information.getMetadataKeys()) {
      piece("metadata", key, information.getCustomMetadataValue(key));
    }
    PDMetadata metadata = document.getDocumentCatalog().getMetadata();
    if (metadata != null) {
      try (InputStream in = metadata.exportXMPMetadata()) {
        var xmp = Jsoup.parse(in, "UTF-8", "", Parser.xmlParser());
        for (Element element : xmp.getAllElements()) {
          piece(
              "metadata", element.tagName().replaceFirst("^rdf:li$", "creator"), element.ownText());
        }
      }
    }
  }

  private void piece(String part, @Nullable String label, @Nullable String text) {
    if (text != null && !text.isBlank()) {
      gather.at(new Place(part, 0), label == null ? "" : label).add(text);
      gather.end();
    }
  }
}
