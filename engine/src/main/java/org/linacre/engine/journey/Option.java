package org.linacre.engine.journey;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.linacre.competence.LevelSet;

/**
 * Something that may be chosen to close a gap.
 *
 * @param id its id; ties between equally cheap choices are broken by it alone
 * @param gives what one holds after it
 * @param requires what one must hold before it
 * @param price what it adds to the objective, 0 or more
 * @param charge what it takes from the budget, 0 or more
 */
public record Option(String id, LevelSet gives, LevelSet requires, long price, long charge) {
  /**
   * The options that can be taken one after the other, each when its entry condition is met, the
   * first of the list first.
   *
   * @param held what is held before
   */
  public static List<Option> inOrder(LevelSet held, Collection<Option> options) {
    List<Option> left = new ArrayList<>(options);
    List<Option> order = new ArrayList<>();
    LevelSet now = held;
    for (boolean found = true; found; ) {
      found = false;
      for (int i = 0; i < left.size() && !found; i++) {
        if (now.covers(left.get(i).requires)) {
          now = now.join(left.get(i).gives);
          order.add(left.remove(i));
          found = true;
        }
      }
    }
    return order;
  }

  /** What is held when all of these have been taken. */
  public static LevelSet after(LevelSet held, Collection<Option> options) {
    LevelSet now = held;
    for (Option option : options) {
      now = now.join(option.gives);
    }
    return now;
  }

  /**
   * A small weight of its own, from 0.001 to 0.001125: of two equally cheap choices the one whose
   * weights add up to less is taken, which is as a rule the one of fewer options, and never depends
   * on the order of the input.
   */
  double tie() {
    long hash = 1_125_899_906_842_597L;
    for (int i = 0; i < id.length(); i++) {
      hash = 31 * hash + id.charAt(i);
    }
    hash = (hash ^ hash >>> 30) * 0xbf58476d1ce4e5b9L;
    hash = (hash ^ hash >>> 27) * 0x94d049bb133111ebL;
    return 1e-3 * (1 + (hash >>> 44) / (double) (1 << 23));
  }
}
