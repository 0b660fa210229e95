package org.linacre.engine.career;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linacre.competence.Item;

/**
 * A job as the careers pack tells it; its requirements as a target are the catalogue's role of the
 * same id.
 *
 * @param id its id
 * @param title its name
 * @param sector healthcare, finance or public-sector
 * @param lane the background it is closest to
 * @param family what its people mostly do
 * @param work the worksheet's lane it belongs to
 * @param project the kind of its first proof project, or empty
 * @param entry what it takes to begin
 * @param archetypes the archetypes a source says its people act as; their rows are part of what it
 *     asks
 * @param nearest the archetypes nearest to it by our own reading, where no source states any; their
 *     rows, which hold for a team together, are no part of what it asks
 * @param like the role it is a kind of and takes from what no source says of it, or empty
 * @param names other names
 * @param facts what is told of it
 * @param skills what it asks beside its archetypes
 * @param skillsSource where that is from
 * @param related roles close to it
 * @param pay what it is said to pay
 * @param source its place in the sources
 */
public record CareerRole(
    String id,
    String title,
    String sector,
    String lane,
    String family,
    String work,
    String project,
    Entry entry,
    List<String> archetypes,
    List<String> nearest,
    String like,
    List<String> names,
    List<Fact> facts,
    List<Item> skills,
    String skillsSource,
    List<Relation> related,
    List<Pay> pay,
    String source) {
  /** A role with its own copies. */
  public CareerRole {
    archetypes = List.copyOf(archetypes);
    nearest = List.copyOf(nearest);
    names = List.copyOf(names);
    facts = List.copyOf(facts);
    skills = List.copyOf(skills);
    related = List.copyOf(related);
    pay = List.copyOf(pay);
  }

  /**
   * What it takes to begin.
   *
   * @param kind open, experience, credential, technical or senior
   * @param needs what, in words; empty where it is open
   * @param lanes the backgrounds that bring it
   * @param trades the trades that bring it, whatever their background
   * @param outside the trades that do not, though their background does
   * @param licences of which it takes one; some where it is a credential, or where a technical one
   *     takes a degree too
   */
  public record Entry(
      String kind,
      String needs,
      List<String> lanes,
      List<String> trades,
      List<String> outside,
      List<String> licences) {
    /** An entry with its own copies. */
    public Entry {
      lanes = List.copyOf(lanes);
      trades = List.copyOf(trades);
      outside = List.copyOf(outside);
      licences = List.copyOf(licences);
    }

    /** Whether a trade brings it, by itself where it is plainly one's, or by its background. */
    boolean isBroughtBy(String lane, String trade, boolean clear) {
      return (clear && trades.contains(trade)) || (lanes.contains(lane) && !isOutside(trade));
    }

    /** Whether a trade does not bring it, though its background does. */
    boolean isOutside(String trade) {
      return outside.contains(trade);
    }

    /** Whether it is a post for those who have led for years. */
    boolean isSenior() {
      return kind.equals("senior");
    }
  }

  /**
   * Something told of a role.
   *
   * @param kind entry (what a source says of beginning in it), background, coding, knowledge,
   *     daily, not, project or note
   * @param text what
   * @param shown whether it is the value shown where sources differ
   * @param source its place
   * @param from the role it is taken from where this one's own sources are silent, or empty
   */
  public record Fact(String kind, String text, boolean shown, String source, String from) {}

  /**
   * A role close to this one.
   *
   * @param role its id
   * @param why how they are close
   * @param source its place
   */
  public record Relation(String role, String why, String source) {}

  /**
   * A range of pay for a year.
   *
   * @param place where
   * @param currency the currency, ISO 4217
   * @param low from
   * @param high to, or null
   * @param more whether it may be more than the higher figure
   * @param about for whom
   * @param warning what to keep in mind
   * @param source its place
   */
  public record Pay(
      String place,
      String currency,
      int low,
      @Nullable Integer high,
      boolean more,
      String about,
      String warning,
      String source) {}

  /** Whether it is known by this id or name, whatever the case. */
  public boolean isCalled(String name) {
    return name.equalsIgnoreCase(id)
        || name.equalsIgnoreCase(title)
        || names.stream().anyMatch(name::equalsIgnoreCase);
  }

  /** Whether these words, with hyphens between, stand side by side in its title or a name. */
  boolean isCalledWith(String words) {
    List<String> all = new ArrayList<>(names);
    all.add(title);
    return all.stream()
        .map(Calling::plain)
        .anyMatch(name -> ("-" + name + "-").contains("-" + words + "-"));
  }

  /** The facts of a kind that are shown. */
  public List<Fact> shown(String kind) {
    return facts.stream().filter(f -> f.shown() && f.kind().equals(kind)).toList();
  }

  /** The facts of a kind that are kept beside those shown. */
  public List<Fact> beside(String kind) {
    return facts.stream().filter(f -> !f.shown() && f.kind().equals(kind)).toList();
  }

  /** The one fact of a kind that is shown first, if any. */
  public Optional<Fact> first(String kind) {
    for (Fact fact : facts) {
      if (fact.shown() && fact.kind().equals(kind)) {
        return Optional.of(fact);
      }
    }
    return Optional.empty();
  }

  /** The text of the first fact of a kind, or empty. */
  public String text(String kind) {
    return first(kind).map(Fact::text).orElse("");
  }

  /** The licence that whoever has the role holds; empty where it takes none, or one of several. */
  public String licence() {
    return entry.licences().size() == 1 ? entry.licences().getFirst() : "";
  }

  /** The least coding it can be begun with: 0 low, 1 medium, 2 high. */
  int leastCoding() {
    return Worksheet.codingOf(text("coding").split("-", -1)[0]);
  }
}
