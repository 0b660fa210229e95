package org.linacre.engine.career;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linacre.engine.career.FitResult.LaneFit;
import org.linacre.engine.career.FitResult.Reason;
import org.linacre.engine.career.Worksheet.Option;
import org.linacre.engine.career.Worksheet.Question;

/**
 * How each lane fits what was answered, the best first: lanes of the work that was chosen, of these
 * one's own, then by points, then of those who code as was answered, then as the answer names them.
 * A lane of those who as a rule hold a licence (002 l.171: who has no clinical training does not
 * pretend to) is told first only to whoever has that background, or where the work that was chosen
 * has no other lane.
 */
record LaneFits(Careers careers, Reach reach) {
  List<LaneFit> of(Answers answers) {
    List<LaneFit> fits = new ArrayList<>();
    careers.lanes().forEach(lane -> fits.add(fit(lane, answers)));
    fits.sort(
        Comparator.comparing((LaneFit f) -> !reach.isChosen(f.lane(), answers))
            .thenComparing(f -> isElses(f.lane(), answers))
            .thenComparing(f -> !reach.isChosen(f.lane(), answers) || !isOwn(f.lane(), answers))
            .thenComparingInt(f -> -f.points())
            .thenComparing(f -> !isCoded(f.lane(), answers))
            .thenComparingInt(f -> reach.rankChosen(f.lane(), answers))
            .thenComparing(f -> !isOpen(f.lane())));
    return List.copyOf(fits);
  }

  private boolean isOpen(String lane) {
    return careers.lane(lane).orElseThrow().open();
  }

  /** Whether a lane is one of those who code as was answered. */
  private boolean isCoded(String lane, Answers answers) {
    return careers
        .worksheet()
        .question(Answers.CODING)
        .option(answers.to(Answers.CODING))
        .filter(option -> option.lanes().contains(lane))
        .isPresent();
  }

  private static boolean isOwn(String lane, Answers answers) {
    return lane.equals(answers.to(Answers.BACKGROUND));
  }

  /** Whether a lane is one of a licensed trade, and of another background than the one given. */
  private boolean isElses(String lane, Answers answers) {
    boolean licensed = !careers.lane(lane).orElseThrow().usualLicence().isEmpty();
    return licensed && !isOwn(lane, answers);
  }

  private LaneFit fit(Lane lane, Answers answers) {
    List<Reason> reasons = new ArrayList<>();
    int points = 0;
    boolean barred = isElses(lane.id(), answers) && !answers.to(Answers.BACKGROUND).isEmpty();
    for (Question question : barred ? List.<Question>of() : reach.questions()) {
      Optional<Option> option = question.option(answers.to(question.id()));
      if (option.isPresent() && option.get().lanes().contains(lane.id())) {
        boolean coding = question.id().equals(Answers.CODING);
        points += coding ? 0 : careers.guidance().weight(question.id());
        reasons.add(reason(question.id(), option.get()));
      }
    }
    if (lane.open()) {
      reasons.add(reason("open", null));
    }
    Lane.Next next = lane.next(answers.sector());
    return new LaneFit(
        lane.id(),
        lane.title(),
        points,
        List.copyOf(reasons),
        lane.advantage(),
        next.nextStep(),
        project(next.project()),
        next.source());
  }

  /** A kind of project in words; empty where there is none. */
  String project(String id) {
    return careers.project(id).map(p -> p.title() + ": " + p.what()).orElse("");
  }

  private Reason reason(String question, @Nullable Option option) {
    return Reasons.put(careers.worksheet().wording(question, "lane", ""), option);
  }
}
