package org.linacre.formats.posting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linacre.engine.catalogue.Violations;
import org.linacre.formats.document.MadeFiles;

class PostingDocumentTest {
  private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  private static final List<String> ADVERT =
      List.of(
          "AI Implementation Manager",
          "You will lead the rollout of a triage tool with radiologists",
          "and train the staff of three sites.",
          "Permanent, 37.5 hours a week.");

  @TempDir private Path folder;

  private Advert read(Path file) throws IOException {
    Violations violations = new Violations();
    var advert = PostingFile.read(file, violations);
    assertThat(violations.errors()).isEmpty();
    return advert.orElseThrow();
  }

  private String problem(Path file) throws IOException {
    Violations violations = new Violations();
    assertThat(PostingFile.read(file, violations)).isEmpty();
    return violations.errors().getFirst().toString();
  }

  @Test
  void aPdfIsReadAndItsBrokenLinesAreJoined() throws IOException {
    String text = read(MadeFiles.pdf(folder.resolve("a.pdf"), ADVERT)).text();
    assertThat(text.lines().toList())
        .containsExactly(ADVERT.get(0), ADVERT.get(1) + " " + ADVERT.get(2), ADVERT.get(3));
  }

  @Test
  void itemsAndHeadingsStayOnLinesOfTheirOwn() {
    String page =
        "Main duties of the post and all that goes with it\n- build\n- test\nYou bring\nSQL";
    assertThat(PostingDocument.joined(page)).isEqualTo(page);
  }

  @Test
  void ofAWordDocumentOnlyTheBodyIsRead() throws IOException {
    Path file = folder.resolve("a.docx");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      entry(
          zip,
          "word/document.xml",
          "<w:document xmlns:w='"
              + WORD
              + "'><w:body><w:p><w:r><w:t>Data analyst</w:t></w:r></w:p><w:p><w:del"
              + " w:author='X'><w:r><w:delText>GONE</w:delText></w:r></w:del></w:p>"
              + "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Hours</w:t></w:r></w:p></w:tc></w:tr>"
              + "<w:tr><w:tc><w:p><w:r><w:t>37.5</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
              + "</w:body></w:document>");
      entry(zip, "word/header1.xml", part("hdr", "HEADER"));
      entry(zip, "word/comments.xml", part("comments", "REMARK"));
      entry(zip, "docProps/core.xml", "<a><creator>MAKER</creator></a>");
    }
    assertThat(read(file).text())
        .contains("Data analyst", "Hours", "37.5")
        .doesNotContain("GONE", "HEADER", "REMARK", "MAKER");
  }

  private static String part(String root, String text) {
    return "<w:"
        + root
        + " xmlns:w='"
        + WORD
        + "'><w:p><w:r><w:t>"
        + text
        + "</w:t></w:r></w:p></w:"
        + root
        + ">";
  }

  private static void entry(ZipOutputStream zip, String name, String xml) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(xml.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  @Test
  void whatIsLockedOrWithoutTextIsRefusedByName() throws IOException {
    assertThat(problem(MadeFiles.lockedPdf(folder.resolve("b.pdf"))))
        .contains("b.pdf", "locked with a password");
    assertThat(problem(MadeFiles.pdf(folder.resolve("c.pdf"), List.of()))).contains("scan");
  }
}
