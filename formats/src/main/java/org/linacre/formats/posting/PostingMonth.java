package org.linacre.formats.posting;

import org.linacre.formats.text.WrittenDate;

/** The month of a posting's date, where only one can be meant. */
final class PostingMonth {
  private PostingMonth() {}

  /** Year and month as 2026-05; empty where there is no date, or none that can be read. */
  static String of(String date) {
    return WrittenDate.month(date);
  }
}
