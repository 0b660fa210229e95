package org.linacre.bench.example;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.linacre.engine.catalogue.Catalogue;
import org.linacre.engine.catalogue.Seat;
import org.linacre.engine.catalogue.Violations;
import org.linacre.formats.pack.Packs;
import org.linacre.formats.text.CsvTable;
import org.linacre.formats.text.CsvTable.Columns;
import org.linacre.formats.text.CsvTable.Row;
import org.linacre.formats.text.Source;

/** Makes the example organisations; the same seed makes the same bytes. */
public final class ExampleOrganisations {
  private static final List<String> SEATS =
      List.of(
          "digital-transformation-lead",
          "radiology-business-manager",
          "clinical-specialist",
          "clinical-product-manager",
          "lead-project-data-scientist",
          "clinical-safety-officer",
          "it-officer",
          "ig-officer");

  private static final int PARTNERS = 6;

  private final Catalogue catalogue;
  private final long seed;

  /** A maker over these packs with this seed. */
  public ExampleOrganisations(Path packs, long seed) {
    Violations violations = new Violations();
    this.catalogue = Packs.read(packs, violations);
    this.seed = seed;
    violations.stopOnErrors();
  }

  /**
   * {@code linchester|nymouth|size:N PACKS OUTDIR [SEED]}.
   *
   * @throws IOException if the folder cannot be written
   */
  public static void main(String[] args) throws IOException {
    long seed = args.length > 3 ? Long.parseLong(args[3]) : 2026;
    ExampleOrganisations maker = new ExampleOrganisations(Path.of(args[1]), seed);
    maker.make(args[0], Path.of(args[2]));
  }

  /**
   * Makes one organisation.
   *
   * @param which linchester, nymouth, or size:N for N people
   * @param out the folder
   * @throws IOException if the folder cannot be written
   */
  public void make(String which, Path out) throws IOException {
    Files.createDirectories(out);
    boolean buyer = which.equals("nymouth");
    List<Mix> mixes = mixes(buyer ? "nymouth.csv" : "linchester.csv");
    if (which.startsWith("size:")) {
      mixes = Mix.repeated(mixes, Integer.parseInt(which.substring(5)));
    }
    Maker maker = new Maker(catalogue, seed, buyer ? 0.4 : 0.8, names());
    mixes.forEach(maker::unit);
    String products = which.startsWith("size:") ? Products.NONE : products(maker, buyer);
    String name = which.startsWith("size:") ? "Sample" : buyer ? "Nymouth" : "Linchester";
    Files.writeString(out.resolve("organisation.yaml"), head(name, mixes));
    writePeople(out.resolve("people.csv"), maker, which.equals("linchester"));
    write(
        out.resolve("evidence.csv"),
        "person,kind,competency,level,course,product,date,expires",
        maker.evidence());
    write(
        out.resolve("courses.csv"),
        "id,title,provider,hours,delivery,requires,gives,product",
        List.of(
            "local-ai-morning,"
                + name
                + " AI morning,"
                + name
                + ",3,classroom,,"
                + "ai-examples-in-care:awareness problems-suited-to-ai:awareness,"));
    Files.writeString(out.resolve("products.yaml"), products);
  }

  private void writePeople(Path file, Maker maker, boolean withPosts) throws IOException {
    String columns = "id,name,unit,role,archetypes,clinical";
    if (withPosts) {
      Posts posts = new Posts(posts(), seed);
      write(file, columns + Posts.COLUMNS, maker.people().stream().map(posts::with).toList());
    } else {
      write(file, columns, maker.people());
    }
  }

  private static Map<String, String> posts() throws IOException {
    Map<String, String> posts = new HashMap<>();
    read(
        "posts.csv",
        List.of("role", "disciplines", "seniority", "cost"),
        row ->
            posts.put(
                row.need("role"),
                String.join(",", row.get("disciplines"), row.get("seniority"), row.need("cost"))));
    return posts;
  }

  private String products(Maker maker, boolean buyer) {
    List<String> team = new ArrayList<>();
    List<String> seats =
        buyer
            ? SEATS.stream().filter(s -> !s.contains("data") && !s.contains("product")).toList()
            : SEATS;
    for (String seat : seats) {
      team.add(member(maker, seat, buyer));
    }
    personas(maker, buyer);
    String imaging = buyer ? "imaging" : "radiology";
    for (String id : maker.of(imaging)) {
      if (!buyer && maker.chance(0.8)) {
        maker.course(id, "product-classroom", "tri-x@1.4");
        maker.course(id, "product-supervised-practice", "tri-x@1.4");
      }
      if (maker.chance(buyer ? 0.15 : 0.45)) {
        maker.course(id, "product-classroom", "tri-x@2.0");
        maker.course(id, "product-supervised-practice", "tri-x@2.0");
      }
    }
    for (String id : maker.of("practices")) {
      if (!buyer && maker.chance(0.7)) {
        maker.course(id, "product-classroom", "bookwell@3.1");
      }
    }
    for (String id : maker.of("emergency")) {
      if (maker.chance(0.35)) {
        maker.course(id, "product-classroom", "sortline@1.0");
      }
    }
    for (int i = 0; !buyer && i < PARTNERS; i++) {
      maker.person("Patient partner", "education", "", false);
    }
    return buyer ? Products.nymouth(seats, team) : Products.linchester(seats, team);
  }

