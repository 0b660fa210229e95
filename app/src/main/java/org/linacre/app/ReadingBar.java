package org.linacre.app;

import java.io.Console;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import org.linacre.formats.table.Progress;

/** How much of a large file has been read, on a terminal only. */
final class ReadingBar implements Progress, AutoCloseable {
  private static final long LARGE = 20L << 20;
  private static final long MEBIBYTE = 1L << 20;

  private final String task;
  private @Nullable ProgressBar bar;

  ReadingBar(String task) {
    this.task = task;
  }

  @Override
  public void at(long done, long of) {
    if (of < LARGE || Optional.ofNullable(System.console()).filter(Console::isTerminal).isEmpty()) {
      return;
    }
    ProgressBar shown = bar;
    if (shown == null) {
      shown =
          new ProgressBarBuilder()
              .setTaskName(task)
              .setInitialMax(of)
              .setUnit(" MiB", MEBIBYTE)
              .setStyle(ProgressBarStyle.ASCII)
              .build();
      bar = shown;
    }
    shown.stepTo(done);
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
