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
  /** The start; empty where nothing of what is said is known, or all of it is denied. */
  Optional<Start> of(String said) {
    Callings callings = new Callings(careers);
    Worksheet.Question question = careers.worksheet().question(Answers.BACKGROUND);
    Answers answers = callings.heard(Answers.none(careers.usualSector()), question, said);
    boolean heard = !answers.to(Answers.BACKGROUND).isEmpty();
    return heard ? Optional.of(start(said, answers, callings.of(said))) : Optional.empty();
  }

  private Start start(String said, Answers answers, Optional<Calling> calling) {
    String lane = answers.to(Answers.BACKGROUND);
    String title =
        calling
            .map(c -> c.name().replace('-', ' '))
            .orElseGet(() -> Bridge.lower(careers.laneTitle(lane)));
    String licence = licence(answers, lane);
    LevelSet held = targets.frame().of(careers.bears(licence));
    return new Start(
        Start.Kind.BACKGROUND,
        "background:" + title.replace(' ', '-'),
        title,
        lane,
        licence,
        calling.map(Calling::role).orElse(""),
        held,
        held,
        targets.frame().empty(),
        Map.of(),
        "taken from the background "
            + calling.map(c -> c.because(said)).orElse(title)
            + ": "
            + holds(answers, licence, held)
            + why(lane, calling.map(Calling::role).orElse(""), held)
            + also(answers));
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
