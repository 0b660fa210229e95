package org.linacre.engine.journey;

import java.util.List;
import org.linacre.competence.Item;

/** Who can help with a level that no course closes. */
@FunctionalInterface
public interface Mentors {
  /** Ids of people who hold a level, in a fixed order. */
  List<String> holding(Item item);
}
