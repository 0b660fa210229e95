package org.linacre.formats.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linacre.engine.organisation.Behind.Closing;
import org.linacre.engine.organisation.Behind.PersonRow;
import org.linacre.engine.organisation.Behind.TeamMember;
import org.linacre.engine.organisation.Report;
import org.linacre.engine.organisation.Report.CourseEffect;
import org.linacre.engine.organisation.Report.Gap;

/** The people behind the numbers of a gap and of a course. */
final class PeopleBehind {
  private final Html html;
  private final boolean shown;
  private final Map<String, Set<String>> missing = new HashMap<>();
  private final Map<String, List<String>> closing = new HashMap<>();

  PeopleBehind(Html html, Report report, boolean beside) {
    this.html = html;
    this.shown = !beside && !report.header().anonymous();
    for (PersonRow row : report.people()) {
      for (String place : row.missing()) {
        missing.computeIfAbsent(place, _ -> new LinkedHashSet<>()).add(row.person());
      }
    }
    for (Closing row : report.closings()) {
      for (String course : row.courses()) {
        int equals = course.lastIndexOf('=');
        closing
            .computeIfAbsent(
                course.substring(0, equals) + " " + row.product(), _ -> new ArrayList<>())
            .add(row.person() + " (" + course.substring(equals + 1) + ")");
      }
    }
  }

  /** Who lacks each of these. */
  void gaps(List<Gap> gaps) {
    open();
    for (Gap gap : gaps) {
      Set<String> people = new LinkedHashSet<>();
      gap.rows().forEach(place -> people.addAll(missing.getOrDefault(place, Set.of())));
      String rows = String.join(" ", gap.rows());
      draw(Labels.of("behind.gap", gap.title(), gap.level(), rows, people.size()), people);
    }
    close();
  }

  /** Whom each of these would bring nearer, and by how many levels. */
  void courses(List<CourseEffect> courses) {
    open();
    for (CourseEffect course : courses) {
      List<String> people =
          closing.getOrDefault(course.course() + " " + course.product(), List.of());
      draw(Labels.of("behind.course", course.title(), course.product(), people.size()), people);
    }
    close();
  }

  /** Which rows each member of a team meets, and which would be lost with them. */
  void members(List<TeamMember> members) {
    open();
    for (TeamMember member : members) {
      draw(
          Labels.of("behind.member", member.name(), member.product(), member.version()),
          List.of(
              Labels.of("behind.meets", String.join(" ", member.rows())),
              Labels.of("behind.alone", String.join(" ", member.aloneRows()))));
    }
    close();
  }

  private void open() {
    if (shown) {
      html.raw("<details>").element("summary", Labels.of("behind"));
    }
  }

  private void close() {
    html.raw(shown ? "</details>\n" : "");
  }

  private void draw(String summary, Iterable<String> people) {
    if (shown) {
      html.raw("<details>").element("summary", summary);
      html.element("p class=\"wide\"", String.join(", ", people)).raw("</details>\n");
    }
  }
}
