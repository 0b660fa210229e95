package org.linacre.app;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.linacre.engine.posting.Census;
import org.linacre.engine.posting.PostingReading;
import org.linacre.formats.posting.Advert;

/**
 * Reads postings side by side. What it counts does not depend on who read which: sums only, and
 * places are told apart where they are given, in the order of the file.
 */
final class PostingCrew implements AutoCloseable {
  private static final int BATCH = 64;

  private final BlockingQueue<List<Given>> queue;
  private final ExecutorService pool;
  private final List<Future<Counted>> counts = new ArrayList<>();
  private final Places places = new Places();
  private final SeenTexts texts = new SeenTexts();
  private List<Given> batch = new ArrayList<>(BATCH);
  private long given;
  private boolean ended;

  /** A posting, where it stands, and which of all it is. */
  private record Given(Advert advert, String file, long line, long number) {}

  /** What was counted, and where the first stand that were not judged. */
  record Counted(Census census, Unjudged unjudged) {}

  PostingCrew(Function<String, PostingReading> reader, int threads) {
    queue = new ArrayBlockingQueue<>(4 * threads);
    pool = Executors.newFixedThreadPool(threads);
    for (int t = 0; t < threads; t++) {
      counts.add(pool.submit(() -> count(reader)));
    }
  }

  private Counted count(Function<String, PostingReading> reader) throws InterruptedException {
    Counted counted = new Counted(new Census(), new Unjudged());
    List<Given> taken = queue.take();
    while (!taken.isEmpty()) {
      for (Given one : taken) {
        add(one, reader.apply(one.advert.text()), counted);
      }
      taken = queue.take();
    }
    return counted;
  }

  private static void add(Given given, PostingReading reading, Counted counted) {
    counted.census.add(reading, given.advert.place(), given.advert.month());
    if (!reading.isJudged()) {
      counted.unjudged.add(reading.language(), given.number, given.file + ":" + given.line);
    }
  }

  /** Gives one posting to be read, which stands on a line of a file. */
  void give(Advert advert, String file, long line) {
    texts.add(advert.text());
    Advert counted = new Advert(advert.text(), places.of(advert.place()), advert.month());
    batch.add(new Given(counted, file, line, given++));
    if (batch.size() == BATCH) {
      pass();
    }
  }

  /** Which texts came more than once. */
  SeenTexts texts() {
    return texts;
  }

  private void pass() {
    put(batch);
    batch = new ArrayList<>(BATCH);
  }

  private void put(List<Given> postings) {
    try {
      while (!queue.offer(postings, 200, TimeUnit.MILLISECONDS)) {
        stopOnFailure();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while reading postings.", e);
    }
  }

  /** A reader that failed takes nothing any more; waiting for it would be for ever. */
  private void stopOnFailure() {
    for (Future<Counted> count : counts) {
      if (count.state() == Future.State.FAILED) {
        throw new IllegalStateException("A reader of postings failed.", count.exceptionNow());
      }
    }
  }

  /** Waits for all that was given and counts it together. */
  Counted counted() {
    if (!batch.isEmpty()) {
      pass();
    }
    end();
    Counted all = new Counted(new Census(), new Unjudged());
    for (Future<Counted> count : counts) {
      try {
        Counted one = count.get();
        all.census.add(one.census);
        all.unjudged.add(one.unjudged);
      } catch (InterruptedException | ExecutionException e) {
        throw new IllegalStateException("A reader of postings failed.", e);
      }
    }
    return all;
  }

  private void end() {
    if (!ended) {
      ended = true;
      counts.forEach(_ -> put(List.of()));
    }
  }

  @Override
  public void close() {
    pool.shutdownNow();
  }
}
