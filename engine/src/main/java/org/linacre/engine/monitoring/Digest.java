package org.linacre.engine.monitoring;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.Base64;

/** First parts of SHA-256 (FIPS 180-4), by which ids, contents and patients are known again. */
final class Digest {
  private final MessageDigest sha = sha();

  private static MessageDigest sha() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256.", e);
    }
  }

  /** The first 64 bits of the digest of a text. */
  long of(String text) {
    return first(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** The first letters of the digest in base 64; 16 letters are 96 bits. */
  String of(String text, int letters) {
    byte[] bytes = sha.digest(text.getBytes(StandardCharsets.UTF_8));
    return Base64.getUrlEncoder().encodeToString(bytes).substring(0, letters);
  }

  /** Of everything but the id and the due date, to tell whether a case given again has changed. */
  long ofContent(Case one) {
    LocalDateTime time = one.time();
    ByteBuffer numbers =
        ByteBuffer.allocate(4 * Long.BYTES)
            .putLong(time.toLocalDate().toEpochDay())
            .putLong(time.toLocalTime().toNanoOfDay())
            .putDouble(one.score())
            .put((byte) one.label())
            .put((byte) one.prediction())
            .put((byte) one.aided())
            .put((byte) one.unaided());
    sha.update(numbers.array());
    sha.update(one.patient().getBytes(StandardCharsets.UTF_8));
    sha.update((byte) 0);
    return first(sha.digest(one.groups().toString().getBytes(StandardCharsets.UTF_8)));
  }

  private static long first(byte[] bytes) {
    return ByteBuffer.wrap(bytes).getLong();
  }
}
