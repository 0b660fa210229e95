package org.linacre.engine.career;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linacre.engine.career.Worksheet.Kind;
import org.linacre.engine.career.Worksheet.Question;

/**
 * What people call their work, found in what they say of it: the pack's words for a background and
 * the names of its roles. The whole is looked for first, then the longest part; a trade goes before
 * a rank, and one who says that they no longer have a trade, or are still learning it, is not taken
 * to be registered in it.
 */
public final class Callings {
  private final Careers careers;
  private final Worksheet worksheet;
  private final Said said;
  private final Apart apart;
  private final Plurals plurals;
  private final Registers registers;
  private final Skills skills;
  private final Map<String, Named> named = new LinkedHashMap<>();

  /** Names by this pack. */
  public Callings(Careers careers) {
    this.careers = careers;
    this.worksheet = careers.worksheet();
    this.said = new Said(worksheet, this::isField);
    this.plurals = new Plurals(worksheet);
    this.apart = new Apart(worksheet);
    this.registers = new Registers(careers);
    this.skills = new Skills(worksheet, this::isField);
    for (CareerRole role : careers.roles()) {
      List<String> names = new ArrayList<>(role.names());
      names.add(role.id());
      names.add(role.title().replaceAll("\\([^)]*\\)", " "));
      names.stream()
          .map(Calling::plain)
          .forEach(name -> named.putIfAbsent(name, new Named(name, null, role)));
    }
    worksheet.words().stream()
        .filter(word -> word.question().equals(Answers.BACKGROUND))
        .forEach(word -> named.compute(word.word(), (name, old) -> Named.join(name, word, old)));
  }

  /**
   * What someone's words for their work are taken as; empty where nothing in them is known, or all
   * of it is denied.
   */
  public Optional<Calling> of(String spoken) {
    boolean known = named.containsKey(Calling.plain(spoken));
    String said = known ? spoken : plurals.single(spoken, this::isSaid);
    Named whole = named.get(Calling.plain(said));
    if (whole != null) {
      return Optional.of(calling(whole, new Apart.Parted(said, List.of()), true));
    }
    Apart.Parted parted = apart.of(said, this::isTrade);
    Skills.Found beside = skills.of(parted.own());
    String own = this.said.own(beside.left(), this::isTrade);
    String plain = Calling.plain(this.said.affirmed(own, named::containsKey));
    return best(within(plain), plain)
        .or(() -> parted.first().flatMap(this::wished))
        .or(() -> beside.held().stream().findFirst().map(named::get))
        .map(best -> calling(best, new Apart.Parted(own, parted.spans()), false).with(beside));
  }

  /** What stands for someone who says nothing of their own work, but what they wish for. */
  private Optional<Named> wished(Apart.Span span) {
    boolean tells = span.word().kind() != Kind.OTHER || !trades(span).isEmpty();
    return tells ? Optional.ofNullable(named.get(span.word().word())) : Optional.empty();
  }

  /** The trades that a wish names, or that somebody else has; none that is a part of another. */
  private List<String> trades(Apart.Span span) {
    if (span.word().kind() == Kind.RANK) {
      return List.of();
    }
    List<Named> all = within(span.plain()).stream().filter(n -> n.kind() == Kind.TRADE).toList();
    return all.stream()
        .map(Named::name)
        .filter(
            one ->
                all.stream().noneMatch(n -> !n.name().equals(one) && Named.isPart(one, n.name())))
        .map(name -> name.replace('-', ' '))
        .sorted()
        .toList();
  }

  /** What is told of trades that are wished for, or somebody else's. */
  private List<String> told(List<Apart.Span> spans) {
    return spans.stream()
        .filter(span -> !span.denied() && !trades(span).isEmpty())
        .map(span -> span.word().note().replace("{trade}", String.join(", ", trades(span))))
        .toList();
  }

  /** The names within; a trade that is but a part of a longer rank is none (an unpaid carer). */
  private List<Named> within(String plain) {
    List<Named> all = named.values().stream().filter(n -> n.isWithin(plain)).toList();
    List<Named> ranks = all.stream().filter(n -> n.kind() == Kind.RANK).toList();
    return all.stream().filter(one -> ranks.stream().noneMatch(r -> one.isBut(r))).toList();
  }

