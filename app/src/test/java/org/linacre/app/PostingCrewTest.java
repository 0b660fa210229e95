package org.linacre.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linacre.engine.posting.PostingReading;
import org.linacre.formats.posting.Advert;

class PostingCrewTest {
  @Test
  @Timeout(value = 30, unit = TimeUnit.SECONDS)
  void aReaderThatFailsEndsTheRun() {
    try (PostingCrew crew =
        new PostingCrew(
            _ -> {
              throw new IllegalArgumentException("no such text");
            },
            2)) {
      assertThatThrownBy(
              () -> {
                for (int i = 0; i < 100_000; i++) {
                  crew.give(new Advert("text", "", ""), "adverts.csv", i + 2L);
                }
                crew.counted();
              })
          .isInstanceOf(IllegalStateException.class)
          .hasRootCauseMessage("no such text");
    }
  }

  /** Whether it ends while postings are given or, with few of them, while they are counted. */
  @ParameterizedTest
  @ValueSource(ints = {1, 100_000})
  @Timeout(value = 30, unit = TimeUnit.SECONDS)
  void aReaderWithoutMemoryIsToldAsBadInput(int postings) {
    try (PostingCrew crew =
        new PostingCrew(
            _ -> {
              throw new OutOfMemoryError("thrown by a test");
            },
            2)) {
      IllegalStateException thrown =
          catchThrowableOfType(
              IllegalStateException.class,
              () -> {
                for (int i = 0; i < postings; i++) {
                  crew.give(new Advert("text", "", ""), "adverts.csv", i + 2L);
                }
                crew.counted();
              });
      ByteArrayOutputStream err = new ByteArrayOutputStream();
      Linacre.Streams streams =
          new Linacre.Streams(
              InputStream.nullInputStream(),
              new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8),
              new PrintStream(err, true, StandardCharsets.UTF_8));
      assertThat(Linacre.told(thrown, null, streams)).isEqualTo(3);
      assertThat(err.toString(StandardCharsets.UTF_8))
          .startsWith("The input needs more memory than there is (")
          .contains("LINACRE_JAVA_OPTS=-Xmx4g");
    }
  }

  /**
   * Of postings of a million letters no more than eight wait or are read (2^23 letters), one is
   * held and one more counted before it is given.
   */
  @Test
  @Timeout(value = 60, unit = TimeUnit.SECONDS)
  void whatWaitsIsBoundedByLetters() {
    String text = "x".repeat(1_000_000);
    AtomicInteger ahead = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    PostingReading read = ShippedPostings.READER.read("");
    try (PostingCrew crew =
        new PostingCrew(
            _ -> {
              LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
              most.accumulateAndGet(ahead.getAndDecrement(), Math::max);
              return read;
            },
            2)) {
      for (int i = 0; i < 200; i++) {
        ahead.incrementAndGet();
        crew.give(new Advert(text, "", ""), "adverts.csv", i + 2L);
      }
      crew.counted();
    }
    assertThat(most.get()).isBetween(1, 10);
  }

  /** A posting larger than the bound is read all the same. */
  @Test
  @Timeout(value = 60, unit = TimeUnit.SECONDS)
  void aPostingLargerThanTheBoundIsRead() {
    String text = "x".repeat((1 << 23) + 1);
    PostingReading read = ShippedPostings.READER.read("");
    try (PostingCrew crew = new PostingCrew(_ -> read, 1)) {
      crew.give(new Advert(text, "", ""), "adverts.csv", 2L);
      crew.give(new Advert(text, "", ""), "adverts.csv", 3L);
      assertThat(crew.counted().census().languages()).containsEntry("too short to tell", 2L);
    }
  }
}
