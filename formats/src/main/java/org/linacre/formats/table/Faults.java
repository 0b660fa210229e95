package org.linacre.formats.table;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.Supplier;
import org.linacre.engine.catalogue.Violations;
import org.linacre.formats.text.Source;

/**
 * Gathers the faults of a large table: the same fault on many lines is told once, with how often it
 * came and the first lines.
 */
public final class Faults {
  private static final int FIRST_LINES = 5;

  private final Source source;
  private final Map<Kind, Seen> seen = new LinkedHashMap<>();

  /** Nothing gathered yet about this file. */
  public Faults(Source source) {
    this.source = source;
  }

  private record Kind(String field, String what) {}

  private static final class Seen {
    private final long first;
    private final String detail;
    private final StringJoiner lines = new StringJoiner(", ");
    private int shown;
    private long count;

    private Seen(long first, String detail) {
      this.first = first;
      this.detail = detail;
    }

    private void at(long line) {
      count++;
      if (shown < FIRST_LINES) {
        lines.add(String.valueOf(line));
        shown++;
      }
    }
  }

  /**
   * Notes a fault.
   *
   * @param at the line or row, from 1; 0 for the whole file
   * @param what the kind of fault, the same words on every line
   * @param detail what the first line of that kind adds to the words
   */
  public void add(long at, String field, String what, Supplier<String> detail) {
    seen.computeIfAbsent(new Kind(field, what), _ -> new Seen(at, detail.get())).at(at);
  }

  /** How often a fault came. */
  public long count(String field, String what) {
    Seen fault = seen.get(new Kind(field, what));
    return fault == null ? 0 : fault.count;
  }

  /** How many faults came, of all kinds. */
  public long count() {
    return seen.values().stream().mapToLong(fault -> fault.count).sum();
  }

  /** Whether there is none. */
  public boolean isEmpty() {
    return seen.isEmpty();
  }

  /** Adds each kind as one error. */
  public void tell(Violations violations) {
    seen.forEach(
        (kind, fault) ->
            violations.error(source.name(), line(fault), kind.field, message(kind, fault)));
  }

  /** Adds each kind as one warning. */
  public void warn(Violations violations) {
    seen.forEach(
        (kind, fault) ->
            violations.warn(source.name(), line(fault), kind.field, message(kind, fault)));
  }

  private static int line(Seen fault) {
    return (int) Math.min(fault.first, Integer.MAX_VALUE);
  }

  private static String message(Kind kind, Seen fault) {
    String message = kind.what + fault.detail;
    if (fault.count == 1) {
      return message;
    }
    String more = fault.count > fault.shown ? ", …" : "";
    return message + " On " + fault.count + " lines: " + fault.lines + more + ".";
  }
}
