package org.linacre.engine.organisation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linacre.competence.LevelSet;
import org.linacre.engine.catalogue.Catalogue;
import org.linacre.engine.evidence.Policy.Purpose;
import org.linacre.engine.organisation.Behind.Closing;
import org.linacre.engine.organisation.Report.CourseEffect;
import org.linacre.engine.organisation.Report.ProductUse;
import org.linacre.engine.product.Product;
import org.linacre.engine.product.Version;

/** Each product version with its trained and untrained users. */
final class Register {
  private final Organisation organisation;
  private final Tree tree;
  private final boolean anonymous;
  private final List<ProductUse> uses = new ArrayList<>();
  private final List<CourseEffect> courses = new ArrayList<>();
  private final List<Closing> closings = new ArrayList<>();
  private final Map<String, List<String>> usersOf = new HashMap<>();

  Register(Organisation organisation, Tree tree, boolean anonymous) {
    this.organisation = organisation;
    this.tree = tree;
    this.anonymous = anonymous;
    Map<Integer, List<Person>> byUnit = new HashMap<>();
    Map<String, Person> byId = new HashMap<>();
    for (Person person : organisation.people()) {
      byUnit.computeIfAbsent(tree.place(person.unit()), _ -> new ArrayList<>()).add(person);
      byId.put(person.id(), person);
    }
    for (Product product : organisation.products()) {
      for (Version version : product.versions()) {
        add(product, version, users(version, byUnit, byId));
      }
    }
  }

  private Set<Person> users(
      Version version, Map<Integer, List<Person>> byUnit, Map<String, Person> byId) {
    Set<Person> users = new LinkedHashSet<>();
    Set<Integer> units = new LinkedHashSet<>(version.units().stream().map(tree::place).toList());
    for (int unit = 0; unit < tree.units().size(); unit++) {
      if (tree.upwards(tree.units().get(unit).id()).stream().anyMatch(units::contains)) {
        byUnit.getOrDefault(unit, List.of()).stream()
            .filter(p -> p.archetypes().contains(Catalogue.USER))
            .forEach(users::add);
      }
    }
    version.users().stream().filter(byId::containsKey).map(byId::get).forEach(users::add);
    return users;
  }

  private void add(Product product, Version version, Set<Person> users) {
    String key = product.key(version);
    LevelSet need =
        organisation.targets().set(organisation.targets().productRows(key, product.clinical()));
    CourseEffects effects = new CourseEffects(organisation.courses(), key, organisation.targets());
    List<String> untrained = new ArrayList<>();
    List<Closing> closing = new ArrayList<>();
    for (Person user : users) {
      LevelSet held = organisation.profile(user, Purpose.USE).held();
      if (!held.covers(need)) {
        untrained.add(user.id());
        closing.add(new Closing(user.id(), key, effects.add(held, need)));
      }
    }
    if (version.isInUse(organisation.date())) {
      users.forEach(u -> usersOf.computeIfAbsent(u.id(), _ -> new ArrayList<>()).add(key));
      courses.addAll(effects.rows());
      closing.removeIf(row -> row.courses().isEmpty());
      closings.addAll(closing);
    }
    uses.add(row(product, version, users.size(), untrained));
  }

  private ProductUse row(Product product, Version version, int users, List<String> untrained) {
    boolean shown = isShown(users) && isShown(untrained.size());
    shown &= isShown(users - untrained.size());
    return new ProductUse(
        product.id(),
        product.title(),
        version.version(),
        version.isInUse(organisation.date()),
        product.clinical(),
        isShown(users) ? (Integer) users : null,
        shown ? (Integer) (users - untrained.size()) : null,
        shown ? (Integer) untrained.size() : null,
        anonymous ? List.of() : untrained);
  }

  private boolean isShown(int people) {
    return !anonymous || people == 0 || people >= organisation.policy().smallestGroup();
  }

  List<ProductUse> uses() {
    return uses;
  }

  /** For each person's id, the versions in use that the person uses. */
  Map<String, List<String>> usersOf() {
    return usersOf;
  }

  /** What product training would close for the users of versions in use. */
  List<CourseEffect> courses() {
    return courses;
  }

  /** The same for each user. */
  List<Closing> closings() {
    return closings;
  }
}
