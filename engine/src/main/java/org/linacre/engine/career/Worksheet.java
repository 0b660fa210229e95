package org.linacre.engine.career;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.linacre.competence.Item;
import org.linacre.competence.LevelSet;
import org.linacre.engine.career.FitResult.Kept;

/**
 * The questions by which one finds a lane, and what each answer points to.
 *
 * @param questions in the order asked
 * @param words what people call their background, and the answer it stands for
 * @param beside words that may stand beside a trade without changing whose it is
 * @param reasons how a reason is put
 * @param signs what levels held say of how much someone codes
 */
public record Worksheet(
    List<Question> questions,
    List<Word> words,
    List<Beside> beside,
    List<Wording> reasons,
    List<Sign> signs) {
  /** Three words for how much someone codes, least first. */
  public static final List<String> CODING = List.of("low", "medium", "high");

  /** A worksheet with its own copies. */
  public Worksheet {
    questions = List.copyOf(questions);
    words = List.copyOf(words);
    beside = List.copyOf(beside);
    reasons = List.copyOf(reasons);
    signs = List.copyOf(signs);
  }

  /**
   * A question.
   *
   * @param id its id
   * @param text as asked
   * @param meets what of a role its answer is compared with
   * @param options the answers it takes
   * @param source its place
   */
  public record Question(String id, String text, Meets meets, List<Option> options, String source) {
    /** A question with its own copy of the options. */
    public Question {
      options = List.copyOf(options);
    }

    /** The option of this id, if there is one. */
    public Optional<Option> option(String wanted) {
      for (Option option : options) {
        if (option.id().equals(wanted)) {
          return Optional.of(option);
        }
      }
      return Optional.empty();
    }
  }

  /**
   * An answer a question takes.
   *
   * @param id its id
   * @param title in words
   * @param otherwise its title in sectors where it is another
   * @param lanes the lanes it points to
   * @param competencies the competencies it means, for a skill
   * @param source its place
   */
  public record Option(
      String id,
      String title,
      Map<String, String> otherwise,
      List<String> lanes,
      List<String> competencies,
      String source) {
    /** An option with its own copies. */
    public Option {
      otherwise = Map.copyOf(otherwise);
      lanes = List.copyOf(lanes);
      competencies = List.copyOf(competencies);
    }

    /** The option with another title in these sectors. */
    public Option titled(List<String> sectors, String other) {
      Map<String, String> titles = new HashMap<>(otherwise);
      sectors.forEach(sector -> titles.put(sector, other));
      return new Option(id, title, titles, lanes, competencies, source);
    }

    /** Its title in a sector: as it is there, or as it is everywhere else. */
    String title(String sector) {
      return otherwise.getOrDefault(sector, title);
    }
  }

  /**
   * A word for an answer.
   *
   * @param question the question
   * @param word what people say
   * @param option what it stands for
   * @param coding how much coding it speaks of, or empty
   * @param licence the licence whoever is called so holds, {@link Answers#UNLICENSED}, or empty
   *     where it says nothing of it
   * @param kind where in what people say it counts
   * @param note what is taken for granted with it, or empty
   */
  public record Word(
      String question,
      String word,
      String option,
      String coding,
      String licence,
      Kind kind,
      String note) {}

  /** Where in what people say of their work a word counts. */
  public enum Kind {
    /** A trade: the whole, or a part of what is said. */
    TRADE,
    /** A rank or a time of life: a trade beside it goes before. */
    RANK,
    /** As a rank, and whoever says it beside a trade is not taken to be registered in it. */
    STATE,
    /** As a rank, where nothing else is known: a place of work, which says nothing of the work. */
    PLACE,
    /** The whole only. */
    WHOLE,
    /** A skill: it says how much one codes, and counts alone where nothing else is known. */
    SKILL,
    /** Begins what is wished for. */
    WISH,
    /** Begins what somebody else is. */
    OTHER
  }

  /**
   * How a reason is put.
   *
   * @param question the question answered
   * @param kind what the answer met
   * @param template the words, {@code {option}} in them
   * @param sectors the sectors of the roles it is put for; empty for all others
   * @param source the datum it rests on
   */
  public record Wording(
      String question, String kind, String template, List<String> sectors, String source) {
    /** A wording with its own copy of the sectors. */
    public Wording {
      sectors = List.copyOf(sectors);
    }
  }

  /**
   * A level whose holder codes so much.
   *
   * @param coding low, medium or high
   * @param item the level
   * @param source its place
   */
  public record Sign(String coding, Item item, String source) {}

  /** The sign of the most coding among levels held, if any level speaks of coding. */
  public Optional<Sign> sign(LevelSet held) {
    return signs.stream()
        .filter(sign -> held.has(sign.item()))
        .max(Comparator.comparingInt(sign -> codingOf(sign.coding())));
  }

  /** The words that stand at this place beside a trade. */
  Set<String> beside(Beside.Place place) {
    return beside.stream()
        .filter(one -> one.place() == place)
        .flatMap(one -> one.words().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The question of this id. */
  public Question question(String id) {
    return questions.stream()
        .filter(q -> q.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No question '" + id + "'."));
  }

  /** How a reason is put for roles of a sector: its own words before those for all. */
  Wording wording(String question, String kind, String sector) {
    Wording forAll = null;
    for (Wording wording : reasons) {
      if (wording.question().equals(question) && wording.kind().equals(kind)) {
        if (wording.sectors().contains(sector)) {
          return wording;
        }
        forAll = forAll == null && wording.sectors().isEmpty() ? wording : forAll;
      }
    }
    if (forAll == null) {
      throw new IllegalArgumentException("No wording of " + question + ", " + kind + ".");
    }
    return forAll;
  }

  /** 0 for low, 1 for medium, 2 for high; 0 for any other word. */
  static int codingOf(String word) {
    return Math.max(0, CODING.indexOf(word));
  }

  /** The questions that have no answer. */
  List<String> open(Answers answers) {
    return questions.stream()
        .filter(q -> answers.to(q.id()).isEmpty())
        .filter(q -> !q.id().equals(Answers.AVOID) || answers.avoid().isEmpty())
        .map(Question::id)
        .toList();
  }

  /** What the project keeps out: what was answered, then what was not. */
  List<Kept> kept(Answers answers) {
    return question(Answers.AVOID).options().stream()
        .map(o -> new Kept(o.id(), o.title(answers.sector()), answers.avoid().contains(o.id())))
        .sorted(Comparator.comparing((Kept k) -> !k.answered()))
        .toList();
  }
}
