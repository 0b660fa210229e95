package org.linacre.formats.monitoring;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linacre.engine.catalogue.Violations;
import org.linacre.engine.monitoring.Life;
import org.linacre.engine.monitoring.Monitor;
import org.linacre.engine.monitoring.MonitorState;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The folder that keeps a monitor between runs: state.json, there whole or as it was. It holds its
 * own SHA-256, so that damage is seen.
 */
public final class StateFolder {
  /** The version of the form of the state. */
  public static final int VERSION = 4;

  private static final String NAME = "state.json";
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .build();

  private final Path folder;
  private final Writer writer;

  /** Opens a file to write; a test can put one that fails half way. */
  @FunctionalInterface
  interface Writer {
    void write(Path file, byte[] bytes) throws IOException;
  }

  /**
   * The document.
   *
   * @param version of its form
   * @param product watched
   * @param plan the SHA-256 of what the watch depends on of the plan
   * @param file the SHA-256 of the plan's file
   * @param digest the SHA-256 of the state's JSON
   * @param life what a life that begins anew tells of this one
   * @param state the monitor
   */
  record Kept(
      int version,
      String product,
      String plan,
      String file,
      String digest,
      Life life,
      MonitorState state) {}

  /** The state in this folder, which need not be there yet. */
  public StateFolder(Path folder) {
    this(folder, StateFolder::synced);
  }

  StateFolder(Path folder, Writer writer) {
    this.folder = folder;
    this.writer = writer;
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
      return Optional.of(Monitor.begin(watch.plan()));
    }
    Kept kept = read(violations);
    if (kept == null) {
      return Optional.empty();
    }
    if (!kept.plan().equals(watch.digest())) {
      error(
          violations,
          "plan",
          "The state was made under another plan of "
              + kept.product()
              + ": a changed plan shares out the error budget anew. Maybe give the old plan, or"
              + " begin anew with --begin-anew.");
      return Optional.empty();
    }
    if (!kept.file().equals(watch.file())) {
      violations.warn(
          NAME,
          0,
          "plan",
          "The plan's file has changed since the last run, in nothing that the streams and their"
              + " budget depend on (comments, actions, owners): the life goes on.");
    }
    try {
      return Optional.of(Monitor.resume(watch.plan(), kept.state()));
    } catch (RuntimeException e) {
      error(violations, "state", damaged(e.getMessage()));
      return Optional.empty();
    }
  }

  private void error(Violations violations, String field, String message) {
    violations.error(NAME, 0, field, message);
  }

  private static String damaged(@Nullable String why) {
    return "The state is damaged, and is left as it is: "
        + why
        + " Maybe bring it back from a copy, or move it away and feed the cases again.";
  }

  private static String older(int version) {
    return "The state has form "
        + version
        + ", from before labels that are missing were bounded (form "
        + VERSION
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

  private @Nullable Kept read(Violations violations) {
    try {
      int version = MAPPER.readTree(file().toFile()).path("version").asInt(0);
      if (version != VERSION) {
        error(
            violations,
            "version",
            version > 0 && version < VERSION
                ? older(version)
                : damaged("form " + version + " is not known."));
        return null;
      }
      Kept kept = MAPPER.readValue(file().toFile(), Kept.class);
      if (!Digests.of(MAPPER.writeValueAsBytes(kept.state())).equals(kept.digest())) {
        error(violations, "digest", damaged("it is not what was written."));
        return null;
      }
      return kept;
    } catch (JacksonException | NullPointerException e) {
      error(violations, "", damaged("it is not the JSON of a state."));
      return null;
    }
  }

  /**
   * Keeps a monitor: written beside, forced to the disk, then moved into place.
   *
   * @throws IOException if it cannot be written; what was there stays
   */
  public void keep(Watch watch, Monitor monitor) throws IOException {
    Files.createDirectories(folder);
    MonitorState state = monitor.state();
    String digest = Digests.of(MAPPER.writeValueAsBytes(state));
    byte[] bytes =
        MAPPER.writeValueAsBytes(
            new Kept(
                VERSION,
                watch.plan().product(),
                watch.digest(),
                watch.file(),
                digest,
                monitor.life(),
                state));
    Path part = folder.resolve("state.part");
    writer.write(part, bytes);
    Files.move(part, file(), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    forceFolder();
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
      Path part = folder.resolve("aside.part");
      writer.write(part, Files.readAllBytes(file()));
      Path aside = folder.resolve("state-" + number + ".json");
      Files.move(part, aside, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  private static void synced(Path file, byte[] bytes) throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      channel.force(true);
    }
  }

  /** Forces the folder's own entry to the disk, where the system lets a folder be opened. */
  private void forceFolder() {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException _) {
      // Some systems open no folders; the move itself is whole there too.
      return;
    }
  }
}
