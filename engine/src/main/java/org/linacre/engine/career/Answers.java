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
 * @param taken the answers that were taken from what was said, or from a job
 */
public record Answers(
    Map<String, String> chosen,
    Set<String> avoid,
    String sector,
    String licence,
    List<Standing.Taken> taken) {
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
    taken = List.copyOf(taken);
  }

  /** Answers that say nothing of a licence. */
  public Answers(Map<String, String> chosen, Set<String> avoid, String sector) {
    this(chosen, avoid, sector, "", List.of());
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
      return new Answers(chosen, more, sector, licence, taken);
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
    return new Answers(more, avoid, sector, held, without(taken, question));
  }

  private static List<Standing.Taken> without(List<Standing.Taken> taken, String question) {
    return taken.stream().filter(one -> !one.question().equals(question)).toList();
  }

  /**
   * The same with a background by what someone calls their work; what is taken for granted with it
   * is told.
   *
   * @param said as it was said
   */
  public Answers called(Calling calling, String said) {
    Map<String, String> more = new HashMap<>(chosen);
    more.put(BACKGROUND, calling.lane());
    if (!calling.coding().isEmpty()) {
      more.putIfAbsent(CODING, calling.coding());
    }
    List<Standing.Taken> told = new ArrayList<>(without(taken, BACKGROUND));
    if (calling.isTaken()) {
      told.add(new Standing.Taken(BACKGROUND, calling.lane(), calling.because(said)));
    }
    return new Answers(more, avoid, sector, calling.licence(), told);
  }

  /** The same with an answer that follows from a job or from evidence, unless it is given. */
  public Answers taking(Standing.Taken one, String held) {
    if (!to(one.question()).isEmpty()) {
      return this;
    }
    Map<String, String> more = new HashMap<>(chosen);
    more.put(one.question(), one.option());
    List<Standing.Taken> told = new ArrayList<>(taken);
    told.add(one);
    boolean background = one.question().equals(BACKGROUND);
    return new Answers(more, avoid, sector, background ? held : licence, told);
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
