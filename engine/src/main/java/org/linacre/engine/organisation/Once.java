package org.linacre.engine.organisation;

import java.util.Set;
import java.util.TreeSet;
import org.linacre.competence.LevelSet;
import org.linacre.engine.evidence.Policy.Purpose;
import org.linacre.engine.evidence.Profile;

/**
 * People and levels of an organisation, each counted once, whatever number of products or audiences
 * asks of them.
 *
 * @param untrained users of products in use who are not trained on some version they use
 * @param unconfirmed levels asked of people that they hold on their own word only
 * @param unconfirmedPeople how many people hold such levels
 */
public record Once(int untrained, long unconfirmed, int unconfirmedPeople) {
  /** What is counted in an organisation on its day. */
  public static Once of(Organisation organisation) {
    Set<String> untrained = new TreeSet<>();
    new Register(organisation, new Tree(organisation), false)
        .uses().stream()
            .filter(Report.ProductUse::inUse)
            .forEach(use -> untrained.addAll(use.untrainedPeople()));
    Asks asks = new Asks(organisation.targets());
    long levels = 0;
    int people = 0;
    for (Person person : organisation.people()) {
      LevelSet need = asks.all(person);
      Profile profile = organisation.profile(person, Purpose.PLAN);
      int own = need.meet(profile.held()).size() - need.meet(profile.confirmed()).size();
      levels += own;
      people += own > 0 ? 1 : 0;
    }
    return new Once(untrained.size(), levels, people);
  }
}
