package org.linacre.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** A table's form. */
class MarkdownTableTest {
  @Test
  void columnsAreAsWideAsTheirLongestCell() {
    assertThat(new MarkdownTable("a", "longer").row("12345", "x"))
        .hasToString("| a     | longer |\n| ---   | ---    |\n| 12345 | x      |\n");
  }

  @Test
  void aRowOfAnotherWidthIsRefused() {
    assertThatThrownBy(() -> new MarkdownTable("a", "b").row("x"))
        .hasMessage("1 cells in a table of 2 columns.");
  }
}
