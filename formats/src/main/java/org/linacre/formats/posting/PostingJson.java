package org.linacre.formats.posting;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linacre.engine.posting.PostingReading;

/** A reading as docs/json.md lists its fields. */
public final class PostingJson {
  private PostingJson() {}

  /**
   * The fields of a reading.
   *
   * @param fit of a person, or null
   */
  public static Map<String, @Nullable Object> of(PostingReading reading, @Nullable Object fit) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("title", reading.title());
    fields.put("language", reading.language());
    fields.put("alsoIn", reading.alsoIn());
    fields.put("family", reading.family());
    fields.put("second", reading.second());
    fields.put("healthcareAi", reading.healthcareAi());
    fields.put("aiDuty", reading.aiDuty());
    fields.put("employer", reading.employer());
    fields.put("archetypes", reading.archetypes());
    fields.put("coding", reading.coding());
    fields.put("healthcareKnowledge", reading.healthcareKnowledge());
    fields.put("flags", reading.flags());
    fields.put("secondFlags", reading.secondFlags());
    fields.put("secondAsk", reading.secondAsk());
    fields.put("warnings", reading.warnings());
    fields.put("skills", reading.skills());
    fields.put("ask", reading.ask());
    fields.put("because", reading.because());
    fields.put("fit", fit);
    return fields;
  }
}
