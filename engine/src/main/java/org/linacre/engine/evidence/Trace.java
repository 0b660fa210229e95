package org.linacre.engine.evidence;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linacre.competence.Item;

/**
 * A statement behind a level, as a reader may follow it to its line.
 *
 * @param kind the kind of evidence
 * @param about what it speaks of: a competency, or {@code course:ID}
 * @param says the highest levels it says are held, such as {@code rules:awareness}; empty where it
 *     says that nothing is
 * @param date when it was made
 * @param state what became of it: {@code counts}, {@code other-purpose}, {@code expired}, {@code
 *     fallen}, {@code superseded} or {@code future}
 * @param since the day from which it is so, or null
 * @param line its line in the file of evidence, from 1
 */
public record Trace(
    String kind,
    String about,
    List<String> says,
    LocalDate date,
    String state,
    @Nullable LocalDate since,
    int line) {
  /** A trace with its own copy. */
  public Trace {
    says = List.copyOf(says);
  }

  /** The statements that speak of a level, the latest first; of each only what concerns it. */
  public static List<Trace> of(Item item, History history) {
    return history.behind(item).stream().map(entry -> of(item, entry)).toList();
  }

  private static Trace of(Item item, History.Entry entry) {
    Evidence one = entry.evidence();
    return new Trace(
        one.kind().id(),
        one.about(),
        one.holds().tops().stream()
            .filter(top -> top.competency().equals(item.competency()))
            .map(Item::toString)
            .toList(),
        one.date(),
        entry.state().word(),
        entry.since(),
        one.line());
  }
}
