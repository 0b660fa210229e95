package org.linacre.bench.journey;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.linacre.competence.Frame;
import org.linacre.competence.Item;
import org.linacre.competence.Scale;
import org.linacre.engine.journey.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The DIRECT framework 2.0 (CC BY 4.0): each learning resource counts one hour and teaches the
 * skills that link to it, directly or through one of their tools.
 *
 * @param instance nothing held, every skill that any resource teaches needed
 * @param skills how many skills there are
 * @param resources how many resources
 * @param untaught the skills that no resource teaches
 */
record DirectData(Instance instance, int skills, int resources, List<String> untaught) {
  DirectData {
    untaught = List.copyOf(untaught);
  }

  static DirectData read(Path file) throws IOException {
    JsonNode rows = JsonMapper.shared().readTree(file.toFile());
    Map<Integer, List<Integer>> byTool = new HashMap<>();
    TreeMap<Integer, String> resources = new TreeMap<>();
    for (JsonNode row : rows) {
      int key = row.get("pk").asInt();
      switch (row.get("model").asString()) {
        case "main.toollanguagemethodology" ->
            byTool.put(key, ids(row.get("fields").get("learning_resources")));
        case "main.learningresource" ->
            resources.put(key, row.get("fields").get("slug").asString());
        default -> {}
      }
    }
    Frame.Builder builder = Frame.builder("direct", "2.0", Scale.parse("held"));
    Map<Integer, List<Item>> taught = new HashMap<>();
    List<String> untaught = new ArrayList<>();
    int skills = 0;
    for (JsonNode row : rows) {
      if (row.get("model").asString().equals("main.skill")) {
        skills++;
        JsonNode fields = row.get("fields");
        TreeSet<Integer> links = new TreeSet<>(ids(fields.get("learning_resources")));
        ids(fields.get("tools")).forEach(t -> links.addAll(byTool.getOrDefault(t, List.of())));
        Item item = new Item(fields.get("slug").asString(), "held");
        links.forEach(link -> taught.computeIfAbsent(link, _ -> new ArrayList<>()).add(item));
        if (links.isEmpty()) {
          untaught.add(fields.get("name").asString());
        } else {
          builder.use(item);
        }
      }
    }
    Frame frame = builder.build();
    List<Option> options = options(taught, resources, frame);
    return new DirectData(
        new Instance(frame.empty(), frame.full(), options), skills, resources.size(), untaught);
  }

  private static List<Option> options(
      Map<Integer, List<Item>> taught, Map<Integer, String> resources, Frame frame) {
    List<Option> options = new ArrayList<>();
    taught.forEach(
        (key, items) ->
            options.add(
                new Option(
                    resources.getOrDefault(key, "resource-" + key),
                    frame.of(items),
                    frame.empty(),
                    1,
                    0)));
    return options;
  }

  private static List<Integer> ids(JsonNode list) {
    List<Integer> ids = new ArrayList<>();
    list.forEach(id -> ids.add(id.asInt()));
    return ids;
  }
}
