package org.linacre.formats.document;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;

/** Files of each kind with the text that a test wants in them. */
public final class MadeFiles {
  private static final String W =
      "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

  static {
    FontMappers.set(new OneFont());
  }

  private MadeFiles() {}

  /** A PDF of one page with these lines. */
  public static Path pdf(Path file, List<String> lines) throws IOException {
    try (PDDocument document = document(lines)) {
      document.save(file.toFile());
    }
    return file;
  }

  /** The same, locked. */
  public static Path lockedPdf(Path file) throws IOException {
    try (PDDocument document = document(List.of("locked"))) {
      document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
      document.save(file.toFile());
    }
    return file;
  }

  /** A PDF with a note, an author and a title. */
  static Path speakingPdf(Path file, String note, String author) throws IOException {
    try (PDDocument document = document(List.of("page text"))) {
      PDAnnotationText annotation = new PDAnnotationText();
      annotation.setContents(note);
      document.getPage(0).getAnnotations().add(annotation);
      document.getDocumentInformation().setAuthor(author);
      document.save(file.toFile());
    }
    return file;
  }

  private static PDDocument document(List<String> lines) throws IOException {
    PDDocument document = new PDDocument();
    PDPage page = new PDPage();
    document.addPage(page);
    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
      content.beginText();
      content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 10);
      content.setLeading(14);
      content.newLineAtOffset(40, 740);
      for (String line : lines) {
        content.showText(line);
        content.newLine();
      }
      content.endText();
    }
    return document;
  }

  /** A Word document with a paragraph for each line. */
  public static Path word(Path file, List<String> lines) throws IOException {
    StringBuilder body = new StringBuilder();
    lines.forEach(line -> body.append("<w:p>").append(run(line)).append("</w:p>"));
    return word(file, body.toString(), Map.of());
  }

  /** A Word document with this body and these further parts. */
  static Path word(Path file, String body, Map<String, String> parts) throws IOException {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("[Content_Types].xml", "<Types/>");
    all.put(
        "word/document.xml", "<w:document " + W + "><w:body>" + body + "</w:body></w:document>");
    parts.forEach((name, xml) -> all.put(name, xml.replace("<w:root>", "<w:root " + W + ">")));
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> part : all.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return file;
  }

  /** A run of text. */
  static String run(String text) {
    String escaped = text.replace("&", "&amp;").replace("<", "&lt;");
    return "<w:r><w:t xml:space=\"preserve\">" + escaped + "</w:t></w:r>";
  }
}
