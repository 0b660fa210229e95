package org.linacre.engine.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;

/**
 * Jobs done at once on all processors, each begun in its turn as soon as a processor is free; what
 * they give stands in the order of the jobs.
 */
final class Together {
  private Together() {}

  /** What each job gives. */
  static <T> List<T> done(List<Supplier<T>> jobs) {
    AtomicReferenceArray<T> given = new AtomicReferenceArray<>(jobs.size());
    AtomicInteger next = new AtomicInteger();
    Runnable worker =
        () -> {
          for (int i = next.getAndIncrement(); i < jobs.size(); i = next.getAndIncrement()) {
            given.set(i, jobs.get(i).get());
          }
        };
    List<CompletableFuture<Void>> others = new ArrayList<>();
    int processors = Math.min(Runtime.getRuntime().availableProcessors(), jobs.size());
    for (int i = 1; i < processors; i++) {
      others.add(CompletableFuture.runAsync(worker));
    }
    worker.run();
    others.forEach(CompletableFuture::join);
    List<T> all = new ArrayList<>();
    for (int i = 0; i < jobs.size(); i++) {
      all.add(given.get(i));
    }
    return all;
  }
}
