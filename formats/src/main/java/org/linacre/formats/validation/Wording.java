package org.linacre.formats.validation;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The visible text of a validation's report, from {@code wording.properties}, and numbers in it.
 */
final class Wording {
  private static final ResourceBundle BUNDLE =
      ResourceBundle.getBundle("org.linacre.formats.validation.wording", Locale.ROOT);

  private static final double SMALLEST_P = 0.001;

  private Wording() {}

  /** The text of this key with its places filled. */
  static String of(String key, Object... values) {
    return new MessageFormat(BUNDLE.getString(key), Locale.UK).format(values);
  }

  /** The text of this key, or the word itself where there is none. */
  static String orWord(String key, String word) {
    return BUNDLE.containsKey(key) ? BUNDLE.getString(key) : word;
  }

  /** A whole number. */
  static String count(long count) {
    return String.format(Locale.UK, "%,d", count);
  }

  /** A number with three digits after the point; a dash where there is none. */
  static String number(double value) {
    if (!Double.isFinite(value)) {
      return "–";
    }
    String text = String.format(Locale.UK, Math.abs(value) < 1e6 ? "%.3f" : "%.3e", value);
    return text.equals("-0.000") ? "0.000" : text;
  }

  /** A threshold as it was written. */
  static String threshold(double value) {
    return Double.isNaN(value) ? "" : Double.toString(value);
  }

  /** A p-value. */
  static String p(double value) {
    return value < SMALLEST_P ? "< 0.001" : number(value);
  }

  /** A reason; a bound that is not there is shown as such. */
  static String reason(String reason) {
    return reason.replace("Infinity", "∞");
  }

  /** A share in hundredths. */
  static String percent(double share) {
    return String.format(Locale.UK, "%.1f%%", 100 * share);
  }
}
