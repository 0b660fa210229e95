package org.linacre.engine.organisation;

import java.util.List;

/** Makes the readiness report of an organisation. */
public final class ReadinessReport {
  private ReadinessReport() {}

  /**
   * What the reader asked for.
   *
   * @param anonymous whether names are left out
   * @param older the cells and products of an older report to compare with, or null
   */
  public record Options(boolean anonymous, @org.jspecify.annotations.Nullable Report older) {}

  /** The report of this organisation on its day. */
  public static Report of(Organisation organisation, Options options) {
    throw new IllegalStateException("in the making " + organisation.name() + options + List.of());
  }
}
