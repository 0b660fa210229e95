package org.linacre.engine.career;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linacre.engine.career.FitResult.Reply;
import org.linacre.engine.career.FitResult.RoleFit;
import org.linacre.engine.career.Worksheet.Option;
import org.linacre.engine.career.Worksheet.Question;

/**
 * Which lanes and roles the answers of a worksheet point to.
 *
 * <p>Each answer gives points to what the pack says it points to; ties keep the order of the pack.
 * A role is within reach where it is open, where a source names it for the background given and its
 * licence is held, or, for a technical one, where the person codes as it asks. All others are for
 * later, with what they need. The points order, they do not measure.
 */
public final class Fit {
  private final Careers careers;
  private final Worksheet worksheet;
  private final Guidance guidance;
  private final Reach reach;
  private final Reasons reasons;
  private final LaneFits lanes;
  private final int most;

  /** A fit by this pack. */
  public Fit(Careers careers) {
    this(careers, careers.guidance().weight("shown"));
  }

  /** A fit by this pack that lists at most so many roles within reach. */
  public Fit(Careers careers, int most) {
    this.careers = careers;
    this.worksheet = careers.worksheet();
    this.guidance = careers.guidance();
    this.reach = new Reach(careers);
    this.reasons = new Reasons(careers, reach);
    this.lanes = new LaneFits(careers, reach);
    this.most = most;
  }

  /** A role with its points, before its reasons are put in words. */
  private record Scored(CareerRole role, int points, boolean later) {}

  /**
   * What these answers give.
   *
   * @throws IllegalArgumentException if an answer is none of its question's options
   */
  public FitResult of(Answers answers) {
    return of(answers, Standing.none());
  }

  /**
   * What these answers give for a person whose levels are known: of roles with the same points the
   * nearest stands first, but those of which few skills are stated last, since their way is not
   * known to be short.
   *
   * @throws IllegalArgumentException if an answer is none of its question's options
   */
  public FitResult of(Answers given, Standing standing) {
    check(given);
    Answers answers = guessed(given);
    List<Scored> scored = scored(answers, standing);
    List<Scored> near = now(scored);
    return new FitResult(
        standing.person(),
        standing.job(),
        !standing.person().isEmpty() && given.to(Answers.BACKGROUND).isEmpty(),
        answers.heard().taken(),
        answers.heard().also(),
        answers.heard().passed(),
        answers.heard().sector().equals(answers.sector()) ? "" : answers.heard().sector(),
        replies(given),
        worksheet.open(given),
        answers.to(Answers.CODING).isEmpty() ? reach.usualCoding(answers) : "",
        licenceTaken(answers),
        lanes.of(answers),
        shown(near.stream().limit(most).toList(), answers, standing),
        Math.max(0, near.size() - most),
        shown(scored.stream().filter(s -> s.later).toList(), answers, standing),
        worksheet.kept(answers),
        guidance.rules(answers.sector()),
        guidance.warnings("fit", answers.sector()));
  }

  /** Where nothing of a background was understood, as for a beginner: told as taken, no answer. */
  private Answers guessed(Answers answers) {
    return careers.lanes().stream()
        .filter(Lane::open)
        .findFirst()
        .map(lane -> answers.orElse(lane.id()))
        .orElse(answers);
  }

  private String licenceTaken(Answers answers) {
    return answers.licence().isEmpty()
        ? careers.licence(reach.usualLicence(answers)).map(Licence::title).orElse("")
        : "";
  }

  private void check(Answers answers) {
    answers.chosen().forEach((question, option) -> optionOf(question, option));
    answers.avoid().forEach(option -> optionOf(Answers.AVOID, option));
  }

  private Option optionOf(String question, String option) {
    return worksheet
        .question(question)
        .option(option)
        .orElseThrow(
            () -> new IllegalArgumentException(question + " has no option '" + option + "'."));
  }

  private List<Reply> replies(Answers answers) {
    List<Reply> replies = new ArrayList<>();
    for (Question question : worksheet.questions()) {
      boolean work = question.id().equals(Answers.BACKGROUND);
      String said = work ? answers.heard().work().said() : "";
      question
          .option(answers.to(question.id()))
          .ifPresent(o -> replies.add(new Reply(question.id(), o.id(), o.title(), said)));
    }
    return replies;
  }

  private List<Scored> scored(Answers answers, Standing standing) {
    List<Scored> scored = new ArrayList<>();
    for (CareerRole role : careers.roles()) {
      if (role.sector().equals(answers.sector())) {
        int points = reach.points(role, answers);
        boolean later = reach.isLater(role, answers);
        int stretch = !later && reach.gap(role, answers) > 0 ? guidance.weight("stretch") : 0;
        scored.add(new Scored(role, Math.max(Math.min(points, 1), points - stretch), later));
      }
    }
    scored.sort(
        Comparator.comparing((Scored s) -> s.later || !reach.isOfChosen(s.role, answers))
            .thenComparing(s -> !reach.isOwn(s.role, answers))
            .thenComparingInt(s -> -s.points)
            .thenComparing(s -> standing.isKnown() && careers.statesFew(s.role))
            .thenComparingInt(s -> standing.steps(s.role)));
    return scored;
  }

  /**
   * Roles within reach, first those that an answer points to; where no answer points to one, what
   * is open to beginners.
   */
  private List<Scored> now(List<Scored> scored) {
    List<Scored> near = scored.stream().filter(s -> !s.later).toList();
    boolean pointed = near.stream().anyMatch(s -> s.points > 0);
    List<Scored> open = near.stream().filter(s -> s.role.entry().kind().equals("open")).toList();
    List<Scored> named = open.stream().filter(s -> reach.beginsAt(s.role)).toList();
    List<Scored> beginning = named.isEmpty() ? open : named;
    return pointed ? near : beginning;
  }

  private List<RoleFit> shown(List<Scored> scored, Answers answers, Standing standing) {
    return scored.stream().map(s -> fit(s, answers, standing.to(s.role))).toList();
  }

  private RoleFit fit(Scored scored, Answers answers, Standing.@Nullable Distance distance) {
    CareerRole role = scored.role;
    boolean open = distance == null || distance.steps() > 0;
    return new RoleFit(
        role.id(),
        role.title(),
        scored.points,
        reasons.of(role, scored.later, answers, distance),
        reach.needs(role, answers, scored.later),
        reach.held(role, answers),
        !scored.later && open && reach.isByCoding(role, answers),
        open && reach.isUnsaid(role, answers),
        role.text("coding"),
        role.text("knowledge"),
        role.first("project").map(CareerRole.Fact::text).orElse(lanes.project(role.project())),
        distance,
        distance != null && careers.statesFew(role),
        role.source());
  }
}
