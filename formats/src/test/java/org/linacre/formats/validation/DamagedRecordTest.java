package org.linacre.formats.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linacre.engine.catalogue.Violations;
import org.linacre.engine.validation.Predictions;
import org.linacre.formats.validation.Layout.Part;
import org.linacre.formats.validation.Standing.Recorded;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A record that is no list of runs is begun anew, and nothing of it is lost. */
class DamagedRecordTest {
  private static final Path ROOT = Path.of(System.getProperty("linacre.root", ".."));
  private static final List<String> DAMAGED =
      List.of("", "{\"runs\": [{\"run\": 1, \"sha", "{\"runs\": {\"a\": 1}}", "null", "[] []");

  @TempDir private Path folder;

  private static Predictions rows() {
    return Predictions.builder(4)
        .scores(new double[] {0.1, 0.2, 0.3, 0.4})
        .labels(new byte[] {0, 1, 0, 1})
        .build();
  }

  private static Protocol plan(String hash) {
    Layout layout =
        new Layout(Map.of(Part.SCORE, "score", Part.LABEL, "outcome"), List.of(), List.of());
    Assurance assurance = Assurance.read(ROOT.resolve("packs"), new Violations());
    Protocol open = Protocol.undeclared(layout, List.of(), assurance);
    return new Protocol(layout, open.plan(), open.sought(), "", "plan.yaml", hash);
  }

  private Standing run(String hash, String file) throws IOException {
    return PlanRecord.write(plan(hash), Path.of(file), rows(), folder);
  }

  private String read(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }

  private JsonNode runs() throws IOException {
    return JsonMapper.shared().readTree(read(PlanRecord.FILE)).path("runs");
  }

  @Test
  void itsBytesAreKeptUnderAFreshName() throws IOException {
    int number = 0;
    for (String damaged : DAMAGED) {
      Files.writeString(folder.resolve(PlanRecord.FILE), damaged);
      Standing looked = PlanRecord.look(plan("p"), Path.of("a.csv"), rows(), folder);
      assertThat(looked.damaged()).isEqualTo(PlanRecord.FILE);
      assertThat(read(PlanRecord.FILE)).as("nothing is written").isEqualTo(damaged);
      Standing standing = run("p", "a.csv");
      String kept = "plan-record.damaged-%d.json".formatted(++number);
      assertThat(standing.damaged()).isEqualTo(kept);
      assertThat(read(kept)).isEqualTo(damaged);
      assertThat(standing.recorded()).isEqualTo(Recorded.AFTER_RESULTS);
      assertThat(standing.seen()).isEqualTo(new Standing.Seen(Double.NaN, 1, ""));
      assertThat(runs().size()).isEqualTo(2);
      assertThat(runs().get(0).path("damaged").asString()).isEqualTo(kept);
    }
    for (int i = 0; i < DAMAGED.size(); i++) {
      assertThat(read("plan-record.damaged-" + (i + 1) + ".json")).isEqualTo(DAMAGED.get(i));
    }
  }

  @Test
  void laterRunsHaveAWholeRecord() throws IOException {
    Files.writeString(folder.resolve(PlanRecord.FILE), "{");
    run("", "a.csv");
    String before = read(PlanRecord.FILE);
    Standing later = run("p", "b.csv");
    assertThat(later.damaged()).isEmpty();
    assertThat(later.recorded()).isEqualTo(Recorded.AFTER_RESULTS);
    assertThat(runs().size()).isEqualTo(3);
    assertThat(runs().get(0)).isEqualTo(JsonMapper.shared().readTree(before).path("runs").get(0));
    Files.writeString(folder.resolve(PlanRecord.FILE), "{");
    assertThat(run("p", "a.csv").damaged()).as("the same bytes").isEqualTo(kept(1));
    assertThat(folder.resolve(kept(2))).doesNotExist();
  }

  private static String kept(int number) {
    return "plan-record.damaged-" + number + ".json";
  }

  /** 18 runs, so that none meets more than 17 others: no more than it looks again for. */
  @Test
  void runsAtTheSameTimeKeepItOnceAndAreAllRecorded() throws Exception {
    Files.writeString(folder.resolve(PlanRecord.FILE), "{\"runs\": [");
    List<String> names = IntStream.range(0, 18).mapToObj(i -> "f" + i + ".csv").toList();
    try (ExecutorService pool = Executors.newFixedThreadPool(6)) {
      List<Future<Standing>> all =
          names.stream().map(name -> pool.submit(() -> run("", name))).toList();
      for (Future<Standing> one : all) {
        one.get();
      }
    }
    List<String> found = runs().valueStream().map(run -> run.path("data").asString("")).toList();
    assertThat(found).hasSize(1 + names.size()).containsAll(names);
    assertThat(read(kept(1))).isEqualTo("{\"runs\": [");
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left.filter(p -> !p.getFileName().toString().startsWith("plan-record"))).isEmpty();
    }
  }
}
