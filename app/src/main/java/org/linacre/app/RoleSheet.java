package org.linacre.app;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.linacre.competence.LevelSet;
import org.linacre.engine.career.CareerRole;
import org.linacre.engine.career.CareerRole.Fact;
import org.linacre.engine.career.CareerRole.Pay;
import org.linacre.engine.career.Careers;
import org.linacre.engine.career.FirstProject;
import org.linacre.engine.career.Guidance.Influence;
import org.linacre.engine.career.Sector;
import org.linacre.engine.catalogue.Asked;
import org.linacre.engine.catalogue.Catalogue;
import org.linacre.engine.catalogue.Target;
import org.linacre.engine.catalogue.Targets;

/** A role as it is shown. */
record RoleSheet(CareerRole role, Careers careers, Catalogue catalogue) {
  private static final Map<String, String> LABELS =
      Map.of(
          "background", "Suits",
          "coding", "Coding",
          "knowledge", "Healthcare",
          "daily", "Each day",
          "not", "Must not",
          "project", "First proof",
          "note", "Note",
          "entry", "");
  private static final List<String> ORDER =
      List.of("entry", "background", "coding", "knowledge", "daily", "not", "project", "note");

  /** Of these nothing is said where the sources say nothing. */
  private static final Set<String> ASIDE = Set.of("note", "entry");

  /** What is said of whatever the sources do not tell of a role; JSON leaves it empty. */
  static final String UNSTATED = "not stated in the sources";

  /** The same of what a role must not do: that no source tells it leaves nothing free. */
  static final String OPEN =
      UNSTATED
          + "; no source states what this role must leave alone, which does not mean that nothing"
          + " must be. What every project keeps out: linacre career fit";

