package org.linacre.engine.posting;

import java.util.Arrays;

/** Which of the numbered things stands in which sentence, in the order in which they were met. */
final class Occurrences {
  private int[] numbers;
  private int[] sentences;
  private int size;

  /** With room for so many, 1 or more, until it grows. */
  Occurrences(int room) {
    numbers = new int[room];
    sentences = new int[room];
  }

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
