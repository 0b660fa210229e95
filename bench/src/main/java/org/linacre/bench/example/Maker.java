package org.linacre.bench.example;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.linacre.engine.catalogue.Catalogue;
import org.linacre.engine.catalogue.Course;
import org.linacre.engine.catalogue.EvidenceKind;
import org.linacre.engine.catalogue.Requirement;

/** Makes people and their evidence from mixes and a seed. */
final class Maker {
  static final LocalDate DAY = LocalDate.of(2026, 9, 30);

  private final Catalogue catalogue;
  private final SplittableRandom random;
  private final List<String> first;
  private final List<String> last;
  private final double zeal;
  private final Map<String, List<Requirement>> rows = new LinkedHashMap<>();
  private final Map<String, List<Course>> courses = new LinkedHashMap<>();
  private final List<String> people = new ArrayList<>();
  private final List<String> evidence = new ArrayList<>();
  private final Map<String, List<String>> byUnit = new LinkedHashMap<>();

  Maker(Catalogue catalogue, long seed, double zeal, List<List<String>> names) {
    this.catalogue = catalogue;
    this.random = new SplittableRandom(seed);
    this.zeal = zeal;
    this.first = names.get(0);
    this.last = names.get(1);
    catalogue.requirements().stream()
        .filter(Requirement::asks)
        .forEach(row -> rows.computeIfAbsent(row.audience(), _ -> new ArrayList<>()).add(row));
    for (Map.Entry<String, List<Requirement>> entry : rows.entrySet()) {
      List<String> asked = entry.getValue().stream().map(Requirement::competency).toList();
      courses.put(
          entry.getKey(),
          catalogue.courses().stream()
              .filter(
                  c -> c.gives().stream().filter(i -> asked.contains(i.competency())).count() > 1)
              .filter(c -> c.anyProduct() == entry.getKey().equals(Catalogue.PRODUCT))
              .toList());
    }
  }

  void unit(Mix mix) {
    for (int i = 0; i < mix.people(); i++) {
      List<String> archetypes = new ArrayList<>();
      mix.archetypes().forEach((a, chance) -> pick(archetypes, a, chance));
      boolean clinical = mix.clinical() && random.nextDouble() < 0.9;
      person(any(mix.roles()), mix.unit(), String.join(" ", archetypes), clinical);
    }
  }

  private void pick(List<String> into, String archetype, double chance) {
    if (random.nextDouble() < chance) {
      into.add(archetype);
    }
  }

  /** Adds a person with evidence and gives the id. */
  String person(String role, String unit, String archetypes, boolean clinical) {
    String id = String.format("p%04d", people.size() + 1);
    people.add(
        String.join(
            ",",
            id,
            any(first) + " " + any(last),
            unit,
            role,
            archetypes,
            clinical ? "yes" : "no"));
    byUnit.computeIfAbsent(unit, _ -> new ArrayList<>()).add(id);
    foundation(id);
    for (String archetype : archetypes.isEmpty() ? new String[0] : archetypes.split(" ", -1)) {
      advanced(id, archetype, zeal);
    }
    return id;
  }

  private void foundation(String id) {
    double way = random.nextDouble();
    if (way < zeal * 0.55) {
      course(id, way < zeal * 0.35 ? "foundations-online" : "foundations-classroom", "");
    } else if (way < zeal * 0.8) {
      course(id, "foundations-literacy", "");
      course(id, "foundations-governance", "");
      if (random.nextBoolean()) {
        course(id, "foundations-implementation", "");
        course(id, "foundations-clinical-use", "");
      }
    } else if (way < 0.9) {
      ratings(id, Catalogue.FOUNDATION, "", 0.4);
    }
  }

  /** Evidence for an archetype's rows, the more the greater the zeal. */
  void advanced(String id, String archetype, double much) {
    for (Course course : courses.getOrDefault(archetype, List.of())) {
      if (random.nextDouble() < much * 0.12) {
        course(id, course.id(), "");
      }
    }
    ratings(id, archetype, "", much * 0.25);
  }

  private void ratings(String id, String audience, String product, double share) {
    for (Requirement row : rows.getOrDefault(audience, List.of())) {
      if (random.nextDouble() < share) {
        EvidenceKind kind = kind();
        String level = random.nextDouble() < 0.03 ? "none" : row.level();
        line(id, kind.id(), row.competency(), level, "", product);
      }
    }
  }

  private EvidenceKind kind() {
    double way = random.nextDouble();
    int place = way < 0.55 ? 0 : way < 0.7 ? 1 : way < 0.95 ? 2 : 4;
    return catalogue.kinds().get(place);
  }

  void course(String id, String course, String product) {
    line(id, product.isEmpty() ? "course" : "product-training", "", "", course, product);
  }

  /** Confirmed evidence for nearly all rows of an archetype, as a member of a team has. */
  void seasoned(String id, String archetype, double share) {
    for (Requirement row : rows.getOrDefault(archetype, List.of())) {
      if (random.nextDouble() < share) {
        line(id, "confirmation", row.competency(), row.level(), "", "");
      }
    }
  }

  private void line(
      String id, String kind, String competency, String level, String course, String product) {
    LocalDate date = DAY.minusDays(random.nextInt(kind.equals("self-rating") ? 420 : 1000));
    evidence.add(
        String.join(",", id, kind, competency, level, course, product, date.toString(), ""));
  }

  boolean chance(double of) {
    return random.nextDouble() < of;
  }

  List<String> of(String unit) {
    return byUnit.getOrDefault(unit, List.of());
  }

  List<String> people() {
    return people;
  }

  List<String> evidence() {
    return evidence;
  }

  private String any(List<String> list) {
    return list.get(random.nextInt(list.size()));
  }
}