  private static Optional<Named> best(List<Named> within, String plain) {
    return within.stream()
        .min(
            Comparator.comparing((Named n) -> n.kind() != Kind.TRADE)
                .thenComparing(n -> n.kind() == Kind.PLACE)
                .thenComparingLong(n -> -n.length())
                .thenComparingInt(n -> -n.name().length())
                .thenComparingInt(n -> plain.indexOf(n.name())));
  }

  private Calling calling(Named best, Apart.Parted parted, boolean whole) {
    String said = parted.own();
    List<Named> within = within(Calling.plain(this.said.affirmed(said, named::containsKey)));
    List<String> notes = new ArrayList<>();
    boolean title = worksheet.beside(Beside.Place.TITLE).contains(best.name());
    boolean abroad = title && !this.said.isNamed(parted.own());
    String note = best.word() == null || best.isApart() ? "" : best.word().note();
    if (!note.isEmpty() && (abroad || !title)) {
      notes.add(note);
    }
    List<String> unclear = List.of(registers.unclear(best.name(), licence(best)));
    List<String> doubts =
        abroad ? unclear : whole ? List.of() : lost(best, parted, within, unclear);
    boolean matters = !licence(best).isEmpty() || isLearned(best, said);
    List<String> lost = matters ? doubts : List.of();
    notes.addAll(lost);
    notes.addAll(told(parted.spans()));
    return new Calling(
        best.name(),
        best.lane(),
        CodingSaid.by(best, within, lost.isEmpty() ? this.said.studied(said) : List.of()),
        lost.isEmpty() ? held(best, said, within) : new States(within).none(),
        best.role() == null ? "" : best.role().id(),
        best.isRole() && doubts.isEmpty(),
        doubts.isEmpty(),
        whole,
        notes.stream().distinct().toList(),
        whole ? List.of() : also(best, said));
  }

  /**
   * The licence that a name speaks of or, where its trade takes none, that of another trade that is
   * plainly had too: a nurse who is a programmer as well is registered as a nurse.
   */
  private String held(Named best, String said, List<Named> within) {
    List<Named> trades = within.stream().filter(n -> n.kind() == Kind.TRADE).toList();
    Set<String> others = registers.others(trades.stream().map(this::licence).toList());
    List<String> names = trades.stream().map(Named::name).toList();
    boolean clear = this.said.isClear(said, names, others, this::isTrade);
    if (!licence(best).isEmpty() || !clear || !new States(within).notes().isEmpty()) {
      return stated(best);
    }
    return this.said.parts(this.said.affirmed(said, named::containsKey)).stream()
        .filter(part -> !Named.isPart(best.name(), part))
        .filter(part -> best(within(part), part).filter(n -> n.kind() == Kind.TRADE).isPresent())
        .flatMap(part -> of(part.replace('-', ' ')).stream())
        .filter(Calling::clear)
        .map(Calling::held)
        .filter(licence -> !licence.isEmpty())
        .findFirst()
        .orElse(stated(best));
  }

  /** Whether a trade is said to be still learned, in the part of the answer that names it. */
  private boolean isLearned(Named best, String said) {
    return this.said.parts(this.said.affirmed(said, named::containsKey)).stream()
        .filter(part -> Named.isPart(best.name(), part))
        .anyMatch(part -> new States(within(part)).learns());
  }

  /** Why the licence of a trade is not taken to be held, whatever is said beside it; or nothing. */
  private List<String> lost(
      Named best, Apart.Parted parted, List<Named> within, List<String> unclear) {
    List<Named> trades = within.stream().filter(n -> n.kind() == Kind.TRADE).toList();
    List<String> states = new States(within).notes();
    if (!states.isEmpty()) {
      return states;
    }
    List<String> same = new ArrayList<>(List.of(best.name()));
    trades.stream().filter(n -> licence(n).equals(licence(best))).forEach(n -> same.add(n.name()));
    Set<String> others = registers.others(trades.stream().map(this::licence).toList());
    boolean doubted =
        parted.spans().stream()
            .anyMatch(span -> span.isBare() || new Register(worksheet).doubtsWished(span.words()));
    boolean clear = !doubted && said.isClear(parted.own(), same, others, this::isTrade);
    return clear ? List.of() : unclear;
  }

