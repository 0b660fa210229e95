package org.linacre.engine.assessment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.linacre.engine.assessment.Beliefs.At;
import org.linacre.engine.assessment.Known.Claim;

/**
 * An assessment of one person against the levels a target asks: a value, so that each answer makes
 * a new one, and the same answers in any order make the same.
 */
public final class Assessment {
  private static final double EVEN = 0.5;

  private final Questions questions;
  private final List<Answer> answers;
  private final Beliefs beliefs;

  private Assessment(Questions questions, List<Answer> answers) {
    this.questions = questions;
    this.answers = List.copyOf(answers);
    List<At> looks = new ArrayList<>(questions.known().looks());
    this.answers.forEach(answer -> looks.add(questions.at(answer)));
    this.beliefs = Beliefs.after(questions.standings(), looks);
  }

  /** An assessment before any answer; what evidence says is used. */
  public static Assessment of(Questions questions) {
    return new Assessment(questions, List.of());
  }

  /**
   * The assessment after these answers too.
   *
   * @throws IllegalArgumentException if a prompt is not of this assessment, is answered already or
   *     does not take the reply
   */
  public Assessment with(Collection<Answer> further) {
    List<Answer> all = new ArrayList<>(answers);
    Set<String> answered = new HashSet<>();
    answers.forEach(answer -> answered.add(answer.prompt()));
    for (Answer answer : further) {
      questions.check(answer);
      if (!answered.add(answer.prompt())) {
        throw new IllegalArgumentException("'" + answer.prompt() + "' is answered twice.");
      }
      all.add(answer);
    }
    return new Assessment(questions, all);
  }

  /** The answers used, in the order in which they came. */
  public List<Answer> answers() {
    return answers;
  }

  /** The share of decisions that are right as things stand, on average, 0 to 1. */
  public double expectedRight() {
    double right = open().mapToDouble(beliefs::probability).map(p -> Math.max(p, 1 - p)).sum();
    int settled = questions.standings().size() - (int) open().count();
    return (right + settled) / Math.max(1, questions.standings().size());
  }

  private IntStream open() {
    return IntStream.range(0, questions.standings().size()).filter(i -> !questions.isSettled(i));
  }

  /** What to ask next; empty where no answer would change enough. */
  public Optional<Prompt> next() {
    return next(prompt -> true);
  }

  /** What to ask next of what can be answered; empty where no answer would change enough. */
  public Optional<Prompt> next(Predicate<Prompt> answerable) {
    AnswerModel.Rule rule = questions.standings().model().rule();
    if (answers.size() >= questions.most()) {
      return Optional.empty();
    }
    List<Prompt> askable = askable().stream().filter(answerable).toList();
    boolean wantsScenario = answers.size() % rule.everyScenario() == rule.everyScenario() - 1;
    Optional<Prompt> scenario = wantsScenario ? best(askable, true) : Optional.empty();
    return scenario.or(() -> best(askable, false)).or(() -> best(askable, true));
  }

  /**
   * The prompt of a kind that makes the decisions most certain, if it is expected to spare enough.
   */
  private Optional<Prompt> best(List<Prompt> askable, boolean scenarios) {
    Outlook outlook = new Outlook(beliefs, open());
    Prompt best = null;
    double most = 0;
    for (Prompt prompt : askable) {
      if (prompt instanceof Prompt.Situation == scenarios) {
        Outlook.Spared spared = questions.spared(prompt, outlook);
        if (spared.wrong() >= questions.standings().model().rule().stop()
            && spared.uncertain() > most) {
          best = prompt;
          most = spared.uncertain();
        }
      }
    }
    return Optional.ofNullable(best);
  }

  /** What may be asked: nothing that an answer or counting evidence has said, or implies. */
  private List<Prompt> askable() {
    Set<String> answered = answers.stream().map(Answer::prompt).collect(Collectors.toSet());
    List<Claim> claims = claims();
    return questions.prompts().stream()
        .filter(prompt -> !answered.contains(prompt.id()))
        .filter(prompt -> !questions.isSettled(questions.place(prompt)))
        .filter(prompt -> prompt instanceof Prompt.Situation || !questions.isSaid(prompt, claims))
        .toList();
  }

