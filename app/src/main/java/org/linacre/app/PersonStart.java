package org.linacre.app;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.linacre.competence.LevelSet;
import org.linacre.engine.career.Answers;
import org.linacre.engine.career.Calling;
import org.linacre.engine.career.Callings;
import org.linacre.engine.career.CareerRole;
import org.linacre.engine.career.Careers;
import org.linacre.engine.career.Standing;
import org.linacre.engine.career.Start;
import org.linacre.engine.career.Transitions;
import org.linacre.engine.catalogue.Catalogue;
import org.linacre.engine.catalogue.Violations;
import org.linacre.engine.evidence.History;
import org.linacre.engine.evidence.Policy.Purpose;
import org.linacre.engine.evidence.Profile;
import org.linacre.engine.journey.Mentors;
import org.linacre.engine.organisation.Organisation;
import org.linacre.engine.organisation.Person;
import org.linacre.formats.organisation.OrganisationFolder;

/** A person of an organisation's folder as a start: the job, what is held, and who holds more. */
record PersonStart(
    Organisation organisation,
    Person who,
    Careers careers,
    Transitions transitions,
    Start start,
    Optional<Calling> calling) {

  /** The person of this id; bad use where there is none, bad input where the folder is unsound. */
  static PersonStart of(Path folder, String id, Catalogue catalogue, Careers careers) {
    Organisation organisation = OrganisationFolder.read(folder, catalogue, new Violations());
    return of(organisation, Aim.person(id, organisation), careers);
  }

  /** A person of an organisation. */
  static PersonStart of(Organisation organisation, Person who, Careers careers) {
    Profile profile = organisation.profile(who, Purpose.PLAN);
    Transitions transitions =
        new Transitions(careers, organisation.targets(), organisation.courses());
    Optional<Calling> calling = new Callings(careers).of(who.role());
    Start start =
        new Start(
            Start.Kind.PERSON,
            who.id(),
            who.role(),
            calling.map(Calling::lane).orElse(""),
            calling.map(Calling::held).orElse(""),
            calling.map(Calling::role).orElse(""),
            calling.map(Start.Called::of).orElse(Start.Called.NONE),
            profile.held(),
            profile.held(),
            profile.confirmed(),
            grounds(organisation.history(who, Purpose.PLAN)),
            "");
    return new PersonStart(organisation, who, careers, transitions, start, calling);
  }

  /** What each kind of evidence that counts says is held. */
  private static Map<String, LevelSet> grounds(History history) {
    Map<String, LevelSet> grounds = new HashMap<>();
    history.standing().stream()
        .filter(entry -> entry.state() == History.State.COUNTS)
        .map(History.Entry::evidence)
        .forEach(one -> grounds.merge(one.kind().id(), one.holds(), LevelSet::join));
    return grounds;
  }

  /** Who in the organisation holds a level. */
  Mentors mentors() {
    return item ->
        organisation.people().stream()
            .filter(p -> organisation.profile(p, Purpose.TEAM).held().has(item))
            .map(Person::id)
            .toList();
  }

  /** How far a role is. */
  Standing.Distance distance(CareerRole role) {
    return transitions.distance(start, role, who.clinical());
  }

  /** What is known of the person: the job, and how far each role is. */
  Standing standing() {
    Map<String, Standing.Distance> distances = new HashMap<>();
    careers.roles().forEach(role -> distances.put(role.id(), distance(role)));
    return new Standing(who.id(), who.role(), distances);
  }

  /** How much the person codes: by the highest level held that speaks of it, or else by the job. */
  Optional<Standing.Taken> coding() {
    String question = Answers.CODING;
    Optional<Standing.Taken> byEvidence =
        careers
            .worksheet()
            .sign(start.held())
            .map(s -> new Standing.Taken(question, s.coding(), s.item().toString()));
    return byEvidence.or(
        () ->
            calling
                .filter(c -> !c.coding().isEmpty())
                .map(c -> new Standing.Taken(question, c.coding(), who.role())));
  }

  /** The role that the job plainly is, or empty. */
  String own() {
    return calling.filter(Calling::own).map(Calling::role).orElse("");
  }

  /** Answers of whoever has the trade that the job is. */
  Answers working(Answers answers) {
    return calling.map(answers::working).orElse(answers);
  }

  /** The licence that the job speaks of; none where it speaks of none. */
  String licence() {
    return start.licence().isEmpty() ? Answers.UNLICENSED : start.licence();
  }

  /** The background that the job stands for. */
  Optional<Standing.Taken> background() {
    return calling.map(
        c -> new Standing.Taken(Answers.BACKGROUND, c.lane(), c.because(who.role()), who.role()));
  }
}
