package org.linacre.bench.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.linacre.competence.Frame;
import org.linacre.competence.Item;
import org.linacre.competence.LevelSet;
import org.linacre.competence.Scale;
import org.linacre.engine.journey.Option;

/**
 * A gap to close with courses that have entry conditions.
 *
 * @param held what is held
 * @param need what is needed; all of it can be closed
 * @param options the courses, their prices in hours
 */
public record Instance(LevelSet held, LevelSet need, List<Option> options) {
  private static final Scale SCALE = Scale.parse("a < b < c < d; e < d");
  private static final String LEVELS = "abced";

  /** An instance with its own copy. */
  public Instance {
    options = List.copyOf(options);
  }

  /**
   * A made instance; the same seed makes the same one.
   *
   * <p>Each course teaches one to four competencies of 40 at a level; two in three ask a level
   * below what they teach, one in three something else besides. It lasts two to five hours for each
   * level it teaches and costs up to 30 an hour.
   */
  static Instance made(long seed, int courses, int levels) {
    Random random = new Random(seed);
    int competencies = 40;
    Frame.Builder builder = Frame.builder("made", "1", SCALE);
    for (int i = 0; i < competencies; i++) {
      builder.use(new Item("k" + i, "d"));
    }
    Frame frame = builder.build();
    List<Option> options = new ArrayList<>();
    for (int i = 0; i < courses; i++) {
      options.add(course(frame, random, i, competencies));
    }
    LevelSet held = frame.empty();
    LevelSet reach = Option.after(held, Option.inOrder(held, options));
    LevelSet need = frame.empty();
    List<Item> wanted = new ArrayList<>(reach.items());
    java.util.Collections.shuffle(wanted, random);
    for (Item item : wanted) {
      LevelSet more = need.join(frame.of(List.of(item)));
      need = held.stepsTo(more) <= levels ? more : need;
    }
    return new Instance(held, need, options);
  }

  private static Option course(Frame frame, Random random, int number, int competencies) {
    List<Item> gives = new ArrayList<>();
    List<Item> asks = new ArrayList<>();
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      String competency = "k" + random.nextInt(competencies);
      int level = random.nextInt(LEVELS.length());
      gives.add(new Item(competency, LEVELS.substring(level, level + 1)));
      if (level > 0 && level != 3 && random.nextInt(3) > 0) {
        int below = level == 4 ? 2 : level - 1;
        asks.add(new Item(competency, LEVELS.substring(below, below + 1)));
      }
    }
    if (random.nextInt(3) == 0) {
      asks.add(new Item("k" + random.nextInt(competencies), LEVELS.substring(0, 1)));
    }
    LevelSet given = frame.of(gives);
    int hours = given.size() * (2 + random.nextInt(4));
    return new Option(
        "course" + number, given, frame.of(asks), hours, (long) hours * random.nextInt(31));
  }
}
