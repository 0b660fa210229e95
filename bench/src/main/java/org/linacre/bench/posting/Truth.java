package org.linacre.bench.posting;

/** What a reader of a posting found, by the labels of the pack. */
final class Truth {
  private Truth() {}

  /** Whether the posting is one by which the label is told: flags only where there is a family. */
  static boolean isAsked(Labelled posting, String label) {
    return !kind(label).equals("flag") || !posting.label("family").equals("none");
  }

  /** Whether the label is true of the posting. */
  static boolean is(Labelled posting, String label) {
    String value = label.substring(label.indexOf(':') + 1);
    return switch (kind(label)) {
      case "family" -> posting.label("family").equals(value);
      case "coding" -> posting.label("coding").equals(value);
      case "knowledge" -> posting.label("healthcare_knowledge").equals(value);
      case "archetype" -> posting.archetypes().contains(value);
      case "ai" -> !posting.archetypes().isEmpty();
      case "flag" -> posting.is(value.replace('-', '_'));
      default -> throw new IllegalArgumentException("No posting is labelled '" + label + "'.");
    };
  }

  /**
   * Whether a sentence shows a label of sentences: {@code ai:duty} is shown by all that show an
   * archetype.
   */
  static boolean shows(Labelled posting, String sentence, String label) {
    String plain = sentence.replaceAll("\\s+", " ");
    return posting.shown().entrySet().stream()
        .filter(e -> isOf(e.getKey(), label))
        .flatMap(e -> e.getValue().stream())
        .anyMatch(plain::contains);
  }

  /** Whether a reader named sentences that show the label. */
  static boolean isShown(Labelled posting, String label) {
    return posting.shown().keySet().stream().anyMatch(shown -> isOf(shown, label));
  }

  /** Whether what is shown is the label, or a part of it. */
  private static boolean isOf(String shown, String label) {
    return kind(label).equals("ai") ? kind(shown).equals("archetype") : shown.equals(label);
  }

  private static String kind(String label) {
    return label.substring(0, label.indexOf(':'));
  }
}
