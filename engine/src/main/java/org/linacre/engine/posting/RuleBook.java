package org.linacre.engine.posting;

import java.util.List;
import java.util.Map;

/**
 * The rules of the pack as they stand in its files.
 *
 * @param labels what postings are told apart by
 * @param classes named sets of phrases
 * @param sections the parts of a posting and how much a rule counts there
 * @param rules what is looked for
 * @param priors what a family makes likely
 * @param flags what speaks for and against a posting
 * @param languages function words by language
 * @param numbers the thresholds of the decisions
 * @param weights what was learned from labelled postings
 */
public record RuleBook(
    List<Label> labels,
    List<WordClass> classes,
    List<Section> sections,
    List<RuleRow> rules,
    List<Prior> priors,
    List<FlagRow> flags,
    List<Language> languages,
    Map<String, Double> numbers,
    Weights weights) {

  /** The zone of a section whose words and rules say nothing to the learned weights. */
  static final String UNREAD = "-";

  /** Rules with their own copies. */
  public RuleBook {
    labels = List.copyOf(labels);
    classes = List.copyOf(classes);
    sections = List.copyOf(sections);
    rules = List.copyOf(rules);
    priors = List.copyOf(priors);
    flags = List.copyOf(flags);
    languages = List.copyOf(languages);
    numbers = Map.copyOf(numbers);
  }

  /** The zones of the sections, each once, in the order of the sections. */
  public List<String> zones() {
    return sections.stream()
        .map(Section::zone)
        .filter(z -> !z.isEmpty() && !z.equals(UNREAD))
        .distinct()
        .toList();
  }

  /** Whether a label is that of a flag whose rules count in full in every section. */
  boolean isEverywhere(String label) {
    return flags.stream().anyMatch(f -> f.isTold() && label.equals("flag:" + f.id()));
  }

  /** The same rules with other weights. */
  public RuleBook with(Weights other) {
    return new RuleBook(labels, classes, sections, rules, priors, flags, languages, numbers, other);
  }

  /**
   * A value that a posting may have.
   *
   * @param kind family, archetype or level
   * @param id the value
   * @param title its name
   */
  public record Label(String kind, String id, String title) {}

  /**
   * A named set of phrases.
   *
   * @param name by which patterns call it
   * @param phrases words in any form
   */
  public record WordClass(String name, List<String> phrases) {
    /** A class with its own copy. */
    public WordClass {
      phrases = List.copyOf(phrases);
    }
  }

  /**
   * A part of a posting.
   *
   * @param id its name
   * @param headings phrases that head it
   * @param weights how much a rule of a kind counts in it, by kind
   * @param zone what learned weights call it; empty where they do not look
   */
  public record Section(
      String id, List<String> headings, Map<String, Double> weights, String zone) {
    /** A section with its own copies. */
    public Section {
      headings = List.copyOf(headings);
      weights = Map.copyOf(weights);
    }
  }

  /**
   * One rule.
   *
   * @param id its name
   * @param label {@code kind:value} that it speaks for
   * @param weight how much
   * @param where the sections in which it counts; none means everywhere
   * @param pattern what it looks for in a sentence, see {@link #objection(String)}
   */
  public record RuleRow(
      String id, String label, double weight, List<String> where, String pattern) {
    /** A rule with its own copy. */
    public RuleRow {
      where = List.copyOf(where);
    }
  }

  /**
   * What one label makes likely of another.
   *
   * @param given {@code kind:value} that is known
   * @param label {@code kind:value} that it speaks for
   * @param weight how much
   */
  public record Prior(String given, String label, double weight) {}

  /**
   * A flag.
   *
   * @param id its name
   * @param colour green or red
   * @param title what it says
   * @param ask the question where it is not stated; empty where there is none
   * @param least the least sum of weights for it to be present
   * @param from how it is found: rules (sentences), spread (how many fields are asked), silence
   *     (the first rule's words are there and no flag of {@code against} is)
   * @param against the flags whose presence takes this one away
   * @param beyond whether it also speaks, by its rules alone, where the family is none and the text
   *     speaks of AI
   * @param with {@code ai:duty} where a duty must be about AI; {@link #ALWAYS} where it is told
   *     whatever the family, and its rules count in full in every section that counts at all; empty
   *     for neither
   */
  public record FlagRow(
      String id,
      String colour,
      String title,
      String ask,
      double least,
      String from,
      List<String> against,
      boolean beyond,
      String with) {
    /** In {@code with}: told whatever the family and wherever its signs stand. */
    public static final String ALWAYS = "always";

    /** A flag with its own copy. */
    public FlagRow {
      against = List.copyOf(against);
    }

    /** Whether it is told whatever the family. */
    boolean isTold() {
      return with.equals(ALWAYS);
    }
  }

  /**
   * A language by its commonest words.
   *
   * @param id its name in English
   * @param words words that few other languages have
   */
  public record Language(String id, List<String> words) {
    /** A language with its own copy. */
    public Language {
      words = List.copyOf(words);
    }
  }

  /** What is wrong with a pattern; empty where nothing is. */
  public static String objection(String pattern) {
    try {
      Pattern.parse(pattern);
      return "";
    } catch (IllegalArgumentException e) {
      return String.valueOf(e.getMessage());
    }
  }

  /** The classes that a pattern names. */
  public static List<String> classesOf(String pattern) {
    Pattern parsed = Pattern.parse(pattern);
    return java.util.stream.Stream.concat(
            parsed.chains().stream().flatMap(List::stream), parsed.absent().stream())
        .map(Pattern.Part::name)
        .filter(name -> !name.isEmpty())
        .distinct()
        .toList();
  }
}
