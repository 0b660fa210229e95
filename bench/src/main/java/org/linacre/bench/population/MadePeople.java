package org.linacre.bench.population;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.linacre.competence.Frame;
import org.linacre.competence.Item;
import org.linacre.competence.LevelSet;
import org.linacre.engine.catalogue.Archetype;
import org.linacre.engine.catalogue.Target;
import org.linacre.engine.catalogue.Targets;

/**
 * Made people: each joins two of a pool of profiles, and each of the pool holds a part of what one
 * archetype needs. The same seed makes the same people.
 */
final class MadePeople {
  private static final int POOL = 4_000;

  private final Targets targets;
  private final Random random;
  private final List<LevelSet> pool = new ArrayList<>();

  MadePeople(Targets targets, long seed) {
    this.targets = targets;
    this.random = new Random(seed);
    List<Archetype> archetypes = targets.catalogue().archetypes();
    for (int i = 0; i < POOL; i++) {
      Target target = new Target.OfArchetype(archetypes.get(i % archetypes.size()).id());
      pool.add(part(targets.set(targets.rows(target, true))));
    }
  }

  /** All of the target, or each of its top levels with a chance that differs between people. */
  private LevelSet part(LevelSet target) {
    double chance = random.nextInt(10) == 0 ? 1 : 0.3 + 0.7 * random.nextDouble();
    List<Item> held = target.tops().stream().filter(_ -> random.nextDouble() < chance).toList();
    return frame().of(held);
  }

  Frame frame() {
    return targets.frame();
  }

  /** The next person's profile. */
  LevelSet next() {
    return pool.get(random.nextInt(POOL)).join(pool.get(random.nextInt(POOL)));
  }

  /** The next person's unit, of so many; some units are ten times as large as others. */
  int unit(int units) {
    int unit = random.nextInt(units);
    return random.nextInt(10) < unit % 10 ? unit : random.nextInt(units);
  }
}
