package org.linacre.engine.career;

/** How the pack marks what no source says and Linacre reads out of it or adds. */
public final class OwnReading {
  private static final String BEGINS = "Linacre";

  private OwnReading() {}

  /** Whether a place of the pack is our own reading rather than what a source says. */
  public static boolean is(String source) {
    return source.startsWith(BEGINS);
  }
}
