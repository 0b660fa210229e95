package org.linacre.formats.validation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.linacre.formats.report.JsonReport;

/** The record of a plan, written before any result is worked out. */
public final class PlanRecord {
  /** Its name in the folder of the report. */
  public static final String FILE = "plan-record.json";

  private static final Pattern HASH = Pattern.compile("\"sha256\" : \"([0-9a-f]{64})\"");

  private PlanRecord() {}

  /**
   * Writes the record; one of the same plan stays as it is.
   *
   * @return the hash of another plan that was recorded here before; empty where there is none
   * @throws IOException if the folder cannot be written
   */
  public static String write(Protocol protocol, Path folder) throws IOException {
    Files.createDirectories(folder);
    Path file = folder.resolve(FILE);
    String before = Files.exists(file) ? hash(Files.readString(file)) : "";
    Map<String, Object> record = new LinkedHashMap<>();
    record.put("sha256", protocol.sha256());
    record.put("file", protocol.file());
    record.put("plan", PlanForm.of(protocol));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    JsonReport.write(record, bytes);
    Path fresh = folder.resolve("." + FILE);
    Files.write(fresh, bytes.toByteArray());
    Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    return before.equals(protocol.sha256()) ? "" : before;
  }

  private static String hash(String text) {
    Matcher matcher = HASH.matcher(text);
    return matcher.find() ? matcher.group(1) : "";
  }
}
