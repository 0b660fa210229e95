package org.linacre.engine.portfolio;

import java.util.Locale;

/** What can be asked of a hit itself. */
public enum Check {
  /**
   * Ten digits whose last is the check digit of an NHS number: modulus 11 with the weights 10 to 2
   * (NHS Data Dictionary, NHS NUMBER). A remainder that asks for the check digit 10 is refused.
   */
  NHS,
  /** Ten digits whose last is not. */
  NOT_NHS,
  /**
   * A US social security number that can have been issued (SSA: no 000, 666, 9xx; no 00; no 0000).
   */
  SSN,
  /** An address of the internet, version 4, that is not private or of the machine (RFC 1918). */
  IP,
  /** It has a letter or digit. */
  FILLED,
  /** It has at least three digits. */
  DIGITS,
  /** It has letters and no digit. */
  LETTERS,
  /** None of its words is a word of plain English. */
  NAME,
  /** Somebody may be called by each of its words, though they may be words of English too. */
  PERSON,
  /** No digit stands before or after it with only a dot, dash, slash or underscore between. */
  ALONE;

  private static final String SECURITY_NUMBER = "(?!000|666|9)\\d{3}(?!00)\\d{2}(?!0000)\\d{4}";

  /** The check of this word, for example {@code not-nhs}. */
  public static Check parse(String word) {
    for (Check check : values()) {
      if (check.toString().equals(word)) {
        return check;
      }
    }
    throw new IllegalArgumentException("'" + word + "' is no check.");
  }

  /**
   * Whether it holds of the text alone; {@link #NAME}, {@link #PERSON} and {@link #ALONE} ask for
   * more.
   */
  boolean holds(String text) {
    return switch (this) {
      case NHS -> isNhs(text);
      case NOT_NHS -> digits(text).length() == 10 && !isNhs(text);
      case SSN -> digits(text).matches(SECURITY_NUMBER);
      case IP -> isPublicAddress(text);
      case FILLED -> text.chars().anyMatch(Character::isLetterOrDigit);
      case DIGITS -> digits(text).length() >= 3;
      case LETTERS -> text.chars().anyMatch(Character::isLetter) && digits(text).isEmpty();
      case NAME, PERSON, ALONE -> true;
    };
  }

  /** The digits of a text, those of any script as 0 to 9. */
  static String digits(String text) {
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      int digit = Character.digit(text.charAt(i), 10);
      if (digit >= 0) {
        digits.append((char) ('0' + digit));
      }
    }
    return digits.toString();
  }

  private static boolean isNhs(String text) {
    String digits = digits(text);
    if (digits.length() != 10) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < 9; i++) {
      sum += (10 - i) * (digits.charAt(i) - '0');
    }
    return (11 - sum % 11) % 11 == digits.charAt(9) - '0' && sum > 0;
  }

  private static boolean isPublicAddress(String text) {
    String[] parts = text.split("\\.", -1);
    for (String part : parts) {
      if (part.length() > 3 || Integer.parseInt(digits("0" + part)) > 255) {
        return false;
      }
    }
    return !text.matches("(0|10|127|169\\.254|192\\.168|172\\.(1[6-9]|2\\d|3[01])|255)\\..*");
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
