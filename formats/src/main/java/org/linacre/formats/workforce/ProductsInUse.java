package org.linacre.formats.workforce;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linacre.engine.catalogue.Catalogue;
import org.linacre.engine.catalogue.Violations;
import org.linacre.engine.organisation.TeamRules;
import org.linacre.formats.text.Source;
import org.linacre.formats.text.Yaml;

/**
 * Who sits on the teams of an organisation's products and who uses them, as far as a workforce's
 * demand needs it; what is wrong with products.yaml is told where the organisation is read.
 */
final class ProductsInUse {
  private final Staff staff;
  private final double share;
  private final Map<String, Version> versions = new LinkedHashMap<>();
  private final Map<String, Set<String>> above = new LinkedHashMap<>();

  private record Version(List<String> team, Set<String> units, Set<String> users) {}

  ProductsInUse(Path folder, Staff staff) {
    this.staff = staff;
    this.share = share(folder);
    Source organisation = Source.in(folder, "organisation.yaml");
    if (organisation.exists()) {
      units(Yaml.read(organisation, new Violations()).get("units"), Set.of());
    }
    Source source = Source.in(folder, "products.yaml");
    if (source.exists()) {
      Yaml yaml = Yaml.read(source, new Violations());
      yaml.get("products").items().forEach(this::add);
    }
  }

  /** Notes for each unit which units hold it, itself among them. */
  private void units(Yaml list, Set<String> outer) {
    for (Yaml unit : list.items()) {
      Set<String> all = new LinkedHashSet<>(outer);
      all.add(unit.get("id").text());
      above.put(unit.get("id").text(), all);
      units(unit.get("units"), all);
    }
  }

  private static double share(Path folder) {
    Source source = Source.in(folder, "rules.yaml");
    double usual = TeamRules.USUAL.share();
    if (!source.exists()) {
      return usual;
    }
    return Numbers.share(Yaml.read(source, new Violations()).get("team").get("share"), usual);
  }

  private void add(Yaml product) {
    for (Yaml version : product.get("versions").items()) {
      List<String> team = new ArrayList<>();
      version.get("team").items().forEach(member -> team.add(member.get("person").text()));
      versions.put(
          product.get("id").text() + "@" + version.get("version").text(),
          new Version(team, texts(version.get("units")), texts(version.get("users"))));
    }
  }

  private static Set<String> texts(Yaml list) {
    Set<String> texts = new LinkedHashSet<>();
    list.items().forEach(one -> texts.add(one.text()));
    return texts;
  }

  /** The product versions there are. */
  Set<String> keys() {
    return versions.keySet();
  }

  /** Of fewer people than these nothing is told. */
  int smallest() {
    return staff.smallest();
  }

  /** The share of a member's time that a product takes, 0 to 1. */
  double share() {
    return share;
  }

  /** Who sits on the team of a product version. */
  List<Staff.One> team(String key) {
    Version version = versions.get(key);
    return version == null
        ? List.of()
        : staff.people().stream().filter(p -> version.team.contains(p.id())).toList();
  }

  /** Who uses a product version: users of its units and of those within, and who is named. */
  List<Staff.One> users(String key) {
    Version version = versions.get(key);
    return version == null
        ? List.of()
        : staff.people().stream()
            .filter(p -> version.users.contains(p.id()) || isUser(p, version))
            .toList();
  }

  private boolean isUser(Staff.One person, Version version) {
    return person.archetypes().contains(Catalogue.USER)
        && above.getOrDefault(person.unit(), Set.of(person.unit())).stream()
            .anyMatch(version.units::contains);
  }
}
