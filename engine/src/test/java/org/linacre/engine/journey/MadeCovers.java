package org.linacre.engine.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.linacre.competence.Frame;
import org.linacre.competence.Item;
import org.linacre.competence.LevelSet;
import org.linacre.competence.Scale;

/** Made problems of covering with entry conditions; the same seed makes the same problem. */
record MadeCovers(LevelSet held, LevelSet need, List<Option> options) {
  static MadeCovers of(long seed, int competencies, int courses) {
    Random random = new Random(seed);
    Scale scale = Scale.parse("a < b < c");
    Frame.Builder builder = Frame.builder("made", "1", scale);
    for (int i = 0; i < competencies; i++) {
      builder.use(new Item("k" + i, "c"));
    }
    Frame frame = builder.build();
    List<Option> options = new ArrayList<>();
    for (int i = 0; i < courses; i++) {
      options.add(option(frame, random, "course" + i, competencies));
    }
    return new MadeCovers(
        some(frame, random, competencies, 0.1), some(frame, random, competencies, 0.7), options);
  }

  private static Option option(Frame frame, Random random, String id, int competencies) {
    List<Item> gives = new ArrayList<>();
    List<Item> requires = new ArrayList<>();
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      String competency = "k" + random.nextInt(competencies);
      int level = random.nextInt(3);
      gives.add(new Item(competency, level(level)));
      if (level > 0 && random.nextInt(2) == 0) {
        requires.add(new Item(competency, level(level - 1)));
      }
    }
    if (random.nextInt(3) == 0) {
      requires.add(new Item("k" + random.nextInt(competencies), level(random.nextInt(2))));
    }
    return new Option(
        id, frame.of(gives), frame.of(requires), 1 + random.nextInt(20), random.nextInt(30));
  }

  private static LevelSet some(Frame frame, Random random, int competencies, double share) {
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < competencies; i++) {
      if (random.nextDouble() < share) {
        items.add(new Item("k" + i, level(random.nextInt(3))));
      }
    }
    return frame.of(items);
  }

  private static String level(int place) {
    return List.of("a", "b", "c").get(place);
  }
}
