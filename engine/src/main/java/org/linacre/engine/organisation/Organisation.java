package org.linacre.engine.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.linacre.engine.catalogue.Course;
import org.linacre.engine.catalogue.Targets;
import org.linacre.engine.catalogue.Violation;
import org.linacre.engine.evidence.Evidence;
import org.linacre.engine.evidence.History;
import org.linacre.engine.evidence.Policy;
import org.linacre.engine.evidence.Policy.Purpose;
import org.linacre.engine.evidence.Profile;
import org.linacre.engine.product.Product;

/**
 * An organisation on a day.
 *
 * @param name its name
 * @param date the day the folder speaks of
 * @param units its parts, parents before children
 * @param people its staff in the order of the file
 * @param evidence for each person's id, what is known
 * @param products the register
 * @param courses the pack's courses and its own
 * @param policy what evidence is worth here
 * @param rules what it asks of its teams
 * @param targets the catalogue laid out with its product versions
 * @param warnings what was odd in the reading
 */
public record Organisation(
    String name,
    LocalDate date,
    List<Unit> units,
    List<Person> people,
    Map<String, List<Evidence>> evidence,
    List<Product> products,
    List<Course> courses,
    Policy policy,
    TeamRules rules,
    Targets targets,
    List<Violation> warnings) {
  /** Everything ever said of a person, seen for a purpose on the organisation's day. */
  public History history(Person person, Purpose purpose) {
    return History.of(
        evidence.getOrDefault(person.id(), List.of()),
        new Profile.Standpoint(policy, purpose, date));
  }

  /** What is known of a person, for a purpose, on the organisation's day. */
  public Profile profile(Person person, Purpose purpose) {
    return Profile.of(
        targets.frame(),
        evidence.getOrDefault(person.id(), List.of()),
        new Profile.Standpoint(policy, purpose, date));
  }
}
