package org.linacre.engine.career;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.linacre.engine.career.Beside.Place;

/**
 * The trade from which somebody moves, in the words they said. A sentence for a CV claims no more
 * than these: no word of their lane, and nothing where they have left it, deny it, or say so much
 * that what is their work cannot be told.
 */
final class Origin {
  private static final Pattern ENDS = Pattern.compile("[,;:(/]");
  private static final int MOST = 4;

  private Origin() {}

  /** What to say of a background; empty where nothing can be said, or it is no work. */
  static String of(Start start, Careers careers) {
    if (start.kind() != Start.Kind.BACKGROUND
        || careers.lane(start.lane()).filter(Lane::open).isPresent()) {
      return "";
    }
    Worksheet worksheet = careers.worksheet();
    Set<String> before = worksheet.beside(Place.BEFORE);
    List<String> words = words(ENDS.split(start.title(), 2)[0]);
    String trade = Calling.plain(start.trade().replaceFirst("^in ", ""));
    while (!words.isEmpty()
        && before.contains(Calling.plain(words.getFirst()))
        && within(trade, words.subList(1, words.size()))) {
      words.removeFirst();
    }
    Set<String> doubt = new HashSet<>(worksheet.beside(Place.LEFT));
    doubt.addAll(worksheet.beside(Place.DENY));
    boolean plain =
        words.size() <= MOST
            && within(trade, words)
            && words.stream().map(Calling::plain).noneMatch(doubt::contains);
    return plain ? Bridge.lower(String.join(" ", words)) : "";
  }

  private static List<String> words(String said) {
    return new ArrayList<>(List.of(said.strip().split("\\s+", -1)));
  }

  private static boolean within(String trade, List<String> words) {
    return ("-" + Calling.plain(String.join(" ", words)) + "-").contains("-" + trade + "-");
  }
}
