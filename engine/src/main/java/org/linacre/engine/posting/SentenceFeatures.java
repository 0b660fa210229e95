package org.linacre.engine.posting;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A sentence of a posting as the weights see it.
 *
 * @param text as it stands in the posting
 * @param values of its features, by their place in {@link Weights#features}
 */
public record SentenceFeatures(String text, Map<Integer, Double> values) {
  /** A sentence with its own copy. */
  public SentenceFeatures {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }
}
