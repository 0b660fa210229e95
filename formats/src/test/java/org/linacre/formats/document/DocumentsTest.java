package org.linacre.formats.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linacre.engine.document.Mark;
import org.linacre.engine.document.Passage;

class DocumentsTest {
  @TempDir private Path folder;

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static String problem(Path file) {
    return Documents.read(file, _ -> {}).problem();
  }

  /** Each place with its label and the text there. */
  private static List<String> pieces(Path file) {
    List<String> pieces = new ArrayList<>();
    Documents.Outcome outcome =
        Documents.read(
            file,
            p -> {
              for (int i = 0; i < p.marks().size(); i++) {
                Mark mark = p.marks().get(i);
                String text = p.text().substring(mark.at(), p.endOf(i)).strip();
                if (!text.isEmpty()) {
                  pieces.add(mark.place() + "|" + mark.label() + "|" + text);
                }
              }
            });
    assertThat(outcome.problem()).isEmpty();
    return pieces;
  }

  @Test
  void cellsKnowTheirRowTheirColumnAndItsHeader() throws IOException {
    assertThat(pieces(write("a.csv", "id,dob\n1,\"a,\nb\"\n2\n")))
        .containsExactly(
            "header, column 1||id",
            "header, column 2||dob",
            "row 2, column 1|id|1",
            "row 2, column 2|dob|a,\nb",
            "row 3, column 1|id|2");
    assertThat(pieces(write("a.tsv", "id\tdob\n1\tx\n"))).contains("row 2, column 2|dob|x");
  }

  @Test
  void pagesShowTheirTextAndWhatTheyHide() throws IOException {
    String html =
        "<title>T</title><meta name=author content='A B'><p>one<b>two</b>\n<p>three"
            + "<script>var x = 'four';</script><!-- five --><img alt='six'>"
            + "<table><tr><th>dob<tr><td>seven</table>";
    assertThat(pieces(write("a.html", html)))
        .contains(
            "line 1||T",
            "line 2||three",
            "line 2|dob|seven",
            "metadata, line 1|author|A B",
            "script, line 2||var x = 'four';",
            "comment, line 2||five",
            "alt, line 2||six");
  }

  @Test
  void notebooksShowTheirCellsAndWhatTheyPrinted() throws IOException {
    String json =
        "{\"cells\":[{\"source\":[\"a\\n\",\"b\"],\"outputs\":[{\"text\":[\"c\"]},"
            + "{\"data\":{\"text/html\":\"<p>d</p>\"}}]}]}";
    assertThat(pieces(write("a.ipynb", json)))
        .containsExactly("cell 1, line 1||a\nb", "cell 1, output, line 1||c", "cell 1, output||d");
  }

  @Test
  void wordShowsWhatWasDeletedCommentedAndNoted() throws IOException {
    String body =
        "<w:p>"
            + MadeFiles.run("one")
            + "<w:del w:author=\"A B\"><w:r><w:delText>two</w:delText>"
            + "</w:r></w:del></w:p><w:tbl><w:tr><w:tc><w:p>"
            + MadeFiles.run("dob")
            + "</w:p></w:tc></w:tr><w:tr><w:tc><w:p>"
            + MadeFiles.run("three")
            + "</w:p></w:tc></w:tr></w:tbl>";
    Path file =
        MadeFiles.word(
            folder.resolve("a.docx"),
            body,
            Map.of(
                "word/comments.xml",
                "<w:root><w:p>" + MadeFiles.run("four") + "</w:p></w:root>",
                "word/header1.xml",
                "<w:root><w:p>" + MadeFiles.run("five") + "</w:p></w:root>",
                "docProps/core.xml",
                "<c><creator>six</creator></c>",
                "word/styles.xml",
                "<w:root><w:p>" + MadeFiles.run("no") + "</w:p></w:root>"));
    assertThat(pieces(file))
        .contains(
            "paragraph 1||one",
            "deleted text, author|creator|A B",
            "deleted text, paragraph 1||two",
            "paragraph 3|dob|three",
            "comment, paragraph 1||four",
            "header, paragraph 1||five",
            "metadata|creator|six")
        .noneMatch(piece -> piece.endsWith("|no"));
  }

  @Test
  void pdfShowsItsPagesNotesAndAuthor() throws IOException {
    Path file = MadeFiles.speakingPdf(folder.resolve("a.pdf"), "a note", "A B");
    assertThat(pieces(file))
        .contains("page 1, line 1||page text", "page 1, note||a note", "metadata|Author|A B");
    assertThat(Documents.text(file)).contains("page text\n").contains("a note\n");
  }

