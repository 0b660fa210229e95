package org.linacre.formats.document;

import java.io.IOException;
import java.io.Reader;
import java.nio.CharBuffer;

/** Text as it stands, by line; cells of Markdown's tables have their column's header. */
final class PlainText {
  private PlainText() {}

  static void read(Reader in, Gather gather) throws IOException {
    PipeTables text = new PipeTables(gather, "");
    char[] chars = new char[1 << 15];
    int read = in.read(chars);
    while (read >= 0) {
      text.add(CharBuffer.wrap(chars, 0, read));
      read = in.read(chars);
    }
    text.end();
    gather.end();
  }

  /** A text whole, where its length is bounded. */
  static String whole(Reader in, int most) throws IOException {
    StringBuilder text = new StringBuilder();
    char[] chars = new char[1 << 15];
    int read = in.read(chars);
    while (read >= 0) {
      text.append(chars, 0, read);
      if (text.length() > most) {
        throw new Unreadable(
            "The file is longer than "
                + (most >> 20)
                + " million characters. Maybe split it, or save it as plain text.");
      }
      read = in.read(chars);
    }
    return text.toString();
  }
}
