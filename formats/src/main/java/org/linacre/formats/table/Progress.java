package org.linacre.formats.table;

/** Is told how far a reading has come. */
@FunctionalInterface
public interface Progress {
  /** Tells nobody. */
  Progress NONE = (_, _) -> {};

  /**
   * Is told again and again, at most some thousand times a table.
   *
   * @param done bytes read so far
   * @param of bytes there are to read
   */
  void at(long done, long of);
}
