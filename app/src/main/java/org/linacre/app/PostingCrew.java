package org.linacre.app;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.linacre.engine.posting.Census;
import org.linacre.engine.posting.PostingReading;
import org.linacre.formats.posting.Advert;

/**
 * Reads postings side by side. What it counts does not depend on who read which: sums only, and
 * places are told apart where they are given, in the order of the file. What waits and is read has
 * so many letters at most, so that memory does not grow with the size of postings or with threads.
 */
final class PostingCrew implements AutoCloseable {
  private static final int BATCH = 64;

  /** A batch of so many letters is passed on, however few postings it has. */
  private static final int BATCH_LETTERS = 1 << 18;

  /** The letters that wait or are read; a batch of more goes alone. */
  private static final int MOST_LETTERS = 1 << 23;

  private static final int WAIT = 200;

  private final BlockingQueue<Batch> queue;
  private final Semaphore letters = new Semaphore(MOST_LETTERS);
  private final ExecutorService pool;
  private final List<Future<Counted>> counts = new ArrayList<>();
  private final Places places = new Places();
  private final SeenTexts texts = new SeenTexts();
  private Batch batch = new Batch();
  private long given;
  private boolean ended;

  /** A posting, where it stands, and which of all it is. */
  private record Given(Advert advert, String file, long line, long number) {}

  /** Postings that are read by one thread; one without any ends its work. */
  private static final class Batch {
    private final List<Given> postings = new ArrayList<>(BATCH);
    private long size;

    private void add(Given posting) {
      postings.add(posting);
      size += posting.advert.text().length();
    }

    private boolean isFull() {
      return postings.size() == BATCH || size >= BATCH_LETTERS;
    }

    /** How many of all letters it takes. */
    private int letters() {
      return (int) Math.min(size, MOST_LETTERS);
    }
  }

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
    Batch taken = queue.take();
    while (!taken.postings.isEmpty()) {
      for (Given one : taken.postings) {
        add(one, reader.apply(one.advert.text()), counted);
      }
      letters.release(taken.letters());
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
    if (batch.isFull()) {
      pass();
    }
  }

  /** Which texts came more than once. */
  SeenTexts texts() {
    return texts;
  }

  private void pass() {
    put(batch);
    batch = new Batch();
  }

  private void put(Batch postings) {
    try {
      while (!letters.tryAcquire(postings.letters(), WAIT, TimeUnit.MILLISECONDS)) {
        stopOnFailure();
      }
      while (!queue.offer(postings, WAIT, TimeUnit.MILLISECONDS)) {
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
    if (!batch.postings.isEmpty()) {
      pass();
    }
    end();
    Counted all = new Counted(new Census(), new Unjudged());
    for (Future<Counted> count : counts) {
      try {
        Counted one = count.get();
        all.census.add(one.census);
        all.unjudged.add(one.unjudged);
      } catch (ExecutionException e) {
        throw new IllegalStateException("A reader of postings failed.", e.getCause());
      } catch (InterruptedException e) {
        throw new IllegalStateException("A reader of postings failed.", e);
      }
    }
    return all;
  }

  private void end() {
    if (!ended) {
      ended = true;
      counts.forEach(_ -> put(new Batch()));
    }
  }

  @Override
  public void close() {
    pool.shutdownNow();
  }
}
