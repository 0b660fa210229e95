package org.linacre.engine.career;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the answers of a worksheet give.
 *
 * @param person the person looked at, or empty
 * @param job the person's job, or empty
 * @param jobUnknown whether the person's job tells no background, and none was said
 * @param taken the answers that were taken from other words, from a job or from evidence
 * @param also what was heard beside an answer and did not count
 * @param passed what was not understood, or was more than a question takes
 * @param elsewhere the sector that the words for a background name, where another is looked at; or
 *     empty
 * @param answers what was answered or taken, in the order of the questions
 * @param unanswered the questions left open
 * @param codingTaken how much coding is taken for granted, since it was not said; empty where it
 *     was, or follows from work, job or evidence
 * @param licenceTaken the licence taken for granted, since no trade was named; empty where one was
 *     or none is usual
 * @param lanes every lane, the best first
 * @param now roles within reach now, the best first; never empty
 * @param nowMore how many more roles within reach are not listed
 * @param later roles that need something first
 * @param avoid what the project keeps out: what was answered, then what was not
 * @param rules what keeps a project safe
 * @param warnings what to keep in mind
 */
public record FitResult(
    String person,
    String job,
    boolean jobUnknown,
    List<Standing.Taken> taken,
    List<Calling.Also> also,
    List<Heard.Passed> passed,
    String elsewhere,
    List<Reply> answers,
    List<String> unanswered,
    String codingTaken,
    String licenceTaken,
    List<LaneFit> lanes,
    List<RoleFit> now,
    int nowMore,
    List<RoleFit> later,
    List<Kept> avoid,
    List<Guidance.Advice> rules,
    List<Guidance.Advice> warnings) {
  /**
   * An answer.
   *
   * @param question the question
   * @param option the option
   * @param title the option in words
   * @param said what was said, where it is no option but was read as one; or empty
   */
  public record Reply(String question, String option, String title, String said) {}

  /**
   * Why.
   *
   * @param question the question whose answer counted, {@code open}, or {@code later}
   * @param answer the option; empty for {@code open}
   * @param text in plain words
   * @param source the datum it rests on
   */
  public record Reason(String question, String answer, String text, String source) {
    /** In place of a question: why a role is for later. */
    static final String LATER = "later";

    /** In place of a question: that few of a role's skills are stated. */
    static final String FEW = "few";

    /** In place of a question: that a source asks more to begin than the one shown. */
    static final String ELSEWHERE = "elsewhere";

    /** Whether it speaks for what it is told of; a stretch in coding speaks against it. */
    public boolean speaksFor() {
      return !Set.of(LATER, FEW, ELSEWHERE).contains(question)
          && (!question.equals(Answers.CODING) || !answer.isEmpty());
    }
  }

  /**
   * How a lane fits.
   *
   * @param lane the lane
   * @param title its background
   * @param points what the answers give it
   * @param reasons why, one at least
   * @param advantage what the background brings
   * @param nextStep what to do next
   * @param project the first proof project, in words
   * @param source its place
   */
  public record LaneFit(
      String lane,
      String title,
      int points,
      List<Reason> reasons,
      String advantage,
      String nextStep,
      String project,
      String source) {}

  /**
   * How a role fits.
   *
   * @param role the role
   * @param title its name
   * @param points what the answers give it
   * @param reasons why, one at least
   * @param needs what it takes to begin, or empty
   * @param held the registration or qualification it takes and the person holds, or empty
   * @param byCoding whether it is within reach by coding alone, and whatever else it takes is not
   *     known to be held
   * @param unsaid whether nothing that was said shows that what it takes to begin is held
   * @param coding how much it codes
   * @param knowledge how much of healthcare it asks
   * @param project the first proof project, in words
   * @param distance how far it is from the levels a person holds; null where nobody is looked at
   * @param fewStated whether somebody is looked at and so few of its skills are stated that the
   *     distance says little
   * @param source its place
   */
  public record RoleFit(
      String role,
      String title,
      int points,
      List<Reason> reasons,
      String needs,
      String held,
      boolean byCoding,
      boolean unsaid,
      String coding,
      String knowledge,
      String project,
      Standing.@Nullable Distance distance,
      boolean fewStated,
      String source) {}

  /**
   * Something a project keeps out.
   *
   * @param option its id
   * @param title in words
   * @param answered whether the person said so
   */
  public record Kept(String option, String title, boolean answered) {}
}
