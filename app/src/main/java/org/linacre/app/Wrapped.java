package org.linacre.app;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** Text within a hundred columns. */
final class Wrapped {
  static final int WIDTH = 100;

  private Wrapped() {}

  /** The words of a text in lines no longer than this; a longer word has a line of its own. */
  static List<String> lines(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.strip().split("\\s+", -1)) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  /** Prints a text; what follows a label is aligned behind it. */
  static void print(String label, String text, PrintStream out) {
    String start = label;
    for (String line : lines(text, WIDTH - label.length())) {
      out.println((start + line).stripTrailing());
      start = " ".repeat(label.length());
    }
  }

  /** Columns side by side, each cell wrapped to the width of its column. */
  static void row(List<String> cells, List<Integer> widths, PrintStream out) {
    List<List<String>> columns = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      columns.add(lines(cells.get(i), widths.get(i)));
    }
    int height = columns.stream().mapToInt(List::size).max().orElse(0);
    for (int y = 0; y < height; y++) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < columns.size(); i++) {
        String cell = y < columns.get(i).size() ? columns.get(i).get(y) : "";
        line.append(cell).append(" ".repeat(Math.max(0, widths.get(i) - cell.length()) + 2));
      }
      out.println(line.toString().stripTrailing());
    }
  }
}