  private String member(Maker maker, String id, boolean buyer) {
    Seat seat = catalogue.seats().stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow();
    String unit = buyer ? (id.startsWith("clin") ? "imaging" : "informatics") : unitOf(id);
    String person =
        maker.person(
            seat.title(), unit, String.join(" ", seat.archetypes()), id.startsWith("clinical-s"));
    maker.course(person, "foundations-online", "");
    for (String archetype : seat.archetypes()) {
      maker.seasoned(person, archetype, buyer ? 0.3 : 0.55);
    }
    return person;
  }

  private static String unitOf(String seat) {
    return seat.startsWith("radiology") || seat.equals("clinical-specialist")
        ? "radiology"
        : seat.startsWith("ig") || seat.endsWith("safety-officer") ? "governance" : "digital";
  }

  /** The report's personas that belong here, in our words. */
  private static void personas(Maker maker, boolean buyer) {
    if (buyer) {
      maker.person(
          "Consultant dermatologist with a digital health interest", "hospital", "creator", true);
      maker.person(
          "Clinical associate specialist: renal medicine and digital health",
          "hospital",
          "embedder",
          true);
      maker.person("Clinical scientist: clinical informatics", "informatics", "embedder", false);
      maker.person("A&E triage nurse", "urgent", "user", true);
      maker.person("Consultant radiologist", "imaging", "user", true);
      maker.person("Practice manager at Holpot Hill", "practices", "user", false);
    } else {
      maker.person("Chief Nursing Information Officer", "board", "driver", true);
      maker.person("Chief Data Officer", "board", "driver", false);
      maker.person("Clinical scientist: data science and AI", "digital", "creator", false);
      maker.person("Digital Health Technologies Director on secondment", "board", "shaper", false);
      maker.person("Head of Data and Transformation on secondment", "board", "shaper", false);
    }
  }

  private static String head(String name, List<Mix> mixes) {
    StringBuilder yaml = new StringBuilder();
    yaml.append("# Fictional. Made by the project's seeded maker of examples.\n");
    yaml.append("name: ").append(name).append(" Integrated Care System\n");
    yaml.append("date: ").append(Maker.DAY).append("\nunits:\n");
    for (Mix mix : mixes) {
      if (mix.parent().isEmpty()) {
        unit(mix, mixes, "  ", yaml);
      }
    }
    return yaml.append("policies:\n  smallest-group: 5\n  expiry-notice: 90\n").toString();
  }

  private static void unit(Mix mix, List<Mix> mixes, String indent, StringBuilder yaml) {
    yaml.append(indent).append("- id: ").append(mix.unit()).append('\n');
    yaml.append(indent).append("  title: ").append(mix.title()).append('\n');
    List<Mix> below = mixes.stream().filter(m -> m.parent().equals(mix.unit())).toList();
    if (!below.isEmpty()) {
      yaml.append(indent).append("  units:\n");
      below.forEach(child -> unit(child, mixes, indent + "    ", yaml));
    }
  }

  private static void write(Path file, String header, List<String> lines) throws IOException {
    try (var writer = Files.newBufferedWriter(file)) {
      writer.write(header + "\n");
      for (String line : lines) {
        writer.write(line + "\n");
      }
    }
  }

  private static List<Mix> mixes(String name) throws IOException {
    List<Mix> mixes = new ArrayList<>();
    read(
        name,
        List.of("unit", "title", "parent", "people", "clinical", "archetypes", "roles"),
        row -> mixes.add(Mix.of(row)));
    return mixes;
  }

  private static List<List<String>> names() throws IOException {
    List<String> first = new ArrayList<>();
    List<String> last = new ArrayList<>();
    read(
        "names.csv",
        List.of("first", "last"),
        row -> {
          first.add(row.need("first"));
          last.add(row.need("last"));
        });
    return List.of(first, last);
  }

  private static void read(String name, List<String> columns, java.util.function.Consumer<Row> each)
      throws IOException {
    Path file = Files.createTempFile("linacre", ".csv");
    try (InputStream in =
        Objects.requireNonNull(ExampleOrganisations.class.getResourceAsStream(name))) {
      Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
      Violations violations = new Violations();
      CsvTable.read(new Source(file, name), new Columns(columns, List.of()), violations, each);
      violations.stopOnErrors();
    } finally {
      Files.deleteIfExists(file);
    }
  }
}
