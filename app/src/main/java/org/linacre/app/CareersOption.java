package org.linacre.app;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linacre.engine.career.Answers;
import org.linacre.engine.career.Calling;
import org.linacre.engine.career.Callings;
import org.linacre.engine.career.CareerRole;
import org.linacre.engine.career.Careers;
import org.linacre.engine.career.Lane;
import org.linacre.engine.career.Start;
import org.linacre.engine.career.Transitions;
import org.linacre.engine.career.Worksheet;
import org.linacre.engine.catalogue.Catalogue;
import org.linacre.formats.text.Words;
import picocli.CommandLine.Mixin;

/** The careers pack beside the others. */
final class CareersOption {
  private static final int MOST = 6;
  private static final String LISTED = " The command linacre career role lists all roles.";

  @Mixin private PacksOption packs = new PacksOption();

  /** The packs that requirements and courses come from, which must be sound. */
  Catalogue catalogue() {
    return packs.read();
  }

  /** The careers pack, which must be there and sound. */
  Careers read(Catalogue catalogue) {
    return packs.careers(catalogue);
  }

  /** The role of this id or name; bad use where there is none, with the nearest. */
  static CareerRole role(String name, Careers careers) {
    return careers.role(name).orElseThrow(() -> new Linacre.BadUse(unknown(name, null, careers)));
  }

  /**
   * A start from the role of this name or, where there is none, from the background that the words
   * are, as a fit takes them; bad use where nothing of them is known, or they are a role's name
   * with a slip. What is a trade too, and neither the role's id nor its title, is the trade: no
   * data analyst is taken to know what one in healthcare must.
   *
   * @param begun what is known of the person but from where they set out
   * @param sector the sector whose trade the words are, unless they name another
   */
  static Start start(String name, StartOptions.Begun begun, String sector) {
    Careers careers = begun.careers();
    Transitions transitions = begun.transitions();
    Optional<Calling> whole = new Callings(careers).of(name).filter(Calling::whole);
    Optional<CareerRole> role =
        careers.role(name).or(() -> whole.flatMap(c -> careers.role(c.role())));
    if (role.isPresent() && !isTrade(name, role.get(), careers)) {
      return transitions.from(role.get(), begun.clinical());
    }
    boolean slip = whole.isEmpty() && slip(name, careers);
    return (slip ? Optional.<Start>empty() : transitions.from(Words.quoted(name), sector))
        .orElseThrow(() -> new Linacre.BadUse(unknownStart(name, careers)));
  }

  /** That a start is neither role nor trade, and what may stand there. */
  private static String unknownStart(String name, Careers careers) {
    boolean like =
        near(name, careers).isPresent()
            || !calledLike(name, careers).isEmpty()
            || trade(name, careers).isPresent()
            || new Callings(careers).of(name).isPresent();
    return name.isBlank() || like
        ? unknown(name, null, careers)
        : "'"
            + Words.quoted(name)
            + "' is known neither as a role nor as a trade. Maybe a role that linacre career role"
            + " lists, words for your work in English, such as nurse or beginner, or --levels.";
  }

  /** Whether a name is a trade's by itself. */
  static boolean isTrade(String name, Careers careers) {
    return trades(careers).contains(Callings.word(name));
  }

  private static boolean isTrade(String name, CareerRole role, Careers careers) {
    String said = name.strip();
    return !said.equalsIgnoreCase(role.id())
        && !said.equalsIgnoreCase(role.title())
        && isTrade(said, careers);
  }

  /**
   * The person that a command is asked for: the folder stands before everything else named.
   *
   * @param given what stands on the command line beside options
   * @param id the person's id, or null where nobody is looked at
   */
  static @Nullable PersonStart person(
      List<String> given, @Nullable String id, Catalogue catalogue, Careers careers) {
    if (id == null) {
      GivenFolder.checkNone(given, careers);
      return null;
    }
    return PersonStart.of(GivenFolder.of(given, id, careers), id, catalogue, careers);
  }

  /** The role of this name in a sector; bad use where it has none, or several, with their ids. */
  static CareerRole role(String name, String sector, Careers careers) {
    List<CareerRole> found = careers.roles(name, sector);
    if (found.size() == 1) {
      return found.getFirst();
    }
    if (found.size() > 1) {
      throw new Linacre.BadUse(
          "'"
              + name
              + "' is several roles of the sector "
              + sector
              + ". Maybe "
              + ids(found)
              + ".");
    }
    CareerRole other =
        careers.role(name).orElseThrow(() -> new Linacre.BadUse(unknown(name, sector, careers)));
    throw new Linacre.BadUse(
        "The sector "
            + sector
            + " has no role '"
            + name
            + "'. Maybe "
            + other.id()
            + ", of the sector "
            + other.sector()
            + ", without --sector.");
  }

