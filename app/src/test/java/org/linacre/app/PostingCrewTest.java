package org.linacre.app;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
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
}
