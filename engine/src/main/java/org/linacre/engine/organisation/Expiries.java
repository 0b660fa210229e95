package org.linacre.engine.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.linacre.engine.evidence.Evidence;
import org.linacre.engine.evidence.History;
import org.linacre.engine.evidence.History.State;
import org.linacre.engine.evidence.Policy;
import org.linacre.engine.evidence.Policy.Purpose;
import org.linacre.engine.evidence.Profile;
import org.linacre.engine.organisation.Behind.Expiring;

/** Evidence that expires soon. */
final class Expiries {
  private Expiries() {}

  static List<Expiring> of(Organisation organisation) {
    List<Expiring> rows = new ArrayList<>();
    LocalDate today = organisation.date();
    Policy policy = organisation.policy();
    LocalDate last = today.plusDays(policy.expiryNotice());
    Profile.Standpoint standpoint = new Profile.Standpoint(policy, Purpose.PLAN, today);
    for (Person person : organisation.people()) {
      List<Evidence> all = organisation.evidence().getOrDefault(person.id(), List.of());
      for (History.Entry entry : History.of(all, standpoint).standing()) {
        Evidence one = entry.evidence();
        if (isInForce(entry) && !policy.end(one).isAfter(last)) {
          rows.add(row(person, one, policy.end(one)));
        }
      }
    }
    rows.sort(
        Comparator.comparing(Expiring::expires)
            .thenComparing(Expiring::person)
            .thenComparing(Expiring::kind)
            .thenComparing(Expiring::about));
    return rows;
  }

  private static boolean isInForce(History.Entry entry) {
    return entry.state() == State.COUNTS || entry.state() == State.OTHER_PURPOSE;
  }

  private static Expiring row(Person person, Evidence one, LocalDate end) {
    return new Expiring(
        person.id(), person.name(), person.unit(), one.kind().id(), one.about(), end);
  }
}
