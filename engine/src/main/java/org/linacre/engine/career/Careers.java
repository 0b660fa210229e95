package org.linacre.engine.career;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.linacre.competence.Item;

/**
 * The careers pack.
 *
 * @param roles every role, in the order of the pack
 * @param lanes the ways in, in the order of the fit map
 * @param worksheet the questions
 * @param guidance what is advised
 * @param sectors the sectors, in the order of the pack
 * @param licences the registrations and qualifications that roles ask for
 */
public record Careers(
    List<CareerRole> roles,
    List<Lane> lanes,
    Worksheet worksheet,
    Guidance guidance,
    List<Sector> sectors,
    List<Licence> licences) {
  /** Careers with their own copies. */
  public Careers {
    roles = List.copyOf(roles);
    lanes = List.copyOf(lanes);
    sectors = List.copyOf(sectors);
    licences = List.copyOf(licences);
  }

  /** The role of this id or name, whatever the case, if there is one; an id goes before a name. */
  public Optional<CareerRole> role(String name) {
    String id = name.strip().toLowerCase(Locale.ROOT).replace(' ', '-');
    return roles.stream()
        .filter(r -> r.id().equals(id) || r.isCalled(name.strip()))
        .min(Comparator.comparing(r -> !r.id().equals(id)));
  }

  /**
   * The roles of a sector that a name leads to: the one of this id or name, or else those in whose
   * title or names its words stand side by side.
   */
  public List<CareerRole> roles(String name, String sector) {
    List<CareerRole> within = roles.stream().filter(r -> r.sector().equals(sector)).toList();
    String id = Calling.plain(name);
    List<CareerRole> called =
        within.stream().filter(r -> r.id().equals(id) || r.isCalled(name.strip())).toList();
    return called.isEmpty() ? within.stream().filter(r -> r.isCalledWith(id)).toList() : called;
  }

  /** The lane of this id, if there is one. */
  public Optional<Lane> lane(String id) {
    for (Lane lane : lanes) {
      if (lane.id().equals(id)) {
        return Optional.of(lane);
      }
    }
    return Optional.empty();
  }

  /** The sector of this id, if there is one. */
  public Optional<Sector> sector(String id) {
    return sectors.stream().filter(s -> s.id().equals(id)).findFirst();
  }

  /** The sector that somebody's words name, if they name one. */
  public Optional<String> sectorIn(String said) {
    String plain = "-" + Calling.plain(said) + "-";
    return sectors.stream()
        .filter(
            s ->
                plain.contains("-" + s.id() + "-")
                    || plain.contains("-" + Calling.plain(s.title()) + "-")
                    || s.words().stream().anyMatch(w -> plain.contains("-" + w + "-")))
        .map(Sector::id)
        .findFirst();
  }

  /** The sector looked at where none is named: the first of the pack. */
  public String usualSector() {
    return sectors.getFirst().id();
  }

  /** The licence of this id, if there is one. */
  public Optional<Licence> licence(String id) {
    for (Licence licence : licences) {
      if (licence.id().equals(id)) {
        return Optional.of(licence);
      }
    }
    return Optional.empty();
  }

  /** Whether whoever holds this licence, or none where it is empty, may begin in a role. */
  public boolean opens(String held, CareerRole role) {
    List<String> asked = role.entry().licences();
    if (asked.isEmpty() || asked.contains(held)) {
      return true;
    }
    return licence(held).filter(l -> !l.within().isEmpty() && opens(l.within(), role)).isPresent();
  }

  /**
   * The levels that whoever holds this licence is likely to have, those of wider ones with them.
   */
  List<Item> bears(String held) {
    List<Item> bears = new ArrayList<>();
    licence(held)
        .ifPresent(
            one -> {
              bears.addAll(one.bears());
              bears.addAll(bears(one.within()));
            });
    return bears;
  }

  /** The title of the licence held where a role takes one that it opens; empty otherwise. */
  String heldFor(String held, CareerRole role) {
    boolean opens = !role.entry().licences().isEmpty() && opens(held, role);
    return opens ? licence(held).map(Licence::title).orElse("") : "";
  }

  /**
   * Whether the rows that a source gives a role name fewer subjects than the pack takes for a whole
   * account: its way is then not known to be short.
   */
  public boolean statesFew(CareerRole role) {
    long subjects = role.skills().stream().map(Item::competency).distinct().count();
    return role.archetypes().isEmpty() && subjects < guidance.weight("few");
  }

  /** The kind of project of this id, if there is one. */
  public Optional<Guidance.Project> project(String id) {
    return guidance.projects().stream().filter(p -> p.id().equals(id)).findFirst();
  }

  /** The kind of a role's first proof project, or else its lane's. */
  Optional<Guidance.Project> projectOf(CareerRole role) {
    String usual = lane(role.lane()).map(Lane::project).orElse("");
    return project(role.project().isEmpty() ? usual : role.project());
  }

  /** The title of a lane; its id where there is none. */
  public String laneTitle(String id) {
    return lane(id).map(Lane::title).orElse(id);
  }
}
