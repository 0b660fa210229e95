package org.linacre.engine.journey;

import java.util.Collection;
import java.util.List;
import org.linacre.competence.LevelSet;
import org.linacre.engine.catalogue.Catalogue;
import org.linacre.engine.catalogue.Course;
import org.linacre.engine.catalogue.Targets;

/**
 * Who goes where.
 *
 * @param person the person's id
 * @param target the target's text
 * @param held what the person holds
 * @param need what the target asks
 * @param products the product versions among the targets
 * @param order the subjects to learn first to last; empty where their order is free
 */
public record Traveller(
    String person,
    String target,
    LevelSet held,
    LevelSet need,
    List<String> products,
    List<String> order) {
  /** A traveller with its own copies of the lists. */
  public Traveller {
    products = List.copyOf(products);
    order = List.copyOf(order);
  }

  /** A traveller who learns in any order. */
  public Traveller(
      String person, String target, LevelSet held, LevelSet need, List<String> products) {
    this(person, target, held, need, products, List.of());
  }

  /** The place in the order of the first subject that an offer teaches; after all if of none. */
  int place(Offer offer) {
    return held.missing(need.meet(offer.gives())).stream()
        .mapToInt(item -> order.indexOf(item.competency()))
        .filter(at -> at >= 0)
        .min()
        .orElse(order.size());
  }

  /** The courses open to the traveller, a product's for each product version among the targets. */
  List<Offer> offers(Collection<Course> courses, Targets targets) {
    List<Offer> offers = new java.util.ArrayList<>();
    for (Course course : courses) {
      for (String product : course.anyProduct() ? products : List.of("")) {
        LevelSet gives = targets.gives(course, product);
        if (course.hours().isPresent() && !gives.isEmpty()) {
          offers.add(new Offer(course, product, gives, targets.requires(course, product)));
        }
      }
    }
    return offers;
  }

  /** 0 for courses that teach foundation, 1 for others, 2 for those of a product. */
  int stage(Offer offer, Targets targets) {
    if (!offer.product().isEmpty()) {
      return 2;
    }
    LevelSet foundation = targets.set(targets.rows(Catalogue.FOUNDATION, true));
    return held.missing(foundation.meet(offer.gives())).isEmpty() ? 1 : 0;
  }
}
