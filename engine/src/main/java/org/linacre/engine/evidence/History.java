package org.linacre.engine.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linacre.competence.Item;
import org.linacre.competence.LevelSet;

/**
 * Everything ever said of a person, and what became of each statement by a day.
 *
 * <p>Nothing overwrites: a later rating of the same kind about the same thing supersedes the
 * earlier one from its day on (what has been earned, such as a qualification, adds up instead),
 * statements of one day stand together, and kinds never touch each other, but for one rule: a kind
 * that rests on another (an assessor's confirmation on the person's own rating) falls on the day
 * that other says something else.
 */
public final class History {
  private final List<Entry> entries;

  private History(List<Entry> entries) {
    this.entries = entries;
  }

  /** What became of a statement. */
  public enum State {
    /** It counts for the purpose. */
    COUNTS,
    /** Its kind does not count for the purpose. */
    OTHER_PURPOSE,
    /** It has expired. */
    EXPIRED,
    /** What it rests on has changed. */
    FALLEN,
    /** A later statement of its kind took its place. */
    SUPERSEDED,
    /** It is dated after the day. */
    FUTURE;

    /** The state's word in files: {@code other-purpose}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * A statement and its state.
   *
   * @param evidence the statement
   * @param state what became of it
   * @param since the day from which it is so; null where it counts or is of another purpose
   */
  public record Entry(Evidence evidence, State state, @Nullable LocalDate since) {}

  private record Subject(String kind, String about) {}

  /** The history of a person's evidence from a standpoint. */
  public static History of(Collection<Evidence> evidence, Profile.Standpoint standpoint) {
    Map<Subject, List<Evidence>> groups = LinkedHashMap.newLinkedHashMap(evidence.size());
    for (Evidence one : evidence) {
      groups
          .computeIfAbsent(new Subject(one.kind().id(), one.about()), _ -> new ArrayList<>(2))
          .add(one);
    }
    List<Entry> entries = new ArrayList<>(evidence.size());
    groups.forEach(
        (subject, group) -> {
          for (Evidence one : group) {
            Subject basis = new Subject(one.kind().restsOn(), one.about());
            entries.add(entry(one, group, groups.getOrDefault(basis, List.of()), standpoint));
          }
        });
    return new History(entries);
  }

  private static Entry entry(
      Evidence one, List<Evidence> group, List<Evidence> basis, Profile.Standpoint standpoint) {
    LocalDate asOf = standpoint.asOf();
    if (one.date().isAfter(asOf)) {
      return new Entry(one, State.FUTURE, one.date());
    }
    LocalDate superseded =
        group.size() == 1 || one.kind().addsUp() ? null : firstAfter(one, group, asOf);
    if (superseded != null) {
      return new Entry(one, State.SUPERSEDED, superseded);
    }
    LocalDate fallen = basis.isEmpty() ? null : change(one, basis, asOf);
    if (fallen != null) {
      return new Entry(one, State.FALLEN, fallen);
    }
    if (!standpoint.policy().isValid(one, asOf)) {
      return new Entry(one, State.EXPIRED, standpoint.policy().end(one));
    }
    boolean counts = standpoint.policy().accepts(standpoint.purpose(), one.kind());
    return new Entry(one, counts ? State.COUNTS : State.OTHER_PURPOSE, null);
  }

  private static boolean isOfSameFacet(Evidence a, Evidence b) {
    return a.facet().isEmpty() || b.facet().isEmpty() || a.facet().equals(b.facet());
  }

  /** The day of the next statement that speaks of the same, or null. */
  private static @Nullable LocalDate firstAfter(
      Evidence one, List<Evidence> group, LocalDate asOf) {
    return group.stream()
        .filter(other -> isOfSameFacet(one, other))
        .map(Evidence::date)
        .filter(date -> date.isAfter(one.date()) && !date.isAfter(asOf))
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  /** The first day after a statement on which what it rests on says something else, or null. */
  private static @Nullable LocalDate change(Evidence one, List<Evidence> basis, LocalDate asOf) {
    List<Evidence> same = basis.stream().filter(b -> isOfSameFacet(one, b)).toList();
    LocalDate rests =
        same.stream()
            .map(Evidence::date)
            .filter(date -> !date.isAfter(one.date()))
            .max(Comparator.naturalOrder())
            .orElse(null);
    if (rests == null) {
      return null;
    }
    LevelSet then = saidOn(rests, same);
    return same.stream()
        .map(Evidence::date)
        .filter(date -> date.isAfter(one.date()) && !date.isAfter(asOf))
        .filter(date -> !saidOn(date, same).equals(then))
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  private static LevelSet saidOn(LocalDate day, List<Evidence> statements) {
    return statements.stream()
        .filter(one -> one.date().equals(day))
        .map(Evidence::holds)
        .reduce(LevelSet::join)
        .orElseThrow();
  }

  /** Every statement with its state, kinds and subjects together. */
  public List<Entry> entries() {
    return List.copyOf(entries);
  }

  /** The statements that stand: not superseded, not of the future. */
  public List<Entry> standing() {
    return entries.stream()
        .filter(e -> e.state() != State.SUPERSEDED && e.state() != State.FUTURE)
        .toList();
  }

  /**
   * What speaks of a level, the latest first: statements about its competency, and courses and
   * statements that give it.
   */
  public List<Entry> behind(Item item) {
    return entries.stream()
        .filter(
            e -> e.evidence().about().equals(item.competency()) || e.evidence().holds().has(item))
        .sorted(
            Comparator.comparing((Entry e) -> e.evidence().date(), Comparator.reverseOrder())
                .thenComparing(e -> e.evidence().kind().id())
                .thenComparing(e -> e.evidence().about())
                .thenComparingInt(e -> e.evidence().line()))
        .toList();
  }
}
