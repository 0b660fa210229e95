package org.linacre.engine.career;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.linacre.competence.Item;
import org.linacre.competence.LevelSet;
import org.linacre.engine.catalogue.Targets;

/**
 * The sentence that joins what someone has to a role. Each level is said once, as the kind of
 * evidence behind it is put, what nobody else stands behind as one's own account; from a role or a
 * background nothing is said to be held, and of what it asks only what the work plainly has.
 */
final class Bridge {
  private static final int MOST_NAMED = 3;
  private static final Set<String> SHARED = Set.of("role", "background");

  private final Careers careers;
  private final Targets targets;

  Bridge(Careers careers, Targets targets) {
    this.careers = careers;
    this.targets = targets;
  }

  /** What a CV may say of the way to a role that asks {@code need}. */
  String of(Start start, CareerRole to, LevelSet need) {
    LevelSet shown = start.shown().meet(need);
    Map<String, String> words = new LinkedHashMap<>();
    words.put("to", lower(to.title()));
    words.put("from", lower(start.trade()));
    words.put("work", Origin.of(start, careers));
    words.put("post", lower(start.title()));
    words.put("shared", list(levels(ownFirst(shown, to))));
    words.put("learning", list(titles(ownFirst(learning(start, need), to), start)));
    Map<String, String> grounds = grounds(start, to, need);
    Set<String> kinds = kinds(start, need);
    kinds.addAll(grounds.keySet());
    words.forEach((name, word) -> drop(kinds, name, word));
    return sentence(kinds, words, grounds);
  }

  /** What is missing, without what job or licence bears: nobody need say that they lack it. */
  private LevelSet learning(Start start, LevelSet need) {
    LevelSet likely = new Bearing(careers, targets).missing(start, need);
    return start.held().join(likely).gapTo(need);
  }

  /** The levels that each kind of evidence says, but those that one before it has said. */
  private Map<String, String> grounds(Start start, CareerRole to, LevelSet need) {
    List<String> order = careers.guidance().bridges().stream().map(Guidance.Bridge::kind).toList();
    Map<String, LevelSet> sets = new HashMap<>();
    start
        .grounds()
        .forEach(
            (kind, set) ->
                sets.merge(order.contains(kind) ? kind : Start.OWN, set, LevelSet::join));
    Map<String, String> grounds = new LinkedHashMap<>();
    LevelSet told = need.frame().empty();
    for (String kind : order) {
      LevelSet before = told;
      LevelSet set = sets.getOrDefault(kind, before).meet(need);
      List<Item> further = ownFirst(set, to).stream().filter(i -> !before.has(i)).toList();
      if (!further.isEmpty()) {
        grounds.put(kind, list(levels(further)));
      }
      told = before.join(set);
    }
    return grounds;
  }

  private Set<String> kinds(Start start, LevelSet need) {
    Set<String> kinds = new LinkedHashSet<>();
    if (!start.evidence()) {
      kinds.add(start.kind() == Start.Kind.ROLE ? "role" : "background");
    }
    kinds.add(moving(start, need));
    kinds.add(start.evidence() && start.held().covers(need) ? "ready" : "learning");
    return kinds;
  }

  /** From where the way leads, in the words that were said, unless another part says it. */
  private String moving(Start start, LevelSet need) {
    boolean told = !start.evidence() && !start.shown().meet(need).isEmpty();
    return switch (start.kind()) {
      case LEVELS -> "towards";
      case PERSON -> start.title().isBlank() ? "towards" : "post";
      case ROLE -> told ? "towards" : "post";
      case BACKGROUND -> told || Origin.of(start, careers).isEmpty() ? "towards" : "work";
    };
  }

  /** A part whose words are not there is not said. */
  private static void drop(Set<String> kinds, String name, String word) {
    if (word.isEmpty()) {
      kinds.removeAll(name.equals("shared") ? SHARED : Set.of(name));
    }
  }

  private String sentence(
      Set<String> kinds, Map<String, String> words, Map<String, String> grounds) {
    List<String> parts = new ArrayList<>();
    for (Guidance.Bridge part : careers.guidance().bridges()) {
      if (kinds.contains(part.kind())) {
        String text = part.template().replace("{levels}", grounds.getOrDefault(part.kind(), ""));
        for (Map.Entry<String, String> word : words.entrySet()) {
          text = text.replace("{" + word.getKey() + "}", word.getValue());
        }
        parts.add(text);
      }
    }
    return String.join(" ", parts);
  }

  /** The highest levels, those of subjects that the role itself asks before all others. */
  static List<Item> ownFirst(LevelSet set, CareerRole role) {
    Set<String> own = new HashSet<>(role.skills().stream().map(Item::competency).toList());
    return set.tops().stream()
        .sorted(Comparator.comparing((Item i) -> !own.contains(i.competency())))
        .toList();
  }

  /** The first few, each with its level, since no more than that level may be claimed. */
  private List<String> levels(List<Item> items) {
    return items.stream().limit(MOST_NAMED).map(i -> title(i.competency()) + level(i)).toList();
  }

  /**
   * What is to be learned; of a subject that is held at a lower level, the level still to reach.
   */
  private List<String> titles(List<Item> items, Start start) {
    Set<String> begun = new HashSet<>();
    start.held().items().forEach(item -> begun.add(item.competency()));
    return items.stream()
        .map(i -> title(i.competency()) + (begun.contains(i.competency()) ? level(i) : ""))
        .distinct()
        .limit(MOST_NAMED)
        .toList();
  }

  private static String level(Item item) {
    return " (" + item.level() + ")";
  }

  private String title(String competency) {
    return lower(targets.catalogue().titleOf(Targets.general(competency)));
  }

  /** A title as it stands within a sentence: abbreviations keep their letters. */
  static String lower(String title) {
    boolean word = title.length() > 1 && Character.isLowerCase(title.charAt(1));
    return word ? title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1) : title;
  }

  private static String list(List<String> words) {
    if (words.size() < 2) {
      return String.join("", words);
    }
    return String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.getLast();
  }
}
