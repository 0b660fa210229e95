package org.linacre.formats.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.linacre.engine.catalogue.Violations;
import org.linacre.engine.monitoring.Monitor;

/** Plans in a folder, and the monitors kept under them in its folder {@code state}. */
record Planned(Path folder) {
  /** The plan of this text. */
  Watch plan(String text) {
    try {
      Path file = Files.writeString(folder.resolve("plan.yaml"), text);
      return MonitoringPlanFile.read(file, new Violations());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  StateFolder state() {
    return new StateFolder(folder.resolve("state"));
  }

  /** The monitor as it is kept, which must be whole. */
  Monitor kept(Watch watch) {
    Violations violations = new Violations();
    Monitor monitor = state().monitor(watch, violations).orElse(null);
    violations.stopOnErrors();
    assertThat(monitor).isNotNull();
    return monitor == null ? Monitor.begin(watch.plan()) : monitor;
  }
}
