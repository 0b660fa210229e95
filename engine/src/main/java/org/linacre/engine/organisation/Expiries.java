package org.linacre.engine.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.linacre.engine.evidence.Evidence;
import org.linacre.engine.evidence.Policy;
import org.linacre.engine.evidence.Profile;
import org.linacre.engine.organisation.Report.Expiring;

/** Evidence that expires soon. */
final class Expiries {
  private Expiries() {}

  static List<Expiring> of(Organisation organisation) {
    List<Expiring> rows = new ArrayList<>();
    LocalDate today = organisation.date();
    Policy policy = organisation.policy();
    LocalDate last = today.plusDays(policy.expiryNotice());
    for (Person person : organisation.people()) {
      List<Evidence> all = organisation.evidence().getOrDefault(person.id(), List.of());
      for (Evidence one : Profile.standing(all, today)) {
        if (policy.isValid(one, today) && !policy.end(one).isAfter(last)) {
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

  private static Expiring row(Person person, Evidence one, LocalDate end) {
    return new Expiring(
        person.id(), person.name(), person.unit(), one.kind().id(), one.about(), end);
  }
}
