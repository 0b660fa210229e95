package org.linacre.formats.posting;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import org.linacre.formats.table.Progress;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.json.JsonMapper;

/** Postings as JSON: one object on each line, or an array of objects. */
final class CorpusJson {
  private static final int LONGEST = 4 << 20;
  private static final JsonMapper BOUNDED =
      new JsonMapper(
          JsonFactory.builder()
              .streamReadConstraints(
                  StreamReadConstraints.builder().maxStringLength(LONGEST).build())
              .build());

  private final CorpusBytes bytes;
  private final long size;
  private final Taken taken;

  CorpusJson(CorpusBytes bytes, long size, Taken taken) {
    this.bytes = bytes;
    this.size = size;
    this.taken = taken;
  }

  /** Reads an object on each line. */
  void lines(Progress progress) throws IOException {
    ByteLines lines = new ByteLines(bytes);
    for (byte[] line = lines.next(); line.length > 0 || !lines.isEnded(); line = lines.next()) {
      if (line.length > 0) {
        accept(line, lines);
      }
      if ((lines.number() & 1023) == 0) {
        progress.at(bytes.done(), size);
      }
    }
    progress.at(size, size);
  }

  private void accept(byte[] line, ByteLines lines) {
    long number = lines.number();
    if (lines.isTooLong()) {
      taken.refuse(number, "The line is longer than 4 MB", () -> ".");
      return;
    }
    try {
      String text = ByteLines.text(line);
      String json = text.startsWith("\uFEFF") ? text.substring(1) : text;
      if (!json.isBlank()) {
        accept(JsonMapper.shared().readTree(json), number);
      }
    } catch (CharacterCodingException e) {
      taken.refuse(number, "Not UTF-8", () -> ByteLines.odd(line));
    } catch (JacksonException e) {
      taken.refuse(number, "Not JSON", () -> ": " + problem(e) + ".");
    }
  }

  /**
   * Reads an array of objects, named by which of them it is, from 1. One that is no JSON ends it,
   * since what follows has no place; so does a text longer than 4 MB.
   */
  void array(Progress progress) {
    long number = 1;
    try (MappingIterator<JsonNode> nodes = BOUNDED.readerFor(JsonNode.class).readValues(bytes)) {
      for (; nodes.hasNextValue(); number++) {
        accept(nodes.nextValue(), number);
        if ((number & 1023) == 0) {
          progress.at(bytes.done(), size);
        }
      }
    } catch (JacksonException e) {
      taken.refuse(number, "Not JSON from here on", () -> ": " + problem(e) + ".");
    }
    progress.at(size, size);
  }

  /** What is wrong, without the parser's own names and where its source begins. */
  private static String problem(JacksonException e) {
    return e.getOriginalMessage().startsWith("Trailing token")
        ? "after its first object more follows"
        : e.getOriginalMessage().replaceAll("(?s)\\s*[(\\[]?(?:start marker )?at \\[Source:.*", "");
  }

  private void accept(JsonNode as, long line) {
    JsonNode node = CorpusNames.spelled(as);
    String odd = JobPosting.odd(node, CorpusNames.TEXTS);
    Advert whole = odd.isEmpty() ? advert(node) : new Advert("", "", "");
    if (!odd.isEmpty()) {
      taken.refuse(line, "No posting in it: " + odd + " is no text", () -> ".");
    } else if (whole.text().isBlank()) {
      taken.refuse(line, "No posting in it: neither description nor text", () -> ".");
    } else if (JobPosting.isTitleOnly(node)) {
      taken.refuse(line, Taken.ONLY_TITLE, () -> ".");
    } else {
      taken.take(whole, texts(node, CorpusNames.DATES), line);
    }
  }

  private static Advert advert(JsonNode node) {
    Advert read = JobPosting.advert(node);
    String place = read.place();
    for (String name : CorpusNames.PLACES) {
      place = place.isEmpty() && node.path(name).isString() ? node.path(name).asString() : place;
    }
    return new Advert(read.text(), place, "");
  }

  private static List<String> texts(JsonNode node, List<String> names) {
    return names.stream().map(name -> JobPosting.one(node.path(name))).toList();
  }
}
