package org.linacre.engine.organisation;

import java.util.ArrayList;
import java.util.List;
import org.linacre.engine.catalogue.Catalogue;
import org.linacre.engine.evidence.Profile;

/**
 * A person with the profile that counts for a personal plan.
 *
 * @param person the person
 * @param profile what is known
 * @param foundationMet whether all of the foundation is met
 */
record Standing(Person person, Profile profile, boolean foundationMet) {
  static Standing of(Person person, Profile profile, Asks asks) {
    return new Standing(
        person,
        profile,
        profile.held().covers(asks.of(Catalogue.FOUNDATION, person.clinical()).set()));
  }

  /** Foundation, then the person's archetypes. */
  List<String> audiences() {
    List<String> all = new ArrayList<>();
    all.add(Catalogue.FOUNDATION);
    all.addAll(person.archetypes());
    return all;
  }
}
