package org.linacre.formats.table;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * Records parsed ahead by a thread of their own, in their order, while those before are taken. What
 * goes wrong there is thrown where the record would have come.
 */
final class Ahead implements Iterator<CsvRecord>, AutoCloseable {
  private static final int BATCH = 1 << 11;
  private static final int BATCHES = 8;

  private final BlockingQueue<List<CsvRecord>> parsed = new ArrayBlockingQueue<>(BATCHES);
  private final Thread thread;
  private volatile @Nullable RuntimeException failure;
  private List<CsvRecord> batch = new ArrayList<>();
  private int at;
  private boolean ended;

  /** Begins to parse. */
  Ahead(Iterator<CsvRecord> records) {
    thread = Thread.ofPlatform().daemon().name("csv").start(() -> parse(records));
  }

  private void parse(Iterator<CsvRecord> records) {
    try {
      List<CsvRecord> next = new ArrayList<>(BATCH);
      try {
        while (records.hasNext()) {
          next.add(records.next());
          if (next.size() == BATCH) {
            parsed.put(next);
            next = new ArrayList<>(BATCH);
          }
        }
      } catch (RuntimeException e) {
        failure = e;
      }
      if (!next.isEmpty()) {
        parsed.put(next);
      }
      parsed.put(List.of());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean hasNext() {
    if (at < batch.size()) {
      return true;
    }
    if (!ended) {
      batch = taken();
      at = 0;
      ended = batch.isEmpty();
    }
    RuntimeException failed = failure;
    if (ended && failed != null) {
      throw failed;
    }
    return !ended;
  }

  private List<CsvRecord> taken() {
    try {
      return parsed.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while a file was read", e);
    }
  }

  @Override
  public CsvRecord next() {
    if (!hasNext()) {
      throw new NoSuchElementException("No more records. Maybe ask hasNext first.");
    }
    return batch.get(at++);
  }

  /** Stops parsing, and waits until it has stopped. */
  @Override
  public void close() {
    thread.interrupt();
    try {
      thread.join();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
