package org.linacre.formats.monitoring;

import org.linacre.formats.text.Yaml;

/** Numbers of a plan, with what is wrong about them. */
final class Figures {
  private Figures() {}

  /** A number of 0 or more; {@code otherwise} where there is none. */
  static double of(Yaml yaml, double otherwise) {
    String text = yaml.text();
    if (text.isEmpty()) {
      return otherwise;
    }
    if (!text.matches("\\d{1,9}(\\.\\d{1,9})?")) {
      yaml.error("'" + text + "' is no number of 0 or more.");
      return otherwise;
    }
    return Double.parseDouble(text);
  }

  /** A share above 0 and below 1; {@code otherwise} where there is none. */
  static double share(Yaml yaml, double otherwise) {
    double value = of(yaml, otherwise);
    if (yaml.isPresent() && !Double.isNaN(value) && !(value > 0 && value < 1)) {
      yaml.error(yaml.text() + " is not between 0 and 1.");
      return otherwise;
    }
    return value;
  }

  /** A whole number of 1 or more; {@code otherwise} where there is none. */
  static int count(Yaml yaml, int otherwise) {
    int value = yaml.number(otherwise);
    if (value < 1) {
      yaml.error(yaml.text() + " is not 1 or more.");
      return otherwise;
    }
    return value;
  }

  /** A number above 0. */
  static double positive(Yaml yaml, double otherwise) {
    double value = of(yaml, otherwise);
    if (yaml.isPresent() && !(value > 0)) {
      yaml.error(yaml.text() + " is not above 0.");
      return otherwise;
    }
    return value;
  }
}
