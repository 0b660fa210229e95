package org.linacre.formats.pack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linacre.competence.Item;
import org.linacre.engine.career.CareerRole;
import org.linacre.engine.career.CareerRole.Fact;
import org.linacre.engine.catalogue.Archetype;
import org.linacre.engine.catalogue.Catalogue;
import org.linacre.engine.catalogue.Competency;
import org.linacre.formats.text.CsvTable.Row;
import org.linacre.formats.text.Words;

/** Reads the roles of the careers pack: each takes from the one it is like what it does not say. */
final class RoleRows {
  private static final String COLUMNS =
      "role title sector lane family work project entry needs brought_by licence archetypes archetypes_by like";
  private static final List<String> KINDS =
      List.of("entry", "background", "coding", "knowledge", "daily", "not", "project", "note");
  private static final List<String> ENTRIES =
      List.of("open", "experience", "credential", "technical", "senior");
  private static final List<String> LEVELS =
      List.of("low", "low-medium", "medium", "medium-high", "high");

  private final CareerRows rows;
  private final Catalogue catalogue;
  private final Set<String> subjects;
  private final List<String> licences;
  private final Set<String> ids;
  private final Map<String, List<Fact>> facts;
  private final Map<String, List<Skill>> skills;
  private final Map<String, List<String>> names;
  private final Map<String, List<CareerRole.Relation>> related;
  private final Map<String, List<CareerRole.Pay>> pay;
  private final TradeRows bringing;
  private final Map<String, CareerRole> done = new LinkedHashMap<>();

  private record Skill(Item item, String source) {}

  RoleRows(CareerRows rows, Catalogue catalogue, List<String> licences, TradeRows bringing) {
    this.rows = rows;
    this.bringing = bringing;
    this.catalogue = catalogue;
    this.licences = List.copyOf(licences);
    List<String> subjects = rows.ids();
    this.subjects = new TreeSet<>(subjects);
    catalogue.competencies().stream()
        .filter(c -> !c.ofProduct())
        .map(Competency::id)
        .forEach(this.subjects::add);
    this.ids = new TreeSet<>(rows.rows("roles", COLUMNS, row -> row.need("role")));
    this.facts = byRole("role-facts", "kind text shown", this::fact);
    this.skills = byRole("role-skills", "competency level", this::skill);
    this.names = byRole("role-names", "name", row -> row.need("name"));
    this.related = related();
    this.pay = byRole("pay", "place currency low high more about warning", RoleRows::pay);
  }

  private <T> Map<String, List<T>> byRole(String file, String columns, Function<Row, T> reading) {
    Map<String, List<T>> map = new LinkedHashMap<>();
    rows.rows(
        file,
        "role " + columns,
        row -> {
          String role = CareerRows.known(row, "role", ids);
          map.computeIfAbsent(role, _ -> new ArrayList<>()).add(reading.apply(row));
          return role;
        });
    return map;
  }

  List<CareerRole> roles() {
    Set<String> seen = new HashSet<>();
    rows.rows(
        "roles",
        COLUMNS,
        row -> {
          CareerRole role = role(row);
          if (!seen.add(role.id())) {
            row.error("role", "'" + role.id() + "' stands twice.");
          }
          done.put(role.id(), role);
          return role;
        });
    return List.copyOf(done.values());
  }

  private CareerRole role(Row row) {
    String id = row.get("role");
    CareerRole like = like(row);
    List<Skill> own = skills.getOrDefault(id, List.of());
    boolean takes = own.isEmpty() && like != null;
    boolean none = row.words("archetypes").isEmpty();
    CareerRows.known(row, "archetypes_by", none ? List.of("") : List.of("source", "reading"));
    return new CareerRole(
        id,
        row.need("title"),
        row.need("sector"),
        row.need("lane"),
        row.need("family"),
        row.need("work"),
        row.get("project"),
        entry(row),
        archetypes(row, "source"),
        archetypes(row, "reading"),
        row.get("like"),
        names.getOrDefault(id, List.of()),
        facts(id, like),
        takes && like != null ? like.skills() : own.stream().map(Skill::item).toList(),
        takes && like != null ? like.skillsSource() : source(own),
        related.getOrDefault(id, List.of()),
        pay.getOrDefault(id, List.of()),
        row.get("source"));
  }

  private static String source(List<Skill> own) {
    return own.isEmpty() ? "" : own.getFirst().source;
  }