  @Test
  void whatCannotBeReadIsToldInOneLineThatQuotesNothing() throws IOException {
    assertThat(problem(folder.resolve("none.txt"))).isEqualTo("There is no such file.");
    assertThat(problem(write("a.txt", ""))).isEqualTo("The file is empty.");
    assertThat(problem(write("b.txt", "a\0b"))).contains("not text");
    assertThat(problem(write("c.pdf", "%PDF-1.7 secret"))).contains("damaged");
    assertThat(problem(MadeFiles.lockedPdf(folder.resolve("d.pdf")))).contains("password");
    assertThat(problem(write("e.docx", "PK\u0003\u0004secret"))).contains("damaged");
    assertThat(problem(write("f.ipynb", "{\"cells\": secret"))).contains("damaged");
    Path old = folder.resolve("g.doc");
    Files.write(old, new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0});
    assertThat(problem(old)).contains("password").contains("2007");
    Path locked = folder.resolve("i.docx");
    byte[] name = "EncryptedPackage".getBytes(java.nio.charset.StandardCharsets.UTF_16LE);
    byte[] whole = java.util.Arrays.copyOf(Files.readAllBytes(old), 4_096);
    System.arraycopy(name, 0, whole, 2_000, name.length);
    Files.write(locked, whole);
    assertThat(problem(locked)).contains("is locked with a password").doesNotContain("2007");
    assertThat(problem(lockedZip())).contains("is locked with a password");
    assertThat(problem(MadeFiles.pdf(folder.resolve("h.pdf"), List.of()))).contains("scan");
  }

  /** A zip whose entries say that they are encrypted (APPNOTE.TXT 4.4.4, bit 0). */
  private Path lockedZip() throws IOException {
    Path file = MadeFiles.word(folder.resolve("j.docx"), "<w:p/>", Map.of());
    byte[] bytes = Files.readAllBytes(file);
    for (int i = 0; i + 9 < bytes.length; i++) {
      if (bytes[i] == 'P' && bytes[i + 1] == 'K') {
        int flags = bytes[i + 2] == 1 ? i + 8 : bytes[i + 2] == 3 ? i + 6 : -1;
        if (flags > 0) {
          bytes[flags] |= 1;
        }
      }
    }
    return Files.write(file, bytes);
  }

  @Test
  void whatUnpacksToFarMoreThanItIsIsNotReadOn() throws IOException {
    String much =
        "<w:p>" + "<w:r><w:t>aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa</w:t></w:r>".repeat(200_000);
    Path file = MadeFiles.word(folder.resolve("a.docx"), much + "</w:p>", Map.of());
    assertThat(problem(file)).contains("zip bomb");
  }

  @Test
  void entitiesAreNotFollowed() throws IOException {
    Path secret = write("secret.txt", "a secret");
    String part =
        "<!DOCTYPE x [<!ENTITY e SYSTEM \""
            + secret.toUri()
            + "\">]><w:root><w:p><w:r><w:t>&e;"
            + "</w:t></w:r></w:p></w:root>";
    Path file =
        MadeFiles.word(
            folder.resolve("a.docx"),
            "<w:p>" + MadeFiles.run("b") + "</w:p>",
            Map.of("word/footnotes.xml", part));
    List<String> texts = new ArrayList<>();
    Documents.read(file, passage -> texts.add(passage.text()));
    assertThat(texts.toString()).contains("b").doesNotContain("secret");
  }

  @Test
  void bytesThatAreNotUtf8AreToldAndReadAllTheSame() throws IOException {
    Path file = folder.resolve("a.txt");
    Files.write(file, "one\ncaf\u00e9 two".getBytes(Charset.forName("windows-1252")));
    List<String> texts = new ArrayList<>();
    String problem = Documents.read(file, p -> texts.add(p.text())).problem();
    assertThat(problem).contains("byte 8, line 2");
    assertThat(texts).containsExactly("one\ncaf\u00e9 two");
    Files.write(file, "\uFEFFone".getBytes(StandardCharsets.UTF_16LE));
    assertThat(pieces(file)).containsExactly("line 1||one");
  }

  @Test
  void longTextsAreCutSoThatEveryWordBelongsToOnePassage() throws IOException {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 60_000; i++) {
      text.append("w").append(i).append(i % 7 == 0 ? "\n" : " ");
    }
    for (String all : List.of(text.toString(), text.toString().replace('\n', ' '))) {
      List<String> seen = new ArrayList<>();
      List<String> lines = new ArrayList<>();
      Documents.read(write("a.txt", all), passage -> words(passage, seen, lines));
      assertThat(seen).hasSize(60_000).doesNotHaveDuplicates();
      assertThat(lines.getLast())
          .isEqualTo("line " + all.substring(0, all.indexOf("w59999")).lines().count());
    }
  }

  private static void words(Passage passage, List<String> seen, List<String> lines) {
    for (int i = passage.from(); i < passage.to(); i++) {
      if (passage.text().charAt(i) == 'w') {
        int end = i;
        while (end < passage.text().length() && passage.text().charAt(end) > ' ') {
          end++;
        }
        seen.add(passage.text().substring(i, end));
        if (seen.size() % 5_000 == 0) {
          lines.add(passage.placeAt(i).toString());
        }
      }
    }
  }

  @Test
  void foldersAreWalkedInOrderAndPicturesAndHiddenFoldersAreNamed() throws IOException {
    Files.createDirectories(folder.resolve(".git"));
    Files.createDirectories(folder.resolve("b"));
    write("z.txt", "z");
    write("b/a.txt", "a");
    write("p.PNG", "p");
    write(".git/config", "c");
    Folder walked = Folder.walk(folder);
    assertThat(walked.files()).containsExactly(folder.resolve("b/a.txt"), folder.resolve("z.txt"));
    assertThat(walked.skipped())
        .extracting(s -> String.valueOf(s.path().getFileName()))
        .containsExactly(".git", "p.PNG");
  }
}
