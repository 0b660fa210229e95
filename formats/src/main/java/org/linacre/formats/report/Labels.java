package org.linacre.formats.report;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The visible text of reports, from {@code labels.properties}. */
final class Labels {
  private static final ResourceBundle BUNDLE =
      ResourceBundle.getBundle("org.linacre.formats.report.labels", Locale.ROOT);

  private Labels() {}

  /** The text of this key with its places filled. */
  static String of(String key, Object... values) {
    return new MessageFormat(BUNDLE.getString(key), Locale.UK).format(values);
  }

  /** The text of this key, or the word itself where there is none. */
  static String orWord(String key, String word) {
    return BUNDLE.containsKey(key) ? BUNDLE.getString(key) : word;
  }
}
