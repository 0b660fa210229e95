package org.linacre.engine.assessment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.linacre.competence.Item;
import org.linacre.competence.LevelSet;
import org.linacre.engine.assessment.Known.Claim;
import org.linacre.engine.assessment.Standings.Point;
import org.linacre.engine.catalogue.Asked;
import org.linacre.engine.catalogue.Competency;
import org.linacre.engine.catalogue.Targets;
import org.linacre.engine.evidence.History;

/** What can be asked of a person about the levels of a target, and what evidence says of them. */
public final class Questions {
  static final int MOST_GROUNDS = 5;
  private static final double PLACES = 10_000;

  private final Targets targets;
  private final Standings standings;
  private final Known known;
  private final LevelSet settled;
  private final Map<String, Prompt> prompts = new LinkedHashMap<>();
  private final Map<Item, Integer> places = new HashMap<>();
  private final Map<Item, String> titles = new HashMap<>();

  /**
   * A person to ask.
   *
   * @param rows the rows of the target
   * @param history what has been said of the person, seen for the purpose
   * @param confirmed what counts as held and is confirmed; it is settled and not asked
   */
  public record Subject(Collection<Asked> rows, History history, LevelSet confirmed) {
    /** A subject with its own copy of the rows. */
    public Subject {
      rows = List.copyOf(rows);
    }
  }

  /** A verdict on an item. */
  record Verdict(String met, double probability, double low, double high, String by) {}

  private Questions(Subject subject, Targets targets, Material material) {
    this.targets = targets;
    this.settled = subject.confirmed();
    Map<String, Competency> competencies = new HashMap<>();
    targets.catalogue().competencies().forEach(c -> competencies.put(c.id(), c));
    Set<Item> asked = new LinkedHashSet<>(subject.rows().stream().map(Asked::item).toList());
    Set<String> apart =
        subject.rows().stream()
            .filter(row -> row.requirement().ofRole())
            .map(row -> row.item().competency())
            .collect(Collectors.toSet());
    List<Point> points = new ArrayList<>();
    for (Item item : targets.frame().full().items()) {
      if (asked.contains(item)) {
        Competency of = competencies.get(Targets.general(item.competency()));
        String kind = targets.catalogue().kindOf(item.level());
        places.put(item, points.size());
        String group = of == null ? "" : of.subfactor();
        points.add(new Point(item, group, kind, apart.contains(item.competency())));
      }
    }
    this.standings = new Standings(points, material.model());
    this.known = Known.of(standings, targets.catalogue().scale(), subject.history());
    subject.rows().forEach(row -> titles.putIfAbsent(row.item(), row.requirement().title()));
    points.forEach(point -> addPrompts(point.item(), material));
  }

  /** The questions about a target for a person. */
  public static Questions of(Subject subject, Targets targets, Material material) {
    return new Questions(subject, targets, material);
  }

  private void addPrompts(Item item, Material material) {
    String product = Targets.productOf(item.competency());
    String title = titles.getOrDefault(item, item.competency());
    String text =
        title.substring(0, 1).toUpperCase(Locale.ROOT)
            + title.substring(1)
            + (product.isEmpty() ? "" : " (" + product + ")")
            + ". "
            + material.statements().getOrDefault(item.level(), item.level());
    add(new Prompt.Statement(item, text));
    for (Scenario scenario : material.scenarios()) {
      if (scenario.item().equals(item)) {
        add(new Prompt.Situation(scenario, item));
      }
    }
  }

  private void add(Prompt prompt) {
    prompts.put(prompt.id(), prompt);
  }

  Standings standings() {
    return standings;
  }

  Known known() {
    return known;
  }

  /** Every prompt that the target may lead to. */
  public Collection<Prompt> prompts() {
    return List.copyOf(prompts.values());
  }

  /** The prompt of this id, if it is one of this target. */
  public Optional<Prompt> prompt(String id) {
    return Optional.ofNullable(prompts.get(id));
  }

  int place(Prompt prompt) {
    return places.getOrDefault(prompt.item(), -1);
  }

  boolean isSettled(int i) {
    return settled.has(standings.points().get(i).item());
  }