  /** What was said outright, in counting evidence and in answers. */
  private List<Claim> claims() {
    List<Claim> claims = new ArrayList<>(questions.known().claims());
    answers.forEach(answer -> questions.claim(answer).ifPresent(claims::add));
    return claims;
  }

  /** What is believed of each level asked, in the frame's order. */
  public List<Decision> decisions() {
    return IntStream.range(0, questions.standings().size()).mapToObj(this::decision).toList();
  }

  private Decision decision(int i) {
    if (questions.isSettled(i)) {
      return questions.told(
          i, new Questions.Verdict(Decision.MET, 1, 1, 1, "evidence"), because(i));
    }
    List<Integer> denied = questions.denied(i, claims()).toList();
    int from = basis(i, denied);
    double p = beliefs.probability(from);
    double own = Math.min(beliefs.ownVariance(from), beliefs.variance(from));
    double reach = reach(Math.max(0, beliefs.variance(from) - own));
    double low = Look.Normal.below((beliefs.mean(from) - reach) / Math.sqrt(own));
    double high = Look.Normal.below((beliefs.mean(from) + reach) / Math.sqrt(own));
    List<Decision.Because> because = because(from);
    return questions.told(
        i,
        new Questions.Verdict(
            isDecided(i, from) ? met(p, denied) : Decision.UNKNOWN,
            p,
            Math.min(low, p),
            Math.max(high, p),
            because.isEmpty() ? "nothing" : "answers"),
        because);
  }

  /**
   * The place whose standing tells of an item: the likeliest of those that imply it, or, where it
   * or a lower level was denied and is less likely, that one.
   */
  private int basis(int i, List<Integer> denied) {
    Comparator<Integer> byProbability = Comparator.comparingDouble(beliefs::probability);
    int likeliest = questions.implying(i).max(byProbability).orElse(i);
    return Stream.concat(Stream.of(likeliest), denied.stream()).min(byProbability).orElse(i);
  }

  /** What subjects not yet known may do to a mean, at the coverage of the model. */
  private double reach(double variance) {
    double coverage = questions.standings().model().rule().coverage();
    return Look.Normal.quantile((1 + coverage) / 2) * Math.sqrt(variance);
  }

  /** Nothing is met where it or a lower level was denied, whatever else speaks for it. */
  private static String met(double p, List<Integer> denied) {
    if (p <= EVEN) {
      return Decision.NOT_MET;
    }
    return denied.isEmpty() ? Decision.MET : Decision.UNKNOWN;
  }

  private boolean isDecided(int i, int from) {
    AnswerModel.Rule rule = questions.standings().model().rule();
    double p = beliefs.probability(from);
    return Math.max(p, 1 - p) >= rule.decided()
        && beliefs.left(from) <= rule.informed()
        && !isUnsure(i);
  }

  /** Whether the person was not sure of the statement, and no scenario has told more. */
  private boolean isUnsure(int i) {
    Map<String, Answer> own = new LinkedHashMap<>();
    answers.stream()
        .filter(answer -> questions.at(answer).place() == i)
        .forEach(answer -> own.put(answer.prompt(), answer));
    return own.values().stream().anyMatch(a -> a.reply().equals(Prompt.NOT_SURE))
        && own.size() == 1;
  }

  private List<Decision.Because> because(int i) {
    List<Decision.Because> because = new ArrayList<>();
    for (int k = 0; k < beliefs.looks().size(); k++) {
      Ground ground = beliefs.looks().get(k).ground();
      double weight = beliefs.weight(k, i);
      if (weight != 0) {
        because.add(
            new Decision.Because(ground.question(), ground.reply(), Questions.rounded(weight)));
      }
    }
    return because.stream()
        .sorted(
            Comparator.comparingDouble((Decision.Because b) -> -Math.abs(b.weight()))
                .thenComparing(Decision.Because::question))
        .limit(Questions.MOST_GROUNDS)
        .toList();
  }

  /** The prompt an answer of this assessment is to. */
  Prompt prompt(Answer answer) {
    return questions.prompt(answer.prompt()).orElseThrow();
  }
}
