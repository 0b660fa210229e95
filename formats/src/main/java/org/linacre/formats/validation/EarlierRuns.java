package org.linacre.formats.validation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linacre.formats.report.JsonReport;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * A record of runs as it stood when it was read, once. One that is no list of runs is damaged: all
 * that is known of it is that something was run.
 */
final class EarlierRuns {
  private static final String RUNS = "runs";

  private final Path file;
  private final boolean there;
  private final byte[] bytes;
  private final JsonNode record;
  private final JsonNode list;
  private final List<Run> runs = new ArrayList<>();

  private EarlierRuns(Path file) throws IOException {
    this.file = file;
    there = Files.exists(file);
    bytes = there ? Files.readAllBytes(file) : new byte[0];
    record = parsed(bytes);
    list = record.path(RUNS).isArray() ? record.path(RUNS) : MissingNode.getInstance();
    list.forEach(run -> runs.add(Run.read(run)));
    if (isDamaged()) {
      runs.add(Run.unknown(record.path(Run.HASH).asString("")));
    }
  }

  /** Those of a record; none where there is no file. */
  static EarlierRuns read(Path file) throws IOException {
    return new EarlierRuns(file);
  }

  private static JsonNode parsed(byte[] bytes) {
    try {
      return JsonMapper.shared().readTree(bytes);
    } catch (JacksonException e) {
      return JsonMapper.shared().createObjectNode();
    }
  }

  /** The runs, in their order; one of unknown rows where the record is damaged. */
  List<Run> runs() {
    return List.copyOf(runs);
  }

  /** Whether there is something that is no list of runs. */
  boolean isDamaged() {
    return there && list.isEmpty();
  }

  /**
   * Puts another file in the place of the record, unless that has been changed since: what is there
   * is locked while it is looked at, and where nothing was there nothing may be now.
   *
   * @return whether it was done; if not, the other file is gone
   */
  boolean giveWayTo(Path fresh) throws IOException {
    synchronized (EarlierRuns.class) {
      boolean done = there ? replaced(fresh) : begun(fresh);
      Files.deleteIfExists(fresh);
      return done;
    }
  }

  private boolean replaced(Path fresh) throws IOException {
    try (FileChannel open = FileChannel.open(file, StandardOpenOption.WRITE);
        FileLock lock = locked(open)) {
      boolean alone = lock == null || lock.isValid();
      boolean same = alone && Arrays.equals(bytes, Files.readAllBytes(file));
      if (same) {
        Files.move(
            fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
      }
      return same;
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  /** Null where the file system knows no locks: then it is only looked at. */
  private static @Nullable FileLock locked(FileChannel open) {
    try {
      return open.lock();
    } catch (IOException e) {
      return null;
    }
  }

  private boolean begun(Path fresh) throws IOException {
    try {
      Files.createLink(file, fresh);
      return true;
    } catch (FileAlreadyExistsException e) {
      return false;
    } catch (UnsupportedOperationException e) {
      Files.move(fresh, file);
      return true;
    }
  }

  /**
   * Keeps the bytes of a damaged record beside it, under a name that no other bytes have.
   *
   * @return that name; empty where the record is whole
   */
  String kept() throws IOException {
    int number = 1;
    while (isDamaged() && !isKept(name(number))) {
      number++;
    }
    return isDamaged() ? name(number) : "";
  }

  private static String name(int number) {
    return PlanRecord.FILE.replace(".json", ".damaged-%d.json".formatted(number));
  }

  /** Whether the bytes now are under this name; other bytes that are there are left. */
  private boolean isKept(String name) throws IOException {
    Path copy = file.resolveSibling(name);
    try {
      Files.write(copy, bytes, StandardOpenOption.CREATE_NEW);
      return true;
    } catch (FileAlreadyExistsException e) {
      return Files.isRegularFile(copy) && Arrays.equals(bytes, Files.readAllBytes(copy));
    }
  }

  /**
   * The record with one run more.
   *
   * @param damaged where the bytes of a damaged record are kept
   */
  byte[] with(Run now, Protocol protocol, String damaged) {
    List<Object> all = new ArrayList<>();
    list.forEach(all::add);
    if (isDamaged()) {
      Map<String, Object> unknown = new LinkedHashMap<>();
      unknown.put("run", 1);
      unknown.put(Run.HASH, runs.getFirst().plan());
      unknown.put("damaged", damaged);
      all.add(unknown);
    }
    all.add(now.form(runs.size() + 1, protocol));
    Map<String, Object> form = latest(protocol);
    form.put(RUNS, all);
    ByteArrayOutputStream to = new ByteArrayOutputStream();
    JsonReport.write(form, to);
    return to.toByteArray();
  }

  /** The latest plan, as this run has it or as an earlier one left it. */
  private Map<String, Object> latest(Protocol protocol) {
    Map<String, Object> latest = new LinkedHashMap<>();
    if (protocol.plan().declared()) {
      latest.put(Run.HASH, protocol.sha256());
      latest.put("file", protocol.file());
      latest.put("plan", PlanForm.of(protocol));
      return latest;
    }
    for (String key : List.of(Run.HASH, "file", "plan")) {
      if (record.has(key)) {
        latest.put(key, record.get(key));
      }
    }
    return latest;
  }
}