  private static String unknown(String name, @Nullable String sector, Careers careers) {
    Optional<CareerRole> near = near(name, careers);
    Optional<Calling> calling = new Callings(careers).of(name).filter(c -> c.role().isEmpty());
    if (calling.isPresent() && (calling.get().whole() || !slip(name, careers))) {
      return background(name, calling.get(), sector, careers);
    }
    return name.isBlank()
        ? "Which role? Nothing stands where its name goes." + LISTED
        : "Unknown role '"
            + Words.quoted(name)
            + "'."
            + near.map(role -> " Maybe " + role.id() + ".")
                .orElseGet(() -> sharing(name, sector, careers));
  }

  private static boolean slip(String name, Careers careers) {
    return near(name, careers).filter(role -> new Slip(careers).is(name, role)).isPresent();
  }

  /** The role called nearly so. */
  private static Optional<CareerRole> near(String name, Careers careers) {
    Map<String, CareerRole> called = new LinkedHashMap<>();
    careers.roles().forEach(role -> called.put(role.id(), role));
    careers.roles().forEach(role -> role.names().forEach(n -> called.putIfAbsent(n, role)));
    careers.roles().forEach(role -> called.putIfAbsent(role.title(), role));
    return Words.nearest(name, called.keySet()).map(called::get);
  }

  /** The roles that share a word with the name, or the trade nearly called so, or the list. */
  private static String sharing(String name, @Nullable String sector, Careers careers) {
    List<CareerRole> like = calledLike(name, careers);
    List<CareerRole> there = like.stream().filter(role -> role.sector().equals(sector)).toList();
    String near = ids(there.isEmpty() ? like : there);
    return near.isEmpty()
        ? trade(name, careers).map(t -> " Maybe " + t + ", a background." + LISTED).orElse(LISTED)
        : " Maybe " + near + "." + LISTED;
  }

  /** The trade called nearly so, in plain words. */
  private static Optional<String> trade(String name, Careers careers) {
    return Words.nearest(Callings.word(name), trades(careers)).map(word -> word.replace('-', ' '));
  }

  private static List<String> trades(Careers careers) {
    return careers.worksheet().words().stream()
        .filter(w -> w.question().equals(Answers.BACKGROUND))
        .filter(w -> w.kind() == Worksheet.Kind.TRADE)
        .map(Worksheet.Word::word)
        .toList();
  }

  private static List<CareerRole> calledLike(String name, Careers careers) {
    List<String> parts = List.of(name.toLowerCase(Locale.ROOT).split("[\\s-]+", -1));
    return careers.roles().stream()
        .filter(role -> List.of(role.id().split("-", -1)).stream().anyMatch(parts::contains))
        .toList();
  }

  /** That a name is a background and no role, with the roles a source names for it. */
  private static String background(
      String name, Calling calling, @Nullable String sector, Careers careers) {
    List<CareerRole> begin =
        careers.lane(calling.lane()).stream()
            .flatMap(lane -> lane.placesOf(calling.name()).stream())
            .map(Lane.Place::role)
            .distinct()
            .flatMap(id -> careers.role(id).stream())
            .filter(role -> sector == null || role.sector().equals(sector))
            .toList();
    String called = calling.name();
    String word = called.substring(called.lastIndexOf('-') + 1);
    String like =
        ids(
            calledLike(word, careers).stream()
                .filter(role -> sector == null || role.sector().equals(sector))
                .toList());
    String shown = Words.quoted(name);
    return "'"
        + shown
        + "' is a background ("
        + careers.laneTitle(calling.lane())
        + "), no role."
        + (like.isEmpty() ? "" : " Roles called like it: " + like + ".")
        + (begin.isEmpty() ? none(sector) : " Roles that begin from it: " + ids(begin) + ".")
        + " Maybe linacre career fit --background \""
        + shown
        + "\""
        + (sector == null ? "" : " --sector " + sector)
        + ", which ranks them.";
  }

  private static String none(@Nullable String sector) {
    return sector == null ? "" : " No role of the sector " + sector + " begins from it.";
  }

  private static String ids(List<CareerRole> roles) {
    return String.join(", ", roles.stream().map(CareerRole::id).limit(MOST).toList());
  }
}
