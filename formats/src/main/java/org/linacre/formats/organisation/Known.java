package org.linacre.formats.organisation;

import java.util.Collection;
import org.linacre.formats.text.Words;

/**
 * The ids that other files may name.
 *
 * @param what what they are, in the singular
 * @param ids the ids
 * @param whole whether all could be read; where not, their own file has its error, and who names
 *     them is not told of a second one
 */
record Known(String what, Collection<String> ids, boolean whole) {
  Known(String what, Collection<String> ids) {
    this(what, ids, true);
  }

  /** Whether an id is surely none of these; an empty one is told of elsewhere. */
  boolean lacks(String id) {
    return whole && !id.isEmpty() && !ids.contains(id);
  }

  /** What is wrong with an id that is none of these. */
  String unknown(String id) {
    return Words.unknown(what, id, ids);
  }
}
