package org.linacre.engine.organisation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linacre.competence.Item;
import org.linacre.competence.LevelSet;
import org.linacre.engine.catalogue.Catalogue;
import org.linacre.engine.catalogue.Targets;
import org.linacre.engine.evidence.Policy.Purpose;
import org.linacre.engine.evidence.Profile;
import org.linacre.engine.evidence.Profile.Certainty;
import org.linacre.engine.journey.Planning;
import org.linacre.engine.journey.Plans;
import org.linacre.engine.journey.Traveller;
import org.linacre.engine.journey.Wish;
import org.linacre.engine.organisation.Behind.PersonPath;

/**
 * Everyone's way to what each is asked as a person: foundation, and training on the product
 * versions in use; the least hours, {@value Wish#USUAL_HOURS} a week. Advanced rows are asked of
 * units and teams together, so nobody is sent through all of them here.
 */
final class Learning {
  private final Organisation organisation;
  private final Asks asks;
  private final Map<String, List<String>> products;
  private final LevelSet bound;
  private final LevelSet general;
  private final List<Planning.Member> members = new ArrayList<>();
  private final Map<String, Integer> unsettled = new HashMap<>();
  private final Tree tree;

  /**
   * Nobody yet.
   *
   * @param products for each person's id, the product versions in use that the person uses
   */
  Learning(Organisation organisation, Tree tree, Asks asks, Map<String, List<String>> products) {
    this.organisation = organisation;
    this.tree = tree;
    this.asks = asks;
    this.products = products;
    List<Item> ofProducts = new ArrayList<>();
    List<Item> others = new ArrayList<>();
    for (Item item : targets().frame().full().items()) {
      (Targets.productOf(item.competency()).isEmpty() ? others : ofProducts).add(item);
    }
    this.bound = targets().frame().of(ofProducts);
    this.general = targets().frame().of(others);
  }

  private Targets targets() {
    return organisation.targets();
  }

  void add(Person person, Profile profile) {
    List<String> keys = products.getOrDefault(person.id(), List.of());
    LevelSet need = asks.of(Catalogue.FOUNDATION, person.clinical()).set();
    LevelSet held = profile.held().meet(general);
    if (!keys.isEmpty()) {
      held = held.join(organisation.profile(person, Purpose.USE).held().meet(bound));
      for (String key : keys) {
        need = need.join(ofProduct(key));
      }
    }
    int open = 0;
    for (Item item : profile.held().missing(need.meet(general))) {
      open += profile.certaintyOf(item) == Certainty.CERTAIN ? 0 : 1;
    }
    unsettled.put(person.id(), open);
    members.add(
        new Planning.Member(new Traveller(person.id(), "", held, need, keys), place(person)));
  }

  private final Map<String, LevelSet> ofProduct = new HashMap<>();

  private LevelSet ofProduct(String key) {
    return ofProduct.computeIfAbsent(
        key,
        k ->
            targets()
                .set(
                    targets()
                        .productRows(
                            k,
                            organisation.products().stream()
                                .anyMatch(p -> k.startsWith(p.id() + "@") && p.clinical()))));
  }

  /** The unit at the top of the person's branch; empty where there is none. */
  private String place(Person person) {
    List<Integer> upwards = tree.upwards(person.unit());
    return upwards.size() < 2 ? "" : tree.units().get(upwards.get(upwards.size() - 2)).id();
  }

  /** The plans, by as many threads as there are processors; the same whatever their number. */
  Plans plans(boolean anonymous) {
    return new Planning(organisation.courses(), targets(), Wish.usual(organisation.date()))
        .plan(
            members,
            new Planning.Terms(
                "",
                Runtime.getRuntime().availableProcessors(),
                organisation.policy().smallestGroup(),
                anonymous));
  }

  /** A row for each person who has anything to learn or to be asked. */
  List<PersonPath> paths(Plans plans) {
    List<PersonPath> paths = new ArrayList<>();
    for (Plans.PersonPlan plan : plans.plans()) {
      int open = unsettled.getOrDefault(plan.person(), 0);
      if (!plan.courses().isEmpty() || open > 0) {
        paths.add(
            new PersonPath(
                plan.person(),
                open,
                plan.hours(),
                plan.cost(),
                plan.weeks(),
                plan.optimal(),
                plan.courses()));
      }
    }
    return paths;
  }
}
