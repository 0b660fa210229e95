package org.linacre.engine.career;

import java.util.ArrayList;
import java.util.List;
import org.linacre.engine.career.Standing.Taken;

/**
 * What of someone's answers is to be told beside them.
 *
 * @param taken the answers that were taken from what was said, or from a job
 * @param also what was heard beside an answer and did not count
 * @param passed what was not understood, or was more than a question takes
 * @param sector the sector that what was said of a background names, or empty
 * @param work what was said of one's work
 */
public record Heard(
    List<Taken> taken, List<Calling.Also> also, List<Passed> passed, String sector, Work work) {
  /** Nothing is to be told. */
  public static final Heard NOTHING = new Heard(List.of(), List.of(), List.of(), "", Work.NONE);

  /** What was heard, with its own copies. */
  public Heard {
    taken = List.copyOf(taken);
    also = List.copyOf(also);
    passed = List.copyOf(passed);
  }

  /**
   * What was said of one's work, in words that are no option.
   *
   * @param said as it was said
   * @param trade the name in it that counted, as the pack has it
   * @param clear whether that trade is plainly theirs: neither left nor learned
   */
  public record Work(String said, String trade, boolean clear) {
    /** Nothing was said. */
    static final Work NONE = new Work("", "", false);
  }

  /**
   * A reply that was passed by.
   *
   * @param question the question, as it was written
   * @param said the reply
   * @param answered whether the question was answered already and takes one answer
   */
  public record Passed(String question, String said, boolean answered) {}

  /** The same without what was taken for a question, or heard beside its answer. */
  Heard without(String question) {
    return new Heard(
        taken.stream().filter(one -> !one.question().equals(question)).toList(),
        also.stream().filter(one -> !one.question().equals(question)).toList(),
        passed,
        sector,
        question.equals(Answers.BACKGROUND) ? Work.NONE : work);
  }

  /** The same with an answer that was taken. */
  Heard with(Taken one) {
    List<Taken> more = new ArrayList<>(taken);
    more.add(one);
    return new Heard(more, also, passed, sector, work);
  }

  /** The same with what was heard beside. */
  Heard with(List<Calling.Also> beside) {
    List<Calling.Also> more = new ArrayList<>(also);
    more.addAll(beside);
    return new Heard(taken, more, passed, sector, work);
  }

  /** The same with a reply that was passed by. */
  Heard with(Passed one) {
    List<Passed> more = new ArrayList<>(passed);
    more.add(one);
    return new Heard(taken, also, more, sector, work);
  }

  /** The same with the sector that was named. */
  Heard naming(String named) {
    return new Heard(taken, also, passed, named, work);
  }

  /** The same with what was said of one's work. */
  Heard of(Work one) {
    return new Heard(taken, also, passed, sector, one);
  }

  /** Whether an answer was taken for a question. */
  boolean hasTaken(String question) {
    return taken.stream().anyMatch(one -> one.question().equals(question));
  }
}
