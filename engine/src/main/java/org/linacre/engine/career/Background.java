package org.linacre.engine.career;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.linacre.competence.Item;
import org.linacre.competence.LevelSet;
import org.linacre.engine.catalogue.Targets;

/**
 * A start from what someone calls their work, understood as a fit understands it: held are the
 * licence it speaks of, or that is usual for it, and the levels this bears; nothing else.
 */
record Background(Careers careers, Targets targets) {
  private static final int LONGEST_TITLE = 60;

  /**
   * The start; empty where nothing of what is said is known, or all of it is denied.
   *
   * @param sector the sector whose trade it is, unless the words name another
   */
  Optional<Start> of(String said, String sector) {
    Callings callings = new Callings(careers);
    Worksheet.Question question = careers.worksheet().question(Answers.BACKGROUND);
    Answers answers = callings.heard(Answers.none(sector), question, said);
    boolean heard = !answers.to(Answers.BACKGROUND).isEmpty();
    return heard ? Optional.of(start(said.strip(), answers, callings.of(said))) : Optional.empty();
  }

  private Start start(String said, Answers answers, Optional<Calling> calling) {
    String lane = answers.to(Answers.BACKGROUND);
    String name =
        calling
            .map(c -> c.name().replace('-', ' '))
            .orElseGet(() -> Bridge.lower(careers.laneTitle(lane)));
    String job = calling.map(c -> job(c, said, answers.sector())).orElse("");
    String licence = licence(answers, lane);
    LevelSet held = targets.frame().of(careers.bears(licence));
    return new Start(
        Start.Kind.BACKGROUND,
        Start.BACKGROUND + name.replace(' ', '-'),
        calling.filter(c -> !c.whole()).map(_ -> shortened(said)).orElse(name),
        lane,
        licence,
        job,
        calling.map(Start.Called::of).orElse(Start.Called.NONE),
        held,
        held,
        targets.frame().empty(),
        Map.of(),
        "taken from the background "
            + calling.map(c -> c.because(said)).orElse(name)
            + ": "
            + holds(answers, licence, held)
            + why(lane, job, held)
            + also(answers));
  }

  /** What somebody said, not longer than a title may be. */
  private static String shortened(String said) {
    String line = said.replaceAll("\\s+", " ");
    int end = line.lastIndexOf(' ', LONGEST_TITLE);
    return line.length() <= LONGEST_TITLE
        ? line
        : line.substring(0, end < 0 ? LONGEST_TITLE : end) + " …";
  }

  /**
   * The role that somebody has by what they call their work; empty where they name none. A trade
   * that roles of several sectors are called by is the role of the sector that the words name or,
   * where they name none, of the one looked at.
   */
  private String job(Calling calling, String said, String looked) {
    Optional<CareerRole> role = careers.role(calling.role());
    if (role.isEmpty() || !isTrade(calling.name())) {
      return calling.role();
    }
    Optional<String> told = careers.sectorIn(said);
    String sector = told.orElse(looked);
    List<CareerRole> there = careers.roles(calling.name(), sector);
    boolean own = told.isEmpty() && isOwn(calling.name(), role.get());
    if (own || role.get().sector().equals(sector)) {
      return calling.role();
    }
    return there.size() == 1 ? there.getFirst().id() : "";
  }

  private boolean isTrade(String name) {
    return careers.worksheet().words().stream()
        .anyMatch(w -> w.question().equals(Answers.BACKGROUND) && w.word().equals(name));
  }

  private static boolean isOwn(String name, CareerRole role) {
    return role.id().equals(name) || Calling.plain(role.title()).equals(name);
  }

  /** The licence that is held: as is said, or as is usual for the background; or empty. */
  private String licence(Answers answers, String lane) {
    String said = answers.licence();
    String held = said.isEmpty() ? careers.lane(lane).map(Lane::usualLicence).orElse("") : said;
    return Answers.isNone(held) ? "" : held;
  }

  private String holds(Answers answers, String licence, LevelSet held) {
    String title = careers.licence(licence).map(Licence::title).orElse("");
    if (title.isEmpty()) {
      return "no registration, no degree and no levels";
    }
    String granted = answers.licence().isEmpty() ? " (taken for granted)" : "";
    String levels = held.tops().stream().map(this::level).collect(Collectors.joining(", "));
    return title + granted + (levels.isEmpty() ? "" : ", " + levels) + "; nothing else";
  }

  /** Why no levels are taken to be held; nothing where some are, or where nothing is worked. */
  private String why(String lane, String job, LevelSet held) {
    if (!held.isEmpty() || careers.lane(lane).filter(Lane::open).isPresent()) {
      return "";
    }
    return careers
        .role(job)
        .map(role -> "; what the role of " + Bridge.lower(role.title()) + " asks is asked first")
        .orElse("; no source says which levels this work brings, so name yours (--levels) instead");
  }

  private String level(Item item) {
    String title = targets.catalogue().titleOf(Targets.general(item.competency()));
    return Bridge.lower(title) + " (" + item.level() + ")";
  }

  /** The other trades that were said and do not count. */
  private static String also(Answers answers) {
    List<String> also = answers.heard().also().stream().map(Calling.Also::said).toList();
    return also.isEmpty() ? "" : "; also heard: " + String.join(", ", also);
  }
}
