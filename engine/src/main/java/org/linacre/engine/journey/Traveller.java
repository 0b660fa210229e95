package org.linacre.engine.journey;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
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
 * @param order the subjects, or single levels as {@code subject:level}, to learn first to last, in
 *     groups: within a group the shorter course goes first, then the order of its subjects; empty
 *     where their order is free
 */
public record Traveller(
    String person,
    String target,
    LevelSet held,
    LevelSet need,
    List<String> products,
    List<List<String>> order) {
  /** A traveller with its own copies of the lists. */
  public Traveller {
    products = List.copyOf(products);
    order = order.stream().map(List::copyOf).toList();
  }

  /** A traveller who learns in any order. */
  public Traveller(
      String person, String target, LevelSet held, LevelSet need, List<String> products) {
    this(person, target, held, need, products, List.of());
  }

  /**
   * Which of two offers comes first by the order: the one of an earlier group, then the shorter,
   * then by subject, then by name. One that teaches no subject of the order comes last.
   */
  Comparator<Offer> wished() {
    return Comparator.comparingInt(this::group)
        .thenComparingInt(Offer::hours)
        .thenComparingInt(this::place)
        .thenComparing(Offer::key);
  }

  private int group(Offer offer) {
    List<String> taught = taught(offer);
    return (int) order.stream().takeWhile(g -> g.stream().noneMatch(taught::contains)).count();
  }

  private int place(Offer offer) {
    List<String> taught = taught(offer);
    return (int)
        order.stream().flatMap(List::stream).takeWhile(one -> !taught.contains(one)).count();
  }

  private List<String> taught(Offer offer) {
    return held.missing(need.meet(offer.gives())).stream()
        .flatMap(item -> Stream.of(item.competency(), item.toString()))
        .toList();
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
