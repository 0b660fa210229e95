package org.linacre.formats.workforce;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.linacre.engine.workforce.Workforce.Placing;
import org.linacre.engine.workforce.Workforce.Promotion;
import org.linacre.engine.workforce.Workforce.Role;
import org.linacre.formats.text.Words;
import org.linacre.formats.text.Yaml;
import org.linacre.formats.workforce.Numbers.Years;

/** Reads the roles of workforce.yaml, a role of several bands as one role for each band. */
final class RolesPart {
  private static final String PEOPLE = "people";

  private final Years years;
  private final Staff staff;
  private final Set<String> archetypes;
  private final List<Role> roles = new ArrayList<>();
  private final List<Promotion> promotions = new ArrayList<>();
  private final Set<String> ids = new LinkedHashSet<>();
  private final Set<String> families = new LinkedHashSet<>();
  private final Map<String, Set<String>> jobs = new LinkedHashMap<>();

  /**
   * A reader.
   *
   * @param years the years the file may speak of
   * @param staff whom people.csv tells
   * @param archetypes the archetypes there are
   */
  RolesPart(Years years, Staff staff, Set<String> archetypes) {
    this.years = years;
    this.staff = staff;
    this.archetypes = archetypes;
  }

  List<Role> roles() {
    return roles;
  }

  /** The promotions from each band of a role to the next. */
  List<Promotion> promotions() {
    return promotions;
  }

  RolesPart read(Yaml list) {
    list.items().forEach(this::role);
    if (roles.isEmpty()) {
      list.error("There are no roles.");
    }
    return this;
  }

  /** Adds an error where there is no such role. */
  void check(Yaml yaml, String role) {
    if (role.isEmpty() || ids.contains(role)) {
      return;
    }
    if (families.contains(role)) {
      List<String> bands = ids.stream().filter(id -> id.startsWith(role + "/")).toList();
      yaml.error("'" + role + "' has bands. Maybe " + String.join(" or ", bands) + ".");
    } else {
      yaml.error(Words.unknown("role", role, ids));
    }
  }

  /** The role that has a person's job, of its bands the one of the person's; empty for none. */
  String of(Staff.One person) {
    return roles.stream()
        .filter(role -> jobs.getOrDefault(role.id(), Set.of()).contains(person.job()))
        .filter(
            role ->
                role.placing().family().isEmpty() || role.placing().band().equals(person.band()))
        .map(Role::id)
        .findFirst()
        .orElse("");
  }

  private void role(Yaml yaml) {
    yaml.onlyKnows(
        List.of(
            "id",
            "title",
            "stock",
            "jobs",
            "leave",
            "retire",
            "reduce",
            "demand",
            "band",
            "bands",
            "archetypes"));
    String id = yaml.get("id").need();
    boolean twice = !id.isEmpty() && (ids.contains(id) || !families.add(id));
    if (twice) {
      yaml.get("id").error("The role '" + id + "' stands twice. Maybe one of another id.");
    }
    if (!yaml.get("bands").isPresent()) {
      families.remove(id);
      ids.add(id);
      roles.add(one(yaml, yaml, new Naming(id, "", yaml.get("band").text())));
      return;
    }
    for (String key : List.of("stock", "demand", "band")) {
      if (yaml.get(key).isPresent()) {
        yaml.get(key).error("A role with bands has it with each band. Maybe leave it out here.");
      }
    }
    bands(yaml, id);
  }

  private record Naming(String id, String family, String band) {}

  private void bands(Yaml yaml, String id) {
    String before = "";
    double rate = 0;
    for (Yaml band : yaml.get("bands").items()) {
      band.onlyKnows(
          List.of(
              "band",
              "title",
              "stock",
              "leave",
              "retire",
              "reduce",
              "demand",
              "archetypes",
              "promotes"));
      String name = band.get("band").need();
      String full = id + "/" + name;
      if (!ids.add(full)) {
        band.get("band").error("The band '" + name + "' stands twice.");
      }
      roles.add(one(yaml, band, new Naming(full, id, name)));
      if (rate > 0) {
        promotions.add(new Promotion(before, full, rate));
      }
      before = full;
      rate = Numbers.share(band.get("promotes"), 0);
      checkOut(band.get("promotes"), rate);
    }
    if (rate > 0) {
      yaml.get("bands").error("The last band promotes to none. Maybe leave promotes out there.");
    }
  }

