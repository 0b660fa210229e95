package org.linacre.engine.career;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linacre.engine.career.Worksheet.Kind;
import org.linacre.engine.career.Worksheet.Word;

/**
 * A name of somebody's work with the word or the role it is of, or both.
 *
 * @param name in small letters, hyphens between
 * @param word the pack's word, or null
 * @param role the role that is called so, or null
 */
record Named(String name, @Nullable Word word, @Nullable CareerRole role) {
  /** What is no name of anybody's work within a longer answer. */
  private static final Set<Kind> ALONE = EnumSet.of(Kind.WHOLE, Kind.SKILL, Kind.WISH, Kind.OTHER);

  static Named join(String name, Word word, @Nullable Named old) {
    return new Named(name, word, old == null ? null : old.role);
  }

  Kind kind() {
    return word == null ? Kind.TRADE : word.kind();
  }

  /** The background it stands for, or empty. */
  String lane() {
    if (word != null) {
      return word.option();
    }
    return role == null ? "" : role.lane();
  }

  long length() {
    return name.chars().filter(c -> c == '-').count();
  }

  boolean isAlone() {
    return ALONE.contains(kind());
  }

  boolean isApart() {
    return kind() == Kind.WISH || kind() == Kind.OTHER;
  }

  /** Whether it is a role's, and where it is a trade's too, the role's id or its whole title. */
  boolean isRole() {
    return role != null
        && (word == null || role.id().equals(name) || Calling.plain(role.title()).equals(name));
  }

  /** Whether it is but a part of another name. */
  boolean isBut(Named other) {
    return !name.equals(other.name) && isPart(name, other.name);
  }

  boolean isWithin(String plain) {
    return !isAlone() && isPart(name, plain);
  }

  static boolean isPart(String part, String plain) {
    return ("-" + plain + "-").contains("-" + part + "-");
  }
}
