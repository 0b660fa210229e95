package org.linacre.engine.posting;

import java.util.Arrays;

/** Which of the numbered things stands in which sentence, in the order in which they were met. */
final class Occurrences {
  private int[] numbers = new int[512];
  private int[] sentences = new int[512];
  private int size;

  void add(int number, int sentence) {
    if (size == numbers.length) {
      numbers = Arrays.copyOf(numbers, size * 2);
      sentences = Arrays.copyOf(sentences, size * 2);
    }
    numbers[size] = number;
    sentences[size++] = sentence;
  }

  int size() {
    return size;
  }

  /** What was met. */
  int number(int at) {
    return numbers[at];
  }

  /** Where it was met. */
  int sentence(int at) {
    return sentences[at];
  }
}