  private boolean isSaid(String name) {
    Named one = named.get(name);
    return one != null && !one.isAlone();
  }

  private boolean isField(String name) {
    return isSaid(name) && Objects.requireNonNull(named.get(name)).kind() != Kind.STATE;
  }

  private boolean isTrade(String name) {
    Named one = named.get(name);
    return one != null && one.kind() == Kind.TRADE;
  }

  /** The trades of other parts of what was said, and what was studied. */
  private List<Calling.Also> also(Named best, String said) {
    String meant = this.said.affirmed(said, named::containsKey);
    List<String> studied = this.said.studied(meant);
    return this.said.parts(meant).stream()
        .filter(part -> !Named.isPart(best.name(), part))
        .flatMap(part -> best(within(part), part).stream())
        .filter(other -> other.kind() == Kind.TRADE || studied.contains(other.name()))
        .filter(other -> !Named.isPart(other.name(), best.name()))
        .map(
            other ->
                new Calling.Also(Answers.BACKGROUND, other.name().replace('-', ' '), other.lane()))
        .distinct()
        .toList();
  }

  /** The licence that a name speaks of; empty where it says nothing of it. */
  private static String stated(Named one) {
    return one.word() == null ? licence(one.role()) : one.word().licence();
  }

  /** The licence that is taken to be held by a name: as it says, or as is usual; or empty. */
  private String licence(Named one) {
    String stated = stated(one);
    String taken =
        stated.isEmpty() ? careers.lane(one.lane()).map(Lane::usualLicence).orElse("") : stated;
    return Answers.isNone(taken) ? "" : taken;
  }

  /** Of a role, what whoever has it holds: none where it takes none, or one of several. */
  private static String licence(@Nullable CareerRole role) {
    return role == null || role.licence().isEmpty() ? Answers.UNLICENSED : role.licence();
  }

  /**
   * Answers with a reply to a question: an option, or, to what one's background is, whatever names
   * it; empty where the reply is not known.
   *
   * @param reply as it was said
   */
  public Optional<Answers> answered(Answers answers, Question question, String reply) {
    String word = word(reply);
    boolean known = Answers.replies(question, worksheet).contains(word);
    if (!question.id().equals(Answers.BACKGROUND) || question.option(word).isPresent()) {
      return known ? Optional.of(answers.with(question.id(), word, worksheet)) : Optional.empty();
    }
    return of(reply).map(calling -> answers.called(calling, reply.strip()));
  }

  /** A reply as ids are written: lower case, hyphens for white space. */
  public static String word(String reply) {
    return reply.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", "-");
  }

  /**
   * Answers with all of a reply that is known. Whatever is not, or is more than a question takes,
   * is passed by and told: no answer is a dead end.
   *
   * @param reply as it was said; several values stand with a comma or a semicolon between
   */
  public Answers heard(Answers answers, Question question, String reply) {
    boolean several = question.id().equals(Answers.AVOID);
    boolean free = question.id().equals(Answers.BACKGROUND);
    Answers all = answers;
    boolean answered = false;
    for (String value : free ? List.of(reply.strip()) : List.of(reply.split("[,;]", -1))) {
      Optional<Answers> more =
          answered && !several ? Optional.empty() : answered(all, question, value);
      if (!value.isBlank()) {
        all = more.orElse(all.passing(question.id(), value.strip(), answered && !several));
        answered |= more.isPresent();
      }
    }
    return free ? all.naming(careers.sectorIn(reply).orElse(sectorOf(all))) : all;
  }

  /** The sector of the role that somebody plainly has; empty where none is. */
  private String sectorOf(Answers answers) {
    return careers.role(answers.role()).map(CareerRole::sector).orElse("");
  }
}
