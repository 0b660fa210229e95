package org.linacre.formats.workforce;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.linacre.engine.catalogue.Violations;
import org.linacre.formats.text.CsvTable;
import org.linacre.formats.text.CsvTable.Columns;
import org.linacre.formats.text.CsvTable.Row;
import org.linacre.formats.text.Source;
import org.linacre.formats.text.Yaml;

/** The people of an organisation's folder as WTE by job, band and archetype. */
final class Staff {
  private static final int SMALLEST = 5;

  private final List<One> people = new ArrayList<>();
  private final boolean present;
  private final int smallest;

  /**
   * A person.
   *
   * @param id who
   * @param unit where
   * @param job the job, in lower case
   * @param band the pay band or grade, or empty
   * @param archetypes as what they act
   * @param wte the share of full time
   */
  record One(String id, String unit, String job, String band, List<String> archetypes, double wte) {
    One {
      archetypes = List.copyOf(archetypes);
    }
  }

  /**
   * What is counted.
   *
   * @param people how many people
   * @param wte their WTE
   * @param archetypes for each archetype of enough people to be shown, its share of the WTE
   */
  record Count(int people, double wte, Map<String, Double> archetypes) {}

  private Staff(boolean present, int smallest) {
    this.present = present;
    this.smallest = smallest;
  }

  /** Reads people.csv, where the folder holds one. */
  static Staff read(Path folder, Violations violations) {
    Source source = Source.in(folder, "people.csv");
    Staff staff = new Staff(source.exists(), smallest(folder));
    Violations reading = new Violations();
    if (staff.present) {
      Columns columns =
          new Columns(List.of("role", "archetypes"), List.of("id", "unit", "seniority", "wte"));
      CsvTable.read(source, columns, reading, staff::add);
    }
    reading.errors().forEach(e -> violations.error(e.file(), e.line(), e.field(), e.message()));
    return staff;
  }

  private static int smallest(Path folder) {
    Source source = Source.in(folder, "organisation.yaml");
    return source.exists()
        ? Yaml.read(source, new Violations()).get("policies").get("smallest-group").number(SMALLEST)
        : SMALLEST;
  }

  private void add(Row row) {
    String text = row.get("wte");
    boolean sound = text.isEmpty() || text.matches("0?\\.\\d{1,6}|[01](\\.0*)?");
    if (!sound) {
      row.error("wte", "'" + text + "' is no share of full time. Maybe such as 0.6.");
    }
    double wte = text.isEmpty() || !sound ? 1 : Double.parseDouble(text);
    people.add(
        new One(
            row.get("id"),
            row.get("unit"),
            word(row.get("role")),
            row.get("seniority"),
            row.words("archetypes"),
            wte));
  }

  /** A job as jobs are compared. */
  static String word(String job) {
    return job.strip().toLowerCase(Locale.ROOT);
  }

  /** Everyone, in the order of the file. */
  List<One> people() {
    return List.copyOf(people);
  }

  boolean isPresent() {
    return present;
  }

  int smallest() {
    return smallest;
  }

  /** The jobs there are. */
  List<String> jobs() {
    return people.stream().map(One::job).distinct().sorted().toList();
  }

  boolean has(String job) {
    return people.stream().anyMatch(one -> one.job().equals(word(job)));
  }

  /** The people of some jobs and of one band; of any band where it is empty. */
  Count count(List<String> jobs, String band) {
    List<String> wanted = jobs.stream().map(Staff::word).toList();
    List<One> counted =
        people.stream()
            .filter(one -> wanted.contains(one.job()))
            .filter(one -> band.isEmpty() || one.band().equals(band))
            .toList();
    SortedMap<String, List<One>> byArchetype = new TreeMap<>();
    for (One one : counted) {
      one.archetypes()
          .forEach(a -> byArchetype.computeIfAbsent(a, _ -> new ArrayList<>()).add(one));
    }
    byArchetype.values().removeIf(some -> some.size() < smallest);
    double all = wte(counted);
    Map<String, Double> shares = new TreeMap<>();
    byArchetype.forEach((archetype, some) -> shares.put(archetype, all > 0 ? wte(some) / all : 0));
    return new Count(counted.size(), all, shares);
  }

  private static double wte(List<One> some) {
    return some.stream().mapToDouble(One::wte).sum();
  }
}
