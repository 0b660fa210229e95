package org.linacre.formats.document;

import java.io.IOException;
import java.io.Reader;
import java.nio.CharBuffer;
import org.linacre.engine.document.Place;

/** Text as it stands, by line. */
final class PlainText {
  private PlainText() {}

  static void read(Reader in, Gather gather) throws IOException {
    gather.at(new Place("", 1), "");
    char[] chars = new char[1 << 15];
    int read = in.read(chars);
    while (read >= 0) {
      gather.add(CharBuffer.wrap(chars, 0, read));
      read = in.read(chars);
    }
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
