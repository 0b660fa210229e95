package org.linacre.engine.career;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What someone answered on the worksheet; any may be missing.
 *
 * @param chosen for each question answered, the option
 * @param avoid what the project keeps out
 * @param sector the sector looked at
 * @param licence the licence that the background speaks of, {@link #UNLICENSED}, or empty where it
 *     says nothing of it
 */
public record Answers(
    Map<String, String> chosen, Set<String> avoid, String sector, String licence) {
  /** No licence is held. */
  public static final String UNLICENSED = "none";

  /** The question of one's background. */
  public static final String BACKGROUND = "background";

  /** The question of how much one codes. */
  public static final String CODING = "coding";

  /** The question of what a project keeps out; it takes several answers. */
  public static final String AVOID = "avoid";

  /** Answers with their own copies. */
  public Answers {
    chosen = Map.copyOf(chosen);
    avoid = Set.copyOf(avoid);
  }

  /** Answers that say nothing of a licence. */
  public Answers(Map<String, String> chosen, Set<String> avoid, String sector) {
    this(chosen, avoid, sector, "");
  }

  /** The same with a licence. */
  public Answers licensed(String held) {
    return new Answers(chosen, avoid, sector, held);
  }

  /** Nothing answered of a sector. */
  public static Answers none(String sector) {
    return new Answers(Map.of(), Set.of(), sector);
  }

  /** The option chosen, or empty. */
  public String to(String question) {
    return chosen.getOrDefault(question, "");
  }

  /**
   * The same with one more answer. A word for a background that also says how much one codes, or
   * what licence one holds, answers that too; coding unless it is answered already.
   */
  public Answers with(String question, String reply, Worksheet worksheet) {
    if (question.equals(AVOID)) {
      Set<String> more = new TreeSet<>(avoid);
      more.add(reply);
      return new Answers(chosen, more, sector, licence);
    }
    Map<String, String> more = new HashMap<>(chosen);
    more.put(question, reply);
    String held = question.equals(BACKGROUND) ? "" : licence;
    for (Worksheet.Word word : worksheet.words()) {
      if (word.question().equals(question) && word.word().equals(reply)) {
        more.put(question, word.option());
        held = word.licence();
        if (!word.coding().isEmpty()) {
          more.putIfAbsent(CODING, word.coding());
        }
      }
    }
    return new Answers(more, avoid, sector, held);
  }

  /** Every reply a question takes, words for them included. */
  public static List<String> replies(Worksheet.Question question, Worksheet worksheet) {
    List<String> replies =
        new ArrayList<>(question.options().stream().map(Worksheet.Option::id).toList());
    worksheet.words().stream()
        .filter(w -> w.question().equals(question.id()))
        .forEach(w -> replies.add(w.word()));
    return replies;
  }
}
