package org.linacre.formats.monitoring;

import java.util.Map;
import org.linacre.engine.monitoring.Life;
import org.linacre.engine.monitoring.MonitorState;

/**
 * The document in which a monitor is kept.
 *
 * @param version of its form
 * @param product watched
 * @param parts the SHA-256 of each part of the plan, by its key
 * @param file the SHA-256 of the plan's file
 * @param digest the SHA-256 of the state's JSON
 * @param life what a life that begins anew tells of this one
 * @param state the monitor
 */
record Kept(
    int version,
    String product,
    Map<String, String> parts,
    String file,
    String digest,
    Life life,
    MonitorState state) {
  /** The version of the form. */
  static final int VERSION = 5;
}
