package org.linacre.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.linacre.competence.Item;
import org.linacre.engine.catalogue.Asked;
import org.linacre.engine.catalogue.Catalogue;
import org.linacre.engine.catalogue.Target;
import org.linacre.engine.catalogue.Violations;
import org.linacre.engine.evidence.GapAnalysis;
import org.linacre.engine.evidence.Policy.Purpose;
import org.linacre.engine.organisation.Organisation;
import org.linacre.engine.organisation.Person;
import org.linacre.engine.posting.PostingReading;
import org.linacre.engine.posting.PostingReading.Skill;
import org.linacre.formats.organisation.OrganisationFolder;

/**
 * How a person stands to what a posting asks: the rows of its archetypes with the foundation, and
 * the competencies it names.
 *
 * @param person the person's id
 * @param target what was measured against
 * @param steps how many levels are missing
 * @param held the levels needed and held
 * @param missing the levels needed and not held
 * @param skillsHeld the competencies that the posting names and the person has some level of
 * @param skillsMissing those of which the person has none
 * @param registrations those that the posting asks and of which the person's file says nothing: no
 *     attribute has the name of one that the same sentence asks
 */
record PostingFit(
    String person,
    String target,
    int steps,
    List<GapAnalysis.Held> held,
    List<GapAnalysis.Missing> missing,
    List<String> skillsHeld,
    List<String> skillsMissing,
    List<Skill> registrations) {
  /** A fit with its own copies. */
  PostingFit {
    held = List.copyOf(held);
    missing = List.copyOf(missing);
    skillsHeld = List.copyOf(skillsHeld);
    skillsMissing = List.copyOf(skillsMissing);
    registrations = List.copyOf(registrations);
  }

  /** The fit of a person of an organisation. */
  static PostingFit of(PostingReading reading, Path folder, String id, Catalogue catalogue) {
    Organisation organisation = OrganisationFolder.read(folder, catalogue, new Violations());
    Person who = Aim.person(id, organisation);
    List<Asked> rows = new ArrayList<>();
    List<String> names = new ArrayList<>(List.of(Catalogue.FOUNDATION));
    rows.addAll(organisation.targets().rows(new Target.Foundation(), who.clinical()));
    for (String archetype : reading.archetypes()) {
      Target target = new Target.OfArchetype(archetype);
      names.add(target.toString());
      rows.addAll(organisation.targets().rows(target, who.clinical()));
    }
    GapAnalysis gap =
        GapAnalysis.of(
            new GapAnalysis.Question(who.id(), String.join(",", names), rows),
            organisation.history(who, Purpose.PLAN),
            organisation.profile(who, Purpose.PLAN),
            organisation.targets());
    TreeSet<String> known = new TreeSet<>();
    organisation.profile(who, Purpose.PLAN).held().items().stream()
        .map(Item::competency)
        .forEach(known::add);
    return of(gap, reading, known, unstated(reading, who.post().attributes()));
  }

  /** Of several in one sentence, as in "NMC or HCPC", one is enough. */
  private static List<Skill> unstated(PostingReading reading, List<String> stated) {
    List<Skill> asked =
        reading.skills().stream().filter(s -> s.scheme().equals("registration")).toList();
    return asked.stream()
        .filter(
            s ->
                asked.stream()
                    .filter(other -> other.quote().equals(s.quote()))
                    .noneMatch(other -> stated.contains(other.id())))
        .toList();
  }

  private static PostingFit of(
      GapAnalysis gap, PostingReading reading, TreeSet<String> known, List<Skill> registrations) {
    List<String> asked =
        reading.skills().stream()
            .filter(s -> s.scheme().equals("catalogue"))
            .map(Skill::id)
            .toList();
    return new PostingFit(
        gap.person(),
        gap.target(),
        gap.steps(),
        gap.held(),
        gap.missing(),
        asked.stream().filter(known::contains).toList(),
        asked.stream().filter(s -> !known.contains(s)).toList(),
        registrations);
  }
}
