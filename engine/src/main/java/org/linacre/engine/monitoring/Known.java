package org.linacre.engine.monitoring;

import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * The cases that are done with, by a digest of their id: what became of each, a digest of its
 * content and its day, in sixteen bytes. Those of days long past are forgotten, so that what is
 * kept grows with the cases of a while and not with those of a life.
 */
final class Known {
  /** No case. */
  static final long NONE = 0;

  private static final int LINE = 1_536;
  private static final int KIND = 4;
  private static final int DAY = 20;
  private static final long FIRST_DAY = 1L << (DAY - 1);
  private static final long CONTENT = -1L << (KIND + DAY);

  private long[] ids = new long[1 << 10];
  private long[] marks = new long[1 << 10];
  private int size;

  /** What became of a case. */
  enum Kind {
    COUNTED(1),
    BOUNDED(2),
    BOUNDED_TOO_LATE(3),
    LEFT_OUT(4),
    CAME_TOO_LATE(5),
    WAS_LABELLED(6),
    ASIDE(7);

    private static final List<Kind> ALL = List.of(values());

    /** In a mark, where it stays what it is. */
    private final int number;

    Kind(int number) {
      this.number = number;
    }

    private static Kind of(int number) {
      return ALL.stream().filter(kind -> kind.number == number).findFirst().orElseThrow();
    }
  }

  /**
   * What is known of a case, in one number.
   *
   * @param content a digest, of which the first 40 bits are kept
   * @param day the case's, in days since 1970
   */
  static long mark(Kind kind, long content, long day) {
    long within = Math.clamp(day + FIRST_DAY, 0, (1L << DAY) - 1);
    return (content & CONTENT) | kind.number | (within << KIND);
  }

  static Kind kind(long mark) {
    return Kind.of((int) (mark & ((1 << KIND) - 1)));
  }

  static boolean isOf(long mark, long content) {
    return (mark & CONTENT) == (content & CONTENT);
  }

  static long day(long mark) {
    return ((mark >>> KIND) & ((1L << DAY) - 1)) - FIRST_DAY;
  }

  /** What is known of the case with this digest of its id; {@link #NONE} where nothing is. */
  long find(long id) {
    return marks[slot(id)];
  }

  void put(long id, long mark) {
    int slot = slot(id);
    size += marks[slot] == NONE ? 1 : 0;
    ids[slot] = id;
    marks[slot] = mark;
    if (2 * size > ids.length) {
      rebuild(2 * ids.length, Long.MIN_VALUE);
    }
  }

  /** Forgets the cases of this day and before. */
  void forget(long day) {
    boolean any = false;
    for (int i = 0; i < marks.length && !any; i++) {
      any = marks[i] != NONE && day(marks[i]) <= day;
    }
    if (any) {
      rebuild(ids.length, day);
    }
  }

  private int slot(long id) {
    int slot = (int) (id >>> 16) & (ids.length - 1);
    while (marks[slot] != NONE && ids[slot] != id) {
      slot = (slot + 1) & (ids.length - 1);
    }
    return slot;
  }

  private void rebuild(int length, long forgotten) {
    long[] oldIds = ids;
    long[] oldMarks = marks;
    ids = new long[length];
    marks = new long[length];
    size = 0;
    for (int i = 0; i < oldIds.length; i++) {
      if (oldMarks[i] != NONE && day(oldMarks[i]) > forgotten) {
        put(oldIds[i], oldMarks[i]);
      }
    }
  }

  /** All in lines of base 64, in the order of the ids. */
  List<String> state() {
    long[] sorted = new long[size];
    int next = 0;
    for (int i = 0; i < ids.length; i++) {
      if (marks[i] != NONE) {
        sorted[next++] = ids[i];
      }
    }
    Arrays.sort(sorted);
    List<String> lines = new ArrayList<>();
    for (int from = 0; from < size; from += LINE) {
      lines.add(line(sorted, from, Math.min(size, from + LINE)));
    }
    return lines;
  }

  private String line(long[] sorted, int from, int to) {
    ByteBuffer bytes = ByteBuffer.allocate(2 * Long.BYTES * (to - from));
    for (int i = from; i < to; i++) {
      bytes.putLong(sorted[i]).putLong(find(sorted[i]));
    }
    return Base64.getEncoder().encodeToString(bytes.array());
  }

  /**
   * Takes what was kept.
   *
   * @throws IllegalArgumentException if it is not what {@link #state} gives
   */
  void resume(List<String> lines) {
    for (String line : lines) {
      LongBuffer numbers = ByteBuffer.wrap(Base64.getDecoder().decode(line)).asLongBuffer();
      while (numbers.remaining() >= 2) {
        put(numbers.get(), numbers.get());
      }
    }
  }
}
