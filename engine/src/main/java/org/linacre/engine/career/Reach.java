package org.linacre.engine.career;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.linacre.competence.Item;

/** Which roles are within reach of someone's answers, and how many points these give a role. */
final class Reach {
  /** The kind of a place where a source says of a role that it can fit the background. */
  static final String SUITS = "suits";

  /** The kind of the reason that a source names a role for others of the background only. */
  static final String OTHERS = "others";

  private final Careers careers;
  private final Worksheet worksheet;
  private final Guidance guidance;

  /** For each role, whether it knows much of healthcare, what it asks. */
  private final Map<String, Demand> demands = new HashMap<>();

  private final Places places;
  private final CodingGap coding;

  Reach(Careers careers) {
    this.careers = careers;
    this.worksheet = careers.worksheet();
    this.guidance = careers.guidance();
    careers.roles().forEach(role -> demands.put(role.id(), Demand.of(role)));
    this.places = new Places(careers.lanes());
    this.coding = new CodingGap(careers);
  }

  private record Demand(boolean knows, Set<String> subjects, String needs) {
    static Demand of(CareerRole role) {
      return new Demand(
          role.text("knowledge").equals(Worksheet.CODING.getLast()),
          Set.copyOf(role.skills().stream().map(Item::competency).toList()),
          role.entry().needs());
    }
  }

  private Demand demand(CareerRole role) {
    return Objects.requireNonNull(demands.get(role.id()));
  }

  int points(CareerRole role, Answers answers) {
    int points = 0;
    Optional<Lane.Place> place = place(role, answers);
    if (place.isPresent()) {
      boolean suits = place.get().kind().equals(SUITS);
      points += suits ? 0 : guidance.weight(Answers.BACKGROUND);
      points += guidance.weights().getOrDefault(place.get().kind(), 0);
    }
    for (Worksheet.Question question : worksheet.questions()) {
      points += meets(role, question, answers) ? guidance.weight(question.id()) : 0;
    }
    boolean only = answers.chosen().keySet().equals(Set.of(Answers.CODING));
    boolean counts = points > 0 || only;
    return points + (counts && codes(role, answers) ? guidance.weight(Answers.CODING) : 0);
  }

  /** Whether the role codes as the person said. */
  boolean codes(CareerRole role, Answers answers) {
    return !answers.to(Answers.CODING).isEmpty() && gap(role, answers) == 0;
  }

  Optional<Lane.Place> place(CareerRole role, Answers answers) {
    return places.of(answers.to(Answers.BACKGROUND), answers.called(), role.id());
  }

  /** Where a role is named for others of the background only. */
  Optional<Lane.Place> placeOfOthers(CareerRole role, Answers answers) {
    return places.ofOthers(answers.to(Answers.BACKGROUND), answers.called(), role.id());
  }

  /** Whether the answer to a question speaks for the role by itself. */
  boolean meets(CareerRole role, Worksheet.Question question, Answers answers) {
    String option = answers.to(question.id());
    if (option.isEmpty() || !question.meets().isOfRole()) {
      return false;
    }
    return switch (question.meets()) {
      case WORK -> role.work().equals(option);
      case FAMILY -> role.family().equals(option);
      case PROJECT -> role.project().equals(option);
      case SKILLS -> asksFor(role, question.option(option).orElseThrow());
      case BACKGROUND, AVOID, CODING -> false;
    };
  }

  private boolean asksFor(CareerRole role, Worksheet.Option skill) {
    Set<String> subjects = demand(role).subjects;
    return skill.competencies().stream().anyMatch(subjects::contains);
  }

  /** How many steps of coding the role is above the person, who codes as told or as usual. */
  int gap(CareerRole role, Answers answers) {
    return coding.gap(role, answers);
  }

  /** How much someone codes who does not say. */
  String usualCoding(Answers answers) {
    return coding.usual(answers);
  }

  /** The licence held: as the background says, or as is usual for it. */
  private String licence(Answers answers) {
    return answers.licence().isEmpty() ? usualLicence(answers) : answers.licence();
  }

  /** The licence someone holds whose background names no trade, or empty. */
  String usualLicence(Answers answers) {
    return careers.lane(answers.to(Answers.BACKGROUND)).map(Lane::usualLicence).orElse("");
  }

  boolean isLater(CareerRole role, Answers answers) {
    return !later(role, answers).isEmpty();
  }

  /** Why a role is for later, each a kind of the pack's wordings; none where it is within reach. */
  List<String> later(CareerRole role, Answers answers) {
    List<String> why = new ArrayList<>();
    if (!careers.opens(licence(answers), role)) {
      why.add("licence");
    }
    if (!isOwn(role, answers)) {
      why.addAll(lacks(role, answers));
    }
    return why;
  }

  private List<String> lacks(CareerRole role, Answers answers) {
    List<String> why = new ArrayList<>();
    String kind = role.entry().kind();
    int steps = gap(role, answers);
    if (steps >= guidance.weight("far") || (kind.equals("technical") && steps > 0)) {
      why.add("coding");
    }
    if (knowsLess(role, answers)) {
      why.add("knowledge");
    }
    if (kind.equals("senior")) {
      why.add("senior");
    } else if (!kind.equals("open") && !kind.equals("technical")) {
      unnamed(role, answers).ifPresent(why::add);
    }
    return why;
  }

