package org.linacre.engine.career;

import java.util.List;
import org.linacre.competence.Item;

/**
 * A registration or qualification that some roles cannot be begun without.
 *
 * @param id its id
 * @param title in words
 * @param within the wider one that whoever holds it holds too, or empty
 * @param registers the registers that whoever holds it stands on, as they are written; none where
 *     it is no registration
 * @param bears the levels that whoever holds it is likely to have, though no evidence says so
 * @param source its place
 */
public record Licence(
    String id,
    String title,
    String within,
    List<String> registers,
    List<Item> bears,
    String source) {
  /** A licence with its own copies. */
  public Licence {
    registers = List.copyOf(registers);
    bears = List.copyOf(bears);
  }
}
