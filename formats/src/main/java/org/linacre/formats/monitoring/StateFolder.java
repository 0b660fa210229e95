package org.linacre.formats.monitoring;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linacre.engine.catalogue.Violations;
import org.linacre.engine.monitoring.Life;
import org.linacre.engine.monitoring.Monitor;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.util.RawValue;

/**
 * The folder that keeps a monitor between runs: state.json, there whole or as it was. It holds its
 * own SHA-256, so that damage is seen.
 */
public final class StateFolder {
  static final String NAME = "state.json";

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .build();

  private final Path folder;
  private final Disk disk;
  private @Nullable List<Object> read;

  /** The state in this folder, which need not be there yet. */
  public StateFolder(Path folder) {
    this(folder, Disk.synced());
  }

  StateFolder(Path folder, Disk disk) {
    this.folder = folder;
    this.disk = disk;
  }

  private Path file() {
    return folder.resolve(NAME);
  }

  /** Whether a state is kept here. */
  public boolean exists() {
    return Files.exists(file());
  }

  /**
   * The monitor as it was left, or a new one where nothing is kept.
   *
   * @param violations where a damaged state, or one of another plan, is told
   */
  public Optional<Monitor> monitor(Watch watch, Violations violations) {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      violations.error(folder.toString(), 0, "", "No folder: the state is kept in one.");
      return Optional.empty();
    }
    if (!exists()) {
      read = List.of();
      return Optional.of(Monitor.begin(watch.plan()));
    }
    Kept kept = read(violations);
    if (kept == null) {
      return Optional.empty();
    }
    if (isOfAnother(kept, watch, violations)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Monitor.resume(watch.plan(), kept.state()));
    } catch (RuntimeException e) {
      error(violations, "state", damaged(e.getMessage()));
      return Optional.empty();
    }
  }

  /** Whether it was made under a plan that differs in what must not change; what does is told. */
  private boolean isOfAnother(Kept kept, Watch watch, Violations violations) {
    Watch.Change change = watch.since(kept.parts());
    if (!change.refused().isEmpty()) {
      error(
          violations,
          "plan",
          "The state was made under another plan of "
              + kept.product()
              + ", which differs in "
              + String.join(", ", change.refused())
              + ": that shares out the error budget anew, or lets other cases in. Maybe give the"
              + " old plan, or begin anew with --begin-anew.");
      return true;
    }
    if (!kept.file().equals(watch.file())) {
      violations.warn(NAME, 0, "plan", change.text());
    }
    return false;
  }

  private void error(Violations violations, String field, String message) {
    violations.error(NAME, 0, field, message);
  }

  private static String damaged(@Nullable String why) {
    return "The state is damaged, and is left as it is: "
        + why
        + " Maybe bring it back from a copy, or move it away and feed the cases again.";
  }

  private static String other(int version) {
    String form = "The state has form " + version + ", ";
    if (version > Kept.VERSION) {
      return form
          + "of a newer Linacre than this one, which knows forms up to "
          + Kept.VERSION
          + ", and is left as it is. Maybe use the newer one.";
    }
    return form
        + "older than this Linacre's ("
        + Kept.VERSION
        + "), and is left as it is: it cannot be gone on with. Begin anew with --begin-anew, which"
        + " keeps it beside and names its life.";
  }

  /**
   * The life that is kept here, after those before it; as far as it can be read where the form is
   * older or the state is damaged.
   */
  public List<Life> lives() {
    if (!exists()) {
      return List.of();
    }
    Kept kept = read(new Violations());
    if (kept == null) {
      return List.of(remains());
    }
    List<Life> lives = new ArrayList<>(kept.state().earlier());
    lives.add(kept.life());
    return lives;
  }

  private Life remains() {
    try {
      JsonNode kept = MAPPER.readTree(file().toFile());
      int signals = 0;
      for (JsonNode stream : kept.path("state").path("streams")) {
        signals += stream.path("signal").isObject() ? 1 : 0;
      }
      String asOf = kept.path("state").path("asOf").asString("");
      return new Life(
          kept.path("product").asString(""),
          null,
          asOf.isEmpty() ? null : asOf,
          null,
          null,
          signals);
    } catch (JacksonException _) {
      return new Life("", null, null, null, null, 0);
    }
  }

  /** The form, which stands first, so that nothing else need be read for it; 0 where none does. */
  private int version() {
    try (JsonParser parser = MAPPER.createParser(file().toFile())) {
      boolean first = parser.nextToken() == JsonToken.START_OBJECT;
      boolean named = first && "version".equals(parser.nextName());
      return named ? parser.nextIntValue(0) : 0;
    }
  }

  private @Nullable Kept read(Violations violations) {
    try {
      read = Disk.mark(file());
      int version = version();
      if (version != Kept.VERSION) {
        boolean form = version > 0;
        error(violations, "version", form ? other(version) : damaged("it does not say its form."));
        return null;
      }
      Kept kept = MAPPER.readValue(file().toFile(), Kept.class);
      if (!Digests.of(MAPPER.writeValueAsBytes(kept.state())).equals(kept.digest())) {
        error(violations, "digest", damaged("it is not what was written."));
        return null;
      }
      return kept;
    } catch (JacksonException | NullPointerException | IOException e) {
      error(violations, "", damaged("it is not the JSON of a state."));
      return null;
    }
  }

  /**
   * Keeps a monitor: written beside, forced to the disk, then moved into place.
   *
   * @throws IOException if it cannot be written, or is not as it was read; what was there stays
   */
  public void keep(Watch watch, Monitor monitor) throws IOException {
    Files.createDirectories(folder);
    if (read != null && !read.equals(Disk.mark(file()))) {
      throw new IOException(
          file()
              + " has changed since this run read it, and is left as it is. Maybe another run was"
              + " at work on it; run again.");
    }
    byte[] state = MAPPER.writeValueAsBytes(monitor.state());
    Map<String, Object> kept = new LinkedHashMap<>();
    kept.put("version", Kept.VERSION);
    kept.put("product", watch.plan().product());
    kept.put("parts", watch.parts());
    kept.put("file", watch.file());
    kept.put("digest", Digests.of(state));
    kept.put("life", monitor.life());
    kept.put("state", new RawValue(new String(state, StandardCharsets.UTF_8)));
    write(file(), "state.part", MAPPER.writeValueAsBytes(kept));
    read = Disk.mark(file());
  }

  private void write(Path file, String beside, byte[] bytes) throws IOException {
    try {
      disk.write(file, folder.resolve(beside), bytes);
    } catch (IOException e) {
      throw new IOException(
          file
              + " could not be written ("
              + e.getMessage()
              + "); the state is as it was before. Maybe the disk is full; once there is room, run"
              + " again with the same file.",
          e);
    }
  }

  /**
   * Keeps a copy of the present state under the first free name, such as state-1.json. The state
   * itself stays until another is kept, so that a run that is killed leaves it in its place.
   */
  public void setAside() throws IOException {
    int number = 1;
    while (Files.exists(folder.resolve("state-" + number + ".json"))) {
      number++;
    }
    if (exists()) {
      Path aside = folder.resolve("state-" + number + ".json");
      write(aside, "aside.part", Files.readAllBytes(file()));
    }
  }
}
