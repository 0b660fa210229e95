package org.linacre.app;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
  private static final int MOST_PLACES = 10_000;
  private static final String FURTHER = "(further places)";

  private final BlockingQueue<List<Advert>> queue;
  private final ExecutorService pool;
  private final List<Future<Census>> counts = new ArrayList<>();
  private final Set<String> places = new HashSet<>();
  private List<Advert> batch = new ArrayList<>(BATCH);
  private boolean ended;

  PostingCrew(Function<String, PostingReading> reader, int threads) {
    queue = new ArrayBlockingQueue<>(4 * threads);
    pool = Executors.newFixedThreadPool(threads);
    for (int t = 0; t < threads; t++) {
      counts.add(pool.submit(() -> count(reader)));
    }
  }

  private Census count(Function<String, PostingReading> reader) throws InterruptedException {
    Census census = new Census();
    List<Advert> taken = queue.take();
    while (!taken.isEmpty()) {
      for (Advert advert : taken) {
        census.add(reader.apply(advert.text()), advert.place(), advert.month());
      }
      taken = queue.take();
    }
    return census;
  }

  /** Gives one posting to be read. */
  void give(Advert advert) {
    boolean known = places.contains(advert.place());
    if (!known && places.size() < MOST_PLACES) {
      known = places.add(advert.place());
    }
    batch.add(known ? advert : new Advert(advert.text(), FURTHER, advert.month()));
    if (batch.size() == BATCH) {
      pass();
    }
  }

  private void pass() {
    put(batch);
    batch = new ArrayList<>(BATCH);
  }

  private void put(List<Advert> adverts) {
    try {
      while (!queue.offer(adverts, 200, TimeUnit.MILLISECONDS)) {
        stopOnFailure();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while reading postings.", e);
    }
  }

  /** A reader that failed takes nothing any more; waiting for it would be for ever. */
  private void stopOnFailure() {
    for (Future<Census> count : counts) {
      if (count.state() == Future.State.FAILED) {
        throw new IllegalStateException("A reader of postings failed.", count.exceptionNow());
      }
    }
  }

  /** Waits for all that was given and counts it together. */
  Census census() {
    if (!batch.isEmpty()) {
      pass();
    }
    end();
    Census all = new Census();
    for (Future<Census> count : counts) {
      try {
        all.add(count.get());
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
