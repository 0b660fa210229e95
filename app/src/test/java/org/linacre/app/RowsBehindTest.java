package org.linacre.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linacre.app.Ran.LINCHESTER;
import static org.linacre.app.Ran.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every number of the report can be followed to the rows behind it. */
class RowsBehindTest {
  @TempDir private Path folder;

  private JsonNode linchester() throws IOException {
    assertThat(run("report", LINCHESTER, "--out", folder.toString()).exit()).isZero();
    return JsonMapper.shared().readTree(Files.readString(folder.resolve("report.json")));
  }

  private static Set<String> words(JsonNode list) {
    Set<String> words = new HashSet<>();
    list.forEach(word -> words.add(word.asString()));
    return words;
  }

  @Test
  void gapsCanBeFollowedToThePeopleBehindThem() throws IOException {
    JsonNode json = linchester();
    assertThat(json.get("gaps").size()).isGreaterThan(50);
    for (JsonNode gap : json.get("gaps")) {
      Set<String> rows = words(gap.get("rows"));
      Set<String> people = new HashSet<>();
      for (JsonNode person : json.get("people")) {
        if (!Collections.disjoint(words(person.get("missing")), rows)) {
          people.add(person.get("person").asString());
        }
      }
      assertThat(people).as(gap.toString()).hasSize(gap.get("lacking").asInt());
    }
  }

  @Test
  void teamsCanBeFollowedToTheRowsOfTheirMembers() throws IOException {
    JsonNode json = linchester();
    for (JsonNode team : json.get("teams")) {
      Set<String> covered = new HashSet<>();
      for (JsonNode member : json.get("members")) {
        if (member.get("product").equals(team.get("product"))
            && member.get("version").equals(team.get("version"))) {
          covered.addAll(words(member.get("rows")));
          assertThat(member.get("rows")).hasSize(member.get("covers").asInt());
          assertThat(member.get("aloneRows")).hasSize(member.get("alone").asInt());
        }
      }
      assertThat(covered).hasSize(team.get("covered").asInt());
    }
  }

  @Test
  void coursesCanBeFollowedToThePeopleBehindThem() throws IOException {
    JsonNode json = linchester();
    Map<String, List<Integer>> closes = new HashMap<>();
    for (JsonNode person : json.get("closings")) {
      for (String course : words(person.get("courses"))) {
        List<String> parts = List.of(course.split("=", -1));
        String key = parts.get(0) + " " + person.get("product").asString();
        closes.computeIfAbsent(key, _ -> new ArrayList<>()).add(Integer.valueOf(parts.get(1)));
      }
    }
    assertThat(json.get("courses").size()).isGreaterThan(20).isEqualTo(closes.size());
    for (JsonNode course : json.get("courses")) {
      String key = course.get("course").asString() + " " + course.get("product").asString();
      assertThat(closes.getOrDefault(key, List.of())).hasSize(course.get("people").asInt());
      assertThat(closes.getOrDefault(key, List.of()).stream().mapToInt(Integer::intValue).sum())
          .isEqualTo(course.get("closes").asInt());
    }
  }
}
