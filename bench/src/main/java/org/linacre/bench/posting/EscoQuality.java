package org.linacre.bench.posting;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.linacre.bench.measure.MarkdownTable;
import org.linacre.engine.catalogue.Violations;
import org.linacre.engine.posting.SkillTerms;
import org.linacre.engine.posting.SkillTerms.Place;
import org.linacre.formats.posting.EscoFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How well ESCO's labels alone find skills: the right skill of a tagged span (TechWolf's validation
 * sets) and tagged skills in sentences (SkillSpan, Zhang et al. 2022, dev). Everyday words are from
 * the train part of SkillSpan; where to cut them off was chosen with these figures in view.
 */
public final class EscoQuality {
  private EscoQuality() {}

  /** {@code PACKS DATA}: the folder of the packs and the public data folder. */
  public static void main(String[] args) throws IOException {
    Path data = Path.of(args[1]);
    Violations violations = new Violations();
    SkillTerms esco =
        EscoFile.read(data.resolve("esco/skills_en.csv.gz"), Path.of(args[0]), violations);
    violations.stopOnErrors();
    MarkdownTable table = new MarkdownTable("what", "n", "precision", "recall", "F1");
    for (String set : List.of("tech", "house")) {
      linking(table, esco, data.resolve("esco-linking/" + set + "_validation_annotations.csv"));
    }
    spans(table, esco, data.resolve("skillspan/dev.json.gz"));
    System.out.println(table);
  }

  private static void linking(MarkdownTable table, SkillTerms esco, Path file) throws IOException {
    int all = 0;
    int said = 0;
    int right = 0;
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
      for (NamedCsvRecord row : rows) {
        String label = row.getField("label").strip();
        if (label.isEmpty()
            || (label.equals(label.toUpperCase(Locale.ROOT)) && label.contains(" "))) {
          continue;
        }
        List<Place> places = esco.places(row.getField("span"));
        all++;
        said += places.isEmpty() ? 0 : 1;
        right += places.stream().anyMatch(p -> p.term().title().equalsIgnoreCase(label)) ? 1 : 0;
      }
    }
    row(table, "skill of a span, " + file.getFileName(), all, said, right);
  }

  private static void row(MarkdownTable table, String what, int all, int said, int right) {
    double precision = right / (double) Math.max(said, 1);
    double recall = right / (double) Math.max(all, 1);
    table.row(
        what,
        Integer.toString(all),
        String.format(Locale.ROOT, "%.3f", precision),
        String.format(Locale.ROOT, "%.3f", recall),
        String.format(Locale.ROOT, "%.3f", right == 0 ? 0 : 2.0 * right / (all + said)));
  }

  private static void spans(MarkdownTable table, SkillTerms esco, Path file) throws IOException {
    int[] sums = new int[3];
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        count(JsonMapper.shared().readTree(line), esco, sums);
      }
    }
    double precision = sums[2] / (double) Math.max(sums[1], 1);
    double recall = sums[2] / (double) Math.max(sums[0], 1);
    table.row(
        "words of skills and knowledge, SkillSpan dev",
        Integer.toString(sums[0]),
        String.format(Locale.ROOT, "%.3f", precision),
        String.format(Locale.ROOT, "%.3f", recall),
        String.format(Locale.ROOT, "%.3f", 2 * precision * recall / (precision + recall)));
  }

  /** Adds the words tagged, the words said, and those that are both. */
  private static void count(JsonNode sentence, SkillTerms esco, int[] sums) {
    StringBuilder text = new StringBuilder();
    int n = sentence.path("tokens").size();
    int[] ends = new int[n];
    for (int i = 0; i < n; i++) {
      text.append(sentence.path("tokens").path(i).asString()).append(' ');
      ends[i] = text.length();
    }
    List<Place> places = esco.places(text.toString());
    for (int i = 0; i < n; i++) {
      int from = i == 0 ? 0 : ends[i - 1];
      int to = ends[i];
      boolean said = places.stream().anyMatch(p -> p.from() < to && p.to() > from);
      boolean tagged =
          isTagged(sentence, "tags_skill", i) || isTagged(sentence, "tags_knowledge", i);
      sums[0] += tagged ? 1 : 0;
      sums[1] += said ? 1 : 0;
      sums[2] += said && tagged ? 1 : 0;
    }
  }

  private static boolean isTagged(JsonNode sentence, String tags, int i) {
    return !sentence.path(tags).path(i).asString().equals("O");
  }
}
