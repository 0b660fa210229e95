package org.linacre.engine.posting;

/**
 * Brings the forms of an English word together: plural, -ing, -ed, -ise and -ize, doubled last
 * letters. Lighter than Porter's stemmer (Porter 1980, Program 14(3), 130-137, of which these are
 * the steps 1a and 1b): an evaluator stays apart from an evaluation, and a note from what is not
 * so. Works in place.
 */
final class NormalForm {
  private NormalForm() {}

  /**
   * The length of the normal form.
   *
   * @param word letters in lower case, changed in place
   * @param length how many of them are the word
   */
  static int of(char[] word, int length) {
    if (length < 4 || !isLetter(word[length - 1])) {
      return length;
    }
    int n = withoutPlural(word, length);
    n = withoutEnding(word, n);
    if (n >= 4 && word[n - 1] == 'e' && !(n == 4 && ends(word, n, "note"))) {
      n--;
    }
    if (n >= 4 && word[n - 1] == word[n - 2]) {
      n--;
    }
    if (word[n - 1] == 'z' && n >= 4) {
      word[n - 1] = 's';
    } else if (word[n - 1] == 'n' && ends(word, n, "ization")) {
      word[n - 6] = 's';
    }
    return n;
  }

  private static int withoutPlural(char[] word, int n) {
    if (word[n - 1] != 's') {
      return n;
    }
    if (n > 4 && ends(word, n, "ies")) {
      word[n - 3] = 'y';
      return n - 2;
    }
    if (ends(word, n, "sses")
        || ends(word, n, "xes")
        || ends(word, n, "ches")
        || ends(word, n, "shes")) {
      return n - 2;
    }
    char before = word[n - 2];
    return before == 's' || before == 'u' || before == 'i' ? n : n - 1;
  }

  private static int withoutEnding(char[] word, int n) {
    return switch (word[n - 1]) {
      case 'd' -> withoutPast(word, n);
      case 'g' -> n >= 6 && ends(word, n, "ing") && hasVowel(word, n - 3) ? n - 3 : n;
      default -> n;
    };
  }

  private static int withoutPast(char[] word, int n) {
    if (n > 4 && ends(word, n, "ied")) {
      word[n - 3] = 'y';
      return n - 2;
    }
    boolean past = n >= 5 && ends(word, n, "ed") && word[n - 3] != 'e';
    return past && hasVowel(word, n - 2) ? n - 2 : n;
  }

  private static boolean ends(char[] word, int n, String ending) {
    int from = n - ending.length();
    if (from < 0) {
      return false;
    }
    for (int i = 0; i < ending.length(); i++) {
      if (word[from + i] != ending.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean hasVowel(char[] word, int n) {
    for (int i = 0; i < n; i++) {
      if ("aeiouy".indexOf(word[i]) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z';
  }
}
