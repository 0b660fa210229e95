package org.linacre.engine.catalogue;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.linacre.competence.Item;
import org.linacre.competence.Scale;

/** A catalogue small enough to be worked by hand. */
public final class SmallCatalogue {
  /** The report's scale. */
  public static final Scale SCALE =
      Scale.parse(
          "awareness < familiarity < understanding < proficiency; capability < proficiency");

  private SmallCatalogue() {}

  /** Two foundation rows, two users' rows (one clinical), two embedders' rows, one product row. */
  public static Catalogue catalogue() {
    List<Requirement> rows =
        List.of(
            row("T1", 1, "foundation", "governance", "knowledge", "awareness", "rules"),
            row("T1", 2, "foundation", "clinical-use", "knowledge", "familiarity", "bias"),
            row("A7", 1, "user", "governance", "knowledge", "familiarity", "rules"),
            row("A7", 2, "user", "clinical-use", "skill", "capability", "bias"),
            row("A5", 1, "embedder", "governance", "skill", "proficiency", "rules"),
            row("A5", 2, "embedder", "governance", "knowledge", "understanding", "audit"),
            row("A5", 3, "embedder", "governance", "", "", "audit"),
            row("T2", 1, "product", "governance", "knowledge", "familiarity", "product-use"));
    return new Catalogue(
        "small",
        "1",
        SCALE,
        rows,
        List.of(
            new Competency("rules", "The rules", false, "", ""),
            new Competency("bias", "Bias", false, "", ""),
            new Competency("audit", "Audit", false, "", ""),
            new Competency("product-use", "Use", true, "", "")),
        List.of(),
        List.of(new Archetype("embedder", "Embedder", ""), new Archetype("user", "User", "")),
        List.of(new Seat("safety", "Safety", List.of("embedder"), List.of(), true)),
        Map.of(),
        List.of(
            new EvidenceKind("self-rating", "Own word", false, 12, "", false),
            new EvidenceKind("confirmation", "Confirmed", true, 0, "self-rating", false)),
        List.of(
            new Factor("governance", "", "Governance", false),
            new Factor("clinical-use", "", "Clinical use", true)),
        List.of(),
        List.of(),
        List.of(
            course("basics", "rules:familiarity bias:familiarity", "", false),
            course("lead", "rules:proficiency", "rules:familiarity", false),
            course("training", "product-use:familiarity", "", true)),
        List.of());
  }

  private static Requirement row(
      String table, int row, String audience, String factor, String kind, String level, String of) {
    return new Requirement(table, row, audience, factor, "", kind, level, of, of + " " + level);
  }

  private static Course course(String id, String gives, String requires, boolean anyProduct) {
    return new Course(
        id,
        id,
        true,
        "",
        new Course.Effort(OptionalInt.of(2), OptionalInt.empty(), OptionalInt.empty()),
        "",
        items(requires),
        items(gives),
        anyProduct,
        List.of());
  }

  private static List<Item> items(String text) {
    return text.isEmpty()
        ? List.of()
        : java.util.Arrays.stream(text.split(" ", -1)).map(Item::parse).toList();
  }
}
