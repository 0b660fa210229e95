package org.linacre.formats.posting;

import java.util.List;
import java.util.function.Supplier;
import org.linacre.engine.catalogue.Violations;
import org.linacre.formats.table.Faults;
import org.linacre.formats.text.Source;

/** What was taken from a corpus: the postings given on, and what could not be read. */
final class Taken {
  static final String ONLY_TITLE = "No posting in it: a title at most, and no description";

  /** No text has one; read as a blank it would cut words in two without a word of it. */
  static final String NUL = "A NUL character in the text";

  static final String LOST = ": what stood there is lost, and words with it.";

  private static final String NO_MONTH = "The month of its date cannot be told";
  private static final int LONGEST = 40;

  private final CorpusFile.Each each;
  private final Faults faults;
  private final Faults dates;
  private long given;

  Taken(Source source, CorpusFile.Each each) {
    this.each = each;
    this.faults = new Faults(source);
    this.dates = new Faults(source);
  }

  /**
   * Gives a posting on.
   *
   * @param said its dates as written, the first that can be read counts; none: it has the month it
   *     came with
   */
  void take(Advert advert, List<String> said, long line) {
    if (isCut(advert)) {
      refuse(line, NUL, () -> LOST);
      return;
    }
    List<String> written = said.stream().filter(date -> !date.isBlank()).toList();
    String month = written.isEmpty() ? advert.month() : month(written);
    if (month.isEmpty() && !written.isEmpty()) {
      dates.add(line, "", NO_MONTH, () -> detail(written.getFirst().strip()));
    }
    given++;
    each.take(new Advert(advert.text(), advert.place(), month), line);
  }

  /** Whether a NUL character stands in it. */
  static boolean isCut(Advert advert) {
    return advert.text().indexOf('\0') >= 0;
  }

  private static String month(List<String> written) {
    return written.stream()
        .map(PostingMonth::of)
        .filter(month -> !month.isEmpty())
        .findFirst()
        .orElse("");
  }

  private static String detail(String date) {
    String shown = date.length() > LONGEST ? date.substring(0, LONGEST) + "…" : date;
    return ": " + shown + ". Write a day of the calendar, as 2026-05-01.";
  }

  /** Notes what is no posting. */
  void refuse(long line, String why, Supplier<String> detail) {
    faults.add(line, "", why, detail);
  }

  /** Where faults of the form are noted. */
  Faults faults() {
    return faults;
  }

  /** How it was read, with all that was odd told. */
  CorpusFile.Tally tally(long whole, Violations violations) {
    faults.tell(violations);
    dates.warn(violations);
    return new CorpusFile.Tally(given, whole + faults.count(), dates.count());
  }
}
