package org.linacre.engine.product;

import java.util.List;

/**
 * An AI product in the register.
 *
 * @param id its id
 * @param title its name
 * @param supplier who makes it
 * @param purpose what it is for
 * @param clinical whether it is used in clinical decisions
 * @param versions its versions, oldest first
 */
public record Product(
    String id,
    String title,
    String supplier,
    String purpose,
    boolean clinical,
    List<Version> versions) {
  /** A product with its own copy of the versions. */
  public Product {
    versions = List.copyOf(versions);
  }

  /** {@code id@version}. */
  public String key(Version version) {
    return id + "@" + version.version();
  }
}
