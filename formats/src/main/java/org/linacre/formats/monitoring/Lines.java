package org.linacre.formats.monitoring;

import java.util.Arrays;

/** The lines of a file at which its cases stand, in their order. */
final class Lines {
  private int[] lines = new int[1 << 10];
  private int size;

  void add(int line) {
    if (size == lines.length) {
      lines = Arrays.copyOf(lines, 2 * size);
    }
    lines[size++] = line;
  }

  int get(int place) {
    return lines[place];
  }
}
