package org.linacre.engine.posting;

import java.util.List;

/**
 * What a posting was read as.
 *
 * @param title the line that names the job; empty where none was found
 * @param language English, or the language it is in and for which it was not judged
 * @param alsoIn another language in which a good part of it is, and was not read; or empty
 * @param family what the person will mostly do; {@code none} where it is no work with data,
 *     informatics or AI in health or care
 * @param second the family next to it where its lead is so small that it is in doubt; else empty
 * @param healthcareAi whether it has a family
 * @param aiDuty whether a duty is about AI
 * @param employer the kind of employer: provider, vendor or national; empty where nothing tells
 * @param archetypes by the duties; none where no AI duty is named
 * @param coding low, medium or high, as the text asks
 * @param healthcareKnowledge low, medium or high, as the text asks
 * @param flags every flag, present or not; none where the family is {@code none}
 * @param secondFlags every flag as it is if the second is the family after all: where the family is
 *     {@code none} in doubt and the text names AI and health or care; else none
 * @param secondAsk what it does not say, as questions, if so
 * @param warnings the flags that matter whatever the family, where they are present
 * @param skills what it asks of what the catalogue teaches, and the registrations it asks
 * @param ask what it does not say, as questions
 * @param because the sentences behind the judgement
 */
public record PostingReading(
    String title,
    String language,
    String alsoIn,
    String family,
    String second,
    boolean healthcareAi,
    boolean aiDuty,
    String employer,
    List<String> archetypes,
    String coding,
    String healthcareKnowledge,
    List<Flag> flags,
    List<Flag> secondFlags,
    List<String> secondAsk,
    List<Flag> warnings,
    List<Skill> skills,
    List<String> ask,
    List<Because> because) {
  /** What stands in place of a quote where there is none. */
  public static final String NOT_STATED = "not stated";

  /** The label of the reason why a text without a word of work is none that can be placed. */
  static final String NO_POSTING = "posting:no";

  /** A reading with its own copies. */
  public PostingReading {
    archetypes = List.copyOf(archetypes);
    flags = List.copyOf(flags);
    secondFlags = List.copyOf(secondFlags);
    secondAsk = List.copyOf(secondAsk);
    warnings = List.copyOf(warnings);
    skills = List.copyOf(skills);
    ask = List.copyOf(ask);
    because = List.copyOf(because);
  }

  /** The same of a text that is partly in another language. */
  PostingReading alsoIn(String other) {
    return new PostingReading(
        title,
        language,
        other,
        family,
        second,
        healthcareAi,
        aiDuty,
        employer,
        archetypes,
        coding,
        healthcareKnowledge,
        flags,
        secondFlags,
        secondAsk,
        warnings,
        skills,
        ask,
        because);
  }

  /**
   * What speaks for or against the posting.
   *
   * @param id its name
   * @param colour green or red
   * @param present whether the posting shows it
   * @param quote the sentence that shows it most; {@value #NOT_STATED} where it is absent
   * @param more other sentences that show it, of a flag that is told whatever the family
   */
  public record Flag(String id, String colour, boolean present, String quote, List<String> more) {
    /** A flag with its own copy. */
    public Flag {
      more = List.copyOf(more);
    }
  }

  /**
   * A skill that is asked.
   *
   * @param scheme catalogue, esco, or registration for what one must be registered as
   * @param id the competency, the registration or the skill's address
   * @param title its name
   * @param quote the sentence
   * @param desirable whether it is named only where the posting says what is desirable
   */
  public record Skill(String scheme, String id, String title, String quote, boolean desirable) {}

  /**
   * A reason.
   *
   * @param label {@code kind:value}
   * @param weight how much speaks for it in all
   * @param rule the rule that spoke loudest; {@code prior} where only the family does
   * @param quote the sentence; {@value #NOT_STATED} where only the family speaks for it
   * @param desirable whether the sentence only names what is desirable
   */
  public record Because(
      String label, double weight, String rule, String quote, boolean desirable) {}

  /** Whether a word of work, of applying or of pay stands in it, as in all but few postings. */
  public boolean looksLikePosting() {
    return because.stream().noneMatch(b -> b.label().equals(NO_POSTING));
  }

  /** Whether it could be judged: whether it is in a language that the rules are for. */
  public boolean isJudged() {
    return language.equals(PostingReader.LANGUAGE);
  }
}
