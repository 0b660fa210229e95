package org.linacre.engine.career;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linacre.engine.career.FitResult.Reason;
import org.linacre.engine.career.Worksheet.Option;
import org.linacre.engine.career.Worksheet.Question;

/** Why a role fits someone's answers, why it is for later, and what of it is held, in words. */
record Reasons(Careers careers, Reach reach) {
  /** Why a role is told of, what speaks for it first. */
  List<Reason> of(
      CareerRole role, boolean later, Answers answers, Standing.@Nullable Distance distance) {
    List<Reason> reasons = new ArrayList<>();
    reach.place(role, answers).ifPresent(p -> reasons.add(placed(role, p, answers)));
    if (reach.isOwn(role, answers)) {
      reasons.add(reason(role, Answers.BACKGROUND, "own", background(answers)));
    }
    for (Question question : careers.worksheet().questions()) {
      if (reach.meets(role, question, answers)) {
        Option option = option(question.id(), answers.to(question.id()));
        reasons.add(reason(role, question.id(), "role", option));
      }
    }
    if (reach.codes(role, answers)) {
      String coding = Answers.CODING;
      reasons.add(reason(role, coding, "role", option(coding, answers.to(coding))));
    }
    if (role.entry().kind().equals("open")) {
      reasons.add(reason(role, "open", "role", null));
    }
    if (reasons.isEmpty()) {
      reasons.add(reason(role, "other", "role", null));
    }
    if (reach.gap(role, answers) == 1 && !later) {
      reasons.add(reason(role, Answers.CODING, "stretch", null));
    }
    if (later) {
      reasons.addAll(later(role, answers));
    } else if (reach.isOpenOnly(role, answers)) {
      role.beside("entry").stream().limit(1).forEach(fact -> reasons.add(elsewhere(role, fact)));
    }
    if (distance != null) {
      reasons.add(held(role, distance));
    }
    if (distance != null && careers.statesFew(role)) {
      reasons.add(reason(role, Reason.FEW, "role", null));
    }
    return List.copyOf(reasons);
  }

  private List<Reason> later(CareerRole role, Answers answers) {
    Option option = background(answers);
    return reach.later(role, answers).stream()
        .map(why -> why.equals(Reach.OTHERS) ? others(role, answers) : later(role, why, option))
        .toList();
  }

  private Reason later(CareerRole role, String why, @Nullable Option option) {
    return reason(role, Reason.LATER, why, option);
  }

  /** For whom else of the background a source names the role. */
  private Reason others(CareerRole role, Answers answers) {
    Reason put = later(role, Reach.OTHERS, background(answers));
    Lane.Place place = reach.placeOfOthers(role, answers).orElseThrow();
    String text = put.text().replace("{who}", place.who());
    return new Reason(put.question(), put.answer(), text, place.source());
  }

  /** What a source says against beginning in a role that another opens. */
  private Reason elsewhere(CareerRole role, CareerRole.Fact fact) {
    Reason put = reason(role, Reason.ELSEWHERE, "role", null);
    return new Reason(
        put.question(), "", put.text().replace("{entry}", fact.text()), fact.source());
  }

  private @Nullable Option background(Answers answers) {
    String own = answers.to(Answers.BACKGROUND);
    return own.isEmpty() ? null : option(Answers.BACKGROUND, own);
  }

  private Reason placed(CareerRole role, Lane.Place place, Answers answers) {
    Option background = option(Answers.BACKGROUND, answers.to(Answers.BACKGROUND));
    String kind = place.who().isEmpty() ? place.kind() : "some";
    Reason put = reason(role, Answers.BACKGROUND, kind, background);
    String text = put.text().replace("{who}", place.who());
    return new Reason(put.question(), put.answer(), text, place.source());
  }

  /** What of the role's levels the person holds, in words. */
  private Reason held(CareerRole role, Standing.Distance distance) {
    Reason put = reason(role, "profile", "role", null);
    String text =
        put.text()
            .replace("{asks}", Integer.toString(distance.asks()))
            .replace("{carried}", Integer.toString(distance.carried()))
            .replace("{confirmed}", Integer.toString(distance.confirmed()));
    return new Reason(put.question(), put.answer(), text, put.source());
  }

  private Option option(String question, String option) {
    return careers.worksheet().question(question).option(option).orElseThrow();
  }

  private Reason reason(CareerRole role, String question, String kind, @Nullable Option option) {
    return put(careers.worksheet().wording(question, kind, role.sector()), option);
  }

  /** A wording of the pack with what was answered. */
  static Reason put(Worksheet.Wording wording, @Nullable Option option) {
    String title = option == null ? "" : Bridge.lower(option.title());
    return new Reason(
        wording.question(),
        option == null ? "" : option.id(),
        wording.template().replace("{option}", title),
        wording.source());
  }
}
