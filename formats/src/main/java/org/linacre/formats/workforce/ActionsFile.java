package org.linacre.formats.workforce;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linacre.engine.actionplan.ActionPlan;
import org.linacre.engine.actionplan.ActionPlan.Assignment;
import org.linacre.engine.actionplan.PlanMaterial;
import org.linacre.engine.catalogue.Violations;
import org.linacre.formats.text.Source;
import org.linacre.formats.text.Words;
import org.linacre.formats.text.Yaml;

/** Reads who answers for which action, and by when: {@code actions} of workforce.yaml. */
public final class ActionsFile {
  private ActionsFile() {}

  /**
   * Reads the assignments.
   *
   * @param folder the folder that holds workforce.yaml
   * @param material the actions there are
   * @param violations where every problem is added, with file, line and field
   */
  public static List<Assignment> read(Path folder, PlanMaterial material, Violations violations) {
    List<Assignment> assignments = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    Yaml file = Yaml.read(Source.in(folder, "workforce.yaml"), violations);
    for (Yaml yaml : file.get("actions").items()) {
      yaml.onlyKnows(List.of("enabler", "position", "owner", "by"));
      String enabler = yaml.get("enabler").need();
      int position = yaml.get("position").number(0);
      if (!enabler.isEmpty() && !isKnown(material, enabler, position)) {
        yaml.get("position").error(unknown(material, enabler, position));
      } else if (!seen.add(enabler + " " + position)) {
        yaml.get("position").error("The action is assigned twice. Maybe leave one out.");
      }
      String owner = yaml.get("owner").text();
      LocalDate by = day(yaml.get("by"));
      if (owner.isEmpty()) {
        yaml.get("owner").warn("Nobody answers for it. Maybe owner: and who.");
      }
      if (by == null && !yaml.get("by").isPresent()) {
        yaml.get("by").warn("It has no date. Maybe by: and a day such as 2027-03-31.");
      }
      assignments.add(new Assignment(enabler, position, owner, by));
    }
    return assignments;
  }

  private static String unknown(PlanMaterial material, String enabler, int position) {
    List<Integer> places =
        enabler.equals(ActionPlan.DESKILLING)
            ? material.deskilling().stream().filter(d -> d.guard()).map(d -> d.position()).toList()
            : material.actions().stream()
                .filter(a -> a.enabler().equals(enabler))
                .map(a -> a.position())
                .toList();
    String start = "There is no action " + position + " of '" + enabler + "'.";
    if (!places.isEmpty()) {
      return start + " Maybe one of " + places.toString().replaceAll("[\\[\\]]", "") + ".";
    }
    List<String> enablers = material.actions().stream().map(a -> a.enabler()).distinct().toList();
    return start + " " + Words.unknown("enabler", enabler, enablers);
  }

  private static boolean isKnown(PlanMaterial material, String enabler, int position) {
    if (enabler.equals(ActionPlan.DESKILLING)) {
      return material.deskilling().stream().anyMatch(d -> d.guard() && d.position() == position);
    }
    return material.actions().stream()
        .anyMatch(a -> a.enabler().equals(enabler) && a.position() == position);
  }

  private static @Nullable LocalDate day(Yaml yaml) {
    String text = yaml.text();
    if (text.isEmpty()) {
      return null;
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      yaml.error("'" + text + "' is no date. Maybe such as 2027-03-31.");
      return null;
    }
  }
}