  private @Nullable CareerRole like(Row row) {
    String like = row.get("like");
    if (!like.isEmpty() && !done.containsKey(like)) {
      row.error("like", Words.unknown("role above this line", like, done.keySet()));
    }
    return done.get(like);
  }

  private CareerRole.Entry entry(Row row) {
    String kind = CareerRows.known(row, "entry", ENTRIES);
    String needs = row.get("needs");
    if (kind.equals("open") != needs.isEmpty()) {
      row.error("needs", "A role that is open needs nothing, any other says what.");
    }
    List<String> asked = CareerRows.allKnown(row, "licence", licences);
    boolean may = kind.equals("credential") || kind.equals("technical");
    if (asked.isEmpty() ? kind.equals("credential") : !may) {
      row.error(
          "licence",
          "A role that asks for a credential says which, a technical one may, any other none.");
    }
    TradeRows.Bringing trades = bringing.of(needs);
    return new CareerRole.Entry(
        kind, needs, row.words("brought_by"), trades.trades(), trades.outside(), asked);
  }

  /** The archetypes that a source states, or those of our own reading. */
  private List<String> archetypes(Row row, String by) {
    if (!row.get("archetypes_by").equals(by)) {
      return List.of();
    }
    return CareerRows.allKnown(
        row, "archetypes", catalogue.archetypes().stream().map(Archetype::id).toList());
  }

  /** Its own facts; of kinds of which none of its own is shown, those of the role it is like. */
  private List<Fact> facts(String id, @Nullable CareerRole like) {
    List<Fact> all = new ArrayList<>(facts.getOrDefault(id, List.of()));
    Set<String> told = new HashSet<>(all.stream().filter(Fact::shown).map(Fact::kind).toList());
    if (like != null) {
      like.facts().stream()
          .filter(f -> f.shown() && !told.contains(f.kind()) && !f.kind().equals("note"))
          .map(f -> from(f, like.id()))
          .forEach(all::add);
    }
    return all;
  }

  private static Fact from(Fact fact, String like) {
    String from = fact.from().isEmpty() ? like : fact.from();
    return new Fact(fact.kind(), fact.text(), true, fact.source(), from);
  }

  private Fact fact(Row row) {
    String kind = CareerRows.known(row, "kind", KINDS);
    boolean level = kind.equals("coding") || kind.equals("knowledge");
    String text = level ? CareerRows.known(row, "text", LEVELS) : row.need("text");
    return new Fact(kind, text, Packs.yes(row, "shown"), row.get("source"), "");
  }

  private Skill skill(Row row) {
    String competency = CareerRows.known(row, "competency", subjects);
    String level = CareerRows.known(row, "level", catalogue.scale().levels());
    return new Skill(new Item(competency, level), row.get("source"));
  }

  /** What is close to each role: a line is read from both its sides, and stands once. */
  private Map<String, List<CareerRole.Relation>> related() {
    Map<String, List<CareerRole.Relation>> map = new LinkedHashMap<>();
    Set<Set<String>> seen = new HashSet<>();
    rows.rows(
        "role-relations",
        "role related why back",
        row -> {
          String role = CareerRows.known(row, "role", ids);
          String other = CareerRows.known(row, "related", ids);
          if (role.equals(other) || !seen.add(Set.copyOf(List.of(role, other)))) {
            row.error("related", "'" + role + "' and '" + other + "' are no pair, or stand twice.");
          }
          String why = row.need("why");
          String back = row.get("back").isEmpty() ? why : row.get("back");
          relate(map, role, new CareerRole.Relation(other, why, row.get("source")));
          relate(map, other, new CareerRole.Relation(role, back, row.get("source")));
          return role;
        });
    return map;
  }

  private static void relate(
      Map<String, List<CareerRole.Relation>> map, String role, CareerRole.Relation relation) {
    map.computeIfAbsent(role, _ -> new ArrayList<>()).add(relation);
  }

  private static CareerRole.Pay pay(Row row) {
    String high = row.get("high");
    return new CareerRole.Pay(
        row.need("place"),
        row.need("currency"),
        CareerRows.number(row, "low"),
        high.isEmpty() ? null : Integer.valueOf(CareerRows.number(row, "high")),
        Packs.yes(row, "more"),
        row.need("about"),
        row.need("warning"),
        row.get("source"));
  }
}