  void check(Answer answer) {
    Prompt prompt = prompts.get(answer.prompt());
    if (prompt == null) {
      throw new IllegalArgumentException("'" + answer.prompt() + "' is not asked by this target.");
    }
    if (!prompt.replies().contains(answer.reply())) {
      throw new IllegalArgumentException(
          "'" + answer.reply() + "' is no reply. Maybe one of " + prompt.replies() + ".");
    }
  }

  private Prompt asked(Answer answer) {
    return prompt(answer.prompt()).orElseThrow();
  }

  Beliefs.At at(Answer answer) {
    return at(asked(answer), answer.reply());
  }

  private Beliefs.At at(Prompt prompt, String reply) {
    return new Beliefs.At(
        place(prompt),
        prompt instanceof Prompt.Statement,
        prompt.look(reply, standings.model().noise()),
        new Ground(prompt.id(), reply));
  }

  Optional<Claim> claim(Answer answer) {
    return asked(answer) instanceof Prompt.Statement prompt
        ? Optional.of(answer.reply())
            .filter(reply -> !reply.equals(Prompt.NOT_SURE))
            .map(reply -> new Claim(place(prompt), reply.equals(Prompt.YES)))
        : Optional.empty();
  }

  /** Whether claims say the answer to a prompt, and do not contradict each other on it. */
  boolean isSaid(Prompt prompt, Collection<Claim> claims) {
    boolean held = claims.stream().anyMatch(c -> c.held() && follows(prompt, c));
    boolean denied = claims.stream().anyMatch(c -> !c.held() && follows(prompt, c));
    return held != denied;
  }

  /** Whether the answer to a prompt follows from a claim. */
  private boolean follows(Prompt prompt, Claim claim) {
    return claim.held() ? implies(said(claim), prompt.item()) : implies(prompt.item(), said(claim));
  }

  private boolean implies(Item higher, Item lower) {
    return higher.competency().equals(lower.competency())
        && targets.catalogue().scale().implies(higher.level(), lower.level());
  }

  /** The places of the items that imply this one, itself among them. */
  Stream<Integer> implying(int i) {
    Item lower = standings.points().get(i).item();
    return IntStream.range(0, standings.size())
        .filter(j -> implies(standings.points().get(j).item(), lower))
        .boxed();
  }

  /**
   * The places of what was denied among the items that this one implies, itself among them, unless
   * something that implies it was affirmed.
   */
  Stream<Integer> denied(int i, Collection<Claim> claims) {
    Item item = standings.points().get(i).item();
    return claims.stream()
        .filter(claim -> !claim.held() && implies(item, said(claim)))
        .filter(no -> claims.stream().noneMatch(c -> c.held() && implies(said(c), said(no))))
        .map(Claim::place);
  }

  private Item said(Claim claim) {
    return standings.points().get(claim.place()).item();
  }

  /** After how many answers asking ends: what is learned apart can be told by itself only. */
  double most() {
    double share = standings.model().rule().most();
    int apart = standings.apart();
    return Math.ceil(share * (standings.size() - apart)) + Math.max(1, share) * apart;
  }

  Outlook.Spared spared(Prompt prompt, Outlook outlook) {
    List<String> replies = prompt.replies();
    String one =
        prompt instanceof Prompt.Situation(Scenario scenario, _)
            ? Scenario.letter(scenario.best())
            : Prompt.YES;
    String other = replies.stream().filter(reply -> !reply.equals(one)).findFirst().orElse(one);
    return outlook.spared(at(prompt, one), at(prompt, other));
  }

  Decision told(int i, Verdict verdict, List<Decision.Because> because) {
    Item item = standings.points().get(i).item();
    String general = Targets.general(item.competency());
    return new Decision(
        general,
        Targets.productOf(item.competency()),
        item.level(),
        targets.catalogue().titleOf(general),
        verdict.met(),
        rounded(verdict.probability()),
        rounded(verdict.low()),
        rounded(verdict.high()),
        verdict.by(),
        because);
  }

  static double rounded(double number) {
    return Math.round(number * PLACES) / PLACES;
  }
}
