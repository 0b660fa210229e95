package org.linacre.app;

import java.io.Console;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** How far a long reading has come, on a terminal only. */
final class Bar implements AutoCloseable {
  private final @Nullable ProgressBar bar;

  Bar(String task) {
    bar =
        Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent()
            ? new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(100)
                .setStyle(ProgressBarStyle.ASCII)
                .build()
            : null;
  }

  void at(long done, long of) {
    if (bar != null && of > 0) {
      bar.stepTo(100 * done / of);
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
