package org.linacre.formats.posting;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.linacre.engine.catalogue.Violations;
import org.linacre.engine.posting.SkillTerms;

/**
 * Reads ESCO's skills as the European Commission publishes them (skills_en.csv, version 1.1.1),
 * plain or gzipped.
 */
public final class EscoFile {
  private static final int SHORTEST = 3;
  private static final List<String> COLUMNS = List.of("conceptUri", "preferredLabel", "altLabels");

  private EscoFile() {}

  /**
   * The skills by their preferred and alternative labels; every problem is added.
   *
   * @param packs the folder of the packs, which has the everyday words that name no skill alone
   */
  public static SkillTerms read(Path file, Path packs, Violations violations) {
    Set<String> everyday = EverydayFile.read(packs, violations);
    List<SkillTerms.Term> terms = new ArrayList<>();
    if (!Files.isRegularFile(file)) {
      boolean there = Files.exists(file);
      violations.error(
          file.toString(), 0, "", there ? "This is no file of data." : "The file is missing.");
      return new SkillTerms("esco", terms, everyday);
    }
    try (InputStream in = open(file);
        CsvReader<NamedCsvRecord> reader =
            CsvReader.builder().ofNamedCsvRecord(in, StandardCharsets.UTF_8)) {
      for (NamedCsvRecord row : reader) {
        if (terms.isEmpty() && !row.getHeader().containsAll(COLUMNS)) {
          throw new IOException("it has the columns " + row.getHeader() + ", not " + COLUMNS);
        }
        terms.add(term(row));
      }
      if (terms.isEmpty()) {
        throw new IOException("it has no row below the header. Maybe it is cut off");
      }
    } catch (IOException | RuntimeException e) {
      violations.error(file.toString(), 0, "", "Not ESCO's skills: " + e.getMessage() + ".");
    }
    return new SkillTerms("esco", terms, everyday);
  }

  private static InputStream open(Path file) throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(file));
    return file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
  }

  private static SkillTerms.Term term(NamedCsvRecord row) {
    String title = row.getField("preferredLabel").strip();
    List<String> labels = new ArrayList<>();
    add(labels, title);
    row.getField("altLabels").lines().forEach(label -> add(labels, label));
    return new SkillTerms.Term(row.getField("conceptUri"), title, labels);
  }

  /** A label, and without what it says in brackets to tell it from others. */
  private static void add(List<String> labels, String label) {
    String plain = label.replaceFirst("\\s*\\([^()]*\\)\\s*$", "").strip();
    if (plain.length() >= SHORTEST && !labels.contains(plain)) {
      labels.add(plain);
    }
  }
}
