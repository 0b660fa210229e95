package org.linacre.formats.validation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linacre.engine.audit.Precision.Aim;
import org.linacre.engine.audit.Precision.Expected;
import org.linacre.engine.audit.Precision.OfLevel;
import org.linacre.engine.validation.Plan.Declared;
import org.linacre.formats.text.Words;
import org.linacre.formats.text.Yaml;

/** The part of a plan that says what is expected and how precise results are to be. */
final class Sizes {
  static final String KEY = "sample-size";
  private static final List<String> EXPECTED =
      List.of("prevalence", "auroc", "oe", "sensitivity", "specificity", "rows-per-month");
  private static final double LEAST = 1e-6;
  private static final double MANY = 1e9;

  private Sizes() {}

  static Protocol.Sought read(Yaml yaml, List<Declared> groups, List<String> aims) {
    yaml.knowsNoneBut(List.of("expected", "levels", "widths"));
    Yaml expected = yaml.get("expected");
    expected.knowsNoneBut(EXPECTED);
    List<OfLevel> levels =
        yaml.get("levels").items().stream().map(level -> level(level, groups)).toList();
    return new Protocol.Sought(
        new Expected(
            share(expected, "prevalence"),
            PlanFile.number(expected.get("auroc"), 0.5 + LEAST, 1 - LEAST, Double.NaN),
            PlanFile.number(expected.get("oe"), LEAST, MANY, Double.NaN),
            PlanFile.number(expected.get("sensitivity"), 0, 1, Double.NaN),
            PlanFile.number(expected.get("specificity"), 0, 1, Double.NaN),
            pace(expected),
            levels),
        widths(yaml.get("widths"), aims));
  }

  private static double share(Yaml yaml, String key) {
    return PlanFile.number(yaml.get(key), LEAST, 1 - LEAST, Double.NaN);
  }

  private static double pace(Yaml yaml) {
    return PlanFile.number(yaml.get("rows-per-month"), LEAST, MANY, Double.NaN);
  }

  private static OfLevel level(Yaml yaml, List<Declared> groups) {
    yaml.knowsNoneBut(List.of("group", "level", "prevalence", "rows-per-month"));
    String group = yaml.get("group").need();
    List<String> names = groups.stream().map(Declared::group).toList();
    if (!group.isEmpty() && !names.contains(group)) {
      yaml.get("group").error(Words.unknown("group", group, names));
    }
    return new OfLevel(group, yaml.get("level").need(), share(yaml, "prevalence"), pace(yaml));
  }

  private static List<Aim> widths(Yaml yaml, List<String> aims) {
    yaml.knowsNoneBut(aims);
    List<Aim> wanted = new ArrayList<>();
    for (String aim : aims) {
      double width = PlanFile.number(yaml.get(aim), LEAST, MANY, Double.NaN);
      if (!Double.isNaN(width)) {
        wanted.add(new Aim(aim, width));
      }
    }
    return wanted;
  }

  /** The keys and values of the plan's file. */
  static Map<String, Object> form(Protocol.Sought sought) {
    Map<String, Object> form = new LinkedHashMap<>();
    Expected expected = sought.expected();
    Map<String, Object> said = new LinkedHashMap<>();
    PlanForm.number(said, "prevalence", expected.prevalence());
    PlanForm.number(said, "auroc", expected.area());
    PlanForm.number(said, "oe", expected.ratio());
    PlanForm.number(said, "sensitivity", expected.sensitivity());
    PlanForm.number(said, "specificity", expected.specificity());
    PlanForm.number(said, "rows-per-month", expected.perMonth());
    form.put("expected", said);
    form.put("levels", expected.levels().stream().map(Sizes::form).toList());
    Map<String, Object> widths = new LinkedHashMap<>();
    sought.aims().forEach(aim -> widths.put(aim.metric(), aim.width()));
    form.put("widths", widths);
    return form;
  }

  private static Map<String, Object> form(OfLevel level) {
    Map<String, Object> form = new LinkedHashMap<>();
    form.put("group", level.group());
    form.put("level", level.level());
    PlanForm.number(form, "prevalence", level.prevalence());
    PlanForm.number(form, "rows-per-month", level.perMonth());
    return form;
  }
}
