package org.linacre.formats.workforce;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.linacre.formats.text.Yaml;

/** Years, amounts and shares of workforce.yaml. */
final class Numbers {
  private static final int EARLIEST = 1948;
  private static final int LATEST = 2200;
  private static final double TENTHS = 10;

  private Numbers() {}

  /**
   * The years that a file may speak of.
   *
   * @param first the first
   * @param last the last; that of all years where no horizon is told
   */
  record Years(int first, int last) {
    boolean has(int year) {
      return year >= first && year <= last;
    }

    /** Adds an error where a year is none of these. */
    void check(int year, Yaml yaml) {
      if (!has(year)) {
        String end = last >= LATEST ? "" : " to " + last;
        yaml.error(
            "'"
                + year
                + "' is outside the years of the file. Maybe a year from "
                + first
                + end
                + ".");
      }
    }
  }

  static int earliest() {
    return EARLIEST;
  }

  static int latest() {
    return LATEST;
  }

  static boolean isYear(int year) {
    return year >= EARLIEST && year <= LATEST;
  }

  /** A year that must be there. */
  static int year(Yaml yaml) {
    String text = yaml.need();
    if (!text.matches("\\d{4}") || !isYear(Integer.parseInt(text))) {
      if (!text.isEmpty()) {
        yaml.error("'" + text + "' is no year. Maybe such as 2030.");
      }
      return EARLIEST;
    }
    return Integer.parseInt(text);
  }

  /** A number of 0 or more; 0 where there is none. */
  static double amount(Yaml yaml) {
    String text = yaml.text();
    if (text.isEmpty()) {
      return 0;
    }
    if (!text.matches("\\d{1,12}(\\.\\d{1,6})?")) {
      yaml.error("'" + text + "' is no number of 0 or more. Maybe such as 12 or 0.5.");
      return 0;
    }
    return Double.parseDouble(text);
  }

  /** A number as messages tell it, to a tenth. */
  static String told(double number) {
    return BigDecimal.valueOf(Math.round(number * TENTHS))
        .divide(BigDecimal.TEN)
        .stripTrailingZeros()
        .toPlainString();
  }

  static double factor(Yaml yaml) {
    return yaml.isPresent() ? amount(yaml) : 1;
  }

  static double share(Yaml yaml, double otherwise) {
    if (!yaml.isPresent()) {
      return otherwise;
    }
    double share = amount(yaml);
    if (share > 1) {
      yaml.error("'" + yaml.text() + "' is above 1. A rate is a share of 0 to 1.");
      return otherwise;
    }
    return share;
  }

  /** An amount for each of some years. */
  static Map<Integer, Double> byYear(Yaml yaml, Years years) {
    Map<Integer, Double> byYear = new TreeMap<>();
    for (String name : yaml.names()) {
      if (!name.matches("\\d{4}")) {
        yaml.get(name).error("'" + name + "' is no year. Maybe such as 2030.");
      } else {
        int year = Integer.parseInt(name);
        years.check(year, yaml.get(name));
        byYear.put(year, amount(yaml.get(name)));
      }
    }
    return byYear;
  }
}
