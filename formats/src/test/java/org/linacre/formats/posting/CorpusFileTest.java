package org.linacre.formats.posting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linacre.engine.catalogue.Violations;
import org.linacre.formats.table.Progress;
import org.linacre.formats.text.Source;

class CorpusFileTest {
  @TempDir private Path folder;

  private final Violations violations = new Violations();

  @Test
  void aBrokenLineIsNamedAndTheRestIsDone() throws IOException {
    byte[] one =
        line("{\"title\":\"A\",\"text\":\"One.\",\"place\":\"Leeds\",\"date\":\"2026-05-01\"}");
    byte[] bad = {'{', '"', 'a', '"', ':', '"', (byte) 0xE9, '"', '}', '\n'};
    byte[] two = line("{\"title\":\"B\",\"description\":\"Two.\"}");
    Path file = folder.resolve("c.jsonl");
    Files.write(file, one);
    Files.write(file, line("{\"title\": broken"), java.nio.file.StandardOpenOption.APPEND);
    Files.write(file, bad, java.nio.file.StandardOpenOption.APPEND);
    Files.write(file, line("{\"other\":1}"), java.nio.file.StandardOpenOption.APPEND);
    Files.write(file, two, java.nio.file.StandardOpenOption.APPEND);
    List<Advert> adverts = read(file);
    assertThat(adverts).extracting(Advert::text).containsExactly("A\n\nOne.", "B\n\nTwo.");
    assertThat(adverts.getFirst().place()).isEqualTo("Leeds");
    assertThat(adverts.getFirst().month()).isEqualTo("2026-05");
    assertThat(violations.errors().toString())
        .contains("c.jsonl:2: Not JSON")
        .contains("c.jsonl:3: Not UTF-8")
        .contains("c.jsonl:4: No posting in it");
  }

  @Test
  void aTableIsReadByTheColumnsItHas() throws IOException {
    Path file = folder.resolve("c.csv");
    Files.writeString(
        file, "title,location,description,datePosted\nA,Leeds,\"One,\ntwo\",2026-05-09\n");
    assertThat(read(file)).containsExactly(new Advert("A\n\nOne,\ntwo", "Leeds", "2026-05"));
    assertThat(violations.errors()).isEmpty();
  }

  @Test
  void aTableWithoutTextIsRefused() throws IOException {
    Path file = folder.resolve("c.csv");
    Files.writeString(file, "title,descripton\nA,b\n");
    assertThat(read(file)).isEmpty();
    assertThat(violations.errors().toString()).contains("Maybe descripton");
  }

  private List<Advert> read(Path file) throws IOException {
    List<Advert> adverts = new ArrayList<>();
    Source source = new Source(file, String.valueOf(file.getFileName()));
    CorpusFile.read(source, violations, adverts::add, Progress.NONE);
    return adverts;
  }

  private static byte[] line(String text) {
    return (text + "\n").getBytes(StandardCharsets.UTF_8);
  }
}
