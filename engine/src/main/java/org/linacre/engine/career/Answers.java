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
 * @param role the role that the background plainly names as theirs, or empty
 * @param heard what is to be told beside the answers
 */
public record Answers(
    Map<String, String> chosen,
    Set<String> avoid,
    String sector,
    String licence,
    String role,
    Heard heard) {
  private static final String UNKNOWN = " (not understood, so ranked as for one)";

  /** No licence is held. */
  public static final String UNLICENSED = "none";

  /** As {@link #UNLICENSED}, of whoever still learns the trade and has no experience in it. */
  public static final String LEARNER = "learner";

  /** Whether a licence that a background speaks of is that none is held. */
  static boolean isNone(String licence) {
    return licence.equals(UNLICENSED) || licence.equals(LEARNER);
  }

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
    this(chosen, avoid, sector, "", "", Heard.NOTHING);
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
      return new Answers(chosen, more, sector, licence, role, heard);
    }
    Answers bare = without(question);
    Map<String, String> more = new HashMap<>(bare.chosen);
    more.put(question, reply);
    String held = question.equals(BACKGROUND) ? "" : licence;
    Answers all = new Answers(more, avoid, sector, held, bare.role, bare.heard);
    for (Worksheet.Word word : worksheet.words()) {
      if (word.question().equals(question) && word.word().equals(reply)) {
        more.put(question, word.option());
        held = question.equals(BACKGROUND) ? word.licence() : licence;
        all =
            new Answers(more, avoid, sector, held, bare.role, bare.heard(question, word.word()))
                .coding(word.coding(), reply);
      }
    }
    return all;
  }

  /** What was heard, with a word for one's work. */
  private Heard heard(String question, String word) {
    return question.equals(BACKGROUND) ? heard.of(new Heard.Work("", word, true)) : heard;
  }

  /** The same without the answer to a question, and what was taken with it. */
  private Answers without(String question) {
    Map<String, String> less = new HashMap<>(chosen);
    Heard told = heard.without(question);
    less.remove(question);
    if (question.equals(BACKGROUND) && heard.hasTaken(CODING)) {
      less.remove(CODING);
      told = told.without(CODING);
    }
    String own = question.equals(BACKGROUND) ? "" : role;
    return new Answers(less, avoid, sector, licence, own, told);
  }

  /** The same with how much a word for one's work codes, unless it is answered; it is told. */
  private Answers coding(String coding, String said) {
    boolean open = !coding.isEmpty() && to(CODING).isEmpty();
    return open ? taking(new Standing.Taken(CODING, coding, said), licence) : this;
  }

  /**
   * The same with a background by what someone calls their work; what is taken for granted with it
   * is told.
   *
   * @param said as it was said
   */
  public Answers called(Calling calling, String said) {
    Answers bare = without(BACKGROUND);
    Map<String, String> more = new HashMap<>(bare.chosen);
    more.put(BACKGROUND, calling.lane());
    Heard told =
        bare.heard.with(calling.also()).of(new Heard.Work(said, calling.name(), calling.clear()));
    if (calling.isTaken()) {
      told = told.with(new Standing.Taken(BACKGROUND, calling.lane(), calling.because(said), said));
    }
    String own = calling.own() ? calling.role() : "";
    return new Answers(more, avoid, sector, calling.licence(), own, told)
        .coding(calling.coding(), said);
  }

  /**
   * The same with a reply that is passed by.
   *
   * @param answered whether the question was answered already
   */
  public Answers passing(String question, String said, boolean answered) {
    Heard told = heard.with(new Heard.Passed(question, said, answered));
    return new Answers(chosen, avoid, sector, licence, role, told);
  }

  /** The same with an answer that follows from a job or from evidence, unless it is given. */
  public Answers taking(Standing.Taken one, String held) {
    if (!to(one.question()).isEmpty()) {
      return this;
    }
    Map<String, String> more = new HashMap<>(chosen);
    more.put(one.question(), one.option());
    Heard told = heard.with(one);
    boolean background = one.question().equals(BACKGROUND);
    return new Answers(more, avoid, sector, background ? held : licence, role, told);
  }

  /** The name of the trade that counts, as the pack has it; empty where none was said. */
  String trade() {
    return heard.work().trade();
  }

  /** The trade that counts, or the role that was named; empty where neither was said. */
  String called() {
    return trade().isEmpty() ? role : trade();
  }

  /** The same of somebody whose job is called so. */
  public Answers working(Calling calling) {
    Heard told = heard.of(new Heard.Work("", calling.name(), calling.clear()));
    return new Answers(chosen, avoid, sector, licence, role, told);
  }

  /** The same of somebody who has a role. */
  public Answers being(String id) {
    return new Answers(chosen, avoid, sector, licence, id, heard);
  }

  /** The same with the sector that what was said of a background names, or none. */
  Answers naming(String named) {
    return new Answers(chosen, avoid, sector, licence, role, heard.naming(named));
  }

  /**
   * The same with a background where all that was said of one was passed by; no licence is taken to
   * be held.
   */
  Answers orElse(String background) {
    return heard.passed().stream()
        .filter(one -> one.question().equals(BACKGROUND))
        .findFirst()
        .map(Heard.Passed::said)
        .map(said -> new Standing.Taken(BACKGROUND, background, said + UNKNOWN, said))
        .map(one -> taking(one, UNLICENSED))
        .orElse(this);
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
