package org.linacre.engine.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.linacre.competence.Frame;
import org.linacre.competence.Item;
import org.linacre.competence.LevelSet;

/**
 * The catalogue's rows laid out in one frame together with the product versions of an organisation,
 * and each target as a level set and as rows.
 */
public final class Targets {
  private static final int MOST_NAMED = 6;

  private final Catalogue catalogue;
  private final Frame frame;
  private final List<String> products;
  private final Map<String, Competency> competencies = new HashMap<>();

  private Targets(Catalogue catalogue, Collection<String> products) {
    this.catalogue = catalogue;
    this.products = List.copyOf(products);
    catalogue.competencies().forEach(c -> competencies.put(c.id(), c));
    Frame.Builder builder = Frame.builder(catalogue.id(), catalogue.version(), catalogue.scale());
    for (Requirement row : catalogue.requirements()) {
      if (row.asks() && !row.audience().equals(Catalogue.PRODUCT)) {
        builder.use(row.item());
      }
    }
    for (Role role : catalogue.roles()) {
      role.rows().forEach(row -> builder.use(row.item()));
    }
    for (String product : this.products) {
      for (Requirement row : catalogue.requirements()) {
        if (row.asks() && row.audience().equals(Catalogue.PRODUCT)) {
          builder.use(bound(row.item(), product));
        }
      }
    }
    this.frame = builder.build();
  }

  /**
   * The layout for these product versions.
   *
   * @param products keys {@code id@version}
   */
  public static Targets of(Catalogue catalogue, Collection<String> products) {
    return new Targets(catalogue, products);
  }

  /** The catalogue laid out. */
  public Catalogue catalogue() {
    return catalogue;
  }

  /** The frame of every level set here. */
  public Frame frame() {
    return frame;
  }

  /** An item of a product competency, bound to a product version. */
  public static Item bound(Item item, String product) {
    return new Item(item.competency() + "@" + product, item.level());
  }

  /** The competency's id in the catalogue, whether bound or not. */
  public static String general(String competency) {
    int at = competency.indexOf('@');
    return at < 0 ? competency : competency.substring(0, at);
  }

  /** The product version a competency is bound to, or empty. */
  public static String productOf(String competency) {
    int at = competency.indexOf('@');
    return at < 0 ? "" : competency.substring(at + 1);
  }

  /** The rows of one audience; clinical rows only where asked for. */
  public List<Asked> rows(String audience, boolean clinical) {
    List<Asked> rows = new ArrayList<>();
    for (Requirement row : catalogue.requirements()) {
      if (row.audience().equals(audience) && applies(row, clinical)) {
        rows.add(new Asked(row, row.item()));
      }
    }
    return rows;
  }

  /** The product rows bound to one product version. */
  public List<Asked> productRows(String product, boolean clinical) {
    return rows(Catalogue.PRODUCT, clinical).stream()
        .map(row -> new Asked(row.requirement(), bound(row.item(), product)))
        .toList();
  }

  private boolean applies(Requirement row, boolean clinical) {
    boolean everyone = row.audience().equals(Catalogue.FOUNDATION);
    return row.asks() && (clinical || everyone || !catalogue.clinicalOnly(row.factor()));
  }

  /** The rows of a target, foundation among them where the target includes it. */
  public List<Asked> rows(Target target, boolean clinical) {
    return switch (target) {
      case Target.Foundation _ -> rows(Catalogue.FOUNDATION, clinical);
      case Target.OfArchetype(String archetype) -> {
        List<Asked> rows = new ArrayList<>(rows(Catalogue.FOUNDATION, clinical));
        rows.addAll(rows(archetype, clinical));
        yield rows;
      }
      case Target.OfRole(String role) ->
          catalogue.role(role).map(of -> rows(of, clinical)).orElse(List.of());
      case Target.OfProduct(String key) -> productRows(key, clinical);
    };
  }

  private List<Asked> rows(Role role, boolean clinical) {
    Set<Asked> rows =
        new LinkedHashSet<>(role.foundation() ? rows(Catalogue.FOUNDATION, clinical) : List.of());
    role.archetypes().forEach(a -> rows.addAll(rows(new Target.OfArchetype(a), clinical)));
    role.rows().forEach(row -> rows.add(new Asked(row, row.item())));
    return List.copyOf(rows);
  }

  /** What the rows ask together. */
  public LevelSet set(Collection<Asked> rows) {
    return frame.of(rows.stream().map(Asked::item).toList());
  }

  /**
   * Why this target cannot be used here, or empty.
   *
   * <p>An archetype must be of the catalogue, a product version of the organisation.
   */
  public String objection(Target target) {
    return switch (target) {
      case Target.Foundation _ -> "";
      case Target.OfArchetype(String archetype) ->
          catalogue.hasArchetype(archetype)
              ? ""
              : "No archetype '"
                  + archetype
                  + "'. Maybe one of "
                  + catalogue.archetypes().stream().map(Archetype::id).toList()
                  + ".";
      case Target.OfRole(String role) ->
          catalogue.role(role).isPresent() ? "" : "No role '" + role + "'." + nearest(role);
      case Target.OfProduct(String key) ->
          products.contains(key)
              ? ""
              : "No product version '" + key + "' here. Maybe one of " + products + ".";
    };
  }

  /** The role of that name, or those that share a word with what was asked for. */
  private String nearest(String wanted) {
    Optional<Role> called = catalogue.roles().stream().filter(r -> r.isCalled(wanted)).findFirst();
    if (called.isPresent()) {
      return " Maybe role:" + called.get().id() + ": a role is named by its id here.";
    }
    List<String> words = List.of(wanted.split("-", -1));
    String near =
        catalogue.roles().stream()
            .map(Role::id)
            .filter(id -> List.of(id.split("-", -1)).stream().anyMatch(words::contains))
            .limit(MOST_NAMED)
            .collect(Collectors.joining(", "));
    return near.isEmpty()
        ? " Maybe one that career role lists."
        : " Maybe " + near + "; career role lists all.";
  }

  /** What a course gives: its product competencies bound to the version it was run for. */
  public LevelSet gives(Course course, String product) {
    return inFrame(course.gives(), product);
  }

  /** What a course requires on entry. */
  public LevelSet requires(Course course, String product) {
    return inFrame(course.requires(), product);
  }

  /**
   * What these items say in the frame; product competencies are bound to {@code product}, and say
   * nothing where it is empty or not of this layout; competencies that no row asks say nothing.
   */
  public LevelSet inFrame(Collection<Item> items, String product) {
    List<Item> known = new ArrayList<>();
    for (Item item : items) {
      Competency competency = competencies.get(item.competency());
      boolean ofProduct = competency != null && competency.ofProduct();
      Item here = ofProduct && !product.isEmpty() ? bound(item, product) : item;
      if (frame.has(here.competency())) {
        known.add(here);
      }
    }
    return frame.of(known);
  }
}
