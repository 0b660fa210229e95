package org.linacre.engine.career;

import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What it takes to begin in a role beside what courses teach, and whether whoever sets out is known
 * to have it.
 *
 * @param needs what it takes, in words; empty where the role is open
 * @param entry open, experience, credential, technical or senior
 * @param met whether job, role or background are known to bring it
 * @param text the same in a sentence, with what courses have to do with it; empty where it is open
 * @param days that ninety days do not give it; empty where it is met or the role is open
 */
public record Besides(String needs, String entry, boolean met, String text, String days) {

  /** What a role takes of whoever sets out. */
  static Besides of(Careers careers, Start start, CareerRole role) {
    String needs = role.entry().needs();
    String kind = role.entry().kind();
    if (needs.isEmpty()) {
      return new Besides("", kind, true, "", "");
    }
    String met = met(careers, start, role);
    return met.isEmpty()
        ? new Besides(needs, kind, false, needs + open(careers, start, role), days(start, role))
        : new Besides(needs, kind, true, needs + met, "");
  }

  /** Whence it is known to be had; empty where it is not. */
  private static String met(Careers careers, Start start, CareerRole role) {
    String licence = careers.heldFor(start.licence(), role);
    if (!licence.isEmpty()) {
      return "; " + licence + " is held.";
    }
    boolean learned = start.called().learned();
    if (!learned && careers.role(start.work()).filter(job -> asksAsMuch(job, role)).isPresent()) {
      return "; the role you come from asks for it too.";
    }
    String background = background(careers, start, role);
    return background.isEmpty()
        ? ""
        : ". A source names the role for a background of yours: " + background + ".";
  }

  private static boolean asksAsMuch(CareerRole job, CareerRole role) {
    return job.entry().needs().equals(role.entry().needs())
        || (job.entry().isSenior() && role.entry().isSenior());
  }

  /** The background of a job, where a source names the role for it and it asks experience. */
  static String background(Careers careers, Start start, CareerRole role) {
    boolean named =
        role.entry().kind().equals("experience")
            && start.hasJob()
            && isBrought(start, careers, role)
            && careers.lane(start.lane()).stream()
                .flatMap(lane -> lane.placesOf(start.callingOrRole()).stream())
                .anyMatch(place -> place.role().equals(role.id()));
    return named ? careers.laneTitle(start.lane()) : "";
  }

  /**
   * Whether the background brings what the role asks, as a fit has it: by itself, or since a source
   * says that the role can fit it; that a source names the role for it does not.
   */
  private static boolean isBrought(Start start, Careers careers, CareerRole role) {
    Start.Called called = start.called();
    if (called.learned() || role.entry().isOutside(called.word())) {
      return false;
    }
    return role.entry().isBroughtBy(start.lane(), called.word(), called.clear())
        || careers.lane(start.lane()).stream()
            .flatMap(lane -> lane.placesOf(start.callingOrRole()).stream())
            .anyMatch(place -> place.role().equals(role.id()) && place.kind().equals(Reach.SUITS));
  }

  /** What courses have to do with it, where it is not known to be had. */
  private static String open(Careers careers, Start start, CareerRole role) {
    if (!role.entry().kind().equals("technical")) {
      return ", which no course gives.";
    }
    if (careers.opens(start.licence(), role)) {
      return "; courses teach parts of it, practice makes the rest.";
    }
    String licences =
        role.entry().licences().stream()
            .map(careers::licence)
            .flatMap(Optional::stream)
            .map(Licence::title)
            .collect(Collectors.joining(" or "));
    return "; courses teach parts of it, none gives " + licences + ".";
  }

  private static String days(Start start, CareerRole role) {
    boolean practice = role.entry().kind().equals("technical") && role.entry().licences().isEmpty();
    if (practice) {
      return "Ninety days give a part of it at most.";
    }
    String known =
        start.lane().isEmpty()
            ? "; whether you have it is not known here. "
            : ", and you are not known to have it. ";
    return "Ninety days do not give it"
        + known
        + "Without it this plan does not lead into the role.";
  }
}
