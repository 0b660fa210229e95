package org.linacre.competence;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Level sets that have something to do with each other, from a seed. */
final class Related {
  static final Scale SCALE =
      Scale.parse(
          "awareness < familiarity < understanding < proficiency; capability < proficiency");

  private final SplittableRandom random;
  private final Frame frame;

  Related(long seed) {
    random = new SplittableRandom(seed);
    Frame.Builder builder = Frame.builder("made", "" + seed, SCALE);
    int competencies = 1 + random.nextInt(40);
    for (int c = 0; c < competencies; c++) {
      for (int i = 0; i <= random.nextInt(3); i++) {
        builder.use(new Item("c" + c, SCALE.levels().get(random.nextInt(5))));
      }
    }
    frame = builder.build();
  }

  Frame frame() {
    return frame;
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  Item item() {
    return frame.items().get(random.nextInt(frame.size()));
  }

  LevelSet any() {
    double much = random.nextDouble();
    List<Item> items = new ArrayList<>();
    frame.items().forEach(item -> pick(items, item, much));
    return frame.of(items);
  }

  private void pick(List<Item> items, Item item, double chance) {
    if (random.nextDouble() < chance) {
      items.add(item);
    }
  }

  /** A set near another: some steps up, some down, the same, or unrelated. */
  LevelSet near(LevelSet set) {
    LevelSet result = set;
    switch (random.nextInt(5)) {
      case 0 -> result = any();
      case 1 -> result = set.join(frame.of(List.of(item())));
      case 2 -> result = set.without(item());
      case 3 -> result = set.join(any());
      default -> {
        for (int i = 0; i < 3; i++) {
          result = result.without(item()).join(frame.of(List.of(item())));
        }
      }
    }
    return result;
  }
}
