package org.linacre.formats.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linacre.engine.catalogue.Archetype;
import org.linacre.engine.catalogue.Catalogue;
import org.linacre.engine.catalogue.Seat;
import org.linacre.engine.catalogue.Violations;
import org.linacre.engine.product.Product;
import org.linacre.engine.product.Version;
import org.linacre.formats.text.Source;
import org.linacre.formats.text.Words;
import org.linacre.formats.text.Yaml;

/** Reads the register of products. */
final class ProductsFile {
  private final Known archetypes;
  private final Known seats;
  private final Known units;
  private final Known people;

  ProductsFile(Catalogue catalogue, Known units, Known people) {
    this.archetypes =
        new Known("archetype", catalogue.archetypes().stream().map(Archetype::id).toList());
    this.seats = new Known("seat", catalogue.seats().stream().map(Seat::id).toList());
    this.units = units;
    this.people = people;
  }

  List<Product> read(Source source, Violations violations) {
    if (!source.exists()) {
      return List.of();
    }
    Yaml yaml = Yaml.read(source, violations);
    yaml.onlyKnows(List.of("products"));
    List<Product> products = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Yaml product : yaml.get("products").items()) {
      products.add(product(product));
      if (!ids.add(products.getLast().id())) {
        product.get("id").error("The product '" + products.getLast().id() + "' stands twice.");
      }
    }
    return products;
  }

  private Product product(Yaml yaml) {
    yaml.onlyKnows(List.of("id", "title", "supplier", "purpose", "clinical", "versions"));
    String clinical = yaml.get("clinical").need();
    if (!List.of("", "true", "false", "yes", "no").contains(clinical)) {
      yaml.get("clinical").error("'" + clinical + "' is neither true nor false.");
    }
    List<Version> versions = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Yaml version : yaml.get("versions").items()) {
      versions.add(version(version));
      if (!names.add(versions.getLast().version())) {
        version.get("version").error("The version stands twice.");
      }
    }
    return new Product(
        id(yaml.get("id")),
        yaml.get("title").need(),
        yaml.get("supplier").text(),
        yaml.get("purpose").text(),
        clinical.equals("true") || clinical.equals("yes"),
        versions);
  }

  private static String id(Yaml yaml) {
    String id = yaml.need();
    if (!id.isEmpty() && !id.matches("[^\\s@:,+]+")) {
      yaml.error("'" + id + "' holds white space or one of @ : , +.");
    }
    return id;
  }

  private Version version(Yaml yaml) {
    yaml.onlyKnows(List.of("version", "from", "until", "units", "users", "team", "needs"));
    LocalDate from = date(yaml.get("from"));
    LocalDate until = date(yaml.get("until"));
    if (from != null && until != null && until.isBefore(from)) {
      yaml.get("until").error("It ends before it begins.");
    }
    return new Version(
        id(yaml.get("version")),
        from,
        until,
        ids(yaml.get("units"), units),
        ids(yaml.get("users"), people),
        team(yaml.get("team")),
        ids(yaml.get("needs"), archetypes));
  }

  private List<Version.Member> team(Yaml list) {
    List<Version.Member> team = new ArrayList<>();
    for (Yaml member : list.items()) {
      member.onlyKnows(List.of("person", "seat"));
      team.add(
          new Version.Member(
              known(member.get("person"), people), known(member.get("seat"), seats)));
    }
    return team;
  }

  private static List<String> ids(Yaml list, Known known) {
    return list.items().stream().map(item -> known(item, known)).distinct().toList();
  }

  private static String known(Yaml yaml, Known known) {
    String id = yaml.need();
    if (known.lacks(id)) {
      yaml.error(known.unknown(id));
    }
    return id;
  }

  private static @Nullable LocalDate date(Yaml yaml) {
    String text = yaml.text();
    LocalDate date = Words.date(text);
    if (date == null && !text.isEmpty()) {
      yaml.error("'" + text + "' is no date. Maybe year-month-day, such as 2026-09-30.");
    }
    return date;
  }
}
