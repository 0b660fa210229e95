package org.linacre.formats.document;

import java.io.IOException;

/** A file whose text cannot be had; the message says why and what to do, and quotes nothing. */
final class Unreadable extends IOException {
  private static final long serialVersionUID = 1L;

  Unreadable(String message) {
    super(message);
  }
}
