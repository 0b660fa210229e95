package org.linacre.engine.monitoring;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.Base64;

/** Digests by which ids and patients, of SHA-256 (FIPS 180-4), and contents are known again. */
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

  /**
   * Of everything but the id and the due date, to tell whether a case given again has changed: the
   * finishing steps of SplitMix64 (Steele, Lea and Flood 2014, doi:10.1145/2660193.2660195) over
   * its parts.
   */
  static long ofContent(Case one) {
    LocalDateTime time = one.time();
    long seen = mix(0, time.toLocalDate().toEpochDay());
    seen = mix(seen, time.toLocalTime().toNanoOfDay());
    seen = mix(seen, Double.doubleToLongBits(one.score()));
    seen = mix(seen, 27L * one.label() + 9L * one.prediction() + 3L * one.aided() + one.unaided());
    seen = mix(seen, one.patient().hashCode());
    return mix(seen, one.groups().toString().hashCode());
  }

  private static long mix(long seen, long next) {
    long z = (seen ^ next) + 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  private static long first(byte[] bytes) {
    return ByteBuffer.wrap(bytes).getLong();
  }
}
