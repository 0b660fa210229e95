package org.linacre.bench.posting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.linacre.engine.catalogue.Violations;
import org.linacre.engine.posting.PostingReader;
import org.linacre.engine.posting.RuleBook;
import org.linacre.engine.posting.Weights;
import org.linacre.formats.posting.RuleFiles;

/** What is learned of sentences, from postings made by hand. */
class SentenceTrainerTest {
  private static final String DATA = Weights.SENTENCE + "family:data";
  private static final List<String> PLAIN =
      List.of("teapots", "kettles", "saucers", "spoons", "napkins", "lanterns", "ribbons");
  private static final Map<String, Trainer.Aim> AIMS =
      Map.of(DATA, new Trainer.Aim(3, false, Set.of()));

  private final RuleBook book =
      RuleFiles.readUnlearned(
          Path.of(System.getProperty("linacre.root", ".."), "packs"), new Violations());
  private final List<Labelled> postings = new ArrayList<>();

  /** In the postings of two writers a sentence with pumpkins shows the family, no other does. */
  SentenceTrainerTest() {
    Random random = new Random(2026);
    for (int p = 0; p < 40; p++) {
      int number = p;
      String telling = plain(random) + " pumpkins " + plain(random) + ".";
      List<String> sentences = new ArrayList<>();
      for (int s = 0; s < 4; s++) {
        sentences.add(plain(random) + " " + plain(random) + " " + plain(random) + ".");
      }
      sentences.add(number % 4 + 1, telling);
      String text = "Clerk\n\n" + String.join("\n\n", sentences);
      postings.add(labelled(p, text, Map.of("family:data", List.of(telling))));
    }
  }

  @Test
  void aWordThatAloneTellsALabelHasTheHighestWeight() {
    Features features = features();
    Map<Integer, Double> weights = learn(features, postings);
    int highest =
        weights.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
    assertThat(features.get(highest).what()).isEqualTo("pumpkins");
  }

  @Test
  void whatIsLearnedFindsTheSentenceInAPostingNobodyHasSeen() {
    Features features = features();
    Map<Integer, Double> weights = learn(features, postings);
    PostingReader reader = reader();
    String best =
        reader
            .sentences("Clerk\n\nSpoons kettles ribbons.\n\nThe pumpkins today.\n\nNapkins spoons.")
            .stream()
            .max(
                Comparator.comparingDouble(
                    s ->
                        s.values().entrySet().stream()
                            .mapToDouble(v -> v.getValue() * weights.getOrDefault(v.getKey(), 0.0))
                            .sum()))
            .orElseThrow()
            .text();
    assertThat(best).isEqualTo("The pumpkins today.");
  }

  @Test
  void theSamePostingsGiveTheSameWeights() {
    Map<Integer, Double> first = learn(features(), postings);
    assertThat(first).isNotEmpty();
    assertThat(learn(features(), postings)).isEqualTo(first);
  }

  @Test
  void postingsOfWhichNobodySaidWhatShowsItAreLeftOut() {
    Features features = features();
    List<Labelled> more = new ArrayList<>(postings);
    more.add(labelled(98, "Clerk\n\nPumpkins pumpkins.\n\nSpoons pumpkins.", Map.of()));
    assertThat(learn(features, more)).isEqualTo(learn(features, postings));
  }

  @Test
  void aDutyAboutAiIsShownByWhatShowsAnArchetype() {
    Labelled posting =
        labelled(
            1, "x", Map.of("archetype:user", List.of("Uses the"), "family:data", List.of("B")));
    assertThat(Truth.shows(posting, "Uses  the\nscribe daily.", "ai:duty")).isTrue();
    assertThat(Truth.shows(posting, "Uses the scribe daily.", "archetype:user")).isTrue();
    assertThat(Truth.shows(posting, "Uses the scribe daily.", "archetype:driver")).isFalse();
    assertThat(Truth.shows(posting, "B", "ai:duty")).isFalse();
    assertThat(Truth.isShown(posting, "ai:duty")).isTrue();
    assertThat(Truth.isShown(posting, "coding:high")).isFalse();
  }

  private Features features() {
    return new Features(vocabulary(), book, postings);
  }

  private Weights vocabulary() {
    return Vocabulary.of(postings, book, List.of(DATA));
  }

  private PostingReader reader() {
    return new PostingReader(book.with(vocabulary()));
  }

  private Map<Integer, Double> learn(Features features, List<Labelled> from) {
    SentenceTrainer trainer = new SentenceTrainer(features, reader(), from, List.of(DATA));
    return Objects.requireNonNull(trainer.learn(AIMS, _ -> true).get(DATA));
  }

  private static String plain(Random random) {
    return PLAIN.get(random.nextInt(PLAIN.size()));
  }

  private static Labelled labelled(int number, String text, Map<String, List<String>> shown) {
    return new Labelled("writer" + number % 2, "p" + number, text, Map.of(), shown);
  }
}
