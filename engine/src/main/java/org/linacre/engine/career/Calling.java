package org.linacre.engine.career;

import java.util.List;
import java.util.Locale;

/**
 * What someone calls their work, as the pack takes it.
 *
 * @param name the word, or the name of a role, that was found in it
 * @param lane the background it stands for
 * @param coding how much coding it speaks of, or empty
 * @param licence the licence whoever is called so holds, {@link Answers#UNLICENSED}, or empty where
 *     it says nothing of it
 * @param role the role it names, or empty
 * @param own whether that role is plainly theirs: neither left nor learned, nor but a trade's name
 * @param clear whether the trade is plainly theirs: neither left nor learned
 * @param whole whether nothing else was said
 * @param notes what is taken for granted with it
 * @param also other trades that were said beside it
 */
public record Calling(
    String name,
    String lane,
    String coding,
    String licence,
    String role,
    boolean own,
    boolean clear,
    boolean whole,
    List<String> notes,
    List<Also> also) {
  /** A calling with its own copies. */
  public Calling {
    notes = List.copyOf(notes);
    also = List.copyOf(also);
  }

  /**
   * Another answer that was heard beside the one that counts.
   *
   * @param question the question
   * @param said what was said
   * @param option what it would stand for
   */
  public record Also(String question, String said, String option) {}

  /** The licence that is held; empty where none is, or nothing is said of one. */
  public String held() {
    return Answers.isNone(licence) ? "" : licence;
  }

  /** The same with the coding that skills speak of beside it. */
  Calling with(Skills.Found skills) {
    String most = skills.with(coding);
    return new Calling(name, lane, most, licence, role, own, clear, whole, notes, also);
  }

  /** Whether something was taken for granted that was not said. */
  boolean isTaken() {
    return !whole || !notes.isEmpty();
  }

  /** What it was taken from: what was said, and of that what counted. */
  public String because(String said) {
    String words = name.replace('-', ' ');
    String first = whole ? "" : words;
    String more = String.join("; ", notes);
    String told = first + (first.isEmpty() || more.isEmpty() ? "" : ": ") + more;
    return told.isEmpty() ? said : said + " (" + told + ")";
  }

  /** A text as words of the pack are written: small letters, hyphens between. */
  static String plain(String text) {
    return text.toLowerCase(Locale.ROOT)
        .replaceAll("['’]s\\b|['’]", "")
        .replaceAll("[^\\p{L}\\p{N}]+", "-")
        .replaceAll("^-|-$", "");
  }
}
