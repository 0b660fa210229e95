package org.linacre.engine.career;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.linacre.engine.career.Worksheet.Kind;
import org.linacre.engine.career.Worksheet.Word;

/**
 * What is said beside a trade of whether one has it: that one still learns it, or has left it.
 *
 * @param within the names in what was said
 */
record States(List<Named> within) {
  /** States with their own copy. */
  States {
    within = List.copyOf(within);
  }

  private Stream<Word> words() {
    List<Named> trades = within.stream().filter(n -> n.kind() == Kind.TRADE).toList();
    return within.stream()
        .filter(n -> n.kind() == Kind.STATE)
        .filter(n -> trades.stream().noneMatch(trade -> Named.isPart(n.name(), trade.name())))
        .map(n -> Objects.requireNonNull(n.word()));
  }

  /** Each in words. */
  List<String> notes() {
    return words().map(Word::note).toList();
  }

  /** Whether the trade is still learned. */
  boolean learns() {
    return words().anyMatch(word -> word.licence().equals(Answers.LEARNER));
  }

  /** That no licence is held, and whether that is since some trade is still learned. */
  String none() {
    boolean learns =
        within.stream()
            .anyMatch(n -> n.word() != null && n.word().licence().equals(Answers.LEARNER));
    return learns ? Answers.LEARNER : Answers.UNLICENSED;
  }
}