  /** Why no source opens a role that asks experience or a credential to a background. */
  private Optional<String> unnamed(CareerRole role, Answers answers) {
    String background = answers.to(Answers.BACKGROUND);
    if (background.isEmpty() || isOpen(background)) {
      return Optional.of(background.isEmpty() ? "nothing" : "beginner");
    }
    if (place(role, answers).isEmpty()) {
      return Optional.of(placeOfOthers(role, answers).isEmpty() ? "unnamed" : OTHERS);
    }
    if (role.entry().isOutside(answers.trade())) {
      return Optional.of("outside");
    }
    return licence(answers).equals(Answers.LEARNER) ? Optional.of("learner") : Optional.empty();
  }

  /**
   * What a role takes to begin. For one that is for later it says too how much it codes, where it
   * takes nothing else that is not held, and how much it knows of healthcare, where that is why.
   */
  String needs(CareerRole role, Answers answers, boolean later) {
    List<String> needs = new ArrayList<>();
    String takes = role.entry().needs();
    if (!takes.isEmpty()) {
      needs.add(takes);
    }
    boolean held = takes.isEmpty() || !held(role, answers).isEmpty();
    if (later && held && gap(role, answers) > 0) {
      needs.add("coding: " + role.text("coding"));
    }
    if (later && knowsLess(role, answers)) {
      needs.add("healthcare knowledge: " + role.text("knowledge"));
    }
    return String.join("; ", needs);
  }

  /** Whether a role needs something to begin of which nothing said shows that it is held. */
  boolean isUnsaid(CareerRole role, Answers answers) {
    boolean suits =
        role.entry().kind().equals("experience")
            && place(role, answers).filter(p -> p.kind().equals(SUITS)).isPresent();
    return !role.entry().needs().isEmpty()
        && (!suits || role.entry().isOutside(answers.trade()))
        && !isBrought(role, answers)
        && held(role, answers).isEmpty()
        && !asksTheSame(role, answers);
  }

  /** Whether the background brings what a role needs; who only learns a trade brings none of it. */
  private boolean isBrought(CareerRole role, Answers answers) {
    boolean clear = answers.heard().work().clear();
    return role.entry().isBroughtBy(answers.to(Answers.BACKGROUND), answers.trade(), clear)
        && !licence(answers).equals(Answers.LEARNER);
  }

  /** Whether a role is the one that the person says they have. */
  boolean isOwn(CareerRole role, Answers answers) {
    return role.id().equals(answers.role());
  }

  /** Whether a role takes nothing but what the role that the person has takes too. */
  private boolean asksTheSame(CareerRole role, Answers answers) {
    Demand own = demands.get(answers.role());
    return own != null && own.needs.equals(role.entry().needs());
  }

  /**
   * Whether a technical role asks for more of healthcare than a beginner, or someone who names no
   * background, can be taken to know: 002 l.287 and l.347.
   */
  boolean knowsLess(CareerRole role, Answers answers) {
    String background = answers.to(Answers.BACKGROUND);
    return role.entry().kind().equals("technical")
        && demand(role).knows
        && (background.isEmpty() || isOpen(background));
  }

  /** The licence held that a role takes, in words; empty where it takes none, or another. */
  String held(CareerRole role, Answers answers) {
    return careers.heldFor(licence(answers), role);
  }

  /** Whether coding alone opens the role: what else a technical one takes is not known. */
  boolean isByCoding(CareerRole role, Answers answers) {
    return role.entry().kind().equals("technical")
        && held(role, answers).isEmpty()
        && !asksTheSame(role, answers);
  }

  /** Whether a lane is one that the answer to which lane fits points to. */
  boolean isChosen(String lane, Answers answers) {
    return works()
        .flatMap(question -> question.option(answers.to(question.id())).stream())
        .anyMatch(option -> option.lanes().contains(lane));
  }

  /** The place of a lane among those of the answers that chose it; after all where none did. */
  int rankChosen(String lane, Answers answers) {
    return works()
        .flatMap(question -> question.option(answers.to(question.id())).stream())
        .mapToInt(option -> option.lanes().indexOf(lane))
        .filter(at -> at >= 0)
        .min()
        .orElse(Integer.MAX_VALUE);
  }

  List<Worksheet.Question> questions() {
    return worksheet.questions();
  }

  /** Whether a role is work of the lane that was chosen. */
  boolean isOfChosen(CareerRole role, Answers answers) {
    return works().anyMatch(question -> meets(role, question, answers));
  }

  private Stream<Worksheet.Question> works() {
    return worksheet.questions().stream().filter(q -> q.meets() == Meets.WORK);
  }

  /** Whether a source names the role for beginners. */
  boolean beginsAt(CareerRole role) {
    return careers.lanes().stream()
        .filter(Lane::open)
        .anyMatch(lane -> places.of(lane.id(), "", role.id()).isPresent());
  }

  /** Whether nothing but that a role is open to beginners puts it within reach. */
  boolean isOpenOnly(CareerRole role, Answers answers) {
    String background = answers.to(Answers.BACKGROUND);
    return role.entry().kind().equals("open") && (background.isEmpty() || isOpen(background));
  }

  private boolean isOpen(String lane) {
    return careers.lane(lane).map(Lane::open).orElse(false);
  }
}
