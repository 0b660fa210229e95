package org.linacre.app;

import java.io.PrintStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linacre.engine.career.Besides;
import org.linacre.engine.career.CareerRole;
import org.linacre.engine.career.Careers;
import org.linacre.engine.career.Start;
import org.linacre.engine.career.Transitions;
import org.linacre.engine.catalogue.Targets;
import org.linacre.engine.organisation.Organisation;
import org.linacre.engine.organisation.Person;
import org.linacre.formats.report.JsonReport;

/** What the roles aimed at take beside levels: a registration, a degree, years. */
record RoleBesides(List<One> all) {
  private static final String FIELD = "besides";

  /** Those of each role, with their own copy. */
  RoleBesides {
    all = List.copyOf(all);
  }

  /**
   * What a role takes.
   *
   * @param role its id
   * @param title its name
   * @param needs what it takes, in words
   * @param entry experience, credential, technical or senior
   * @param met whether the person is known to have it; null where nobody is looked at
   * @param text the same in a sentence, as a transition puts it
   */
  record One(
      String role, String title, String needs, String entry, @Nullable Boolean met, String text) {
    private String told() {
      String known = "";
      if (met == null) {
        known = " Who has it is not looked at here.";
      } else if (!met) {
        known = " It is not known to be held.";
      }
      return title + ": " + text + known;
    }
  }

  /**
   * What the roles among the targets take.
   *
   * @param who the person who aims at them, or null where it is told of all at once
   */
  static RoleBesides of(
      Aim aim, PacksOption packs, Organisation organisation, @Nullable Person who) {
    if (aim.roles().isEmpty()) {
      return new RoleBesides(List.of());
    }
    Targets targets = organisation.targets();
    Careers careers = packs.careers(targets.catalogue());
    Transitions transitions = new Transitions(careers, targets, organisation.courses());
    Start start =
        who == null
            ? Start.said("", targets.frame().empty())
            : PersonStart.of(organisation, who, careers).start();
    return new RoleBesides(
        aim.roles().stream()
            .flatMap(id -> careers.role(id).stream())
            .filter(role -> !role.entry().needs().isEmpty())
            .map(role -> one(role, transitions.besides(start, role), who != null))
            .toList());
  }

  private static One one(CareerRole role, Besides besides, boolean known) {
    return new One(
        role.id(),
        role.title(),
        besides.needs(),
        besides.entry(),
        known ? besides.met() : null,
        besides.text());
  }

  /** A line for each role that takes something. */
  void print(PrintStream out) {
    all.forEach(one -> Wrapped.print("Besides  ", one.told(), out));
  }

  /** Writes a result as JSON with this behind its own fields. */
  void write(Object result, PrintStream out) {
    JsonReport.write(JsonReport.with(result, FIELD, all), out);
  }
}
