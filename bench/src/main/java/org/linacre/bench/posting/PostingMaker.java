package org.linacre.bench.posting;

import java.util.List;
import java.util.Random;

/**
 * Makes postings by shuffling the lines of labelled ones, seeded: of the length wanted, in words
 * that postings use, of no meaning.
 */
final class PostingMaker {
  private final List<String> lines;
  private final Random random;

  PostingMaker(List<Labelled> postings, long seed) {
    lines =
        postings.stream()
            .flatMap(p -> p.text().lines())
            .filter(l -> !l.isBlank())
            .sorted()
            .toList();
    random = new Random(seed);
  }

  /** A posting of at least so many letters. */
  String made(int letters) {
    StringBuilder text = new StringBuilder();
    while (text.length() < letters) {
      text.append(lines.get(random.nextInt(lines.size()))).append('\n');
    }
    return text.toString();
  }

  /** A line of JSON with a posting, a place and a month. */
  String json(int letters) {
    String text = made(letters).replace("\\", "\\\\").replace("\"", "\\\"").replace("\t", " ");
    return String.format(
        "{\"title\":\"Posting\",\"datePosted\":\"2026-%02d-01\",\"place\":\"Town %d\","
            + "\"description\":\"%s\"}",
        1 + random.nextInt(12), random.nextInt(50), text.replace("\n", "\\n"));
  }
}