  /** That no more than all of the role read last leave it. */
  private void checkOut(Yaml yaml, double promoted) {
    Role role = roles.getLast();
    double out = role.leave() + role.retire() + role.reduce();
    if (out <= 1 && out + promoted > 1) {
      yaml.error("More than all of '" + role.id() + "' leaves in a year. Maybe smaller rates.");
    }
  }

  private Role one(Yaml whole, Yaml part, Naming naming) {
    Staff.Count count = stock(whole, part, naming.band());
    Set<String> named = new LinkedHashSet<>();
    whole.get("jobs").items().forEach(job -> named.add(Staff.word(job.text())));
    jobs.put(naming.id(), named);
    String title = part.get("title").text();
    String all = whole.get("title").text();
    boolean own = !title.isEmpty() || naming.family().isEmpty();
    Role role =
        new Role(
            naming.id(),
            own ? title : (all.isEmpty() ? naming.family() : all) + ", band " + naming.band(),
            count.wte(),
            Numbers.share(either(whole, part, "leave"), 0),
            Numbers.share(either(whole, part, "retire"), 0),
            Numbers.share(either(whole, part, "reduce"), 0),
            Numbers.byYear(part.get("demand"), years),
            new Placing(naming.family(), naming.band(), archetypes(whole, part, count)));
    if (role.leave() + role.retire() + role.reduce() > 1) {
      either(whole, part, "leave")
          .error("More than all of the role leaves in a year. Maybe smaller rates.");
    }
    return role;
  }

  private static Yaml either(Yaml whole, Yaml part, String key) {
    return part.get(key).isPresent() ? part.get(key) : whole.get(key);
  }

  /** A number, or what people.csv tells. */
  private Staff.Count stock(Yaml whole, Yaml part, String band) {
    Yaml stock = part.get("stock");
    if (!stock.need().equals(PEOPLE)) {
      return new Staff.Count(0, Numbers.amount(stock), Map.of());
    }
    List<String> jobs = whole.get("jobs").items().stream().map(Yaml::need).toList();
    if (!staff.isPresent()) {
      stock.error("There is no people.csv to count. Maybe a number of WTE.");
    } else if (jobs.isEmpty()) {
      stock.error("Of which jobs? Maybe add jobs: [Data scientist].");
    }
    for (Yaml job : staff.isPresent() ? whole.get("jobs").items() : List.<Yaml>of()) {
      if (!staff.has(job.text())) {
        String unknown = Words.unknown("job of people.csv", job.text(), staff.jobs());
        job.warn(unknown + " It counts none.");
      }
    }
    Staff.Count count = staff.count(jobs, band);
    if (count.people() > 0 && count.people() < staff.smallest()) {
      String fewer = "Fewer than " + staff.smallest() + " people are counted here;";
      stock.error(fewer + " so small a group is not shown. Maybe more jobs together, or a number.");
    }
    return count;
  }

  /** A list, a share for each, or what people.csv tells. */
  private Map<String, Double> archetypes(Yaml whole, Yaml part, Staff.Count count) {
    Yaml yaml = either(whole, part, "archetypes");
    Map<String, Double> shares = new TreeMap<>();
    if (!yaml.isPresent()) {
      return count.archetypes();
    }
    if (yaml.isList()) {
      for (Yaml one : yaml.items()) {
        known(one, one.need());
        shares.put(one.text(), 1.0);
      }
      return shares;
    }
    for (String name : yaml.names()) {
      known(yaml.get(name), name);
      shares.put(name, Numbers.share(yaml.get(name), 0));
    }
    return shares;
  }

  private void known(Yaml yaml, String archetype) {
    if (!archetype.isEmpty() && !archetypes.contains(archetype)) {
      yaml.error(Words.unknown("archetype", archetype, archetypes));
    }
  }
}
