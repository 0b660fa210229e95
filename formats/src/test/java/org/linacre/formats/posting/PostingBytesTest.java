package org.linacre.formats.posting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.linacre.engine.catalogue.Violations;

/** What is read of bytes that are not UTF-8. */
class PostingBytesTest {
  /** As documents of a portfolio are read: it is told, and nothing is lost. */
  @Test
  void bytesThatAreNotUtf8AreReadAsWindows1252() throws IOException {
    byte[] bytes = "One\ncaf\u00e9 \u2013 \u00a345,000".getBytes(Charset.forName("windows-1252"));
    Violations violations = new Violations();
    Advert advert =
        PostingFile.read("x", new ByteArrayInputStream(bytes), violations).orElseThrow();
    assertThat(advert.text()).isEqualTo("One\ncaf\u00e9 \u2013 \u00a345,000");
    assertThat(violations.warnings().toString())
        .contains("x:2: Not UTF-8 from byte 8, line 2; what is not was read as Windows-1252.");
    byte[] utf8 = "caf\u00e9\n".getBytes(StandardCharsets.UTF_8);
    byte[] mixed = Arrays.copyOf(utf8, utf8.length + bytes.length);
    System.arraycopy(bytes, 0, mixed, utf8.length, bytes.length);
    assertThat(
            PostingFile.read("x", new ByteArrayInputStream(mixed), new Violations())
                .orElseThrow()
                .text())
        .isEqualTo("caf\u00e9\nOne\ncaf\u00e9 \u2013 \u00a345,000");
  }
}