  /** The role in a list. */
  static Map<String, Object> brief(CareerRole role) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("role", role.id());
    object.put("title", role.title());
    object.put("names", role.names());
    object.put("sector", role.sector());
    object.put("lane", role.lane());
    object.put("family", role.family());
    object.put("archetypes", role.archetypes());
    object.put("nearestArchetypes", role.nearest());
    object.put("coding", role.text("coding"));
    object.put("healthcareKnowledge", role.text("knowledge"));
    object.put("entry", role.entry().kind());
    object.put("needs", role.entry().needs());
    object.put("source", role.source());
    return object;
  }

  /** The whole role as JSON has it. */
  Map<String, Object> object() {
    Map<String, Object> object = brief(role);
    object.put("work", role.work());
    object.put("like", role.like());
    object.put("facts", role.facts());
    object.put("skills", skills());
    object.put("skillsSource", role.skillsSource());
    object.put("requirements", requirements());
    object.put("levels", levels());
    object.put("related", role.related());
    object.put("pay", role.pay());
    object.put("artefacts", careers.sector(role.sector()).map(Sector::artefacts).orElse(List.of()));
    object.put("payMovedBy", influences());
    object.put("warnings", careers.guidance().warnings("pay", role.sector()));
    return object;
  }

  private List<Influence> influences() {
    return careers.guidance().influences(role);
  }

  private List<Map<String, String>> skills() {
    List<Map<String, String>> skills = new ArrayList<>();
    role.skills()
        .forEach(
            s -> {
              Map<String, String> skill = new LinkedHashMap<>();
              skill.put("competency", s.competency());
              skill.put("level", s.level());
              skill.put("title", catalogue.titleOf(s.competency()));
              skills.add(skill);
            });
    return skills;
  }

  /** How many levels the role asks in all, its archetypes' and those below others among them. */
  int levels() {
    return asked().size();
  }

  /** The levels themselves. */
  LevelSet asked() {
    Targets targets = Targets.of(catalogue, List.of());
    return targets.set(asked(targets));
  }

  /** How many levels of subjects its rows name, as assess decides them. */
  int requirements() {
    Targets targets = Targets.of(catalogue, List.of());
    return Set.copyOf(asked(targets).stream().map(Asked::item).toList()).size();
  }

  private List<Asked> asked(Targets targets) {
    return targets.rows(new Target.OfRole(role.id()), false);
  }

  /** How much the role asks, by both counts. */
  String asks() {
    return requirements()
        + " requirements, a level of a subject each; "
        + levels()
        + " levels with those below them";
  }

  void print(PrintStream out) {
    out.printf("%s  (%s)%n", role.title(), role.id());
    if (!role.names().isEmpty()) {
      line("Also", String.join(", ", role.names()), out);
    }
    line("Kind", role.sector() + ", " + role.family() + ", lane " + role.lane(), out);
    if (!role.like().isEmpty()) {
      line("Like", role.like() + ", from which comes what the sources do not say of it", out);
    }
    archetypes(out);
    line("To begin", role.entry().needs().isEmpty() ? "open" : role.entry().needs(), out);
    ORDER.stream().filter(this::tells).forEach(kind -> facts(kind, out));
    skills(out);
    careers
        .sector(role.sector())
        .ifPresent(
            s ->
                line(
                    "Papers",
                    new SectorSheet(s).papers() + " (career role --sector " + s.id() + ")",
                    out));
    if (role.related().isEmpty()) {
      line("Related", UNSTATED, out);
    }
    role.related()
        .forEach(r -> line("Related", r.role() + ": " + r.why() + " [" + r.source() + "]", out));
    role.pay().forEach(p -> line("Pay", pay(p), out));
    warn(out);
    line("Source", role.source(), out);
  }

  private void archetypes(PrintStream out) {
    if (!role.archetypes().isEmpty()) {
      String together = "; their rows hold for a team together, not for each member";
      line("Archetypes", String.join(", ", role.archetypes()) + together, out);
    }
    if (!role.nearest().isEmpty()) {
      line("Nearest", "archetypes: " + String.join(", ", role.nearest()) + " (our reading)", out);
    }
  }

  /** How much of healthcare is known is told where a sector asks what all of healthcare must. */
  private boolean tells(String kind) {
    return !kind.equals("knowledge") || inCare();
  }

  /** Whether the role's sector asks what every healthcare worker must know. */
  boolean inCare() {
    return careers.sector(role.sector()).filter(Sector::foundation).isPresent();
  }

  /** What one must know of the role's sector. */
  String domain() {
    return careers.sector(role.sector()).map(Sector::domain).orElse("");
  }

  private void facts(String kind, PrintStream out) {
    String label = LABELS.getOrDefault(kind, kind);
    if (role.shown(kind).isEmpty() && !ASIDE.contains(kind)) {
      line(label, kind.equals("not") ? OPEN : UNSTATED + usual(kind), out);
    }
    for (Fact fact : role.shown(kind)) {
      String from = fact.from().isEmpty() ? "" : ", of " + fact.from();
      line(label, fact.text() + " [" + fact.source() + from + "]", out);
    }
    for (Fact fact : role.beside(kind)) {
      line("", "elsewhere: " + fact.text() + " [" + fact.source() + "]", out);
    }
  }

  /** The first project of the role's lane, where the sources name none for the role. */
  String usual(String kind) {
    FirstProject first = FirstProject.of(careers, role);
    return kind.equals("project") && first.isOfLane()
        ? "; that of its lane, " + first.lane() + ": " + first.text() + " [" + first.source() + "]"
        : "";
  }

  private void skills(PrintStream out) {
    List<String> skills =
        role.skills().stream()
            .map(s -> catalogue.titleOf(s.competency()) + ": " + s.level())
            .toList();
    line(
        "Skills",
        skills.isEmpty() ? UNSTATED : String.join("; ", skills) + " [" + role.skillsSource() + "]",
        out);
    line("Asks", asks() + "; as a target: role:" + role.id(), out);
  }

  private void warn(PrintStream out) {
    if (role.pay().isEmpty()) {
      line("Pay", "no source gives a range", out);
    } else {
      line("", role.pay().getFirst().warning(), out);
    }
    influences()
        .forEach(
            i ->
                line(
                    "Pay moves by", i.about() + ". " + i.caution() + " [" + i.source() + "]", out));
  }

  /** A range with currency and place. */
  static String pay(Pay pay) {
    Integer high = pay.high();
    String range =
        high == null
            ? String.format(Locale.ROOT, "from %,d", pay.low())
            : String.format(Locale.ROOT, "%,d to %,d", pay.low(), high);
    return pay.place()
        + ": "
        + pay.currency()
        + " "
        + range
        + (pay.more() && high != null ? " and more" : "")
        + " a year, "
        + pay.about()
        + " ["
        + pay.source()
        + "]";
  }

  private static void line(String label, String text, PrintStream out) {
    Wrapped.print(String.format("  %-13s", label), text, out);
  }
}
