package org.linacre.engine.validation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.statistics.distribution.TDistribution;

/** Values that R and Python computed, and the data they computed them on. */
final class Reference {
  private static final Map<String, Double> VALUES = values();
  private static final Pattern DEGREES = Pattern.compile("t with (\\d+) degrees? of freedom");

  private Reference() {}

  /** The value of this name in {@code reference.csv}, which says who computed it by which call. */
  static double value(String name) {
    return Objects.requireNonNull(VALUES.get(name), name);
  }

  private static Map<String, Double> values() {
    Map<String, Double> values = new HashMap<>();
    for (String line : lines("reference.csv")) {
      String[] cells = line.split(";", 4);
      values.put(cells[0], Double.valueOf(cells[1]));
    }
    return values;
  }

  /** The lines below the heading. */
  static List<String> lines(String file) {
    try (InputStream in = Objects.requireNonNull(Reference.class.getResourceAsStream(file), file)) {
      return new String(in.readAllBytes(), UTF_8).lines().skip(1).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A column of numbers, NaN for what R calls NA. */
  static double[] column(String file, int column) {
    return lines(file).stream()
        .map(line -> line.split(",", -1)[column])
        .mapToDouble(Reference::number)
        .toArray();
  }

  private static double number(String cell) {
    return cell.equals("NA") ? Double.NaN : Double.parseDouble(cell);
  }

  /** A column of marks. */
  static byte[] marks(String file, int column) {
    double[] numbers = column(file, column);
    byte[] marks = new byte[numbers.length];
    for (int i = 0; i < marks.length; i++) {
      marks[i] = (byte) numbers[i];
    }
    return marks;
  }

  /** The deviate of a 95 % interval that a method speaks of: t with so many degrees, or normal. */
  static double deviate(String method) {
    Matcher t = DEGREES.matcher(method);
    return t.find()
        ? TDistribution.of(Integer.parseInt(t.group(1))).inverseSurvivalProbability(0.025)
        : Measured.Z;
  }
}
